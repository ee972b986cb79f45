import { type Interval, opposite } from '#core/interval.ts';
import { sameUnit } from '../claims/anchors.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { afterLast } from '../mentions/last-words.ts';
import type { Tie } from './tie.ts';

/** The figure of the plan or the earlier period that goes with what is told of a level. */
export function baseOf(
  scene: Scene,
  told: Figure,
  level: Figure,
  role: 'plan' | 'prev',
): Figure | null {
  const base = printedBase(scene, told, level, role);
  return base && isRateOf(level, base) ? { ...base, unit: level.unit } : base;
}

function printedBase(
  scene: Scene,
  told: Figure,
  level: Figure,
  role: 'plan' | 'prev',
): Figure | null {
  const fits = (figure: Figure): boolean =>
    figure.role === role &&
    figure.sentence === level.sentence &&
    figure.value !== null &&
    !figure.from &&
    (sameUnit(figure, level) || bareCount(level, figure) || isRateOf(level, figure)) &&
    comparable(scene, told, figure);
  const rivals = (from: Figure, to: Figure): boolean =>
    scene.figures.some(
      (figure) =>
        figure.start > from.start &&
        figure.start < to.start &&
        ((figure.role === told.role &&
          (figure.role !== 'change_abs' || sameUnit(figure, level)) &&
          comparable(scene, figure, to)) ||
          (isLevel(figure) && figure !== level && sameUnit(figure, level)) ||
          (figure.role !== 'plan' && figure.role === role && sameUnit(figure, level))),
    );
  // "tăng từ 31,8% lên 35,4%; thấp hơn bình quân cả nước 7,3 điểm %": another base is named, and stands after it or nowhere.
  const elsewhere = ELSEWHERE.test(afterLast(told.lead));
  const pair = role === 'prev' && !elsewhere ? fromOf(scene, level, told) : null;
  if (pair) return pair;
  const after = scene.figures.find((figure) => fits(figure) && figure.start > told.start);
  // "đạt 96,2% kế hoạch; kế hoạch giao 13.200 thẻ": the one plan of the sentence.
  const only =
    NAMES_BASE.test(scene.text.slice(told.end, after?.start).split(';')[1] ?? '') &&
    scene.figures.filter(fits).length === 1 &&
    scene.figures.filter(
      ({ role: own, sentence }) => own === told.role && sentence === told.sentence,
    ).length === 1;
  const near =
    after &&
    after.start - told.end < 120 &&
    (only || !scene.text.slice(told.end, after.start).includes(';'));
  if (after && near && !rivals(told, after)) return after;
  if (elsewhere && role === 'prev') return null;
  const opened = role === 'prev' ? openedWith(scene, told, level) : null;
  if (opened) return opened;
  const low = Math.min(level.start, told.start);
  const high = Math.max(level.start, told.start);
  const between = scene.figures.filter(
    (figure) => fits(figure) && figure.start > low && figure.start < high,
  );
  const [single] = between;
  // "cao hơn 4,8 điểm (56,5%), thấp hơn cùng kỳ 2,2 điểm": the base in brackets is of the first change;
  // "đạt 80% kế hoạch năm (9 triệu lượt), bằng 101,5% kịch bản quý": of the first plan.
  const taken =
    (role === 'prev' || (told.dir === null && NAMES_A_PLAN.test(told.tail))) &&
    scene.figures.some(
      (figure) =>
        figure.role === told.role &&
        figure !== told &&
        figure.start > low &&
        figure.end <= (single?.start ?? 0),
    );
  if (between.length === 1) return taken ? null : (single ?? null);
  const before = scene.figures.filter((figure) => fits(figure) && figure.start < low).at(-1);
  if (!before || between.length > 0) return null;
  // "214 ca, tăng 38 ca so với tháng 8 (176 ca); lũy kế 1.032 ca, giảm 46%": what a level before was held against.
  if (before.of !== null && before.of !== level.index && before.bracket >= 0) return null;
  // "kế hoạch 300 tỷ đồng, phấn đấu vượt 5%": what is striven for claims no plan.
  const claimed = scene.figures.some(
    (figure) =>
      figure.role === told.role &&
      figure.start > before.start &&
      figure.start < low &&
      !/phấn đấu[^,;]*$/iu.test(figure.lead),
  );
  const levels = scene.figures.some(
    (figure) =>
      isLevel(figure) &&
      sameUnit(figure, level) &&
      figure.start > before.start &&
      figure.start < low,
  );
  return claimed || levels ? null : before;
}

/** "đầu kỳ 64,2 tỷ đồng, …, cuối kỳ 31,4 tỷ đồng, giảm 51,1% so với đầu kỳ": the level that bears the name. */
function openedWith(scene: Scene, told: Figure, level: Figure): Figure | null {
  const name = /^\s*so (?:với )?((?:đầu|cuối) (?:kỳ|năm|tháng|quý|nhiệm kỳ))(?![\p{L}])/iu.exec(
    told.tail,
  )?.[1];
  if (name === undefined) return null;
  const called = new RegExp(`(?:^|[^\\p{L}])${name}(?: (?:là|có|còn))?\\s*$`, 'iu');
  const found = scene.figures.filter(
    (figure) =>
      (figure.sentence === told.sentence || figure.sentence === told.sentence - 1) &&
      figure.start < level.start &&
      isLevel(figure) &&
      sameUnit(figure, level) &&
      called.test(figure.lead),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

const NAMES_A_PLAN = /^\s*(?:so với )?(?:kế hoạch|dự toán|chỉ tiêu|kịch bản|mục tiêu)(?![\p{L}])/iu;

/** What begins a clause that gives the base of the one before it. */
const NAMES_BASE =
  /^\s*(?:kế hoạch|dự toán|chỉ tiêu|cùng kỳ|năm trước|năm ngoái|tháng trước)(?![\p{L}])/iu;
const ELSEWHERE =
  /(?:^|[^\p{L}])(?:hơn|vượt|kém|so với)(?: (?:so với|mức))* (?:trung bình|bình quân|mục tiêu|chỉ tiêu|cả nước|toàn quốc|toàn tỉnh|vùng|khu vực)(?![\p{L}])/iu;

/** "số trở lại hoạt động 64, tăng 28% (50 doanh nghiệp)": what is counted is said at the base alone. */
const bareCount = (level: Figure, base: Figure): boolean =>
  level.unit === '' && level.counted === base.counted && base.of === level.index;

/** "8,4 triệu đồng/người/tháng, tăng 5% so với năm trước (8,0 triệu đồng)": what it is per is said once. */
const isRateOf = (level: Figure, base: Figure): boolean =>
  base.bracket !== level.bracket && base.unit !== '' && level.unit.startsWith(`${base.unit}/`);

const PERIODS: readonly (readonly [words: RegExp, period: string])[] = [
  [/cùng kỳ|(?:^|[^\p{L}])ck(?![\p{L}])|năm trước|năm ngoái|năm 20\d\d/iu, 'year'],
  [/tháng trước/iu, 'month'],
  [/quý trước/iu, 'quarter'],
  [/đầu năm|đầu kỳ|31\/12|cuối năm/iu, 'start'],
];

/** What a comparison names as its other period, and what a figure says it is of: both known, they must agree. */
function comparable(scene: Scene, told: Figure, base: Figure): boolean {
  if (base.role !== 'prev') return true;
  const open = scene.layout.brackets[base.bracket]?.open ?? base.start;
  const own = base.lead.trim() === '' ? scene.text.slice(Math.max(0, open - 30), open) : base.lead;
  const [a, b] = [named(told.tail.split(/[,;(]/)[0] ?? ''), named(own)];
  return a === null || b === null || a === b;
}

const named = (text: string): string | null =>
  PERIODS.find(([words]) => words.test(text))?.[1] ?? null;

/** "giảm từ 24,8% xuống 20,3%, giảm 4,5 điểm": the first of the pair is what the second is held against. */
function fromOf(scene: Scene, level: Figure, told: Figure): Figure | null {
  const order = scene.figures.indexOf(level);
  const from = scene.figures.slice(0, order).findLast(({ shape }) => shape !== 'other');
  const ahead = told.end <= (from?.start ?? 0) && GOES_FROM.test(from?.lead ?? '');
  if (!from?.from || from.value === null || !level.to || (told.start < level.end && !ahead))
    return null;
  return from.sentence === level.sentence && sameUnit(from, level) ? from : null;
}

/** "giảm 1,8 điểm %, từ 24,6% xuống 22,4%": nothing but the comma between. */
const GOES_FROM = /^\s*[,(:]?\s*từ(?: mức)?\s*$/iu;

export const signedBy = (interval: Interval, figure: Figure): Interval =>
  figure.dir === 'down' && figure.sign === '' ? opposite(interval) : interval;

/** A word that points the other way than the figures is a fault of its own. */
export function withDirection(tie: Tie, truth: -1 | 0 | 1, told: Figure): Tie {
  const said = told.dir === 'up' ? 1 : told.dir === 'down' ? -1 : 0;
  if (!tie.fault || said === 0 || truth === 0 || said === truth) return tie;
  return { ...tie, fault: { ...tie.fault, rule: 'direction.contradiction' } };
}
