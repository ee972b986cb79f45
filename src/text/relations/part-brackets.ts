import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { group, type PartGroup, present, STARTS_CLOSED, STARTS_OPEN } from './part-groups.ts';
import { medals, unlike } from './part-kinds.ts';

const FARTHEST_BRACKET = 90;

/** The levels of a scene that stand directly in a bracket, in order. */
const levelsIn = (scene: Scene, bracket: number): readonly Figure[] =>
  scene.figures.filter((figure) => figure.bracket === bracket && isLevel(figure));

/** Parts in the brackets after their total. */
export function inBrackets(scene: Scene): readonly PartGroup[] {
  return scene.layout.brackets.flatMap((bracket, index) => {
    const items = levelsIn(scene, index);
    const total = lastBefore(scene, bracket.open, bracket.parent);
    if (items.length === 0 || !total || bracket.open - total.end > FARTHEST_BRACKET) return [];
    if (scene.text.slice(total.end, bracket.open).includes(';')) return [];
    const inside = scene.text.slice(bracket.open + 1, bracket.close);
    if (namesOtherUnits(scene, items)) return [];
    const closure =
      STARTS_OPEN.test(inside) || /^\s*có(?![\p{L}])/iu.test(inside) ? 'open' : 'closed';
    if (items.length === 1 && !STARTS_OPEN.test(inside) && !STARTS_CLOSED.test(inside)) return [];
    const bare = closure === 'closed' && !STARTS_CLOSED.test(inside);
    const made = group({ total, items, closure, around: inside, text: scene.text });
    // "106 xã, phường (94 xã, 7 phường, 5 thị trấn)": the first noun of the total is that of a part.
    const several =
      made && made.parts.length < items.length && /^,\s\p{L}/u.test(scene.text.slice(total.end))
        ? unlike(scene, total, items)
        : null;
    const own =
      several ??
      made ??
      medals(scene, total, items) ??
      (closure === 'closed' ? unlike(scene, total, items) : null);
    return present(own && bare ? { ...own, bare } : own);
  });
}

/** "25 tập thể và 130 cá nhân (tập thể 25, cá nhân 130)": bare numbers that say their units before them. */
function namesOtherUnits(scene: Scene, items: readonly Figure[]): boolean {
  const units = new Set(scene.figures.map(({ unit }) => unit.toLowerCase()));
  return items.some(({ unit, lead }) => {
    const named = lead.replace(/^[\s,;]+|\s+$/gu, '').toLowerCase();
    return unit === '' && named !== '' && units.has(named);
  });
}

/** The last level before a place, at one depth, in its sentence. */
function lastBefore(scene: Scene, at: number, bracket: number): Figure | null {
  let last: Figure | null = null;
  for (const figure of scene.figures) {
    if (figure.start >= at) break;
    if (figure.bracket === bracket && isLevel(figure)) last = figure;
  }
  const sentence = scene.layout.sentences[last?.sentence ?? 0] ?? 0;
  const next = scene.layout.sentences[(last?.sentence ?? 0) + 1] ?? scene.text.length;
  return last && at >= sentence && at < next ? last : null;
}
