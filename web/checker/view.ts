import type { Severity } from '#text/checked.ts';
import type { Judged } from './judged.ts';

/** What a reader looks at: kinds of findings, the one they are at, and whether it is opened out. */
export type View = {
  readonly hidden: readonly Severity[];
  /** Its number in the check. */
  readonly current: number | null;
  readonly open: boolean;
  /** On a narrow screen one of the two is seen. */
  readonly face: 'findings' | 'text';
};

export type ViewEvent =
  | { readonly kind: 'go'; readonly step: 1 | -1; readonly order: readonly number[] }
  | { readonly kind: 'pick'; readonly number: number }
  | { readonly kind: 'press'; readonly number: number }
  | { readonly kind: 'close' }
  | { readonly kind: 'filter'; readonly severity: Severity }
  | { readonly kind: 'turn'; readonly face: View['face'] }
  | { readonly kind: 'begin' };

export const BEGINNING: View = { hidden: [], current: null, open: false, face: 'findings' };

export function viewAfter(view: View, event: ViewEvent): View {
  switch (event.kind) {
    case 'go': {
      const next = neighbour(event.order, view.current, event.step);
      return next === view.current ? view : { ...view, current: next };
    }
    case 'pick':
      return { ...view, current: event.number, open: true };
    case 'press':
      return view.current === event.number && view.open
        ? { ...view, open: false }
        : { ...view, current: event.number, open: true };
    case 'close':
      return view.open ? { ...view, open: false } : view;
    case 'filter':
      return { ...view, hidden: toggled(view.hidden, event.severity) };
    case 'turn':
      return { ...view, face: event.face };
    case 'begin':
      return BEGINNING;
  }
}

/** The findings that are listed and marked: none that is set aside or of a kind that is hidden. */
export const visible = (all: readonly Judged[], { hidden }: View): readonly Judged[] =>
  all.filter(
    ({ finding, acceptance }) => acceptance === null && !hidden.includes(finding.severity),
  );

/** The one after or before, round the end; where the current one is not listed, the next that is. */
export function neighbour(
  order: readonly number[],
  current: number | null,
  step: 1 | -1,
): number | null {
  if (order.length === 0) return null;
  const at = current === null ? -1 : order.indexOf(current);
  if (at >= 0) return order[(at + step + order.length) % order.length] ?? null;
  const from = current ?? -1;
  const found = step === 1 ? order.find((one) => one > from) : order.findLast((one) => one < from);
  return found ?? (step === 1 ? order[0] : order.at(-1)) ?? null;
}

const toggled = (all: readonly Severity[], one: Severity): readonly Severity[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
