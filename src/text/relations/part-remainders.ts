import { add as addDecimals, compareDecimals, decimal } from '#core/decimal.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { comesClose } from './adds.ts';
import {
  alike,
  group,
  looksWhole,
  type PartGroup,
  present,
  segment,
  shareOut,
} from './part-groups.ts';

/** "T …, a …, còn lại c": no word opens the list, but one closes it. */
export function remainders(scene: Scene): readonly PartGroup[] {
  return scene.figures.flatMap((rest, order) => {
    const own =
      rest.lead.slice(-40) +
      (rest.bracket >= 0
        ? scene.text.slice(
            Math.max(0, (scene.layout.brackets[rest.bracket]?.open ?? 0) - 25),
            rest.start,
          )
        : '');
    const said = /(?:^\s*|[,;(]\s*|và\s)(?:số )?còn lại(?: là| có)?(?: \p{L}+){0,6}[\s(]*$/iu.test(
      own,
    );
    const left =
      /(?:^\s*|[,;]\s*|và\s)(?:hiện )?còn(?: thiếu)?\s*$/iu.test(own) &&
      (/thiếu\s*$/iu.test(own) ||
        /^\s*(?:\p{L}+ )?(?:chưa|không|đang)(?![\p{L}])/iu.test(rest.tail));
    if (!isLevel(rest) || !(said || left)) return [];
    const before = scene.figures
      .slice(0, order)
      .filter(
        (figure) =>
          figure.sentence === rest.sentence &&
          isLevel(figure) &&
          alike(rest, figure) &&
          figure.bracket <= rest.bracket,
      );
    const outer = before.filter((figure) => figure.bracket === (before[0]?.bracket ?? -1));
    // "tồn đầu kỳ 25, mới 140, tổng 165, đã giải quyết 131, còn lại 34": of the sum, not of the stock that it began with.
    const carried = LEFT_OVER.test(outer[0]?.lead.slice(-60) ?? '');
    const at = carried ? outer.findLastIndex(({ lead }) => /tổng|cộng/iu.test(lead.slice(-40))) : 0;
    const [total, ...parts] = outer.slice(at < 0 || (carried && at === 0) ? outer.length : at);
    if (!total || parts.length === 0) return [];
    // "52 vụ, đã giải quyết 43 vụ; còn 11 vụ đang thụ lý": each part says how far it came.
    const goOn = parts.every(({ lead, tail }) => GOES_ON.test(lead) || GOES_ON_AFTER.test(tail));
    const items = [...parts, rest];
    if (!said && !(goOn && comesClose(total, items))) return [];
    const made = group({ total, items, closure: 'closed', around: '', text: scene.text });
    if (said || !made) return present(made);
    return [{ ...made, others: [...made.others, [...items, ...goesOn(scene, rest)]] }];
  });
}

/** "còn 48 hộ chưa có đất, 27 hộ chưa đồng thuận": what is left, in more than one part. */
function goesOn(scene: Scene, rest: Figure): readonly Figure[] {
  const more: Figure[] = [];
  let last = rest;
  for (const figure of scene.figures.slice(scene.figures.indexOf(rest) + 1)) {
    const near = /^[^;:.()\d]*,\s*(?:và )?[^;:.()\d]*$/u.test(
      scene.text.slice(last.end, figure.start),
    );
    if (!near || figure.bracket !== rest.bracket || !isLevel(figure) || !alike(rest, figure)) break;
    more.push(figure);
    last = figure;
  }
  return more;
}

const GOES_ON =
  /(?:^|[^\p{L}])(?:đã|đang|có mặt|hoàn thành|giải quyết|xử lý|xử phạt|khởi tố|trả lời)(?![\p{L}])[^;,]{0,40}$/iu;
const GOES_ON_AFTER = /^\s*(?:đã|đang|hoàn thành|đạt)(?![\p{L}])/iu;

/** "T, đã giao a, chưa giao b": the same verb with đã and chưa, or a pair like it. */
export function complements(scene: Scene): readonly PartGroup[] {
  const levels = scene.figures.filter(isLevel);
  return levels.flatMap((total, order) => {
    // What stands in brackets between them is told of one of them.
    const next = levels
      .slice(order + 1, order + 8)
      .filter(({ bracket }) => bracket === total.bracket || total.bracket >= 0);
    const [a, b] = next;
    // "kỳ trước chuyển sang 85, tiếp nhận 1.240; đã giải quyết 1.263, đang giải quyết 62": of both together.
    const carried = levels
      .slice(Math.max(0, order - 3), order)
      .some(({ lead, sentence }) => sentence === total.sentence && LEFT_OVER.test(lead.slice(-60)));
    if (carried && !/tổng|cộng/iu.test(total.lead.slice(-40))) return [];
    if (!a || !b || a.sentence !== total.sentence || b.sentence !== total.sentence) return [];
    if (
      a.bracket !== total.bracket ||
      b.bracket !== total.bracket ||
      !alike(total, a) ||
      !alike(total, b)
    )
      return [];
    const own = [segment(scene.text, a), segment(scene.text, b)];
    const paired = sharesInHalves(own);
    if (!sharesOut(own) && !paired) return [];
    // "Khá 7.094 em (15,2%), Đạt 1.120 em (2,4%), Chưa đạt 47 em (0,1%)": each is told as a share, and none is the whole.
    if ([total, a, b].every((one) => hasShare(scene, one))) return [];
    const made = group({ total, items: [a, b], closure: 'closed', around: '', text: scene.text });
    const doubtful = paired && !comesClose(total, [a, b]);
    return present(made && (doubtful ? { ...made, tangled: true } : made));
  });
}

const hasShare = ({ figures }: Scene, part: Figure): boolean =>
  figures.some(({ role, of }) => role === 'share' && of === part.index);

function sharesOut([a = '', b = '']: readonly string[]): boolean {
  const done = /(?:^|[^\p{L}])đã (\p{L}+(?: \p{L}+)?)/iu.exec(a)?.[1]?.toLowerCase();
  const left = /(?:^|[^\p{L}])(?:chưa|đang) (\p{L}+(?: \p{L}+)?)/iu.exec(b)?.[1]?.toLowerCase();
  if (done !== undefined && left !== undefined) return done.split(' ')[0] === left.split(' ')[0];
  return (
    /đã (?:giải quyết|xử lý|hoàn thành)/iu.test(a) &&
    /chuyển (?:kỳ|tháng|quý|năm) sau|chuyển sang kỳ|tồn(?![\p{L}])/iu.test(b)
  );
}

/** "a …, b …; tổng cộng T", "tồn a, mới b, tổng số T". */
export function totalsAtEnd(scene: Scene): readonly PartGroup[] {
  return scene.figures.flatMap((total, order) => {
    if (!isLevel(total)) return [];
    const called = CALLED_SUM.test(total.lead);
    if (!called && !SUMS_UP.test(total.lead)) return [];
    const told = scene.figures.findLast(
      (figure) =>
        figure.sentence === total.sentence &&
        figure.start < total.start &&
        /(?:lần lượt|tương ứng)(?: \p{L}+){0,2}\s*$/iu.test(figure.lead),
    );
    // "lần lượt là 58, 64 và 71 triệu đồng; tương ứng …" tells of something else in turn first.
    const inTurn = scene.figures
      .slice(told ? scene.figures.indexOf(told) : order, order)
      .every((figure) => figure.unit === '' || alike(total, figure))
      ? told
      : undefined;
    const before = scene.figures
      .slice(0, order)
      .filter(
        (figure) =>
          figure.sentence === total.sentence &&
          figure.bracket === total.bracket &&
          isLevel(figure) &&
          (inTurn === undefined || figure.start >= inTurn.start) &&
          (alike(total, figure) || (inTurn && figure.unit === '' && figure.counted)),
      );
    const [first, second] = before;
    const bare = BARE_SUM.test(total.lead);
    const leads = before.map(({ lead }) => lead).join(' ');
    const stocks = bare
      ? /tồn|đầu kỳ|kỳ trước|chuyển sang|mới/iu.test(leads)
      : LEFT_OVER.test(first?.lead ?? '') &&
        CAME_IN.test(second?.lead ?? '') &&
        before.length === 2;
    const plain = /cộng\s*$/iu.test(total.lead.replace(/(?: là| có)\s*$/u, ''));
    const listed = bare && LISTED.test(headOf(scene, first ?? total));
    const shared = ofAll(scene, total, before);
    const every =
      (bare || (called && comesClose(total, before))) &&
      !OUT_OF.test(total.lead) &&
      isAllOf(scene, total, before);
    if (before.length < 2 || !(stocks || plain || listed || shared || every)) return [];
    const around = CUT_SHORT.exec(scene.text.slice(before[0]?.end, total.start))?.[0] ?? '';
    const made = group({ total, items: before, closure: 'closed', around, text: scene.text });
    return present(made && listed && !plain && !every ? { ...made, tangled: true } : made);
  });
}

/** "A 07 vụ, B 03 vụ, C 09 vụ; tổng số 19 vụ": three or more, and nothing else is told in their sentence. */
const isAllOf = (scene: Scene, total: Figure, parts: readonly Figure[]): boolean =>
  parts.length > 2 &&
  scene.figures.every(
    (figure) =>
      figure.sentence !== total.sentence ||
      figure.start >= total.start ||
      figure.shape === 'other' ||
      parts.includes(figure),
  );

const BARE_SUM =
  /(?:^|[\s,;])(?:tổng cộng|cộng chung|cộng|tổng số(?: phải giải quyết| thụ lý| phải xử lý)?|tổng)(?: là| có)?\s*$/iu;
/** "tổng khối lượng khoáng sản": named by what it sums up. */
const CALLED_SUM = /(?:^|[,;]\s*)(?:tổng|tổng số|cộng)(?: \p{L}+){1,5}\s*$/iu;
/** "tổng thụ lý", "tổng số hồ sơ phải giải quyết", and "trên tổng dư nợ" after its shares. */
const SUMS_UP = new RegExp(
  `${BARE_SUM.source}|(?:^|[\\s,;])tổng(?: \\p{L}+){0,3} (?:thụ lý|tiếp nhận|hiện có|phải \\p{L}+ \\p{L}+)(?: là| có)?\\s*$|(?:trên|trong) tổng(?: \\p{L}+){0,5}\\s*$`,
  'iu',
);
/** "A 02 tỷ đồng, B 800 triệu đồng,… tổng cộng T": some of the parts are not written. */
const CUT_SHORT = /\.\.\.|…|v\.v/u;
const LEFT_OVER =
  /tồn (?:đọng|cũ|đầu|kỳ|năm|tháng|từ)|đầu kỳ|kỳ trước|(?:năm|tháng|quý) trước|chuyển sang/iu;
const CAME_IN = /mới|tiếp nhận|phát sinh|trong (?:kỳ|năm|tháng|quý)/iu;
/** "Chia theo trình độ: …; tổng số T". */
const LISTED = /(?:chia|phân|tính) theo[^:]*:[^:]*$/iu;

const headOf = (scene: Scene, first: Figure): string =>
  scene.text.slice(scene.layout.sentences[first.sentence] ?? 0, first.start);

const OUT_OF = /(?:^|[^\p{L}])(?:trên|trong) tổng(?: \p{L}+){0,5}\s*$/iu;

/** "A 315 tỷ đồng (chiếm 63%), B 185 tỷ đồng (chiếm 37%) trên tổng dư nợ T": every part has its share, and they say of what. */
function ofAll(scene: Scene, total: Figure, parts: readonly Figure[]): boolean {
  if (!OUT_OF.test(total.lead)) return false;
  if (
    looksWhole(
      parts.map((part) => segment(scene.text, part)),
      parts,
    )
  )
    return true;
  if (parts.length === 2 && shareOut(parts.map((part) => segment(scene.text, part)))) return true;
  const shares = parts.flatMap((part) => {
    const told = scene.figures.find(
      (figure) => figure.role === 'share' && figure.of === part.index && figure.value !== null,
    );
    return told?.value ? [told.value] : [];
  });
  // Shares that come to far more than a hundred are of groups that cut across each other.
  const all = shares.reduce(addDecimals, decimal('0'));
  return shares.length === parts.length && compareDecimals(all, decimal('120')) <= 0;
}

const HALVES: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|[^\p{L}])(?<!không |chưa )(?:đạt|chấp hành)(?![\p{L}])/iu, /vi phạm|không đạt|chưa đạt/iu],
  [/(?:^|[^\p{L}])nam(?![\p{L}])/iu, /(?:^|[^\p{L}])nữ(?![\p{L}])/iu],
  [/thành thị|đô thị/iu, /nông thôn/iu],
  [/nội địa|trong nước/iu, /quốc tế|nước ngoài/iu],
];

/** "5.000 người, nam 2.800 người, nữ 2.200 người": the pair is the whole, though no word opens it. */
export const sharesInHalves = ([a = '', b = '']: readonly string[]): boolean =>
  HALVES.some(([one, other]) => (one.test(a) && other.test(b)) || (one.test(b) && other.test(a)));
