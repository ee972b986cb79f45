import type { Finding } from '../checked.ts';
import type { Scene } from '../claims/figure.ts';
import type { Sight } from '../relations/tie.ts';
import { findingAt, spanIn, spanOf } from './place.ts';

/** Marks that an edit left: between a figure and its unit, and after a label that has lost its item. */
export function strayMarks(sight: Sight): readonly Finding[] {
  return sight.scenes.flatMap((scene) => [...torn(sight, scene), ...emptied(sight, scene)]);
}

/** "thương mại 52 DN; chế tạo 09; DN; khai khoáng 8 DN": the unit of its neighbours stands behind a mark. */
function torn(sight: Sight, scene: Scene): readonly Finding[] {
  return scene.figures.flatMap((figure) => {
    if (figure.unit !== '' || figure.shape !== 'plain' || figure.power !== 0) return [];
    const mark = /^\s?[;.,]\s+(\p{L}+(?: \p{L}+)?)\s*(?:[;.,)]|$)/u.exec(
      scene.text.slice(figure.end, figure.end + 30),
    );
    const unit = mark?.[1];
    if (!mark || unit === undefined) return [];
    const alike = scene.figures.filter(
      (other) =>
        other.sentence === figure.sentence && other.unit.toLowerCase() === unit.toLowerCase(),
    );
    if (alike.length < 2) return [];
    return [
      findingAt([spanOf(sight, figure)], {
        rule: 'unit.missing',
        severity: 'question',
        message: {
          vi: `Thừa dấu câu giữa ${figure.written} và “${unit}”?`,
          en: `Is a mark left between ${figure.written} and “${unit}”?`,
        },
      }),
    ];
  });
}

const EMPTY = /(?<=[;.:]\s?)\((\d{1,2})\)\s?[;.,](?=\s)/gu;

/** "(4) …; (5); Ban hành …; (6) …": a label with nothing after it. */
function emptied(sight: Sight, scene: Scene): readonly Finding[] {
  return [...scene.text.matchAll(EMPTY)].flatMap(({ 0: label, 1: number, index }) => {
    const before = `(${Number(number) - 1})`;
    if (!scene.text.slice(0, index).includes(before)) return [];
    return [
      findingAt([spanIn(sight, scene.passage, index, index + label.length)], {
        rule: 'blank.left',
        severity: 'question',
        message: {
          vi: `Mục (${number}) không có nội dung.`,
          en: `Item (${number}) says nothing.`,
        },
      }),
    ];
  });
}
