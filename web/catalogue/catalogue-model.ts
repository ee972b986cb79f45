import { fold } from '#core/vi/fold.ts';
import type {
  AgencyEntriesAnswer,
  BaselineEntriesAnswer,
  IndicatorEntriesAnswer,
  SignerEntriesAnswer,
} from '../../src/server/wire/catalogue.ts';

export const TABS = ['indicators', 'agencies', 'baselines', 'signers'] as const;

export type Tab = (typeof TABS)[number];

/** What the server says of one list, by its tab. */
export type Answers = {
  readonly indicators: IndicatorEntriesAnswer;
  readonly agencies: AgencyEntriesAnswer;
  readonly baselines: BaselineEntriesAnswer;
  readonly signers: SignerEntriesAnswer;
};

export type IndicatorEntry = IndicatorEntriesAnswer['indicators'][number];
export type AgencyEntry = AgencyEntriesAnswer['agencies'][number];
export type BaselineEntry = BaselineEntriesAnswer['baselines'][number];
export type SignerEntry = SignerEntriesAnswer['signers'][number];

/** One list as it came, with its tab: what is shown of it follows from the tab. */
export type Listed = {
  readonly [T in Tab]: { readonly tab: T; readonly answer: Answers[T] };
}[Tab];

/** One entry of a list. */
export type Opened =
  | {
      readonly tab: 'indicators';
      readonly entry: IndicatorEntry;
      readonly answer: Answers['indicators'];
    }
  | { readonly tab: 'agencies'; readonly entry: AgencyEntry; readonly answer: Answers['agencies'] }
  | {
      readonly tab: 'baselines';
      readonly entry: BaselineEntry;
      readonly answer: Answers['baselines'];
    }
  | { readonly tab: 'signers'; readonly entry: SignerEntry; readonly answer: Answers['signers'] };

export type Filter = { readonly words: string; readonly sector: string | null };

export const tabOf = (text: string | undefined): Tab =>
  TABS.find((tab) => tab === text) ?? 'indicators';

/** By which kind the server knows the entries of a list. */
export const KINDS: Readonly<Record<Tab, string>> = {
  indicators: 'indicator',
  agencies: 'agency',
  baselines: 'baseline',
  signers: 'signer',
};

/** Every entry of a list, as it opens. */
export function entriesOf(listed: Listed): readonly Opened[] {
  switch (listed.tab) {
    case 'indicators': {
      const { tab, answer } = listed;
      return answer.indicators.map((entry) => ({ tab, answer, entry }));
    }
    case 'agencies': {
      const { tab, answer } = listed;
      return answer.agencies.map((entry) => ({ tab, answer, entry }));
    }
    case 'baselines': {
      const { tab, answer } = listed;
      return answer.baselines.map((entry) => ({ tab, answer, entry }));
    }
    case 'signers': {
      const { tab, answer } = listed;
      return answer.signers.map((entry) => ({ tab, answer, entry }));
    }
  }
}

/** Those whose names or code have every word that is looked for. */
export function entriesWith(all: readonly Opened[], { words, sector }: Filter): readonly Opened[] {
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return all.filter((one) => {
    if (sector !== null && one.tab === 'indicators' && one.entry.sector.code !== sector)
      return false;
    const text = fold(soughtIn(one));
    return wanted.every((word) => text.includes(word));
  });
}

function soughtIn(one: Opened): string {
  switch (one.tab) {
    case 'signers': {
      const { code, onBehalf, position, name, agency } = one.entry;
      return [code, onBehalf, position, name ?? '', agency.name.vi].join(' ');
    }
    case 'agencies': {
      const { code, name, short, formerNames } = one.entry;
      const former = formerNames.map((each) => each.name.vi);
      return [code, name.vi, name.en ?? '', short ?? '', ...former].join(' ');
    }
    case 'indicators':
    case 'baselines': {
      const { code, name } = one.entry;
      return [code, name.vi, name.en ?? ''].join(' ');
    }
  }
}

/** Whether it is no longer, or not yet, in force. */
export function isPast(one: Opened, today: string): boolean {
  switch (one.tab) {
    case 'agencies':
      return one.entry.to !== null && one.entry.to < today;
    case 'signers':
      return !one.entry.inForce;
    case 'indicators':
    case 'baselines':
      return false;
  }
}
