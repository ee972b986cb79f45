import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { CLOSED_OPENERS, OPEN_OPENERS } from '../lexicon/words.ts';
import { comesClose } from './adds.ts';
import {
  alike,
  type Closure,
  cutAtSemicolon,
  group,
  type PartGroup,
  present,
  STARTS_CLOSED,
} from './part-groups.ts';
import { unlikeAfter } from './part-kinds.ts';

type Opener = { readonly at: number; readonly end: number; readonly closure: Closure };

const PHRASES: readonly (readonly [phrase: string, closure: Closure])[] = [
  ...CLOSED_OPENERS.split('|').map((phrase) => [phrase, 'closed'] as const),
  ...OPEN_OPENERS.split('|').map((phrase) => [phrase.replaceAll('\\', ''), 'open'] as const),
];

const ANY_PHRASE = new RegExp([...CLOSED_OPENERS.split('|'), ...OPEN_OPENERS.split('|')].join('|'));

/** The words that open lists, in order; of two that begin or overlap at one place the longer. */
function openersIn(text: string): readonly Opener[] {
  const small = text.toLowerCase();
  if (small.length !== text.length) return [];
  const all: Opener[] = [];
  for (const [phrase, closure] of ANY_PHRASE.test(small) ? PHRASES : []) {
    for (let at = small.indexOf(phrase); at >= 0; at = small.indexOf(phrase, at + 1)) {
      const end = at + phrase.length;
      const whole = !/\p{L}/u.test(small.charAt(at - 1)) && !/\p{L}/u.test(small.charAt(end));
      if (whole) all.push({ at, end, closure });
    }
  }
  for (const { index } of text.matchAll(/:(?=\s)/g))
    all.push({ at: index, end: index + 1, closure: 'open' });
  all.sort((a, b) => a.at - b.at || b.end - a.end);
  return all.filter(({ at }, index) => index === 0 || at >= (all[index - 1]?.end ?? 0));
}

/** Figures before a list that are tried as its total, the nearest. */
const MOST_TOTALS = 20;

export function afterWords(scene: Scene): readonly PartGroup[] {
  if (scene.figures.length < 2) return [];
  const groups: PartGroup[] = [];
  for (const opener of openersIn(scene.text)) {
    const { at, end } = opener;
    if (/(?:không|chưa|ngoài|kể cả)\s*$/iu.test(scene.text.slice(Math.max(0, at - 8), at)))
      continue;
    const some = /^\s*cả(?![\p{L}])/iu.test(scene.text.slice(end, end + 5));
    const first = scene.figures.find((figure) => figure.start >= end && isLevel(figure));
    if (!first) break;
    const { bracket, sentence } = first;
    const open = scene.layout.brackets[bracket]?.open ?? -1;
    if (bracket >= 0 && scene.text.slice(open + 1, at).trim() === '') continue;
    if (scene.text.charAt(at) === ':' && !isOnlyColon(scene, at, sentence)) continue;
    const total =
      totalBefore(scene, at, measured(scene, first)) ??
      (opener.closure === 'closed' ? namedBefore(scene, at, measured(scene, first)) : null);
    if (!total) {
      const colon = scene.text.charAt(at) === ':';
      const kinds = opener.closure === 'closed' || colon ? unlikeAfter(scene, at, first) : null;
      // A colon promises no whole list: kinds that come close to the count before it are taken for its parts.
      if (kinds && (!colon || (kinds.parts.length > 2 && comesClose(kinds.total, kinds.parts))))
        groups.push(kinds);
      continue;
    }
    const items = scene.figures.filter(
      (figure) =>
        figure.start >= end &&
        figure.sentence === sentence &&
        figure.bracket === bracket &&
        isLevel(figure),
    );
    const around = scene.text.slice(
      at,
      Math.min(
        scene.layout.sentences[sentence + 1] ?? scene.text.length,
        scene.layout.brackets[bracket]?.close ?? scene.text.length,
      ),
    );
    const totals = scene.figures
      .filter(
        (figure) =>
          figure.start < total.start &&
          figure.sentence === total.sentence &&
          isLevel(figure) &&
          alike(figure, first),
      )
      .slice(-MOST_TOTALS);
    const closure: Closure = some ? 'loose' : opener.closure;
    const drawn = {
      total,
      closure,
      around: around.slice(end - at),
      text: scene.text,
      totals,
    };
    const colon =
      scene.text.charAt(at) === ':' || /^\s*(?:có\s*)?:/u.test(scene.text.slice(end, end + 8));
    const short = colon || closure === 'closed' ? items : cutAtSemicolon(items, scene.text);
    const made = group({ ...drawn, items: short });
    const whole = short.length < items.length ? group({ ...drawn, items }) : null;
    const vague =
      scene.text.charAt(at) === ':' && !/(?:^|[^\p{L}])(?:tổng|toàn)/iu.test(total.lead);
    const others = whole ? [...(made?.others ?? []), whole.parts] : (made?.others ?? []);
    // What such a list leaves out is asked about as it is; only above its total it must be sure of it.
    const few = vague && (made?.parts.length ?? 0) < 3;
    groups.push(...present(made && { ...made, others, tangled: made.tangled || few }));
  }
  return groups;
}

/** "…, thu nội địa 7.102 tỷ đồng, …. Thu nội địa gồm A, B, C": the one level before that ends in the words which begin the sentence. */
function namedBefore(scene: Scene, at: number, first: Figure): Figure | null {
  const name = scene.text
    .slice(scene.layout.sentences[first.sentence] ?? 0, at)
    .trim()
    .toLowerCase();
  if (!/^\p{L}+(?: \p{L}+){1,5}$/u.test(name)) return null;
  const wholes = scene.figures.filter(
    (figure) =>
      figure.sentence < first.sentence &&
      isLevel(figure) &&
      alike(figure, first) &&
      figure.lead.trimEnd().toLowerCase().endsWith(name),
  );
  return wholes.length === 1 ? (wholes[0] ?? null) : null;
}

/** "gồm đất ở 830, đất trồng cây 265, đất rừng 55 giấy": what the first item counts is said at a later one. */
function measured(scene: Scene, first: Figure): Figure {
  if (first.unit !== '') return first;
  const rest = scene.figures.slice(scene.figures.indexOf(first));
  const named = rest.find((figure) => figure.unit !== '' || figure.sentence !== first.sentence);
  const same = named?.sentence === first.sentence && named.bracket === first.bracket;
  return named && same && isLevel(named) && named.power === 0
    ? { ...first, unit: named.unit }
    : first;
}

/** A colon opens a list where it is the only one of its sentence and its total stands in its own clause. */
function isOnlyColon(scene: Scene, at: number, sentence: number): boolean {
  const start = scene.layout.sentences[sentence] ?? 0;
  const end = scene.layout.sentences[sentence + 1] ?? scene.text.length;
  const before = scene.text.slice(start, at);
  const clause = before.slice(before.lastIndexOf(';') + 1);
  return scene.text.slice(start, end).match(/:(?=\s)/g)?.length === 1 && /\d/.test(clause);
}

/** The level that an opening word looks back to; a sentence that begins with one looks into the last sentence. */
function totalBefore(scene: Scene, at: number, first: Figure): Figure | null {
  const start = scene.layout.sentences[first.sentence] ?? 0;
  const begins = scene.text.slice(start, at).trim() === '';
  const sentence = begins ? first.sentence - 1 : first.sentence;
  // "Phân theo loại hình: …. Phân theo tuyến: …": both are of what stands before the first.
  const again = scene.text.slice(scene.layout.sentences[sentence] ?? 0).slice(0, 40);
  if (begins && STARTS_CLOSED.test(again)) return null;
  const near = scene.figures.filter(
    (figure) =>
      figure.start < at &&
      figure.sentence === sentence &&
      figure.bracket === first.bracket &&
      isLevel(figure),
  );
  const last = near.at(-1);
  if (!last) return null;
  // "Tổng số vụ việc 640, gồm: hình sự 412 vụ": what is counted is said at the parts.
  const bare =
    last.unit === '' &&
    last.counted &&
    last.power === 0 &&
    first.counted &&
    first.unit !== '' &&
    /(?:^|[^\p{L}])(?:tổng số|tổng|số)(?: \p{L}+){1,5}(?: (?:là|có))?\s*$/iu.test(last.lead);
  if (bare && !scene.text.slice(last.end, at).includes(';')) return { ...last, unit: first.unit };
  if (alike(last, first))
    return /;/.test(scene.text.slice(last.end, at)) && scene.text.charAt(at) === ':' ? null : last;
  // "22 tổ chức với số tiền 3 tỷ đồng, gồm 12 tổ chức …": the nearest of the parts' own unit, if its clause is the same.
  const fitting = near.filter((figure) => alike(figure, first)).at(-1);
  const between = fitting && scene.text.slice(fitting.end, at).replace(/;\s*$/u, '');
  return fitting && !between?.includes(';') ? fitting : null;
}

/** "Trong 480 học viên có 265 …": the total stands first and nothing opens the list but the words around it. */
export function afterTotals(scene: Scene): readonly PartGroup[] {
  return scene.figures.flatMap((total, order) => {
    if (
      !isLevel(total) ||
      !/(?:^|[^\p{L}])trong(?: tổng)?(?: số)?\s*$|^\s*trong tổng(?: \p{L}+){0,6}\s*$/iu.test(
        total.lead,
      )
    )
      return [];
    if (
      /\d[^;.]*trong tổng số\s*$/iu.test(
        scene.text.slice(Math.max(0, total.start - 60), total.start),
      )
    )
      return [];
    const end = scene.layout.sentences[total.sentence + 1] ?? scene.text.length;
    const items = scene.figures
      .slice(order + 1)
      .filter(
        (figure) =>
          figure.sentence === total.sentence && figure.bracket === total.bracket && isLevel(figure),
      );
    const drawn = {
      total,
      closure: 'open' as const,
      around: scene.text.slice(total.end, end),
      text: scene.text,
    };
    const made = group({ ...drawn, items: cutAtSemicolon(items, scene.text) });
    const whole = group({ ...drawn, items });
    if (whole && LEAVES.test(whole.parts.at(-1)?.lead ?? '') && whole.parts.length > 1)
      return [{ ...whole, likely: whole.closure === 'open' }];
    return present(made && whole ? { ...made, others: [...made.others, whole.parts] } : made);
  });
}

/** "trong 38 chủ đầu tư có 02 đơn vị …, 11 đơn vị …, còn 04 đơn vị …": what is left closes the list. */
const LEAVES = /(?:^|[,;]\s*|và )còn(?: lại| có)?\s*$/iu;

/** "T: a, b và c" */
export function afterColons(scene: Scene): readonly PartGroup[] {
  return scene.figures.flatMap((total, order) => {
    if (!isLevel(total)) return [];
    const next = scene.figures.find((figure, at) => at > order && isLevel(figure));
    if (!next || next.sentence !== total.sentence || next.bracket !== total.bracket) return [];
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
