/** What one task may hold; its texts and events come from people and files. */
export const TASK_LIMITS = {
  events: 2_000,
  cooperating: 100,
  evidence: 50,
  text: 10_000,
} as const;
