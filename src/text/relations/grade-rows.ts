import type { Figure, Scene } from '../claims/figure.ts';

/** Grades from the best to the worst: a row that begins with the best and ends with the worst is whole. */
const BEST = /(?:^|[^\p{L}])(?:tốt|giỏi|xuất sắc|hoàn thành xuất sắc)(?![\p{L}])[^;,.]*$/iu;
const WORST =
  /(?:^|[^\p{L}])(?:yếu|kém|chưa đạt|không đạt|không hoàn thành|chưa hoàn thành)(?![\p{L}])[^;,.]*$/iu;

/** "xếp loại: tốt 81%, khá 15%, đạt 3%, chưa đạt 1%": with nothing but commas between. */
export function gradeRows(scene: Scene): readonly (readonly Figure[])[] {
  const runs: Figure[][] = [];
  for (const figure of scene.figures) {
    if (figure.shape === 'other') continue;
    const isShare = figure.unit === '%' && figure.dir === null && figure.shape === 'plain';
    const run = runs.at(-1);
    const last = run?.at(-1);
    const goesOn =
      isShare &&
      last !== undefined &&
      last.sentence === figure.sentence &&
      last.bracket === figure.bracket &&
      !WORST.test(last.lead) &&
      /^\s*[,;]\s*(?:và )?[^,;:.\d]{2,40}$/u.test(scene.text.slice(last.end, figure.start));
    if (goesOn) run?.push(figure);
    else if (isShare) runs.push([figure]);
    else runs.push([]);
  }
  return runs.flatMap((run) => {
    const at = run.findLastIndex(({ lead }) => BEST.test(lead));
    const row = run.slice(Math.max(0, at));
    const whole = at >= 0 && row.length >= 3 && WORST.test(row.at(-1)?.lead ?? '');
    return whole ? [row] : [];
  });
}
