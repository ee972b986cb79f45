import { compareDecimals, fromCount } from '#core/decimal.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { SOME_OF } from './names.ts';
import type { Tie } from './tie.ts';
import { printed } from './words.ts';

/** A short word after the count, a colon, and a list without figures up to the end of its clause. */
const LIST = /^[^.:;()\d,]{0,60},?(?: gồm| bao gồm| là)?:\s*([^():;.\d“”]{8,400})(?=[;.]|$)/u;
const OPEN = /…|v\.v|trong đó|như |gồm cả|(?:^|[^\p{L}])(?:khác|một số|các)(?![\p{L}])/iu;
const LEAST = 3;
const MOST = 20;

/**
 * A count of things and a list of them in small letters that is one off: asked, since an item may itself
 * have a comma. Only the count of items as the commas and the last "và" part them.
 */
export function nearNames(scene: Scene, tied: ReadonlySet<Figure>): readonly Tie[] {
  return scene.figures.flatMap((figure, order) => {
    const before = scene.figures[order - 1];
    // "01 huyện, 02 xã: …": the list is of both.
    if (before && /^\s*(?:,|và)\s*$/u.test(scene.text.slice(before.end, figure.start))) return [];
    if (!isLevel(figure) || !figure.counted || figure.unit === '' || tied.has(figure)) return [];
    if (figure.value === null || figure.misprint !== null || figure.approx !== null) return [];
    if (compareDecimals(figure.value, fromCount(MOST)) > 0) return [];
    const list = LIST.exec(scene.text.slice(figure.end, figure.end + 460))?.[1];
    if (list === undefined || OPEN.test(list)) return [];
    if (SOME_OF.test(scene.text.slice(figure.end, figure.end + 100))) return [];
    const items = list.split(',').map((item) => item.trim());
    const joined = /\svà\s/u.test(items.at(-1) ?? '') ? 1 : 0;
    const count = items.length + joined;
    const isEven = items.every((item) => item !== '' && item.split(' ').length <= MOST_WORDS);
    if (items.length < LEAST || !isEven) return [];
    // With "và" inside an item the last one need not part two either.
    const fair = isInside(items) ? [items.length, count] : [count];
    const has = (one: number): boolean =>
      figure.value !== null && compareDecimals(figure.value, fromCount(one)) === 0;
    // Where each item has a name of its own, none of them is an item with a comma in it.
    const named = items.every((item) => /\p{Lu}/u.test(item)) && joined === 0;
    return !fair.some(has) && (named || has(count - 1) || has(count + 1))
      ? asked(
          figure,
          count,
          joined === 0 && WHOLE.test(scene.text.slice(figure.end, figure.end + 70)),
        )
      : [];
  });
}

const MOST_WORDS = 9;

/** Whether "và" stands in an item before the last, so that it does not part the last two. */
const isInside = (items: readonly string[]): boolean =>
  items.slice(0, -1).some((item) => /\svà\s/u.test(item));

/** "gồm: …" says that all are named. */
const WHOLE = /^[^:]*gồm\s*:/iu;

function asked(figure: Figure, count: number, isWhole: boolean): readonly Tie[] {
  const explain = {
    vi: `${printed(figure)}; danh sách có ${count} mục`,
    en: `${printed(figure)}; the list has ${count} items`,
  };
  const message = {
    vi: `Ghi ${printed(figure)} nhưng danh sách sau đó có ${count} mục?`,
    en: `${printed(figure)} are announced; does the list after it have ${count}?`,
  };
  const severity = isWhole ? 'error' : 'question';
  const fault = { rule: 'names.count', severity, message, repairs: [] } as const;
  return [{ kind: 'names', members: [figure], holds: false, explain, fault }];
}
