import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { alike } from './part-groups.ts';

/** "vốn đăng ký 2.150 tỷ đồng; vốn thực hiện 860 tỷ đồng, bằng 40% vốn đăng ký": of what, in its own words. */
export function namedAgain(scene: Scene, told: Figure, part: Figure): Figure | null {
  const name = /^\s*(?:so với )?((?:\p{L}+ ){1,4}\p{L}+)\s*(?:[,;.)]|$)/iu
    .exec(told.tail)?.[1]
    ?.toLowerCase();
  if (name === undefined || /^(?:kế hoạch|dự toán|chỉ tiêu|cùng kỳ)/u.test(name)) return null;
  const core = name.replace(/^(?:tổng số|tổng|số)\s+/u, '');
  const after = core.includes(' ') ? '(?: [\\p{L}\\d]+){0,5}' : '(?: (?:là|đạt|ước đạt|ước))?';
  const ends = new RegExp(`(?:^|[^\\p{L}])${core}${after}\\s*$`, 'iu');
  // "dung tích 1.284 nghìn m3, hiện tích 912 nghìn m3, đạt 71% dung tích thiết kế": by the first two words of its name.
  const short = /^\p{L}+ \p{L}+(?= \p{L}+ \p{L}+$)/u.exec(core)?.[0];
  const begins =
    short === undefined ? null : new RegExp(`(?:^|[^\\p{L}])${short}(?: (?:là|đạt))?\\s*$`, 'iu');
  const wholes = scene.figures.filter(
    (figure) =>
      figure.start < part.start &&
      figure.sentence === part.sentence &&
      isLevel(figure) &&
      alike(figure, part) &&
      (ends.test(figure.lead) || begins?.test(figure.lead) === true),
  );
  return wholes.length === 1 && !part.lead.toLowerCase().includes(name)
    ? (wholes[0] ?? null)
    : null;
}

/** "8.420 hồ sơ trực tuyến …; trong số trực tuyến có 7.578 hồ sơ": the whole that is named again. */
export function amongThese(scene: Scene, part: Figure): Figure | null {
  const name = /(?:trong số|trong) ((?:\p{L}+ ){1,4}?)(?:này |đó )?có\s*$/iu.exec(part.lead)?.[1];
  if (name === undefined) return null;
  const words = name.trim().toLowerCase();
  const wholes = scene.figures.filter(
    (figure) =>
      figure.start < part.start &&
      figure.sentence === part.sentence &&
      isLevel(figure) &&
      alike(figure, part) &&
      `${figure.lead} ${/^[^,;.()]*/u.exec(figure.tail)?.[0] ?? ''}`.toLowerCase().includes(words),
  );
  return wholes.length === 1 ? (wholes[0] ?? null) : null;
}

/** "chiếm 25% tổng diện tích rau (160 ha)", "chiếm 46% trong tổng số 214.000 người". */
export function statedWhole(scene: Scene, told: Figure, part: Figure): Figure | null {
  const next = scene.figures.find((figure) => figure.start > told.start && isLevel(figure));
  if (!next || next.sentence !== told.sentence || !alike(part, next)) return null;
  const between = scene.text.slice(told.end, next.start);
  const named = /^[^,;.()]{0,60}(?:tổng|toàn)[^,;.()]{0,60}\(?\s*(?:là\s*)?$/iu.test(between);
  const opened =
    /^\s*\p{L}[^,;.():]{1,60}\(\s*$/u.test(between) && !/so với|cùng kỳ/iu.test(between);
  const inBrackets = /^\s*\(\s*(?:trên |trong )?tổng(?: số)?(?: \p{L}+){0,3}\s*$/iu.test(between);
  return named || opened || inBrackets ? next : null;
}
