import { absolute, compareDecimals, isZero, signOf, subtract } from '#core/decimal.ts';
import type { Figure, Scene } from '../claims/figure.ts';
import type { Tie } from './tie.ts';
import { printed } from './words.ts';

const BASE =
  /(?:năm trước|năm ngoái|năm (?:19|20)\d\d|cùng kỳ|kỳ trước|lần trước)[^();]{0,20}\(\s*(?:xếp |đứng )?(?:thứ |hạng |vị trí )?\s*$/iu;

/** "xếp thứ 28/63, tăng 7 bậc so với năm 2022 (xếp thứ 35/63)": places gained are a smaller number. */
export function rankMoves(scene: Scene, told: Figure): readonly Tie[] {
  if (told.unit !== 'bậc' || told.role !== 'change_abs' || told.value === null) return [];
  const order = scene.figures.indexOf(told);
  const now = scene.figures.find(({ index }) => index === told.of);
  const before = scene.figures.slice(order + 1).find(({ shape }) => shape !== 'other');
  if (now?.role !== 'rank' || before?.role !== 'rank' || before.sentence !== told.sentence)
    return [];
  if (!BASE.test(scene.text.slice(told.end, before.start)) || !now.value || !before.value)
    return [];
  const gained = subtract(before.value, now.value);
  const size = absolute(gained);
  const up = told.dir === 'up';
  const turned = !isZero(gained) && told.dir !== null && signOf(gained) > 0 !== up;
  const holds = compareDecimals(size, absolute(told.value)) === 0 && !turned;
  const places = { ...told, value: size };
  const explain = {
    vi: `từ thứ ${printed(before)} đến thứ ${printed(now)} là ${signOf(gained) < 0 ? 'giảm' : 'tăng'} ${printed(places)}; văn bản ghi ${printed(told)}`,
    en: `from place ${printed(before)} to ${printed(now)} is ${signOf(gained) < 0 ? 'down' : 'up'} by ${printed(places)}; the text says ${printed(told)}`,
  };
  const fault = {
    rule: turned ? 'direction.contradiction' : 'change.mismatch',
    severity: 'error',
    message: { vi: `Tính lại: ${explain.vi}.`, en: `Computed again: ${explain.en}.` },
    repairs: [],
  } as const;
  return [
    { kind: 'change', members: [now, before, told], holds, explain, fault: holds ? null : fault },
  ];
}
