import { compareDecimals, subtract } from '#core/decimal.ts';
import { sameUnit } from '../claims/anchors.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import type { Tie } from './tie.ts';
import { printed } from './words.ts';

/** "12/15 chỉ tiêu đạt kế hoạch; còn 03 chỉ tiêu chưa đạt": what is left of the whole. */
export function restOfRatio(scene: Scene, rest: Figure): readonly Tie[] {
  if (!isLevel(rest) || !rest.counted || !rest.value) return [];
  const pair = scene.figures
    .slice(0, scene.figures.indexOf(rest))
    .findLast(({ shape, role }) => shape !== 'other' && role !== 'share' && role !== 'plan_pct');
  if (pair?.role !== 'ratio' || !pair.counted || pair.misprint || !pair.value || !pair.second)
    return [];
  if (pair.sentence !== rest.sentence || pair.bracket !== rest.bracket || !sameUnit(pair, rest))
    return [];
  // The percentage that the two make may stand between.
  const between = scene.text
    .slice(pair.end, rest.start)
    .replace(/,? ?(?:đạt |chiếm |bằng )?\(?(?:đạt |chiếm |bằng )?\d[\d.,]*\s?%\)?/u, '');
  const after = /^[^,;.()]*/u.exec(rest.tail)?.[0] ?? '';
  // "hoàn thành tiêu chí 5; 04 xã chưa hoàn thành tiêu chí 9" is of two things.
  if (!/^[^\d]*$/u.test(between)) return [];
  const done =
    /^\s*(?:đã )?(đạt|hoàn thành|giải quyết|triển khai|báo cáo|nộp|gửi|thực hiện|có|cắm|xong|được)(?![\p{L}])/iu.exec(
      between,
    )?.[1];
  const left =
    done !== undefined && new RegExp(`^\\s*(?:chưa|không) ${done}(?![\\p{L}])`, 'iu').test(after);
  const object = new RegExp(`${done}\\s*(.*)$`, 'iu');
  const [of = '', ofRest = ''] = [between.split(/[;,]/u)[0] ?? '', after].map(
    (words) => object.exec(words)?.[1]?.trim() ?? '',
  );
  if (of !== '' && ofRest !== '' && of !== ofRest) return [];
  if (!left || /[:(]|trong đó/iu.test(between)) return [];
  const right = subtract(pair.second, pair.value);
  const holds = compareDecimals(right, rest.value) === 0;
  const shown = `${printed({ ...pair, value: pair.second })} − ${printed({ ...pair, second: null })} = ${printed({ ...rest, value: right })}`;
  const explain = {
    vi: `${shown}; văn bản ghi ${printed(rest)}`,
    en: `${shown}; the text says ${printed(rest)}`,
  };
  const sure = /(?:^|[^\p{L}])còn(?: lại)?\s*$/iu.test(between);
  const fault = {
    rule: 'sum.mismatch',
    severity: sure ? 'error' : 'question',
    message: { vi: `Tính lại: ${explain.vi}.`, en: `Computed again: ${explain.en}.` },
    repairs: [],
  } as const;
  return [
    { kind: 'difference', members: [rest, pair], holds, explain, fault: holds ? null : fault },
  ];
}
