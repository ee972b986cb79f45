import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { dimensionOf } from '../lexicon/dimension.ts';
import { PEOPLE } from '../lexicon/nouns.ts';
import {
  CLOSED_OPENERS,
  COMPLEMENTS,
  NOT_WHOLE,
  OPEN_OPENERS,
  OVERLAPPING,
  REMAINDER,
} from '../lexicon/words.ts';
import type { Sight } from './tie.ts';

/**
 * How surely a list holds all parts. `closed`: gồm, a bracket, a remainder, a pair that shares out the
 * whole; `open`: trong đó; `loose`: it says that it is not whole, or its parts overlap.
 */
export type Closure = 'closed' | 'open' | 'loose';

/** A total and what stands after it as its parts, with other readings of the same words. */
export type PartGroup = {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  readonly closure: Closure;
  /** Other ways to take the list: shorter, or without what nests in it. */
  readonly others: readonly (readonly Figure[])[];
  /** Earlier figures that could be the total instead. */
  readonly totals: readonly Figure[];
  /** More than one figure of the dimension stands in one item, so the parts are not sure. */
  readonly tangled: boolean;
};

const OPENER = new RegExp(
  `(?<![\\p{L}])(?:(${CLOSED_OPENERS})|(${OPEN_OPENERS}))(?![\\p{L}])`,
  'giu',
);
const STARTS_CLOSED = new RegExp(
  `^\\s*(?:${CLOSED_OPENERS}|thuộc các lĩnh vực|theo lĩnh vực)(?![\\p{L}])`,
  'iu',
);
const STARTS_OPEN = new RegExp(`^\\s*(?:${OPEN_OPENERS})(?![\\p{L}])`, 'iu');
const FARTHEST_BRACKET = 90;
const MOST_PARTS = 40;

export function partGroups(sight: Sight): readonly PartGroup[] {
  return [
    ...sight.scenes.flatMap((scene) => [
      ...inBrackets(scene),
      ...afterWords(scene),
      ...afterTotals(scene),
      ...afterColons(scene),
      ...remainders(scene),
      ...complements(scene),
      ...totalsAtEnd(scene),
    ]),
    ...overItems(sight),
    ...inNotes(sight),
  ];
}

/** Whether two figures can be parts of one whole: one dimension, or people counted by other names. */
export function alike(a: Figure, b: Figure): boolean {
  if (a.unit === '' || b.unit === '') return false;
  if (a.unit === b.unit || a.unit.startsWith(`${b.unit} `) || b.unit.startsWith(`${a.unit} `))
    return true;
  const left = dimensionOf(a.unit);
  const right = dimensionOf(b.unit);
  if (left !== '' && left === right) return true;
  return b.unit === 'người' && (PEOPLE.has(a.unit) || PERSONAL.test(a.unit));
}

const PERSONAL =
  /^(?:cán bộ|công chức|viên chức|giáo viên|học viên|hội viên|đoàn viên|đảng viên|lao động|đại biểu|đối tượng|bệnh nhân|ca|học sinh|sinh viên|nhân khẩu|thành viên|biên chế|bác sĩ|hành khách|công dân)$/iu;

/** The text of a figure's item: from the separator before it to the one after. */
export function segment(text: string, figure: Figure): string {
  const before = text.slice(Math.max(0, figure.start - 90), figure.start);
  const after = text.slice(figure.end, figure.end + 60);
  return `${/[^,;:()]*$/.exec(before)?.[0] ?? ''}#${/^[^,;:()]*/.exec(after)?.[0] ?? ''}`;
}

/** Without a colon, what a word opens ends at the first semicolon; gồm opens further. */
function cutAtSemicolon(items: readonly Figure[], text: string): readonly Figure[] {
  const at = items.findIndex((item, index) => {
    const next = items[index + 1];
    return next !== undefined && text.slice(item.end, next.start).includes(';');
  });
  return at < 0 ? items : items.slice(0, at + 1);
}

type Drawn = {
  readonly total: Figure;
  readonly items: readonly Figure[];
  readonly closure: Closure;
  readonly around: string;
  readonly text: string;
  readonly totals?: readonly Figure[];
};

function group({ total, items, closure, around, text, totals = [] }: Drawn): PartGroup | null {
  const shared = withSharedUnit(items, total);
  const parts = shared.filter((figure) => alike(total, figure)).slice(0, MOST_PARTS);
  if (parts.length === 0) return null;
  const segments = parts.map((figure) => segment(text, figure));
  const tangled = parts.some((figure, index) => {
    const next = parts[index + 1];
    return (
      next !== undefined &&
      next.passage === figure.passage &&
      !/[,;:()\n]|(?:^|\s)và(?:\s|$)/.test(text.slice(figure.end, next.start))
    );
  });
  const remainder = parts.length > 1 && REMAINDER.test(segments.at(-1) ?? '');
  const paired = parts.length === 2 && isComplementary(segments);
  const loose =
    NOT_WHOLE.test(around) ||
    segments.filter((one) => OVERLAPPING.test(one)).length > (paired ? 2 : 0);
  const sure = remainder || paired || closure === 'closed';
  return {
    total,
    parts,
    closure: loose ? 'loose' : sure && parts.length > 1 ? 'closed' : 'open',
    others: otherReadings(parts, text),
    totals,
    tangled,
  };
}

const present = (group: PartGroup | null): readonly PartGroup[] => (group ? [group] : []);

/** "(A 12; B 5; C 40 ha)": the unit is written once, at the last or the first, or at the total alone. */
function withSharedUnit(items: readonly Figure[], total: Figure): readonly Figure[] {
  if (items.every(({ unit }) => unit !== '')) return items;
  const none = items.every(({ unit, power }) => unit === '' && power === 0);
  if (none && items.length > 1 && total.power === 0) {
    return items.map((item) => ({
      ...item,
      unit: total.unit,
      counted: total.counted && item.counted,
    }));
  }
  const units = new Set(items.map(({ unit }) => unit).filter((unit) => unit !== ''));
  const [unit] = units;
  if (units.size !== 1 || unit === undefined) return items;
  const owner = items.find((item) => item.unit === unit);
  if (owner?.power !== 0) return items;
  return items.map((item) => (item.unit === '' && item.power === 0 ? { ...item, unit } : item));
}

export function isComplementary(segments: readonly string[]): boolean {
  const [a = '', b = ''] = segments;
  return COMPLEMENTS.some(
    ([one, other]) =>
      (one.test(a) && other.test(b) && !other.test(a)) ||
      (one.test(b) && other.test(a) && !other.test(b)),
  );
}

/** Up to the first semicolon; without what follows a nested "trong đó"; without the last. */
function otherReadings(parts: readonly Figure[], text: string): readonly (readonly Figure[])[] {
  const between = (index: number): string => {
    const [a, b] = [parts[index], parts[index + 1]];
    return a && b && a.passage === b.passage ? text.slice(a.end, b.start) : '';
  };
  const others: (readonly Figure[])[] = [];
  const semicolon = parts.findIndex((_, index) => between(index).includes(';'));
  if (semicolon >= 0) others.push(parts.slice(0, semicolon + 1));
  let nested = false;
  const outer = parts.filter((_, index) => {
    const gap = index === 0 ? '' : between(index - 1);
    if (/;/.test(gap)) nested = false;
    if (/trong đó|trong số đó|riêng/iu.test(gap)) nested = true;
    return !nested;
  });
  if (outer.length < parts.length) others.push(outer);
  for (let length = parts.length - 1; length >= 2; length -= 1) others.push(parts.slice(0, length));
  return others;
}

/** The levels of a scene that stand directly in a bracket, in order. */
const levelsIn = (scene: Scene, bracket: number): readonly Figure[] =>
  scene.figures.filter((figure) => figure.bracket === bracket && isLevel(figure));

function inBrackets(scene: Scene): readonly PartGroup[] {
  return scene.layout.brackets.flatMap((bracket, index) => {
    const items = levelsIn(scene, index);
    const total = lastBefore(scene, bracket.open, bracket.parent);
    if (items.length === 0 || !total || bracket.open - total.end > FARTHEST_BRACKET) return [];
    if (scene.text.slice(total.end, bracket.open).includes(';')) return [];
    const inside = scene.text.slice(bracket.open + 1, bracket.close);
    const closure =
      STARTS_OPEN.test(inside) || /^\s*có(?![\p{L}])/iu.test(inside) ? 'open' : 'closed';
    if (items.length === 1 && !STARTS_OPEN.test(inside) && !STARTS_CLOSED.test(inside)) return [];
    return present(group({ total, items, closure, around: inside, text: scene.text }));
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

function afterWords(scene: Scene): readonly PartGroup[] {
  if (scene.figures.length < 2) return [];
  const groups: PartGroup[] = [];
  for (const found of scene.text.matchAll(OPENER)) {
    const end = found.index + found[0].length;
    const first = scene.figures.find((figure) => figure.start >= end && isLevel(figure));
    if (!first) break;
    const { bracket, sentence } = first;
    const open = scene.layout.brackets[bracket]?.open ?? -1;
    if (bracket >= 0 && scene.text.slice(open + 1, found.index).trim() === '') continue;
    const total = totalBefore(scene, found.index, first);
    if (!total) continue;
    const items = scene.figures.filter(
      (figure) =>
        figure.start >= end &&
        figure.sentence === sentence &&
        figure.bracket === bracket &&
        isLevel(figure),
    );
    const around = scene.text.slice(
      found.index,
      Math.min(
        scene.layout.sentences[sentence + 1] ?? scene.text.length,
        scene.layout.brackets[bracket]?.close ?? scene.text.length,
      ),
    );
    const totals = scene.figures.filter(
      (figure) =>
        figure.start < total.start &&
        figure.sentence === total.sentence &&
        isLevel(figure) &&
        alike(figure, first),
    );
    const closure: Closure = found[1] !== undefined ? 'closed' : 'open';
    const drawn = {
      total,
      closure,
      around: around.slice(found[0].length),
      text: scene.text,
      totals,
    };
    const colon = /^\s*(?:có\s*)?:/u.test(scene.text.slice(end, end + 8));
    const short = colon || closure === 'closed' ? items : cutAtSemicolon(items, scene.text);
    const made = group({ ...drawn, items: short });
    const whole = short.length < items.length ? group({ ...drawn, items }) : null;
    groups.push(
      ...present(made && whole ? { ...made, others: [...made.others, whole.parts] } : made),
    );
  }
  return groups;
}

/** "Trong 480 học viên có 265 …": the total stands first and nothing opens the list but the words around it. */
function afterTotals(scene: Scene): readonly PartGroup[] {
  return scene.figures.flatMap((total, order) => {
    if (!isLevel(total) || !/(?:^|[^\p{L}])trong(?: tổng)?(?: số)?\s*$/iu.test(total.lead))
      return [];
    if (
      /\d[^;.]*trong tổng số\s*$/iu.test(
        scene.text.slice(Math.max(0, total.start - 60), total.start),
      )
    )
      return [];
    const end = scene.layout.sentences[total.sentence + 1] ?? scene.text.length;
    const items = cutAtSemicolon(
      scene.figures
        .slice(order + 1)
        .filter(
          (figure) =>
            figure.sentence === total.sentence &&
            figure.bracket === total.bracket &&
            isLevel(figure),
        ),
      scene.text,
    );
    return present(
      group({
        total,
        items,
        closure: 'open',
        around: scene.text.slice(total.end, end),
        text: scene.text,
      }),
    );
  });
}

/** "T: a, b và c" */
function afterColons(scene: Scene): readonly PartGroup[] {
  return scene.figures.flatMap((total, order) => {
    const next = scene.figures.slice(order + 1).find(isLevel);
    if (
      !isLevel(total) ||
      !next ||
      next.sentence !== total.sentence ||
      next.bracket !== total.bracket
    )
      return [];
    if (!/^[^,;.:()]{0,40}:/u.test(scene.text.slice(total.end, next.start))) return [];
    if (OPENS.test(scene.text.slice(total.end, next.start))) return [];
    const items = scene.figures
      .slice(order + 1)
      .filter(
        (figure) =>
          figure.sentence === total.sentence && figure.bracket === total.bracket && isLevel(figure),
      );
    return items.length < 2
      ? []
      : present(group({ total, items, closure: 'open', around: '', text: scene.text }));
  });
}

const OPENS = new RegExp(`(?<![\\p{L}])(?:${CLOSED_OPENERS}|${OPEN_OPENERS})(?![\\p{L}])`, 'iu');

/** The level that an opening word looks back to; a sentence that begins with one looks into the last sentence. */
function totalBefore(scene: Scene, at: number, first: Figure): Figure | null {
  const start = scene.layout.sentences[first.sentence] ?? 0;
  const begins = scene.text.slice(start, at).trim() === '';
  const sentence = begins ? first.sentence - 1 : first.sentence;
  const near = scene.figures.filter(
    (figure) =>
      figure.start < at &&
      figure.sentence === sentence &&
      figure.bracket === first.bracket &&
      isLevel(figure),
  );
  const last = near.at(-1);
  if (!last) return null;
  if (alike(last, first)) return last;
  // "22 tổ chức với số tiền 3 tỷ đồng, gồm 12 tổ chức …": the nearest of the parts' own unit, if its clause is the same.
  const fitting = near.filter((figure) => alike(figure, first)).at(-1);
  return fitting && !scene.text.slice(fitting.end, at).includes(';') ? fitting : null;
}

/** "T …, a …, còn lại c": no word opens the list, but one closes it. */
function remainders(scene: Scene): readonly PartGroup[] {
  return scene.figures.flatMap((rest, order) => {
    const own =
      rest.lead.slice(-40) +
      (rest.bracket >= 0
        ? scene.text.slice(
            Math.max(0, (scene.layout.brackets[rest.bracket]?.open ?? 0) - 25),
            rest.start,
          )
        : '');
    if (
      !isLevel(rest) ||
      !/(?:^|[^\p{L}])(?:số )?còn lại(?: là| có)?(?: \p{L}+){0,3}[\s(]*$/iu.test(own)
    )
      return [];
    const before = scene.figures
      .slice(0, order)
      .filter(
        (figure) =>
          figure.sentence === rest.sentence &&
          isLevel(figure) &&
          alike(rest, figure) &&
          figure.bracket <= rest.bracket,
      );
    const outer = before.filter((figure) => figure.bracket === (before[0]?.bracket ?? -1));
    const [total, ...parts] = outer;
    if (!total || parts.length === 0) return [];
    return present(
      group({ total, items: [...parts, rest], closure: 'closed', around: '', text: scene.text }),
    );
  });
}

/** "T, đã giao a, chưa giao b": the same verb with đã and chưa, or a pair like it. */
function complements(scene: Scene): readonly PartGroup[] {
  const levels = scene.figures.filter(isLevel);
  return levels.flatMap((total, order) => {
    const [a, b] = [levels[order + 1], levels[order + 2]];
    if (!a || !b || a.sentence !== total.sentence || b.sentence !== total.sentence) return [];
    if (
      a.bracket !== total.bracket ||
      b.bracket !== total.bracket ||
      !alike(total, a) ||
      !alike(total, b)
    )
      return [];
    const own = [segment(scene.text, a), segment(scene.text, b)];
    if (!sharesOut(own)) return [];
    return present(
      group({ total, items: [a, b], closure: 'closed', around: '', text: scene.text }),
    );
  });
}

function sharesOut([a = '', b = '']: readonly string[]): boolean {
  const done = /(?:^|[^\p{L}])đã (\p{L}+(?: \p{L}+)?)/iu.exec(a)?.[1]?.toLowerCase();
  const left = /(?:^|[^\p{L}])chưa (\p{L}+(?: \p{L}+)?)/iu.exec(b)?.[1]?.toLowerCase();
  if (done !== undefined && left !== undefined) return done.split(' ')[0] === left.split(' ')[0];
  return (
    /đã (?:giải quyết|xử lý|hoàn thành)/iu.test(a) &&
    /chuyển (?:kỳ|tháng|quý|năm) sau|chuyển sang kỳ|tồn(?![\p{L}])/iu.test(b)
  );
}

/** "a …, b …; tổng cộng T", "tồn a, mới b, tổng số T". */
function totalsAtEnd(scene: Scene): readonly PartGroup[] {
  return scene.figures.flatMap((total, order) => {
    if (!isLevel(total)) return [];
    if (
      !/[,;.]?\s*(?:^|[\s,;])(?:tổng cộng|cộng chung|cộng|tổng số(?: phải giải quyết| thụ lý| phải xử lý)?|tổng)(?: là| có)?\s*$/iu.test(
        total.lead,
      )
    )
      return [];
    const before = scene.figures
      .slice(0, order)
      .filter(
        (figure) =>
          figure.sentence === total.sentence &&
          figure.bracket === total.bracket &&
          isLevel(figure) &&
          alike(total, figure),
      );
    const stocks = /tồn|đầu kỳ|kỳ trước|chuyển sang|mới/iu.test(
      before.map(({ lead }) => lead).join(' '),
    );
    const plain = /cộng\s*$/iu.test(total.lead.replace(/(?: là| có)\s*$/u, ''));
    if (before.length < 2 || !(stocks || plain)) return [];
    return present(
      group({ total, items: before, closure: 'closed', around: '', text: scene.text }),
    );
  });
}

/** A paragraph that ends in a colon, and the bullets after it. */
function overItems({ document, scenes }: Sight): readonly PartGroup[] {
  const byPassage = new Map(scenes.map((scene) => [scene.passage, scene]));
  return scenes.flatMap((scene) => {
    const { text } = scene;
    if (!/:\s*$/.test(text)) return [];
    const intro = document.passages[scene.passage];
    const totals = scene.figures.filter(
      (figure) =>
        isLevel(figure) &&
        figure.bracket < 0 &&
        figure.sentence === scene.layout.sentences.length - 1,
    );
    const total = totals.at(-1);
    if (!total || !intro) return [];
    const items: Figure[] = [];
    let marker: string | null = null;
    let ended = '';
    let crowded = false;
    for (let at = scene.passage + 1; at < document.passages.length; at += 1) {
      const passage = document.passages[at];
      if (passage?.kind !== 'item') break;
      const own = markerOf(passage.text);
      marker ??= own;
      if (own === markerOf(intro.text)) break;
      if (own !== marker) continue;
      const levels =
        byPassage
          .get(at)
          ?.figures.filter(
            (figure) => isLevel(figure) && figure.bracket < 0 && alike(total, figure),
          ) ?? [];
      if (levels[0]) items.push(levels[0]);
      crowded ||= levels.length > 1;
      ended = passage.text;
    }
    const closed = /(?:gồm|phân theo|chia ra|cụ thể|như sau|trong đó)[^:]*:\s*$/iu.test(text);
    if (items.length < 2) return [];
    const made = group({
      total,
      items,
      closure: closed && !crowded ? 'closed' : 'open',
      around: NOT_WHOLE.exec(ended.slice(-6))?.[0] ?? '',
      text: '',
    });
    return present(made && { ...made, tangled: crowded, others: [] });
  });
}

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
function inNotes({ document, scenes }: Sight): readonly PartGroup[] {
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
      if (!closed && !open && !/^[^.]{0,120}:/.test(inside.text)) return [];
      const kinds = items.filter(
        (item, index) => items.findIndex((other) => alike(other, item)) === index,
      );
      return kinds.flatMap((kind) => {
        const whole = fitting(scene, total, kind);
        const around = inside.text;
        const closure: Closure = closed ? 'closed' : 'open';
        return present(whole && group({ total: whole, items, closure, around, text: around }));
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
