import { compareDecimals } from '#core/decimal.ts';
import type { Figure, Scene } from '../claims/figure.ts';
import { sizeOf } from './arithmetic.ts';
import { tie } from './bound.ts';
import { isVague } from './reach.ts';
import type { Tie } from './tie.ts';
import { printed } from './words.ts';

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
  if (to.unit !== from.unit && from.unit !== '') return [];
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
