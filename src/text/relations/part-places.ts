import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { NOT_WHOLE } from '../lexicon/words.ts';
import {
  alike,
  type Closure,
  group,
  type PartGroup,
  present,
  STARTS_CLOSED,
  STARTS_OPEN,
} from './part-groups.ts';
import { unlike } from './part-kinds.ts';
import type { Sight } from './tie.ts';

/** A longer list of bullets is looked at no further. */
const MOST_BULLETS = 200;

type Outlook = Pick<Sight, 'document' | 'scenes'>;

/** A paragraph that ends in a colon, and the bullets after it. */
export function overItems(sight: Outlook): readonly PartGroup[] {
  const byPassage = new Map(sight.scenes.map((scene) => [scene.passage, scene]));
  return sight.scenes.flatMap((scene) => {
    if (!/:\s*$/.test(scene.text)) return [];
    const totals = announced(scene);
    for (const total of totals.reverse()) {
      const list = bulletsAfter(sight, byPassage, scene, total);
      if (list.items.length < 2) continue;
      const sure = /(?:gồm|phân theo|chia ra)[^:]*:\s*$/iu.test(scene.text);
      const named = /(?:cụ thể|như sau)[^:]*:\s*$/iu.test(scene.text);
      const made = group({
        total,
        items: list.items,
        closure: (sure || named) && !list.crowded ? 'closed' : 'open',
        around: NOT_WHOLE.exec(list.ended.slice(-6))?.[0] ?? '',
        text: '',
      });
      const others = totals.filter((one) => one !== total && alike(one, list.items[0] ?? total));
      return present(
        made && { ...made, tangled: list.crowded || !sure, others: [], totals: others },
      );
    }
    return [];
  });
}

/** Bullets of which one is the total: "– Tổng cộng: 98 dự án". */
export function totalsAmongItems({ document, scenes }: Outlook): readonly PartGroup[] {
  const byPassage = new Map(scenes.map((scene) => [scene.passage, scene]));
  return scenes.flatMap((scene) => {
    const passage = document.passages[scene.passage];
    const before = document.passages[scene.passage - 1];
    const after = passage?.kind === 'paragraph' && before?.kind === 'item';
    const label = markerOf(after ? before.text : scene.text);
    const total = scene.figures.find((figure) => isLevel(figure) && figure.bracket < 0);
    if ((passage?.kind !== 'item' && !after) || !total || !SUMS_UP.test(scene.text)) return [];
    const items: Figure[] = [];
    for (let at = scene.passage - 1; at >= Math.max(0, scene.passage - MOST_BULLETS); at -= 1) {
      if (document.passages[at]?.kind !== 'item') break;
      const text = document.passages[at]?.text ?? '';
      if (markerOf(text) !== label) continue;
      const levels = byPassage
        .get(at)
        ?.figures.filter((figure) => isLevel(figure) && figure.bracket < 0);
      const own = levels?.filter((figure) => alike(total, figure)) ?? [];
      const [only] = own.length > 0 ? own : (levels ?? []);
      if (!only || own.length > 1 || (own.length === 0 && levels?.length !== 1)) return [];
      items.unshift(only);
    }
    if (items.length < 2) return [];
    const same = items.every((item) => alike(total, item));
    if (!same) {
      // Some in its unit and some in others: it sums up something else.
      if (items.some((item) => alike(total, item))) return [];
      const kinds = unlike(scene, total, items);
      return present(kinds && { ...kinds, closure: 'closed' });
    }
    const made = group({ total, items, closure: 'closed', around: '', text: '' });
    return present(made && { ...made, others: [] });
  });
}

const SUMS_UP =
  /^[-–—+*•]?\s*(?:tổng cộng|cộng|tổng số|tổng)(?: \p{L}+){0,6}\s*:?\s*(?:là\s*)?(?=\d)/iu;

/** The levels of the last sentence; of the one before where the last only opens the list. */
function announced(scene: Scene): Figure[] {
  const last = scene.layout.sentences.length - 1;
  const opens =
    STARTS_OPEN.test(scene.text.slice(scene.layout.sentences[last] ?? 0)) &&
    scene.figures.every(({ sentence }) => sentence !== last);
  const sentence = opens ? last - 1 : last;
  return scene.figures.filter(
    (figure) => isLevel(figure) && figure.bracket < 0 && figure.sentence === sentence,
  );
}

type Bullets = {
  readonly items: readonly Figure[];
  readonly crowded: boolean;
  readonly ended: string;
};

/** The first fitting level of each bullet; `crowded` where one holds more. */
function bulletsAfter(
  { document }: Outlook,
  byPassage: ReadonlyMap<number, Scene>,
  scene: Scene,
  total: Figure,
): Bullets {
  const intro = markerOf(scene.text);
  const items: Figure[] = [];
  let marker: string | null = null;
  let ended = '';
  let crowded = false;
  const end = Math.min(document.passages.length, scene.passage + 1 + MOST_BULLETS);
  for (let at = scene.passage + 1; at < end; at += 1) {
    const passage = document.passages[at];
    const line = passage?.kind === 'paragraph' && LINE.test(passage.text);
    if (passage?.kind !== 'item' && !(line && (marker ?? 'line') === 'line')) break;
    const own = line ? 'line' : markerOf(passage.text);
    marker ??= own;
    if (own === intro) break;
    if (own !== marker) continue;
    const levels = byPassage
      .get(at)
      ?.figures.filter((figure) => isLevel(figure) && figure.bracket < 0 && alike(total, figure));
    if (levels?.[0]) items.push(levels[0]);
    crowded ||= (levels?.length ?? 0) > 1;
    ended = passage.text;
    if (line && !/;$/.test(ended)) break;
  }
  return { items, crowded, ended };
}

/** "Tiểu học: 22.140 em;": a line of a list that has no mark. */
const LINE = /^\p{Lu}[^:;.\d]{1,80}:\s*\d[^:]{1,100}[;.]$/u;

/** What kind of label an item has: one list uses one kind. */
const markerOf = (text: string): string =>
  /^[-–—+*•·]/.exec(text)?.[0] ??
  (/^\(?\p{L}\)/u.test(text)
    ? 'a)'
    : /^\(\d/.test(text)
      ? '(1)'
      : /^\d+\)/.test(text)
        ? '1)'
        : /^\d/.test(text)
          ? '1.'
          : /^[IVX]+\./.test(text)
            ? 'I.'
            : '');

/** A note that lists the parts of the figure which carries its mark. */
export function inNotes({ document, scenes }: Outlook): readonly PartGroup[] {
  const notes = new Map<string, Scene>();
  for (const scene of scenes) {
    const note = document.passages[scene.passage]?.note;
    if (note !== null && note !== undefined) notes.set(note, scene);
  }
  return scenes.flatMap((scene) =>
    (document.passages[scene.passage]?.marks ?? []).flatMap(({ at, note }) => {
      const inside = notes.get(note);
      if (!inside || inside === scene) return [];
      const total = scene.figures.filter((figure) => figure.end <= at && isLevel(figure)).at(-1);
      if (!total || at - total.end > 60 || /[.;]/.test(scene.text.slice(total.end, at))) return [];
      const items = inside.figures.filter(
        (figure) => figure.sentence === 0 && figure.bracket < 0 && isLevel(figure),
      );
      const closed = STARTS_CLOSED.test(inside.text);
      const open = STARTS_OPEN.test(inside.text);
      const said = closed || open || /^[^.]{0,120}:/.test(inside.text);
      const kinds = items.filter(
        (item, index) => items.findIndex((other) => alike(other, item)) === index,
      );
      return kinds.flatMap((kind) => {
        const whole = fitting(scene, total, kind);
        const around = inside.text;
        const closure: Closure = closed ? 'closed' : 'open';
        const totals = scene.figures.filter(
          (figure) =>
            whole !== null &&
            figure.start < whole.start &&
            figure.sentence === whole.sentence &&
            isLevel(figure) &&
            alike(figure, kind),
        );
        const made = whole && group({ total: whole, items, closure, around, text: around, totals });
        const listed = /[;,]/.test(inside.text) && items.length > 1;
        return present(made && (said || listed ? made : { ...made, closure: 'loose' }));
      });
    }),
  );
}

/** The last figure before the mark that the parts fit. */
function fitting(scene: Scene, total: Figure, item: Figure): Figure | null {
  if (item.unit === '' || alike(total, item)) return total;
  return (
    scene.figures
      .filter(
        (figure) =>
          figure.end <= total.end &&
          figure.sentence === total.sentence &&
          isLevel(figure) &&
          alike(figure, item),
      )
      .at(-1) ?? null
  );
}
