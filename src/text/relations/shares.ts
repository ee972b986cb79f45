import { compareDecimals, decimal } from '#core/decimal.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { adds } from './adds.ts';
import { percent, percentOf, sizeOf } from './arithmetic.ts';
import { compared, with3 } from './compared.ts';
import { hundreds } from './hundreds.ts';
import { alike, type PartGroup } from './part-groups.ts';
import { isVague } from './reach.ts';
import type { Sight, Tie } from './tie.ts';
import { asPrintedLike, printed, sized } from './words.ts';

/** Shares of a whole, percentages after a/b, and shares that make up a hundred. */
export function shares(sight: Sight): readonly Tie[] {
  const { groups } = sight;
  return sight.scenes.flatMap((scene) => [
    ...scene.figures.flatMap((told) => {
      if (told.value === null || told.misprint || told.unit !== '%') return [];
      return [
        ...ofRatio(scene, told),
        ...shareOf(sight, scene, told, groups),
        ...aboveHundred(told),
      ];
    }),
    ...hundreds(scene, groups),
  ]);
}

const RATIO_WORDS =
  /^\s*(?:[^,;:()]{0,60}[,;]?\s*)?(?:đạt|chiếm|bằng|đạt tỷ lệ|tỷ lệ đạt|tỷ lệ|tương ứng|tương đương|=|\(|\(đạt|hoàn thành)\s*(?:tỷ lệ\s*)?$/iu;

/** "21/30 hồ sơ, đạt 70%": the first percentage after a ratio, with nothing else counted between. */
function ofRatio(scene: Scene, told: Figure): readonly Tie[] {
  if (!['share', 'rate', 'plan_pct'].includes(told.role) || told.dir !== null) return [];
  const order = scene.figures.indexOf(told);
  const pair = scene.figures.slice(0, order).findLast(({ shape }) => shape !== 'other');
  if (pair?.shape !== 'ratio' || pair.role !== 'ratio' || pair.sentence !== told.sentence)
    return [];
  const between = scene.text.slice(pair.end, told.start);
  if (
    between.length > 90 ||
    between.includes(';') ||
    !RATIO_WORDS.test(between) ||
    /trong đó/iu.test(between)
  )
    return [];
  if (!pair.value || !pair.second) return [];
  const part = { ...pair, second: null };
  const whole = { ...pair, value: pair.second };
  const right = percent(pair.value, pair.second);
  if (!right) return [];
  return compared({
    kind: 'ratio',
    rule: 'ratio.mismatch',
    members: [pair, told],
    sides: (which) => with3(which, [part, whole, told], (a, b, x) => [percentOf(a, b), x]),
    shown: `${printed(part)} : ${printed(whole)} = ${sized(right, 2)}%`,
    told,
    repairs: [
      {
        figure: told,
        text: asPrintedLike(told, right),
        why: { vi: 'theo hai số của tỷ số', en: 'from the two figures of the ratio' },
      },
    ],
  });
}

function shareOf(
  sight: Sight,
  scene: Scene,
  told: Figure,
  groups: readonly PartGroup[],
): readonly Tie[] {
  const isShare =
    told.role === 'share' || (told.role === 'rate' && /(?:đạt|bằng|tỷ lệ)\s*$/iu.test(told.lead));
  const named =
    scene.figures.find(({ index }) => index === told.of) ??
    (isShare ? lastLevel(scene, told) : null);
  if (!isShare || !named || !isLevel(named)) return [];
  const within = outOf(scene, named);
  if (within) return [...share(told, within, named, 'error')];
  if (told.role !== 'share') return ofAllotted(scene, told, named);
  const stated = statedWhole(scene, told, named);
  if (stated) return share(told, named, stated, 'error');
  const holds = (list: readonly Figure[]): boolean =>
    list.some(({ index }) => index === named.index);
  const group = groups.find(
    ({ parts, others, total: whole }) =>
      whole.index !== named.index &&
      (holds(parts) || others.some((list) => holds(list) && adds(whole, list))),
  );
  if (group && group.total.passage === named.passage) {
    const plain = /^\s*(?:[,;.)]|$|và\s|so\s|tăng\s|giảm\s)/iu.test(told.tail);
    const close = /chiếm(?: tỷ lệ| tỷ trọng)?\s*$|^\s*$/iu.test(told.lead.replace(/^[\s,]+/, ''));
    const list = share(told, named, group.total, plain && close ? 'error' : 'question');
    if (list.some(({ holds }) => holds) || !NAMES_A_WHOLE.test(told.tail)) return list;
  }
  const elsewhere = ofNamedWhole(sight, told, named);
  return elsewhere.length > 0 ? elsewhere : ofFigureBefore(scene, told, named);
}

/** The level before a part, in its unit, with no clause between. */
function before(scene: Scene, part: Figure): Figure | null {
  const order = scene.figures.indexOf(part);
  const whole = scene.figures.slice(0, order).findLast((figure) => isLevel(figure));
  if (!whole || whole.sentence !== part.sentence || !alike(whole, part)) return null;
  return scene.text.slice(whole.end, part.start).includes(';') ? null : whole;
}

const ALLOTTED =
  /(?:^|[^\p{L}])(?:giao|được giao|kế hoạch|kế hoạch vốn|phân bổ|bố trí|dự toán|phải giải quyết|thụ lý|tiếp nhận)(?: \p{L}+){0,3}\s*$/iu;
const DONE =
  /(?:^|[^\p{L}])(?:giải ngân|thực hiện|đã chi|thanh toán|giải quyết|xử lý|thi hành|hoàn thành|xét xử)(?: \p{L}+){0,3}\s*$/iu;

/** "vốn giao 142 tỷ đồng, đã giải ngân 132 tỷ đồng, đạt 93%": what was done of what was allotted. */
function ofAllotted(scene: Scene, told: Figure, part: Figure): readonly Tie[] {
  const whole = before(scene, part);
  if (!whole || !ALLOTTED.test(whole.lead) || !DONE.test(part.lead)) return [];
  if (!/^[^,;.()]{0,20},?\s*(?:đạt|bằng)\s*$/iu.test(scene.text.slice(part.end, told.start)))
    return [];
  const plain = !/^\s*\p{L}/u.test(told.tail);
  return share(told, part, whole, plain ? 'error' : 'question').map((tie) => ({
    ...tie,
    kind: 'plan',
    fault: tie.fault && { ...tie.fault, rule: 'plan.mismatch' },
  }));
}

/** "kiểm tra 864 mẫu, vi phạm 13 mẫu (1,5%)": most likely a share of the figure before. */
function ofFigureBefore(scene: Scene, told: Figure, part: Figure): readonly Tie[] {
  const whole = before(scene, part);
  const inBrackets = told.bracket !== part.bracket && told.lead.trim() === '';
  if (!whole || !inBrackets || !/^\s*\($/u.test(scene.text.slice(part.end, told.start))) return [];
  return share(told, part, whole, 'question');
}

const NAMES_A_WHOLE = /^\s*(?:trên |trong |so với |của )?tổng/iu;

const lastLevel = (scene: Scene, told: Figure): Figure | null =>
  scene.figures.findLast(
    (figure) => figure.start < told.start && figure.sentence === told.sentence && isLevel(figure),
  ) ?? null;

/** "a trong tổng số t": gives a. */
function outOf(scene: Scene, whole: Figure): Figure | null {
  if (
    !/(?:^|[^\p{L}])(?:trong tổng số|trên tổng số|trong số|trên)\s*$/iu.test(whole.lead) ||
    (isVague(whole) && !/tổng số/iu.test(whole.lead))
  )
    return null;
  const part = scene.figures.findLast((figure) => figure.start < whole.start && isLevel(figure));
  return part && part.sentence === whole.sentence && alike(whole, part) ? part : null;
}

/** "chiếm 25% tổng diện tích rau (160 ha)", "chiếm 46% trong tổng số 214.000 người". */
function statedWhole(scene: Scene, told: Figure, part: Figure): Figure | null {
  const next = scene.figures.find((figure) => figure.start > told.start && isLevel(figure));
  if (!next || next.sentence !== told.sentence || !alike(part, next)) return null;
  const between = scene.text.slice(told.end, next.start);
  return /^[^,;.()]{0,60}(?:tổng|toàn)[^,;.()]{0,60}\(?\s*(?:là\s*)?$/iu.test(between)
    ? next
    : null;
}

function share(
  told: Figure,
  part: Figure,
  whole: Figure,
  severity: 'error' | 'question',
): readonly Tie[] {
  const [a, b] = [sizeOf(part), sizeOf(whole)];
  const right = a && b && percent(a, b);
  if (!right || !alike(whole, part)) return [];
  return compared({
    kind: 'share',
    rule: 'share.mismatch',
    severity,
    members: [told, part, whole],
    sides: (which) => with3(which, [part, whole, told], (x, y, z) => [percentOf(x, y), z]),
    shown: `${printed(part)} : ${printed(whole)} = ${sized(right, 2)}%`,
    told,
    repairs: [
      {
        figure: told,
        text: asPrintedLike(told, right),
        why: { vi: 'theo phần và tổng', en: 'from the part and the whole' },
      },
    ],
  });
}

/** A whole that is named and stands elsewhere: "chiếm 55,9% tổng dư nợ", and "tổng dư nợ ước đạt …" in the body. */
function ofNamedWhole({ scenes }: Sight, told: Figure, part: Figure): readonly Tie[] {
  const name = /^\s*(?:trên |trong |so với |của )?(tổng(?: \p{L}+){1,6})/iu
    .exec(told.tail)?.[1]
    ?.toLowerCase();
  if (name === undefined) return [];
  const rest = told.tail.trimStart().slice(name.length, name.length + 3);
  if (/^\s\p{L}/u.test(rest)) return [];
  const wholes = scenes.flatMap((scene) =>
    scene.figures.filter((figure) => {
      if (!isLevel(figure) || figure === part || !alike(figure, part)) return false;
      const lead = figure.lead.toLowerCase();
      const at = lead.lastIndexOf(name);
      return at >= 0 && /^[^,;:.()]{0,24}$/u.test(lead.slice(at + name.length));
    }),
  );
  const [whole] = wholes;
  return whole && wholes.length === 1 ? share(told, part, whole, 'question') : [];
}

function aboveHundred(told: Figure): readonly Tie[] {
  const size = sizeOf(told);
  if (
    told.role !== 'share' ||
    !size ||
    told.sign !== '' ||
    compareDecimals(size, decimal('100')) <= 0
  )
    return [];
  if (!/chiếm|tỷ trọng|cơ cấu/iu.test(told.lead)) return [];
  const explain = {
    vi: `phần chiếm ${printed(told)} vượt quá 100%`,
    en: `a share of ${printed(told)} is above 100%`,
  };
  return [
    {
      kind: 'bound',
      members: [told],
      holds: false,
      explain,
      fault: {
        rule: 'percent.above-hundred',
        severity: 'error',
        message: {
          vi: `Tỷ trọng ${printed(told)} lớn hơn 100%.`,
          en: `A share of ${printed(told)} is more than the whole.`,
        },
        repairs: [],
      },
    },
  ];
}
