import type { CatalogueEntry } from '#core/catalogue-entry.ts';
import type { Catalogue } from '#core/fact-book.ts';
import type { Label } from '#core/label.ts';
import { aggregationLabel, goodLabel, KIND_LABELS, PUBLICITY_LABELS } from './indicator-words.ts';

/** One thing that an entry says, so that two of its revisions can be set beside one another. */
type Line = { readonly key: string; readonly field: Label; readonly text: Label };

export type Difference = {
  readonly field: Label;
  readonly before: Label | null;
  readonly after: Label | null;
};

/** What one revision says and the other does not, or says otherwise. */
export function differences(
  before: CatalogueEntry | null,
  after: CatalogueEntry | null,
  catalogue: Catalogue,
): readonly Difference[] {
  const [was, is] = [before, after].map((entry) => (entry ? linesOf(entry, catalogue) : []));
  const keys = [...new Set([...(was ?? []), ...(is ?? [])].map(({ key }) => key))];
  return keys.flatMap((key) => {
    const [one, other] = [was, is].map((lines) => lines?.find((line) => line.key === key));
    const field = other?.field ?? one?.field;
    if (!field || (one?.text.vi === other?.text.vi && one?.text.en === other?.text.en)) return [];
    return [{ field, before: one?.text ?? null, after: other?.text ?? null }];
  });
}

function linesOf(entry: CatalogueEntry, catalogue: Catalogue): readonly Line[] {
  const agency = (code: string): Label => catalogue.agencies.get(code)?.name ?? { vi: code };
  switch (entry.kind) {
    case 'indicator': {
      const { value } = entry;
      return [
        line('name', NAME, value.name),
        line('unit', { vi: 'Đơn vị tính', en: 'Unit' }, { vi: value.unit.text }),
        line('kind', { vi: 'Loại', en: 'Kind' }, KIND_LABELS[value.kind]),
        line(
          'places',
          { vi: 'Theo địa bàn', en: 'Over places' },
          aggregationLabel(catalogue, value.overPlaces),
        ),
        line(
          'time',
          { vi: 'Theo thời gian', en: 'Over time' },
          aggregationLabel(catalogue, value.overTime),
        ),
        line('good', { vi: 'Chiều tốt', en: 'Good direction' }, goodLabel(value)),
        line('publicity', { vi: 'Công khai', en: 'Publicity' }, PUBLICITY_LABELS[value.publicity]),
        ...value.owners.map((owner) =>
          line(
            `owner ${owner.from}`,
            {
              vi: `Cơ quan phụ trách từ ${dayVi(owner.from)}`,
              en: `Owner from ${owner.from}`,
            },
            agency(owner.agency),
          ),
        ),
        ...value.definitions.flatMap(({ version, from, text, basis, priceBase }) =>
          text === undefined && basis === undefined && priceBase === undefined
            ? []
            : [
                line(
                  `definition ${version}`,
                  {
                    vi: `Nội dung, bản ${version} từ ${dayVi(from)}`,
                    en: `Definition ${version} from ${from}`,
                  },
                  joined([
                    text,
                    basis === undefined ? undefined : { vi: basis },
                    priceBase === undefined
                      ? undefined
                      : { vi: `giá so sánh ${priceBase}`, en: `prices of ${priceBase}` },
                  ]),
                ),
              ],
        ),
      ];
    }
    case 'agency': {
      const { value } = entry;
      return [
        line('name', NAME, value.name),
        ...maybe('short', { vi: 'Tên ngắn', en: 'Short name' }, value.short),
        line('from', FROM, dayLabel(value.from)),
        ...(value.to === null ? [] : [line('to', TO, dayLabel(value.to))]),
        ...(value.formerNames ?? []).map(({ name, until }) =>
          line(
            `formerly ${until}`,
            { vi: `Tên đến hết ${dayVi(until)}`, en: `Name until ${until}` },
            name,
          ),
        ),
      ];
    }
    case 'baseline': {
      const { value } = entry;
      return [
        line('name', NAME, value.name),
        line('phrase', { vi: 'Viết trong câu', en: 'In a sentence' }, value.phrase),
        ...(value.decisions ?? []).map(({ year, document, from, subject }) =>
          line(
            `decision ${year} ${from}`,
            { vi: `Năm ${year}, từ ${dayVi(from)}`, en: `${year}, from ${from}` },
            joined([{ vi: document }, subject]),
          ),
        ),
      ];
    }
    case 'signer': {
      const { value } = entry;
      return [
        line('agency', { vi: 'Cơ quan', en: 'Agency' }, agency(value.agency)),
        line('onBehalf', { vi: 'Thay mặt', en: 'On behalf of' }, { vi: value.onBehalf }),
        line('position', { vi: 'Chức vụ', en: 'Position' }, { vi: value.position }),
        ...maybe('person', { vi: 'Họ và tên', en: 'Name' }, value.name),
        line('from', FROM, dayLabel(value.from)),
        ...(value.to === null ? [] : [line('to', TO, dayLabel(value.to))]),
      ];
    }
    case 'agency-succession': {
      const { from, into, on, field } = entry.value;
      return [
        line('into', { vi: 'Chuyển', en: 'Passes' }, passing(agency(from), agency(into))),
        line('on', { vi: 'Ngày', en: 'Day' }, dayLabel(on)),
        line('field', { vi: 'Lĩnh vực', en: 'Field' }, field),
      ];
    }
  }
}

const NAME: Label = { vi: 'Tên', en: 'Name' };
const FROM: Label = { vi: 'Từ ngày', en: 'From' };
const TO: Label = { vi: 'Đến hết ngày', en: 'Until' };

const line = (key: string, field: Label, text: Label): Line => ({ key, field, text });

const maybe = (key: string, field: Label, text: string | undefined): readonly Line[] =>
  text === undefined ? [] : [line(key, field, { vi: text })];

function joined(parts: readonly (Label | undefined)[]): Label {
  const all = parts.filter((part) => part !== undefined);
  return {
    vi: all.map(({ vi }) => vi).join(' · '),
    en: all.map(({ vi, en }) => en ?? vi).join(' · '),
  };
}

const passing = (from: Label, into: Label): Label => ({
  vi: `${from.vi} → ${into.vi}`,
  en: `${from.en ?? from.vi} → ${into.en ?? into.vi}`,
});

const dayLabel = (day: string): Label => ({ vi: dayVi(day), en: day });

/** A day as an office writes it: 01/07/2025. */
export const dayVi = (day: string): string => day.split('-').reverse().join('/');
