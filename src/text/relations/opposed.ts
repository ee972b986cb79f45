import { sameUnit } from '../claims/anchors.ts';
import type { Figure, Scene } from '../claims/figure.ts';
import type { Tie } from './tie.ts';
import { printed } from './words.ts';

const ONCE_MORE =
  /^[^()\d;]{0,45}\(\s*(?:tương đương|tương ứng|bằng|tức)?(?: với)?\s*(?:tăng|giảm)?\s*[+−–-]?$/iu;

/** "giảm 30 ha (+2,3%)": the change told once more in brackets goes the other way. */
export function opposed(scene: Scene, told: Figure, level: Figure): readonly Tie[] {
  const first = scene.figures[scene.figures.indexOf(told) - 1];
  const roles = new Set([told.role, first?.role]);
  if (!first || first.of !== level.index || first.dir === null || told.dir === null) return [];
  if (first.dir === told.dir || !roles.has('change_abs') || !roles.has('change_pct')) return [];
  const abs = first.role === 'change_abs' ? first : told;
  const restates =
    scene.layout.brackets[told.bracket]?.parent === first.bracket &&
    ONCE_MORE.test(scene.text.slice(first.end, told.start)) &&
    !/so (?:với|cùng)|kế hoạch|dự toán/iu.test(told.tail);
  if (!restates || !sameUnit(abs, level) || /kế hoạch|dự toán/iu.test(first.tail)) return [];
  const explain = {
    vi: `${printed(first)} và ${printed(told)} chỉ cùng một thay đổi nhưng trái chiều nhau`,
    en: `${printed(first)} and ${printed(told)} tell one change and go opposite ways`,
  };
  return [
    {
      kind: 'pair',
      members: [level, first, told],
      holds: false,
      explain,
      fault: {
        rule: 'direction.contradiction',
        severity: 'error',
        message: { vi: `${explain.vi}.`, en: `${explain.en}.` },
        at: [first, told],
        repairs: [],
      },
    },
  ];
}
