import { scaleByTen } from '#core/decimal.ts';
import type { Figure } from '../claims/figure.ts';
import { dimensionOf } from '../lexicon/dimension.ts';
import { PEOPLE } from '../lexicon/nouns.ts';
import {
  CLOSED_OPENERS,
  COMPLEMENTS,
  LIKELY_COMPLEMENTS,
  LIKELY_WHOLES,
  NOT_WHOLE,
  OPEN_OPENERS,
  OVERLAPPING,
  REMAINDER,
} from '../lexicon/words.ts';

/**
 * How surely a list holds all parts. `closed`: gồm, a bracket, a remainder, a pair that shares out the
 * whole; `open`: trong đó; `loose`: it says that it is not whole, or its parts overlap.
 */
export type Closure = 'closed' | 'open' | 'loose';

/** A total and what stands after it as its parts, with other readings of the same words. */
export type PartGroup = {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  readonly closure: Closure;
  /** Other ways to take the list: shorter, or without what nests in it. */
  readonly others: readonly (readonly Figure[])[];
  /** Earlier figures that could be the total instead. */
  readonly totals: readonly Figure[];
  /** More than one figure of the dimension stands in one item, so the parts are not sure. */
  readonly tangled: boolean;
  /** A bracket without an opening word: it may name only some where it covers little. */
  readonly bare?: boolean;
  /** The parts are of kinds that as a rule are all there is: what is missing is asked about. */
  readonly likely?: boolean;
  /** A part is a group that may cut across others. */
  readonly overlaps: boolean;
  /** Only one of three parts or more is: in a list that is whole it is most likely one of its parts. */
  readonly oneOverlaps: boolean;
};

export const STARTS_CLOSED = new RegExp(
  `^\\s*(?:${CLOSED_OPENERS}|thuộc các lĩnh vực|theo lĩnh vực)(?![\\p{L}])`,
  'iu',
);

export const STARTS_OPEN = new RegExp(`^\\s*(?:${OPEN_OPENERS})(?![\\p{L}])`, 'iu');

const MOST_PARTS = 40;

/** Whether two figures can be parts of one whole: one dimension, or people counted by other names. */
export function alike(a: Figure, b: Figure): boolean {
  if (a.unit === '' || b.unit === '') return false;
  if (a.unit === b.unit || a.unit.startsWith(`${b.unit} `) || b.unit.startsWith(`${a.unit} `))
    return true;
  const left = dimensionOf(a.unit);
  const right = dimensionOf(b.unit);
  if (left !== '' && left === right) return true;
  if (b.unit === 'đơn vị' && BODIES.has(a.unit)) return true;
  const people = (unit: string): boolean => PEOPLE.has(unit) || PERSONAL.test(unit);
  if (a.unit === 'người' && b.unit === 'thân nhân') return true;
  return (b.unit === 'người' || b.unit === 'đồng chí') && people(a.unit);
}

/** What is told of as đơn vị after it was named. */
const BODIES: ReadonlySet<string> = new Set(
  'chủ đầu tư|cơ quan|cơ quan, đơn vị|địa phương|sở|sở, ngành|huyện|xã|doanh nghiệp|trường'.split(
    '|',
  ),
);

const PERSONAL =
  /^(?:đồng chí|cán bộ|công chức|viên chức|giáo viên|học viên|hội viên|đoàn viên|đảng viên|lao động|đại biểu|đối tượng|bệnh nhân|ca|học sinh|sinh viên|nhân khẩu|thành viên|biên chế|bác sĩ|hành khách|công dân|thân nhân)$/iu;

/** The text of a figure's item: from the separator before it to the one after. */
export function segment(text: string, figure: Figure): string {
  const before = text.slice(Math.max(0, figure.start - 90), figure.start);
  const after = text.slice(figure.end, figure.end + 60);
  return `${/[^,;:()]*$/.exec(before)?.[0] ?? ''}#${/^[^,;:()]*/.exec(after)?.[0] ?? ''}`;
}

/** A rate, a mean, an age, a price: its parts lie around it and do not add up to it. */
const isMean = ({ unit, lead }: Figure): boolean =>
  /[/%‰]|^(?:tuổi|độ|°C|sao)$/u.test(unit) ||
  /(?:^|[^\p{L}])(?:bình quân|trung bình|mật độ|năng suất|đơn giá|giá bán|lãi suất|tuổi thọ)(?![\p{L}])[^,;]*$/iu.test(
    lead,
  );

/** Without a colon, what a word opens ends at the first semicolon; gồm opens further. */
export function cutAtSemicolon(items: readonly Figure[], text: string): readonly Figure[] {
  const at = items.findIndex((item, index) => {
    const next = items[index + 1];
    return next !== undefined && text.slice(item.end, next.start).includes(';');
  });
  return at < 0 ? items : items.slice(0, at + 1);
}

export type Drawn = {
  readonly total: Figure;
  readonly items: readonly Figure[];
  readonly closure: Closure;
  readonly around: string;
  readonly text: string;
  readonly totals?: readonly Figure[];
};

export function group({
  total,
  items,
  closure,
  around,
  text,
  totals = [],
}: Drawn): PartGroup | null {
  if (isMean(total)) return null;
  const shared = withSharedUnit(items, total);
  const parts = shared.filter((figure) => alike(total, figure)).slice(0, MOST_PARTS);
  if (parts.length === 0) return null;
  const segments = parts.map((figure) => segment(text, figure));
  const tangled = parts.some((figure, index) => {
    const next = parts[index + 1];
    return (
      next !== undefined &&
      next.passage === figure.passage &&
      !/[,;:()\n]|(?:^|\s)và(?:\s|$)/.test(text.slice(figure.end, next.start))
    );
  });
  const remainder = parts.length > 1 && REMAINDER.test(segments.at(-1) ?? '');
  const paired = parts.length === 2 && isComplementary(segments, COMPLEMENTS);
  const likely = !paired && !remainder && closure === 'open' && looksWhole(segments, parts);
  const loose = NOT_WHOLE.test(around);
  const sure = remainder || paired || closure === 'closed';
  return {
    total,
    parts,
    closure: loose || closure === 'loose' ? 'loose' : sure && parts.length > 1 ? 'closed' : 'open',
    others: otherReadings(parts, text),
    totals,
    tangled,
    likely,
    overlaps: !paired && segments.some((one) => OVERLAPPING.test(one)),
    oneOverlaps: parts.length > 2 && segments.filter((one) => OVERLAPPING.test(one)).length === 1,
  };
}

export const present = (group: PartGroup | null): readonly PartGroup[] => (group ? [group] : []);

/** "(A 12; B 5; C 40 ha)": the unit is written once, at the last or the first, or at the total alone. */
function withSharedUnit(items: readonly Figure[], total: Figure): readonly Figure[] {
  if (items.every(({ unit }) => unit !== '')) return items;
  const none = items.every(({ unit, power }) => unit === '' && power === 0);
  if (none && items.length > 1 && total.power === 0) {
    return items.map((item) => ({
      ...item,
      unit: total.unit,
      counted: total.counted && item.counted,
    }));
  }
  const owners = items.filter((item) => item.unit !== '' && alike(total, item));
  const kinds = new Set(owners.map(({ unit, power }) => `${power} ${unit}`));
  const [owner] = owners;
  if (kinds.size !== 1 || owner === undefined) return items;
  // "(doanh nghiệp 640; giáo viên 215; phụ huynh 405 triệu đồng)": the scale word is shared as the unit is.
  return items.map((item) =>
    item.unit === '' && item.power === 0
      ? {
          ...item,
          unit: owner.unit,
          power: owner.power,
          counted: owner.counted && item.counted,
          value: item.value && scaleByTen(item.value, owner.power),
        }
      : item,
  );
}

/** Whether every part is of another kind, and the kinds as a rule are all that there are. */
export function looksWhole(segments: readonly string[], parts: readonly Figure[]): boolean {
  if (parts.length === 2) return isComplementary(segments, LIKELY_COMPLEMENTS);
  return LIKELY_WHOLES.some(
    (row) =>
      segments.length >= 3 &&
      segments.length <= row.length &&
      segments.every((one, index) =>
        row.some((kind) => kind.test(one) && !kind.test(segments[index - 1] ?? '')),
      ) &&
      row.slice(0, 3).every((kind) => segments.some((one) => kind.test(one))),
  );
}

/** Whether two words of a pair that shares out the whole stand with two parts. */
export const shareOut = (segments: readonly string[]): boolean =>
  isComplementary(segments, COMPLEMENTS);

function isComplementary(segments: readonly string[], pairs: typeof COMPLEMENTS): boolean {
  const [a = '', b = ''] = segments;
  return pairs.some(
    ([one, other]) =>
      (one.test(a) && other.test(b) && !other.test(a)) ||
      (one.test(b) && other.test(a) && !other.test(b)),
  );
}

/** Up to the first semicolon; without what follows a nested "trong đó"; without the last. */
function otherReadings(parts: readonly Figure[], text: string): readonly (readonly Figure[])[] {
  const between = (index: number): string => {
    const [a, b] = [parts[index], parts[index + 1]];
    return a && b && a.passage === b.passage ? text.slice(a.end, b.start) : '';
  };
  const others: (readonly Figure[])[] = [];
  const semicolon = parts.findIndex((_, index) => between(index).includes(';'));
  if (semicolon >= 0) others.push(parts.slice(0, semicolon + 1));
  let nested = false;
  const outer = parts.filter((_, index) => {
    const gap = index === 0 ? '' : between(index - 1);
    if (/;/.test(gap)) nested = false;
    if (/trong đó|trong số đó|riêng/iu.test(gap)) nested = true;
    return !nested;
  });
  if (outer.length < parts.length) others.push(outer);
  for (let length = parts.length - 1; length >= 2; length -= 1) others.push(parts.slice(0, length));
  return others;
}
