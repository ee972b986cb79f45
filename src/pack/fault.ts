import { inLanguage, type Label, type Language } from '#core/label.ts';
import { tooManyFaults } from './messages/file.ts';
import type { FaultCode, Wording } from './messages/wording.ts';

/** A place in a file of the pack. Lines and columns (UTF-16 units) count from 1, in the file as it stands. */
export type Spot = { readonly file: string; readonly line: number; readonly column: number };

/** Something the pack may not contain; `accepted` is what would be taken in its stead. */
export type PackFault = Spot & {
  readonly code: FaultCode;
  readonly message: Label;
  readonly accepted?: Label;
};

/**
 * Notes a fault and yields null, so that a decoder can say `return refuse(…)`. A wording that costs
 * something to find, such as the nearest known word, is handed in to be asked for.
 */
export type Refuse = (at: Spot, wording: Wording | (() => Wording)) => null;

export type FaultList = { readonly refuse: Refuse; readonly all: () => readonly PackFault[] };

/** More faults than this of one file help nobody, and a stranger's file could have millions. */
const MOST_FAULTS_OF_A_FILE = 1000;

/** Gathers faults; of a file that has very many only the first, and the number of the others. */
export function faultList(): FaultList {
  const faults: PackFault[] = [];
  const counts = new Map<string, number>();
  const refuse: Refuse = (at, wording) => {
    const count = (counts.get(at.file) ?? 0) + 1;
    counts.set(at.file, count);
    if (count > MOST_FAULTS_OF_A_FILE) return null;
    const { file, line, column } = at;
    faults.push({ file, line, column, ...(typeof wording === 'function' ? wording() : wording) });
    return null;
  };
  const rest = (): readonly PackFault[] =>
    [...counts].flatMap(([file, count]) =>
      count > MOST_FAULTS_OF_A_FILE
        ? [{ ...fileStart(file), ...tooManyFaults(count - MOST_FAULTS_OF_A_FILE) }]
        : [],
    );
  return { refuse, all: () => sortedFaults([...faults, ...rest()]) };
}

export const fileStart = (file: string): Spot => ({ file, line: 1, column: 1 });

/** By file, line, column and code; each fault once. */
function sortedFaults(faults: readonly PackFault[]): readonly PackFault[] {
  const sorted = [...faults].sort(byPlace);
  return sorted.filter((fault, i) => {
    const before = sorted[i - 1];
    return !before || byPlace(before, fault) !== 0 || before.message.vi !== fault.message.vi;
  });
}

/** `packs/x/facts/2024-9M/agr.csv:12:34: …`, as editors and terminals know to open it. */
export function faultText(fault: PackFault, language: Language = 'vi', folder = ''): string {
  const path = folder === '' ? fault.file : `${folder.replace(/\/+$/, '')}/${fault.file}`;
  const where = `${path}:${fault.line}:${fault.column}`;
  const accepted = fault.accepted && inLanguage(fault.accepted, language);
  const wanted = language === 'en' ? 'accepted' : 'chấp nhận';
  const tail = accepted ? `; ${wanted}: ${accepted}` : '';
  return `${where}: ${inLanguage(fault.message, language)}${tail} [${fault.code}]`;
}

function byPlace(a: PackFault, b: PackFault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  if (a.line !== b.line) return a.line - b.line;
  if (a.column !== b.column) return a.column - b.column;
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
