import { subtract } from '#core/decimal.ts';
import { difference } from '#core/interval.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { sizeOf } from './arithmetic.ts';
import { compared, with3 } from './compared.ts';
import type { Tie } from './tie.ts';
import { asPrintedLike, asToldLike, printed } from './words.ts';

/** Exports and imports, and what one has more than the other. */
export function balance(scene: Scene, told: Figure): readonly Tie[] {
  if (!isLevel(told) || !/siêu|thặng dư|thâm hụt/iu.test(told.lead.slice(-30))) return [];
  // "riêng khu vực FDI xuất siêu 96 triệu USD"
  if (/riêng|trong đó|khu vực|doanh nghiệp|thị trường/iu.test(told.lead)) return [];
  const surplus =
    /(?:^|[^\p{L}])(xuất siêu|nhập siêu|thặng dư|thâm hụt)(?: (?:là|ước|đạt|khoảng))*\s*$/iu
      .exec(told.lead)?.[1]
      ?.toLowerCase();
  if (surplus === undefined) return [];
  const within = (word: RegExp, sentence: number): Figure | undefined =>
    scene.figures.find(
      (figure) =>
        figure.sentence === sentence &&
        figure.start < told.start &&
        figure.bracket < 0 &&
        isLevel(figure) &&
        figure !== told &&
        word.test(figure.lead) &&
        figure.unit === told.unit,
    );
  // "Xuất khẩu …; nhập khẩu …. Xuất siêu …": what it is between may stand in the sentence before.
  const begins = (scene.layout.sentences[told.sentence] ?? 0) + told.lead.length >= told.start;
  const named = (word: RegExp): Figure | undefined =>
    within(word, told.sentence) ?? (begins ? within(word, told.sentence - 1) : undefined);
  const [exports, imports] = [
    named(/xuất khẩu(?! xuất siêu)[^;]*$/iu),
    named(/(?<!xuất )nhập khẩu[^;]*$/iu),
  ];
  if (!exports || !imports || exports === imports) return [];
  const [more, less] =
    surplus === 'xuất siêu' || surplus === 'thặng dư' ? [exports, imports] : [imports, exports];
  const [a, b] = [sizeOf(more), sizeOf(less)];
  if (!a || !b) return [];
  const right = subtract(a, b);
  return compared({
    kind: 'difference',
    rule: 'difference.mismatch',
    members: [told, more, less],
    sides: (which) => with3(which, [more, less, told], (x, y, z) => [difference(x, y), z]),
    shown: `${printed(more)} − ${printed(less)} = ${asToldLike(told, right)}`,
    told,
    repairs: [
      {
        figure: told,
        text: asPrintedLike(told, right),
        why: { vi: 'theo xuất khẩu và nhập khẩu', en: 'from exports and imports' },
      },
    ],
  });
}
