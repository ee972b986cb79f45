import type { Doing, GivenRole, Identity, Person, Session } from './ports.ts';

/** What the law on personal data asks of a store. */
export type PersonalData = {
  /** Ends the account and takes away who it was; what was done by it stays, under a pseudonym. */
  readonly erase: (id: string, by: Doing) => Promise<Erased | 'unknown' | 'last-administrator'>;
  readonly keptAbout: (id: string) => Promise<KeptAbout | null>;
};

/** What stands for somebody who was erased. */
export type Erased = {
  readonly login: string;
  readonly name: string;
  /** Change rows of earlier versions that have the name in themselves; they stay. */
  readonly rowsWithName: number;
};

/** All that is kept about somebody; of what grows without end the latest ten thousand. */
export type KeptAbout = {
  readonly account: Person & { readonly madeAt: string; readonly erasedAt: string | null };
  /** Which proofs there are, never themselves. */
  readonly proofs: {
    readonly password: boolean;
    readonly secondFactor: boolean;
    readonly recoveryCodesLeft: number;
  };
  readonly identities: readonly Identity[];
  readonly grants: readonly GivenRole[];
  readonly sessions: readonly (Session & { readonly endedAt: string | null })[];
  readonly attempts: readonly {
    readonly at: string;
    readonly login: string;
    readonly address: string;
    readonly outcome: string;
  }[];
  /** What was changed in the account, and what he changed, each by its kind. */
  readonly changesAbout: readonly KeptChange[];
  readonly changesBy: readonly KeptChange[];
};

export type KeptChange = {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly kind: string;
};
