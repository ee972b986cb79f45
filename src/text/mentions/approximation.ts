import { APPROXIMATIONS } from '../lexicon/words.ts';
import { lastWords } from './last-words.ts';

/** The word or sign before a rounded figure, as written: hơn, gần, khoảng, ≥. */
export function approximation(lead: string, afterFigure: boolean): string | null {
  const sign = lead.slice(-3).trimEnd().slice(-1);
  if (sign !== '' && '≥>≤<~≈'.includes(sign)) return sign;
  const [one, two, three] = lastWords(lead);
  const word = [three, two, one].find((phrase) => APPROXIMATIONS.has(phrase));
  if (word === undefined) return null;
  if (word === 'hơn' && /^(?:cao|thấp|nhiều|ít|lớn|nhỏ|chậm|nhanh) hơn$/u.test(two)) return null;
  if (word === 'trên' && afterFigure && lead.trim().toLowerCase() === 'trên') return null;
  if (word === 'trên' && /^(?:dựa|nêu|kể|ở|phía|bên|tính|cấp) trên$/u.test(two)) return null;
  const written = lead.trimEnd();
  return written.slice(written.length - word.length);
}
