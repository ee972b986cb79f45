export const indicator = {} as const;
