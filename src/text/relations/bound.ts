import type { Figure } from '../claims/figure.ts';
import type { RuleId } from '../register.ts';
import type { Tie } from './tie.ts';

export type Bound = {
  readonly kind: string;
  readonly rule: RuleId;
  readonly severity: 'error' | 'question';
  readonly members: readonly Figure[];
  readonly holds: boolean;
  readonly vi: string;
  readonly en: string;
};

export const tie = ({ kind, rule, severity, members, holds, vi, en }: Bound): Tie => ({
  kind,
  members,
  holds,
  explain: { vi, en },
  fault: holds
    ? null
    : {
        rule,
        severity,
        message: {
          vi: `${vi.charAt(0).toUpperCase()}${vi.slice(1)}.`,
          en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.`,
        },
        repairs: [],
      },
});
