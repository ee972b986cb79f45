import { add } from '#core/decimal.ts';
import type { Figure, Scene } from '../claims/figure.ts';
import { sizeOf, total } from './arithmetic.ts';
import { isVague, outcomeOf, reachOf } from './reach.ts';
import type { Sight, Tie } from './tie.ts';
import { asPrintedLike, printed } from './words.ts';

/** Contributions in points add up to the growth they make, where the list is whole: three parts or more. */
export function contributions({ scenes }: Sight): readonly Tie[] {
  return scenes.flatMap((scene) => {
    const bySentence = new Map<number, Figure[]>();
    for (const figure of scene.figures) {
      if (figure.role !== 'contribution_pp') continue;
      bySentence.set(figure.sentence, [...(bySentence.get(figure.sentence) ?? []), figure]);
    }
    return [...bySentence].flatMap(([sentence, parts]) => made(scene, sentence, parts));
  });
}

function made(scene: Scene, sentence: number, parts: readonly Figure[]): readonly Tie[] {
  const first = parts[0];
  const grows = (figure: Figure): boolean =>
    figure.sentence === sentence && figure.role === 'change_pct' && figure.dir === 'up';
  // "Tốc độ tăng trưởng (GRDP) đạt 7,65%": the brackets part the word from its figure.
  const head = scene.figures.find(({ unit, shape }) => unit === '%' && shape === 'plain');
  const headed =
    head?.sentence === sentence &&
    head.role === 'rate' &&
    /tăng trưởng/iu.test(scene.text.slice(scene.layout.sentences[sentence] ?? 0, head.start));
  const growth = scene.figures.find(grows) ?? (headed ? head : undefined);
  if (!growth || !first || parts.length < 3 || growth.start > first.start) return [];
  const others = scene.figures.filter(
    (figure) => figure.sentence === sentence && figure.role === 'change_pct',
  );
  if (others.length > 1) return [];
  const outcome = outcomeOf((which) => {
    const whole = reachOf(growth)?.[which];
    const each = parts.flatMap((part) => reachOf(part)?.[which] ?? []);
    return whole && each.length === parts.length ? [total(each), whole] : null;
  });
  if (outcome === null) return [];
  const sum = parts.flatMap((part) => sizeOf(part) ?? []).reduce(add);
  const explain = {
    vi: `${parts.map(printed).join(' + ')} = ${asPrintedLike(first, sum)}; mức tăng chung ${printed(growth)}`,
    en: `${parts.map(printed).join(' + ')} = ${asPrintedLike(first, sum)}; the growth is ${printed(growth)}`,
  };
  const complete = /thuế sản phẩm|thuế/iu.test(parts.map(({ lead }) => lead).join(' '));
  return [
    {
      kind: 'sum',
      members: [growth, ...parts],
      holds: outcome !== 'broken',
      explain,
      fault:
        outcome === 'broken'
          ? {
              rule: 'sum.mismatch',
              severity: complete && ![growth, ...parts].some(isVague) ? 'error' : 'question',
              message: {
                vi: `Đóng góp cộng lại không bằng mức tăng: ${explain.vi}.`,
                en: `The contributions do not make the growth: ${explain.en}.`,
              },
              repairs: [],
            }
          : null,
    },
  ];
}
