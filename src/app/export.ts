import { decimalText } from '#core/decimal.ts';
import { factKeyText, type Provenance } from '#core/fact.ts';
import { valueText } from '#core/vi/value.ts';
import type { Actor } from './actor.ts';
import type { ExportRow, Figures } from './ports.ts';

export const EXPORT_COLUMNS = [
  'indicator',
  'place',
  'period',
  'series',
  'source',
  'kind',
  'value',
  'unit',
  'lo',
  'hi',
  'printed',
  'status',
  'definition',
  'window_from',
  'window_to',
  'window_basis',
  'provenance',
  'questions',
  'revision',
  'known_from',
  'actor',
  'reason',
] as const;

/** All facts as rows of text, in the order of {@link EXPORT_COLUMNS}; figures in wire form. */
export async function* exportRows(
  figures: Pick<Figures, 'export'>,
  _actor: Actor,
  knownOn: string | null,
): AsyncIterable<readonly string[]> {
  for await (const row of figures.export(knownOn)) yield cells(row);
}

function cells({ fact, actor, reason }: ExportRow): readonly string[] {
  const { key, value, window } = fact;
  const quantity = value.kind === 'exact' || value.kind === 'bounded' ? value.quantity : null;
  const range = value.kind === 'interval' ? value : null;
  return [
    key.indicator,
    key.place,
    key.period,
    key.series,
    key.source,
    value.kind,
    quantity ? decimalText(quantity.value) : '',
    quantity?.unit.text ?? range?.unit.text ?? '',
    range?.interval.lo ? decimalText(range.interval.lo.at) : '',
    range?.interval.hi ? decimalText(range.interval.hi.at) : '',
    valueText(value),
    fact.status,
    String(fact.definition),
    window?.from ?? '',
    window?.to ?? '',
    window?.basis ?? '',
    provenanceText(fact.provenance),
    fact.questions.map(({ code, text }) => `${code}: ${text.vi}`).join(' | '),
    String(fact.revision),
    fact.knownFrom,
    actor,
    reason ?? '',
  ];
}

function provenanceText(origin: Provenance): string {
  switch (origin.kind) {
    case 'document': {
      const note = origin.note === null ? '' : ` note ${origin.note}`;
      return `document ${origin.source} section ${origin.section}${note} item ${origin.item}`;
    }
    case 'form':
      return `form ${origin.submission} ${origin.cell}`;
    case 'entry':
      return `entry ${origin.by}`;
    case 'derivation':
      return `derivation ${origin.rule} ${origin.operands.map(factKeyText).join(' ')}`;
  }
}
