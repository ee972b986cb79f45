import { put } from '#core/catalogue-entry.ts';
import type {
  Aggregation,
  GoodDirection,
  Indicator,
  IndicatorKind,
  Publicity,
} from '#core/indicator.ts';
import { ok, type Result, refused } from '#core/result.ts';
import { parseUnit } from '#core/unit.ts';
import { sees } from '#process/role.ts';
import type { Actor } from '../actor.ts';
import { LONGEST_DEFINITION } from './define-indicator.ts';
import { all, type EditFault, edit } from './edit.ts';
import type { CatalogueBook, Edited } from './ports.ts';
import { day, label, line, lineOrNone, code as readCode, type SaidLabel } from './said.ts';

export type AddIndicator = {
  readonly code: string;
  readonly name: SaidLabel;
  readonly unit: string;
  readonly kind: IndicatorKind;
  readonly overPlaces: Aggregation;
  readonly overTime: Aggregation;
  readonly good: GoodDirection;
  readonly publicity: Publicity;
  readonly persons: boolean;
  readonly owner: { readonly agency: string; readonly from: string };
  /** What is measured; the definition begins with the owner. */
  readonly text: SaidLabel;
  readonly basis: string | null;
  readonly reason: string;
};

const MOST_INDICATORS = 20_000;
const LONGEST_UNIT = 40;

/** Another thing to measure. Its sector is the first word of its code. */
export async function addIndicator(
  book: Pick<CatalogueBook, 'change'>,
  actor: Actor,
  request: AddIndicator,
): Promise<Result<Edited, EditFault>> {
  const said = all({
    code: readCode(request.code),
    name: label(request.name, 'name'),
    unit: line(request.unit, 'unit', LONGEST_UNIT),
    from: day(request.owner.from, 'ownerFrom'),
    text: label(request.text, 'text', LONGEST_DEFINITION),
    basis: lineOrNone(request.basis, 'basis'),
  });
  if (!said.ok) return said;
  const { code, name, from, text, basis } = said.value;
  const unit = parseUnit(said.value.unit);
  if (!unit.ok) return refused({ code: 'unit.malformed', at: 'unit' });
  if (!sees(actor.sight, request.publicity)) return refused({ code: 'publicity.beyond' });
  const { kind, overPlaces, overTime, good, publicity, persons, owner } = request;
  const value: Indicator = {
    code,
    name,
    sector: code.split('.')[0] ?? code,
    unit: unit.value,
    kind,
    overPlaces,
    overTime,
    good,
    owners: [{ agency: owner.agency, from }],
    definitions: [{ version: 1, from, text, ...(basis === null ? {} : { basis }) }],
    publicity,
    persons,
  };
  return edit(book, actor, {
    seen: [],
    reason: request.reason,
    decide: ({ indicators, sectors, agencies }) => {
      if (indicators.has(code)) return refused({ code: 'code.taken', at: 'code' });
      if (!sectors.has(value.sector)) return refused({ code: 'sector.unknown', at: 'code' });
      if (!agencies.has(owner.agency)) return refused({ code: 'entry.unknown', at: 'owner' });
      if (indicators.size >= MOST_INDICATORS) {
        return refused({ code: 'too.many', at: 'code', limit: MOST_INDICATORS });
      }
      return ok([put({ kind: 'indicator', value })]);
    },
  });
}
