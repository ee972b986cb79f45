import { compareDecimals } from '#core/decimal.ts';
import { sameUnit } from '../claims/anchors.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { sizeOf } from './arithmetic.ts';
import { tie } from './bound.ts';
import { isVague } from './reach.ts';
import type { Tie } from './tie.ts';
import { printed } from './words.ts';

/** "62 triệu đồng, tăng từ 64,5 triệu đồng năm 2022": the level stands before what it came from. */
export function cameFrom(scene: Scene, from: Figure): readonly Tie[] {
  if (!/(?:từ|mức)\s*$/u.test(from.lead.slice(-6))) return [];
  const level = scene.figures[scene.figures.indexOf(from) - 1];
  const said =
    /^[^;:.()]{0,40},\s*(?:(tăng|nâng)|(giảm|hạ))(?: (?:mạnh|nhẹ|nhanh|sâu))?\s+từ(?: mức)?\s*$/iu.exec(
      from.lead,
    );
  if (!said || !level || !isLevel(level) || level.sentence !== from.sentence) return [];
  if (!sameUnit(level, from) || /^[^,;.()]*(?:lên|xuống|còn|đến)(?![\p{L}])/iu.test(from.tail))
    return [];
  const [now, before] = [sizeOf(level), sizeOf(from)];
  if (!now || !before || from.shape !== 'plain') return [];
  const compare = compareDecimals(now, before);
  const up = said[1] !== undefined;
  const holds = up ? compare > 0 : compare < 0;
  return [
    tie({
      kind: up ? 'rise' : 'fall',
      rule: 'direction.contradiction',
      severity: isVague(from) || isVague(level) ? 'question' : 'error',
      members: [from, level],
      holds,
      vi: `từ ${printed(from)} ${up ? 'lên' : 'xuống'} ${printed(level)}${holds ? '' : ': hai số ngược với lời'}`,
      en: `${up ? 'up' : 'down'} from ${printed(from)} to ${printed(level)}${holds ? '' : ': the figures say the opposite'}`,
    }),
  ];
}

/** "tăng từ X lên Y": the word and the two figures must point one way; ranks turn it round and are left out. */
export function fromTo(scene: Scene, from: Figure): readonly Tie[] {
  if (!from.from || from.value === null) return [];
  const order = scene.figures.indexOf(from);
  const to = scene.figures
    .slice(order + 1)
    .find((figure) => figure.shape !== 'other' && figure.bracket === from.bracket);
  if (
    !to ||
    to.sentence !== from.sentence ||
    to.value === null ||
    to.shape !== 'plain' ||
    from.shape !== 'plain'
  )
    return [];
  // "từ 38,5 triệu đồng lên 43,2 triệu đồng/người/năm": the unit is said in full at the second.
  const short = from.unit !== '' && to.unit.startsWith(`${from.unit}/`);
  if (to.unit !== from.unit && from.unit !== '' && !short) return [];
  const gap = scene.text.slice(from.end, to.start);
  if (/[;]/.test(gap) || gap.length > 60) return [];
  const before = scene.text.slice(Math.max(0, from.start - 40), from.start);
  if (
    /(?:vị trí|hạng|bậc)(?![\p{L}])|thứ\s*(?:từ\s*)?$/iu.test(before.slice(-24)) ||
    /thứ|hạng|vị trí/iu.test(gap)
  )
    return [];
  const up = /(?:^|[^\p{L}])lên(?![\p{L}])/iu.test(gap);
  const down = /(?:^|[^\p{L}])(?:xuống|còn)(?![\p{L}])/iu.test(gap);
  if (up === down) return [];
  const said =
    /(?:^|[^\p{L}])(?:(tăng|nâng)|(giảm|hạ))(?: (?:mạnh|nhẹ|dần|nhanh|sâu))?\s+từ(?: mức)?\s*$/iu.exec(
      before,
    );
  const crossed = (up && said?.[2] !== undefined) || (down && said?.[1] !== undefined);
  const [a, b] = [sizeOf(from), sizeOf({ ...to, unit: from.unit === '' ? to.unit : from.unit })];
  if (!a || !b || (from.unit === '' && from.power !== to.power)) return [];
  const compare = compareDecimals(b, a);
  const holds = !crossed && (up ? compare > 0 : compare < 0);
  return [
    tie({
      kind: up ? 'rise' : 'fall',
      rule: 'direction.contradiction',
      severity: isVague(from) || isVague(to) ? 'question' : 'error',
      members: [from, to],
      holds,
      vi: `từ ${printed(from)} ${up ? 'lên' : 'xuống'} ${printed(to)}${holds ? '' : ': hai số ngược với lời'}`,
      en: `${up ? 'up' : 'down'} from ${printed(from)} to ${printed(to)}${holds ? '' : ': the figures say the opposite'}`,
    }),
  ];
}
