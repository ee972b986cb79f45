import { sameUnit } from '../claims/anchors.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { tie } from './bound.ts';
import { isAbove, isVague, reachOf } from './reach.ts';
import type { Tie } from './tie.ts';
import { printed } from './words.ts';

/** "trong tháng a, lũy kế t": what is cumulated holds the month. */
export function cumulated(scene: Scene, total: Figure): readonly Tie[] {
  if (
    !isLevel(total) ||
    !/(?:^|[^\p{L}])(?:lũy kế|luỹ kế|tính chung|cộng dồn|từ đầu năm|nâng tổng)(?![\p{L}])[^;]*$/iu.test(
      total.lead,
    )
  )
    return [];
  const part = scene.figures.findLast((figure) => figure.start < total.start && isLevel(figure));
  if (!part || part.sentence !== total.sentence || !sameUnit(part, total)) return [];
  const before = scene.text.slice(scene.layout.sentences[part.sentence] ?? 0, part.start);
  const clause = before.slice(before.lastIndexOf(';') + 1);
  const isPeriod = /(?:trong|tháng|tuần|quý|kỳ)(?: này| báo cáo| \d+)?(?![\p{L}])/iu.test(before);
  if (!isPeriod || CUMULATED.test(clause)) return [];
  const rows = inRows(scene, total);
  return rows.length > 1 ? rows.flatMap(([one, all]) => within(one, all)) : within(part, total);
}

/** "42 ca sốt xuất huyết, 18 ca tay chân miệng; lũy kế 386 ca …, 241 ca …": each with its own, where both rows are as long. */
function inRows(scene: Scene, total: Figure): readonly (readonly [Figure, Figure])[] {
  const own = scene.figures.filter(
    (figure) =>
      figure.sentence === total.sentence && figure.bracket === total.bracket && isLevel(figure),
  );
  const at = own.indexOf(total);
  const [ones, alls] = [own.slice(0, at), own.slice(at)];
  if (ones.length !== alls.length) return [];
  const pairs = ones.flatMap((one, order) => {
    const all = alls[order];
    return all && sameUnit(one, all) ? [[one, all] as const] : [];
  });
  return pairs.length === ones.length ? pairs : [];
}

/** "lũy kế 10 tháng t; riêng tháng 10 a": the same, told the other way round. */
export function monthOf(scene: Scene, part: Figure): readonly Tie[] {
  if (!isLevel(part) || !MONTH_OF_IT.test(part.lead)) return [];
  const total = scene.figures.findLast((figure) => figure.start < part.start && isLevel(figure));
  if (!total || total.sentence !== part.sentence || !sameUnit(part, total)) return [];
  const clause = scene.text.slice(scene.layout.sentences[total.sentence] ?? 0, total.start);
  return CUMULATED.test(clause) || /\d tháng|cả năm/iu.test(clause) ? within(part, total) : [];
}

const MONTH_OF_IT =
  /(?:^|[^\p{L}])(?:riêng|trong đó,?)(?: trong)? (?:tháng|quý|tuần)(?: này| báo cáo| \d+| [ivx]+)?(?: \p{L}+){0,3}\s*$/iu;

function within(part: Figure, total: Figure): readonly Tie[] {
  const [a, b] = [reachOf(part), reachOf(total)];
  if (!a || !b) return [];
  const holds = !isAbove(a.lawful, b.lawful);
  return [
    tie({
      kind: 'bound',
      rule: 'part.exceeds',
      severity: isVague(part) || isVague(total) || total.dir !== null ? 'question' : 'error',
      members: [part, total],
      holds,
      vi: `trong kỳ ${printed(part)}, lũy kế ${printed(total)}${holds ? '' : ': lũy kế nhỏ hơn trong kỳ'}`,
      en: `${printed(part)} in the period, ${printed(total)} cumulated${holds ? '' : ': the cumulated figure is smaller'}`,
    }),
  ];
}

const CUMULATED = /lũy kế|tính chung|từ đầu năm|nâng tổng/iu;
