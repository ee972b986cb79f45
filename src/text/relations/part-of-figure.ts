import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { alike } from './part-groups.ts';
import { share } from './share-tie.ts';
import type { Tie } from './tie.ts';

/** "vốn 1.000 tỷ đồng: nhà nước chiếm 45% (450 tỷ đồng), …": the share comes first, its amount in brackets. */
export function amountOf(scene: Scene, told: Figure): readonly Tie[] | null {
  if (told.role !== 'share' || !/chiếm\s*$/iu.test(told.lead)) return null;
  const order = scene.figures.indexOf(told);
  const part = scene.figures[order + 1];
  if (!part || !isLevel(part) || !/^\s*\(\s*$/u.test(scene.text.slice(told.end, part.start)))
    return null;
  const whole = scene.figures
    .slice(0, order)
    .find(
      (figure) =>
        figure.sentence === told.sentence &&
        figure.bracket === told.bracket &&
        isLevel(figure) &&
        alike(figure, part),
    );
  return whole ? share(told, part, whole, 'question') : null;
}

/** The level before a part, in its unit, with no clause between. */
function before(scene: Scene, part: Figure): Figure | null {
  const order = scene.figures.indexOf(part);
  const whole = scene.figures.slice(0, order).findLast((figure) => isLevel(figure));
  if (!whole || whole.sentence !== part.sentence || !alike(whole, part)) return null;
  return scene.text.slice(whole.end, part.start).includes(';') ? null : whole;
}

const ALLOTTED =
  /(?:^|[^\p{L}])(?:giao|được giao|kế hoạch|kế hoạch vốn|phân bổ|bố trí|dự toán|phải giải quyết|thụ lý|tiếp nhận)(?: \p{L}+){0,3}\s*$/iu;

const DONE =
  /(?:^|[^\p{L}])(?:giải ngân|thực hiện|đã chi|thanh toán|giải quyết|xử lý|thi hành|hoàn thành|xét xử)(?: \p{L}+){0,3}\s*$/iu;

/** "vốn được giao 860 tỷ đồng, đã giải ngân 559 tỷ đồng, đạt 65% kế hoạch vốn": what was allotted is the plan. */
export function allotted(scene: Scene, told: Figure, part: Figure): Figure | null {
  const whole = told.dir === null ? before(scene, part) : null;
  const right = whole && ALLOTTED.test(whole.lead) && DONE.test(part.lead);
  const other = /^\s*(?:kế hoạch|kh|dự toán) (?:trung ương|tỉnh|huyện|bộ)(?![\p{L}])/iu.test(
    told.tail,
  );
  return right && !other ? whole : null;
}

/** "vốn giao 142 tỷ đồng, đã giải ngân 132 tỷ đồng, đạt 93%": what was done of what was allotted. */
export function ofAllotted(scene: Scene, told: Figure, part: Figure): readonly Tie[] {
  const whole = before(scene, part);
  if (!whole || !ALLOTTED.test(whole.lead) || !DONE.test(part.lead)) return [];
  if (!/^[^,;.()]{0,20},?\s*(?:đạt|bằng)\s*$/iu.test(scene.text.slice(part.end, told.start)))
    return [];
  const plain = !/^\s*\p{L}/u.test(told.tail);
  return share(told, part, whole, plain ? 'error' : 'question').map((tie) => ({
    ...tie,
    kind: 'plan',
    fault: tie.fault && { ...tie.fault, rule: 'plan.mismatch' },
  }));
}

/** "kiểm tra 864 mẫu, vi phạm 13 mẫu (1,5%)": most likely a share of the figure before. */
export function ofFigureBefore(scene: Scene, told: Figure, part: Figure): readonly Tie[] {
  const whole = before(scene, part);
  const inBrackets =
    told.bracket !== part.bracket && /^\s*(?:chiếm|tỷ lệ|chiếm tỷ lệ)?\s*$/iu.test(told.lead);
  if (
    !whole ||
    !inBrackets ||
    !/^\s*\((?:\p{L}+ ){0,3}$/u.test(scene.text.slice(part.end, told.start))
  )
    return [];
  // "A 142 người (5,7%), B 1.618 người (64,7%)": each has its own share, and both are of something else.
  const own = scene.figures[scene.figures.indexOf(whole) + 1];
  if (own && own !== part && own.unit === '%' && own.bracket !== whole.bracket) {
    // "kiểm tra 245 cơ sở, đạt 221 cơ sở (90,2%), vi phạm 24 cơ sở (9,8%)": where the first is of what stands before both.
    const both = before(scene, whole);
    const first = both ? share(own, whole, both, 'question') : [];
    const nearer = share(told, part, whole, 'question');
    if (told.tail.trim() !== '' || nearer.some(({ holds }) => holds)) return [];
    return both && first.some(({ holds }) => holds) ? share(told, part, both, 'question') : [];
  }
  return share(told, part, whole, 'question');
}
