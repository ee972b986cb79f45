import { add, subtract } from '#core/decimal.ts';
import { difference, type Interval } from '#core/interval.ts';
import { type Figure, isLevel } from '../claims/figure.ts';
import { sizeOf, total } from './arithmetic.ts';
import { compared, type Which } from './compared.ts';
import { alike } from './part-groups.ts';
import { reachOf } from './reach.ts';
import type { Sight, Tie } from './tie.ts';
import { asPrintedLike, asToldLike, printed } from './words.ts';

type Stage = 'open' | 'in' | 'sum' | 'out' | 'close';

/** What the words before a level, back to the level before it, make of it in a stock that is carried on; the first that fits. */
const STAGES: readonly (readonly [RegExp, Stage])[] = [
  [
    /(?:đầu (?:kỳ|năm|tháng|quý|nhiệm kỳ)|(?:kỳ|năm|tháng|quý) trước (?:chuyển|còn)|tồn (?:cũ|đọng từ)|(?:kỳ|năm|tháng|quý) trước)/iu,
    'open',
  ],
  [
    /(?:cuối (?:kỳ|năm|tháng|quý)|còn lại|chuyển (?:sang )?(?:kỳ|năm|tháng|quý) sau|còn tồn|tồn cuối|(?:hiện |đến nay |nay )còn)/iu,
    'close',
  ],
  [/(?:^|[\s,;])(?:tổng|cộng)(?![\p{L}])/iu, 'sum'],
  [
    /(?:^|[^\p{L}])(?:phát sinh|tiếp nhận|thụ lý|kết nạp|bổ sung|thành lập|tái nghèo|nhập|nhận|cấp|tuyển)(?: thêm| mới)?(?![\p{L}])|(?:^|[^\p{L}])mới(?![\p{L}])/iu,
    'in',
  ],
  [
    /(?:^|[^\p{L}])(?:giải quyết|thu(?: hồi)?|thoát|giải thể|chi trả|thanh toán|xử lý|xuất|hoàn thành|trả|chi|nghỉ|xóa tên|khai trừ)(?![\p{L}])/iu,
    'out',
  ],
];

/** Nothing is carried on in a passage without one of these. */
const BEGINS = /đầu|trước|tồn/iu;

const stageOf = ({ lead, tail }: Figure): Stage | null => {
  const near = lead.slice(-60);
  const own = near.slice(Math.max(near.lastIndexOf(';'), near.lastIndexOf(',')) + 1);
  const words = /\p{L}/u.test(own) ? own : `${own} ${/^[^,;.()]*/u.exec(tail)?.[0] ?? ''}`;
  return STAGES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
};

/**
 * "tồn đầu kỳ a, mới b, cộng t; đã thu c, cuối kỳ d": t is a + b, d is t − c. Only where each figure of the unit
 * in the sentence has its place in the row, and both ends are there.
 */
export function flows({ scenes, groups }: Sight): readonly Tie[] {
  const known = (whole: Figure, part: Figure): boolean =>
    groups.some(
      ({ total: all, parts }) =>
        all.index === whole.index &&
        parts.length > 1 &&
        parts.some(({ index }) => index === part.index),
    );
  return scenes.flatMap((scene) => {
    if (scene.figures.length < 3 || !BEGINS.test(scene.text)) return [];
    const bySentence = new Map<number, Figure[]>();
    for (const figure of scene.figures) {
      if (!isLevel(figure) || figure.bracket >= 0 || figure.unit === '') continue;
      const own = bySentence.get(figure.sentence);
      if (own) own.push(figure);
      else bySentence.set(figure.sentence, [figure]);
    }
    return [...bySentence].flatMap(([sentence, levels]) => {
      const next = bySentence.get(sentence + 1) ?? [];
      const goesOn = next.length > 0 && next.every((one) => stageOf(one) !== 'open');
      const long = goesOn ? rows([...levels, ...next], known) : [];
      return long.length > 0 ? long : rows(levels, known);
    });
  });
}

function rows(
  levels: readonly Figure[],
  known: (whole: Figure, part: Figure) => boolean,
): readonly Tie[] {
  const first = levels.find((figure) => stageOf(figure) === 'open');
  if (!first || levels.length < 3 || levels.length > 8) return [];
  const row = levels.filter((figure) => figure.start >= first.start && alike(first, figure));
  const stages = row.map(stageOf);
  if (
    stages.some((stage) => stage === null) ||
    row.some(({ value, misprint }) => value === null || misprint !== null)
  )
    return [];
  const of = (stage: Stage): readonly Figure[] => row.filter((_, at) => stages[at] === stage);
  const [opens, ins, sums, outs, closes] = [
    of('open'),
    of('in'),
    of('sum'),
    of('out'),
    of('close'),
  ];
  const [open, whole, close] = [opens[0], sums[0], closes[0]];
  const inOrder = stages[0] === 'open' && (closes.length === 0 || stages.at(-1) === 'close');
  if (
    !open ||
    opens.length > 1 ||
    sums.length > 1 ||
    closes.length > 1 ||
    ins.length === 0 ||
    !inOrder
  )
    return [];
  // "…, giải thể 31, nâng tổng số lên 1.969": after what was taken off, a total is what is there now.
  const [out] = outs;
  const after = whole && out && whole.start > out.start && !/phải|thụ lý/iu.test(whole.lead);
  if (after) return close || known(open, whole) ? [] : made(whole, [open, ...ins], outs, 'sum');
  const ties: Tie[] = [];
  if (whole && !known(whole, open)) ties.push(...made(whole, [open, ...ins], [], 'sum'));
  if (close && outs.length > 0) {
    if (whole && !known(whole, close)) ties.push(...made(close, [whole], outs, 'difference'));
    if (!whole && !known(open, close)) ties.push(...made(close, [open, ...ins], outs, 'sum'));
  }
  return ties;
}

function made(
  told: Figure,
  plus: readonly Figure[],
  minus: readonly Figure[],
  kind: 'sum' | 'difference',
): readonly Tie[] {
  const intervals = (figures: readonly Figure[], which: Which): readonly Interval[] =>
    figures.flatMap((figure) => reachOf(figure)?.[which] ?? []);
  const sizes = (figures: readonly Figure[]) => figures.flatMap((figure) => sizeOf(figure) ?? []);
  const added = sizes(plus).reduce(add);
  const right = sizes(minus).reduce((left, one) => subtract(left, one), added);
  const shown = `${plus.map(printed).join(' + ')}${minus.map((figure) => ` − ${printed(figure)}`).join('')} = ${asToldLike(told, right)}`;
  return compared({
    kind,
    rule: kind === 'sum' ? 'sum.mismatch' : 'difference.mismatch',
    severity: minus.length > 1 || (kind === 'sum' && minus.length > 0) ? 'question' : 'error',
    members: [told, ...plus, ...minus],
    sides: (which) => {
      const own = reachOf(told)?.[which];
      const all = total(intervals(plus, which));
      if (!own) return null;
      const gone = intervals(minus, which);
      return [gone.length > 0 ? difference(all, total(gone)) : all, own];
    },
    shown,
    told,
    repairs: [
      {
        figure: told,
        text: asPrintedLike(told, right),
        why: { vi: 'theo các số đã ghi', en: 'from the figures told' },
      },
    ],
  });
}
