import { dimensionOf } from '../lexicon/dimension.ts';
import { afterLast } from '../mentions/last-words.ts';
import type { Layout } from '../mentions/layout.ts';
import { type Figure, isLevel } from './figure.ts';

/** What a figure qualifies stands no more numbers away than this. */
export const MOST_BACK = 40;

/** Whether bracket a is b or lies around it. */
export function surrounds(layout: Layout, a: number, b: number): boolean {
  for (let at = b; ; at = layout.brackets[at]?.parent ?? -1) {
    if (at === a) return true;
    if (at < 0) return false;
  }
}

const QUALIFIERS: ReadonlySet<string> = new Set([
  'plan',
  'prev',
  'plan_pct',
  'share',
  'index_pct',
  'change_pct',
  'change_abs',
  'change_pp',
  'times',
]);

/** Words that stand between a level and what is said of it, and name nothing new. */
const CONNECTIVES = new Set(
  'đã ước bằng đạt tăng giảm so với cùng kỳ năm trước và tương ứng đương chiếm vượt tỷ lệ kế hoạch dự toán hoàn thành cao thấp hơn gấp lần lượt tháng là được thực hiện trong đó mới chỉ còn khoảng trên gần dưới tức hay chỉ tiêu nâng mức ước đạt mạnh nhẹ nhưng song đều lên thêm xuống từ của này hụt ck kh khá sâu thì do ngoái quý tăng trưởng về có'.split(
    ' ',
  ),
);

/**
 * The level that a figure qualifies: the last before it in its sentence at its depth or around it. A
 * change in a unit belongs to a level in that unit. A clause that names something new has no level.
 */
export function anchorOf(
  figure: Figure,
  before: readonly Figure[],
  layout: Layout,
  text: string,
): Figure | null {
  if (!QUALIFIERS.has(figure.role) || figure.from || figure.ofEarlier) return null;
  const restated = restates(figure, before, layout);
  if (restated !== 'no') return restated;
  const byUnit = figure.role === 'change_abs' || figure.role === 'plan' || figure.role === 'prev';
  if (!byUnit && namesSomethingNew(figure)) return null;
  let change: Figure | null = null;
  for (let at = before.length - 1; at >= Math.max(0, before.length - MOST_BACK); at -= 1) {
    const candidate = before[at];
    if (!candidate || candidate.sentence !== figure.sentence) break;
    if (!surrounds(layout, candidate.bracket, figure.bracket)) continue;
    if (figure.role === 'plan_pct' && candidate.role === 'change_abs') change ??= candidate;
    const isBase = isLevel(candidate) || candidate.shape === 'ratio' || candidate.role === 'rate';
    if (candidate.role === 'rank' && figure.unit === 'bậc') return candidate;
    if (!isBase) continue;
    const fits =
      sameUnit(candidate, figure) ||
      stepsOf(candidate, figure) ||
      isBare(candidate, figure, before);
    if (byUnit && !fits) {
      if (startsClause(text, candidate.end, figure.start) && figure.role !== 'change_abs')
        return null;
      continue;
    }
    if (figure.role === 'change_pp' && candidate.unit !== '%') return null;
    const listed = wholeOfList(figure, candidate, before, text);
    if (listed) return listed;
    return figure.role === 'change_abs' ? sameThing(figure, candidate, before) : candidate;
  }
  return change;
}

/**
 * "21 vụ, trong đó đường bộ 20 vụ, đường sắt 1 vụ; tăng 2 vụ": a clause of nothing but a change, after a list of
 * parts, speaks of what was listed.
 */
function wholeOfList(
  figure: Figure,
  part: Figure,
  before: readonly Figure[],
  text: string,
): Figure | null {
  if (!isLevel(part) || !RESUMES.test(text.slice(part.end, figure.start).slice(0, 200)))
    return null;
  const wholes = before
    .slice(-MOST_BACK)
    .filter(
      (one) =>
        one.sentence === part.sentence &&
        one.bracket === part.bracket &&
        isLevel(one) &&
        one !== part,
    );
  const whole = wholes.findLast((one, order) => {
    const next = wholes.slice(order + 1).find((later) => sameUnit(later, part)) ?? part;
    return sameUnit(one, part) && LISTS.test(text.slice(one.end, next.start));
  });
  const between = whole && text.slice(whole.end, part.end);
  return whole && between && between.split(';').length <= 2 && sameUnit(whole, part) ? whole : null;
}

const RESUMES =
  /^[^;]{0,40};\s*(?:so (?:với )?[^;,]{2,60},?\s)?(?:tăng|giảm|bằng|đạt|vượt)(?![\p{L}])[^;]*$/iu;
const LISTS =
  /(?:^|[^\p{L}])(?:trong đó|trong số (?:này|đó)|gồm|bao gồm|chia ra|phân theo|cụ thể)(?![\p{L}])/iu;

/** "giảm 8 vụ (20%)": the bracket tells the change before it once more, and of the same level. */
function restates(figure: Figure, before: readonly Figure[], layout: Layout): Figure | 'no' | null {
  const last = before.at(-1);
  const opens =
    last !== undefined &&
    figure.bracket !== last.bracket &&
    layout.brackets[figure.bracket]?.parent === last.bracket;
  if (!last || !opens || last.sentence !== figure.sentence) return 'no';
  const changes = (one: Figure): boolean => one.role === 'change_abs' || one.role === 'change_pct';
  if (!changes(figure) || !changes(last) || figure.role === last.role) return 'no';
  return before.slice(-MOST_BACK).find(({ index }) => index === last.of) ?? null;
}

/** Of several levels in one unit (người chết, người bị thương) the one with the same word after it. */
function sameThing(figure: Figure, nearest: Figure, before: readonly Figure[]): Figure {
  const word = qualifierOf(figure);
  const candidates = before
    .slice(-MOST_BACK)
    .filter((one) => one.sentence === figure.sentence && isLevel(one) && one.unit === nearest.unit);
  if (word === '' || candidates.length < 2) return nearest;
  const named = new RegExp(`(?:^|[^\\p{L}])${word}(?: \\p{L}+)?\\s*$`, 'iu');
  return (
    candidates.findLast((one) => qualifierOf(one) === word) ??
    candidates.findLast((one) => named.test(one.lead)) ??
    nearest
  );
}

const qualifierOf = ({ tail }: Figure): string =>
  /^\s*(\p{L}+)/u.exec(tail)?.[1]?.toLowerCase() ?? '';

/** "giảm 6%, hiện còn 7.520 hộ": a level that comes after what is said of it, with nothing named between. */
export function withLaterAnchors(figures: readonly Figure[], layout: Layout): readonly Figure[] {
  return figures.map((figure, order) => {
    const told = CHANGES.has(figure.role)
      ? figures.slice(order + 1, order + 6).filter(({ shape }) => shape !== 'other')
      : [];
    const moved = movesTo(figure, told[0], told[1]);
    if (moved) return { ...figure, of: moved.index };
    if (figure.of !== null || !QUALIFIERS.has(figure.role) || figure.from || figure.ofEarlier)
      return figure;
    if (figure.role === 'plan' || figure.role === 'prev' || figure.role === 'share') return figure;
    for (const later of figures.slice(order + 1, order + 5)) {
      if (later.sentence !== figure.sentence || later.lead.includes(';')) break;
      if (!surrounds(layout, later.bracket, figure.bracket)) continue;
      if (QUALIFIERS.has(later.role)) continue;
      const fits = isLevel(later) && !namesSomethingNew(later) && ARRIVES.test(later.lead);
      if (!fits || (figure.role === 'change_abs' && !sameUnit(figure, later))) break;
      return { ...figure, of: later.index };
    }
    return figure;
  });
}

const CHANGES: ReadonlySet<string> = new Set(['change_abs', 'change_pct', 'change_pp']);

/** "giảm 1,8 điểm %, từ 24,6% xuống 22,4%": the change of what it came to. */
function movesTo(told: Figure, from: Figure | undefined, to: Figure | undefined): Figure | null {
  const goes =
    from?.from === true && to?.to === true && /^\s*[,(:]?\s*từ(?: mức)?\s*$/iu.test(from.lead);
  return goes && to.sentence === told.sentence ? to : null;
}

const ARRIVES = /(?:còn|đạt|lên|được|là|ở mức)\s*(?:\p{L}+\s)?$/iu;

const startsClause = (text: string, from: number, to: number): boolean =>
  text.slice(from, to).includes(';');

export function sameUnit(a: Figure, b: Figure): boolean {
  if (a.unit === b.unit) return true;
  if (
    a.unit !== '' &&
    b.unit !== '' &&
    (a.unit.startsWith(`${b.unit} `) || b.unit.startsWith(`${a.unit} `))
  ) {
    return true;
  }
  const left = dimensionOf(a.unit);
  const right = dimensionOf(b.unit);
  return left !== '' && left === right;
}

/** "31,5 giường/vạn dân, tăng 1,5 giường": the change of a rate, in what it is a rate of. */
export const stepsOf = (level: Figure, figure: Figure): boolean =>
  figure.role === 'change_abs' && figure.unit !== '' && level.unit.startsWith(`${figure.unit}/`);

/** "số trở lại hoạt động 64, tăng 28% (50 doanh nghiệp)": a count without its noun, right before the change. */
const isBare = (level: Figure, base: Figure, before: readonly Figure[]): boolean =>
  level.unit === '' &&
  (base.role === 'prev'
    ? level.counted === base.counted && before.at(-1)?.of === level.index
    : base.role === 'change_abs' && !level.counted && before.at(-1) === level);

/** "cao hơn bình quân chung cả nước 4,8 điểm %": what follows the word of comparison is what it is held against. */
const COMPARES =
  /^\s*(?:nhưng |song |và |đều |vẫn |còn |đã )?(?:(?:cao|thấp|nhiều|ít|lớn|nhỏ|chậm|nhanh) hơn|vượt|hụt|kém|(?:tăng|giảm)(?: \p{L}+)? so với)(?![\p{L}])/iu;

function namesSomethingNew({ lead }: Figure): boolean {
  if (!/[,;:]/.test(lead)) return false;
  const clause = afterLast(lead);
  if (COMPARES.test(clause)) return false;
  const words = clause.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => !CONNECTIVES.has(word)).length >= 2;
}
