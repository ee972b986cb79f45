import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { group, type PartGroup } from './part-groups.ts';

/** "05 công trình gồm 3 trường và 2 trạm": counts of several kinds that one count holds. */
export function unlike(scene: Scene, total: Figure, items: readonly Figure[]): PartGroup | null {
  const counts = [total, ...items].every(
    (figure) => figure.counted && figure.value !== null && figure.unit !== '',
  );
  if (!counts || items.length < 2) return null;
  const kinds = new Set(items.map(({ unit }) => unit));
  if (kinds.size > 1 && kinds.size < items.length) return null;
  const parts = items.map((item) => ({ ...item, unit: total.unit }));
  const made = group({ total, items: parts, closure: 'open', around: '', text: scene.text });
  return made && { ...made, others: [], tangled: true };
}

const MEDALS = /^(?:huy chương )?(?:vàng|bạc|đồng)$|^hc[vbđd]$/iu;

/** "96 huy chương (24 vàng, 31 bạc, 41 đồng)": đồng is no money there. */
export function medals(scene: Scene, total: Figure, items: readonly Figure[]): PartGroup | null {
  if (!/^(?:huy chương|huy chương các loại|giải|giải thưởng)$/iu.test(total.unit)) return null;
  const fits = items.every(({ unit, power }) => MEDALS.test(unit) && power === 0);
  if (items.length < 2 || !fits) return null;
  const parts = items.map((item) => ({ ...item, unit: total.unit, counted: true }));
  const made = group({ total, items: parts, closure: 'closed', around: '', text: scene.text });
  return made && { ...made, others: [] };
}

export function unlikeAfter(scene: Scene, at: number, first: Figure): PartGroup | null {
  const total = scene.figures.findLast(
    (figure) =>
      figure.start < at &&
      figure.sentence === first.sentence &&
      figure.bracket === first.bracket &&
      isLevel(figure),
  );
  if (!total || /[;,]/.test(scene.text.slice(total.end, at).replace(/,?\s*$/u, ''))) return null;
  const end = scene.layout.sentences[first.sentence + 1] ?? scene.text.length;
  const stop = scene.text.slice(at, end).indexOf(';');
  const items = scene.figures.filter(
    (figure) =>
      figure.start > at &&
      figure.start < (stop < 0 ? end : at + stop) &&
      figure.bracket === first.bracket &&
      isLevel(figure),
  );
  return unlike(scene, total, items);
}
