import type { Catalogue } from '#core/fact-book.ts';
import { fold } from '#core/vi/fold.ts';
import type { PackHead } from './write-pack.ts';

/** What a pack of a province is called where it has no name of its own yet: "Tỉnh Lai Châu", `lai-chau`. */
export function headOf({ places, province }: Catalogue): PackHead {
  const place = places.get(province);
  if (!place) return { code: 'pack', name: { vi: province } };
  const { kind, name } = place;
  const code = fold(name.vi)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
  const vi = `${kind.charAt(0).toLocaleUpperCase('vi')}${kind.slice(1)} ${name.vi}`;
  return { code: code || 'pack', name: name.en === undefined ? { vi } : { vi, en: name.en } };
}
