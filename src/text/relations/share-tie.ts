import type { Figure } from '../claims/figure.ts';
import { percent, percentOf, sizeOf } from './arithmetic.ts';
import { compared, with3 } from './compared.ts';
import { alike } from './part-groups.ts';
import type { Tie } from './tie.ts';
import { asPrintedLike, printed, sized } from './words.ts';

export function share(
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
