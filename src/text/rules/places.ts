import type { Finding } from '../checked.ts';
import type { Scene } from '../claims/figure.ts';
import type { Sight } from '../relations/tie.ts';
import { findingAt, spanIn } from './place.ts';

/** An area of a gazetteer: its name without its kind, and the days it existed; null is open. */
export type KnownPlace = {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
};

/** What `CheckOptions` says of areas. */
type PlaceOptions = {
  readonly places?: readonly KnownPlace[];
  readonly asOf?: string;
  readonly since?: string;
};

const NAMED =
  /(?:^|[^\p{L}])(?:huyện|thành phố|thị xã|thị trấn|xã|phường)\s((?:\p{Lu}\p{Ll}*)(?:\s\p{Lu}\p{Ll}*){0,3})/gu;
/** A shorter name differs from another by one letter too easily. */
const SHORTEST = 6;

/**
 * Names of areas that a gazetteer lacks but almost has, and names of areas that did not exist on the day
 * of the report. A name that is like none is of somewhere else, and nothing is said of it.
 */
export function placeNames(
  sight: Sight,
  { places = [], asOf, since = asOf }: PlaceOptions,
): readonly Finding[] {
  if (places.length === 0) return [];
  const known = new Map<string, KnownPlace[]>();
  for (const place of places) {
    const key = spelling(place.name);
    known.set(key, [...(known.get(key) ?? []), place]);
  }
  const plain = new Map(
    [...known].map(([, [place]]) => [bare(place?.name ?? ''), place?.name ?? '']),
  );
  return sight.scenes.flatMap((scene) =>
    namesIn(scene).flatMap(({ name, at }) => judge(sight, scene, name, at)),
  );

  function judge(own: Sight, scene: Scene, written: string, at: number): readonly Finding[] {
    const name = longestKnown(written) ?? written;
    const span = spanIn(own, scene.passage, at, at + name.length);
    const after = scene.text.slice(at + name.length, at + name.length + 40);
    if (ELSEWHERE.test(after)) return [];
    const found = known.get(spelling(name));
    if (found) {
      const then =
        asOf === undefined || found.some((place) => existed(place, [since ?? asOf, asOf]));
      return then || FORMER.test(after) ? [] : [notThen(span, name)];
    }
    const meant = plain.get(bare(name)) ?? nearly(bare(name));
    return meant === undefined ? [] : [misspelt(span, name, meant)];
  }

  /** "Sìn Hồ Lai Châu": a name may be followed by another capital. */
  function longestKnown(written: string): string | null {
    const words = written.split(' ');
    for (let count = words.length; count > 0; count -= 1) {
      const name = words.slice(0, count).join(' ');
      if (known.has(spelling(name))) return name;
    }
    return null;
  }

  function nearly(name: string): string | undefined {
    if (name.length < SHORTEST) return undefined;
    return [...plain].find(([other]) => other.length >= SHORTEST && isOneApart(name, other))?.[1];
  }
}

const namesIn = (scene: Scene): readonly { readonly name: string; readonly at: number }[] =>
  [...scene.text.matchAll(NAMED)].map((match) => {
    const name = match[1] ?? '';
    return { name, at: match.index + match[0].length - name.length };
  });

/** "huyện Mộc Châu, tỉnh Sơn La": another province says itself whose it is. */
const ELSEWHERE = /^\s*[,(]?\s*(?:thuộc\s)?tỉnh\s\p{Lu}/u;
/** "huyện Tam Đường (cũ)" says that it is no more. */
const FORMER = /^\s*\(?(?:cũ|trước đây)(?![\p{L}])/iu;

/** Whether it was there on any day of a stretch. */
const existed = (
  { from, to }: KnownPlace,
  [first, last]: readonly [first: string, last: string],
): boolean => (from === null || from <= last) && (to === null || first <= to);

/** Small letters, with the tone of each syllable after it: oà and òa are one spelling. */
function spelling(name: string): string {
  const syllables = name
    .normalize('NFD')
    .toLowerCase()
    .split(/[\s-]+/);
  return syllables
    .map((syllable) => syllable.replace(TONES, '') + (syllable.match(TONES)?.join('') ?? ''))
    .join(' ');
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const bare = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** Whether one letter is changed, put in or left out. */
function isOneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

const misspelt = (span: readonly [number, number], name: string, meant: string): Finding =>
  findingAt([span], {
    rule: 'place.misspelt',
    severity: 'question',
    message: {
      vi: `Không có địa danh “${name}”; có lẽ là ${meant}?`,
      en: `No place is called “${name}”; is ${meant} meant?`,
    },
    repairs: [
      { span, text: meant, why: { vi: 'theo danh mục địa bàn', en: 'from the list of places' } },
    ],
  });

const notThen = (span: readonly [number, number], name: string): Finding =>
  findingAt([span], {
    rule: 'place.not-then',
    severity: 'question',
    message: {
      vi: `${name} không có vào thời điểm của báo cáo.`,
      en: `${name} did not exist on the day of the report.`,
    },
  });
