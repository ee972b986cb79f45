import type { Figure, Scene } from '../claims/figure.ts';
import { NOT_WHOLE } from '../lexicon/words.ts';
import { hundred, STRUCTURE } from './hundreds.ts';
import type { Sight, Tie } from './tie.ts';

/** A longer list of bullets is looked at no further. */
const MOST_BULLETS = 40;

/** "Cơ cấu kinh tế như sau:" and a bullet for each share. */
export function structures({ document, scenes }: Sight): readonly Tie[] {
  const byPassage = new Map(scenes.map((scene) => [scene.passage, scene]));
  return document.passages.flatMap(({ text, kind }, at) => {
    if (kind === 'note' || !/:\s*$/.test(text)) return [];
    if (NOT_WHOLE.test(text)) return [];
    if (byPassage.get(at)?.figures.some(({ shape }) => shape !== 'other')) return [];
    const shares: Figure[] = [];
    let last = '';
    for (let next = at + 1; next <= at + MOST_BULLETS; next += 1) {
      if (document.passages[next]?.kind !== 'item') break;
      const share = shareIn(byPassage.get(next));
      if (!share) return [];
      shares.push(share);
      last = document.passages[next]?.text ?? '';
    }
    if (!STRUCTURE.test(text) && !REST.test(last)) return [];
    return shares.length >= 3 ? hundred(shares, REST.test(last) ? 'closed' : 'whole') : [];
  });
}

/** "- Khác: 14%": what is left closes the list. */
const REST = /^[-–—+*•]?\s*(?:(?:các )?(?:\p{L}+ ){0,3}khác|(?:phần )?còn lại)(?![\p{L}])/iu;

/** The one share of a bullet that says nothing else. */
function shareIn(scene: Scene | undefined): Figure | null {
  const told =
    scene?.figures.filter(({ shape, bracket }) => shape !== 'other' && bracket < 0) ?? [];
  const [share] = told;
  const isShare = share?.role === 'share' || share?.role === 'rate';
  return share && told.length === 1 && isShare && share.unit === '%' ? share : null;
}
