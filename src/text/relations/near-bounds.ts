import { compareDecimals } from '#core/decimal.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { sizeOf } from './arithmetic.ts';
import { bounded } from './sum-words.ts';
import type { Tie } from './tie.ts';
import { printed } from './words.ts';

const CUMULATED = /(?:lũy kế|luỹ kế|cộng dồn)/iu;
/** "riêng tháng 5", "riêng quý II có": a period within the cumulated one. */
const ALONE =
  /riêng (?:trong )?(?:tháng|quý)(?: \d{1,2}| [IV]{1,3})?(?: (?:có|là|xảy ra|đạt|ghi nhận))*\s*$/iu;
const ALONE_AT_MOST = 40;

/** More in a period than in a longer one that holds it. */
export function nearBounds(scene: Scene, tied: ReadonlySet<Figure>): readonly Tie[] {
  return [...withinYear(scene, tied), ...(CUMULATED.test(scene.text) ? alone(scene, tied) : [])];
}

/** The longer period of two that are told one after the other, and the shorter. */
const LONGER =
  /(?:^|[^\p{L}])(?:cả năm(?: học)?|cả vụ|cả quý|cả nhiệm kỳ|từ đầu năm(?: đến nay)?|l(?:ũy|uỹ) kế|cộng dồn)(?![\p{L}])[^,;:]*$/iu;
const SHORTER =
  /(?:^|[^\p{L}])(?:tháng (?=\d)|quý (?=[IV\d])|học kỳ (?=[IV\d])|đợt (?=[IV\d])|trong tháng|trong quý|trong tuần|riêng tháng)[^,;:]*$/iu;

/** "Tháng 12 trồng 412.000 cây; cả năm trồng 214.000 cây": more in a month than in its year. */
function withinYear(scene: Scene, tied: ReadonlySet<Figure>): readonly Tie[] {
  const levels = scene.figures.filter(
    (figure) => isLevel(figure) && figure.value !== null && !figure.misprint && figure.unit !== '',
  );
  return levels.flatMap((whole, order) => {
    if (tied.has(whole) || !LONGER.test(clauseOf(scene, whole))) return [];
    const month = levels
      .slice(Math.max(0, order - 3), order)
      .findLast(
        (figure) =>
          figure.unit === whole.unit &&
          figure.sentence >= whole.sentence - 1 &&
          !tied.has(figure) &&
          SHORTER.test(clauseOf(scene, figure)),
      );
    const [part, all] = [month && sizeOf(month), sizeOf(whole)];
    if (!month || !part || !all || compareDecimals(part, all) <= 0) return [];
    const tie = above(whole, month);
    const one = first(whole.tail) !== '' && first(whole.tail) === first(month.tail);
    return [one && tie.fault ? { ...tie, fault: { ...tie.fault, severity: 'error' } } : tie];
  });
}

/** The words after a figure: both tell of the same thing. */
const first = (tail: string): string =>
  /^\s*(\p{L}+(?: \p{L}+)?)/u.exec(tail)?.[1]?.toLowerCase() ?? '';

/** What stands before a figure in its clause, the names of periods included. */
function clauseOf(scene: Scene, figure: Figure): string {
  const start = scene.layout.sentences[figure.sentence] ?? 0;
  const text = scene.text.slice(Math.max(start, figure.start - 80), figure.start);
  return text.slice(Math.max(text.lastIndexOf(','), text.lastIndexOf(';')) + 1);
}

function alone(scene: Scene, tied: ReadonlySet<Figure>): readonly Tie[] {
  return scene.figures.flatMap((month) => {
    if (!isLevel(month) || month.value === null || month.misprint || tied.has(month)) return [];
    const start = scene.layout.sentences[month.sentence] ?? 0;
    if (!ALONE.test(scene.text.slice(Math.max(start, month.start - ALONE_AT_MOST), month.start)))
      return [];
    const whole = scene.figures.find(
      (figure) =>
        figure.sentence === month.sentence && isLevel(figure) && figure.unit === month.unit,
    );
    if (!whole || whole.start >= month.start) return [];
    if (!CUMULATED.test(scene.text.slice(start, whole.start))) return [];
    const [part, all] = [sizeOf(month), sizeOf(whole)];
    if (!part || !all || compareDecimals(part, all) <= 0) return [];
    return [above(whole, month)];
  });
}

function above(whole: Figure, month: Figure): Tie {
  const message = {
    vi: `Số riêng của kỳ (${printed(month)}) lớn hơn số lũy kế (${printed(whole)})?`,
    en: `Is the figure of the period alone (${printed(month)}) above the cumulated one (${printed(whole)})?`,
  };
  const fault = { rule: 'part.exceeds', severity: 'question', message, repairs: [] } as const;
  const members = [whole, month];
  return { kind: 'part', members, holds: false, explain: bounded(whole, [month]), fault };
}
