import { type Change, markOf, replaced } from './change.ts';
import { readAmount } from './figure.ts';
import { type GoldPassage, type Mark, marksOf, type Piece } from './gold.ts';

export function inForms(
  passage: GoldPassage,
  role: 'date' | 'docnum' | 'rank',
  variants: (raw: string) => readonly string[],
): readonly Change[] {
  return marksOf(passage)
    .filter(({ roles }) => roles.length === 1 && roles[0] === role)
    .flatMap((mark) =>
      variants(mark.raw).map((raw) => {
        const values =
          role === 'docnum' ? [raw, null, ...mark.values] : [raw.replace(/ .*$/su, '')];
        const changed = { ...mark, raw, values };
        const pieces = replaced(passage.pieces, changed);
        return {
          pieces,
          fault: role === 'rank' ? 'bound' : role,
          labels: [mark.label],
          breaks: null,
        };
      }),
    );
}

/** The 31st of a 30-day month, the 30th of February, a thirteenth month. */
export function dateBroken(raw: string): readonly string[] {
  const match = /^\d{1,2}([/.-])(\d{1,2})\1(\d{4})$/u.exec(raw);
  if (!match) return [];
  const [, mark = '', month = '', year = ''] = match;
  const written = (day: number, of: string) => `${day}${mark}${of}${mark}${year}`;
  return [
    ...([4, 6, 9, 11].includes(Number(month)) ? [written(31, month)] : [written(31, '6')]),
    written(30, '02'),
    written(15, '13'),
  ];
}

export function docnumBroken(raw: string): readonly string[] {
  const party = /^(\d+)-([\p{L}]+)\/([\p{L}]+)$/u.exec(raw);
  if (party) return [`${party[1]}/${party[2]}-${party[3]}`, raw.replace('-', '--')];
  const state = /^\d+(?:\/\d{4})?\/[\p{L}]+-[\p{L}\d]+(?:-[\p{L}]+)?$/u.test(raw);
  if (!state) return [];
  const bare = raw.split('/').length === 2 ? [raw.replace('/', '')] : [];
  return [raw.replace('/', '//'), ...bare, raw.replace('-', '--')];
}

/** A rank behind the last. */
export function rankBroken(raw: string): readonly string[] {
  const match = /^\d+\/(\d+)(.*)$/su.exec(raw);
  return match ? [`${Number(match[1]) + 6}/${match[1]}${match[2]}`] : [];
}

export function separatorBroken(passage: GoldPassage): readonly Change[] {
  return marksOf(passage)
    .filter(
      ({ roles, values }) =>
        ['actual', 'count', 'rate'].includes(roles[0] ?? '') && values.length === 1,
    )
    .flatMap((mark) =>
      separatorsOf(mark.raw).map((raw) => {
        const proposed = [raw.replaceAll('.', ''), raw.replace(',,', ','), raw.replaceAll(',', '')]
          .map(readAmount)
          .flatMap((figure) => figure?.value ?? []);
        const changed = { ...mark, raw, values: [null, ...mark.values, ...proposed], ulp: null };
        const labels = [mark.label];
        return { pieces: replaced(passage.pieces, changed), fault: 'number', labels, breaks: null };
      }),
    );
}

/** A doubled mark, a group of four, two commas, the English marks. */
function separatorsOf(raw: string): readonly string[] {
  const match = /^(\d{1,3})((?:\.\d{3})*)(?:,(\d+))?([^\d/.,].*)?$/su.exec(raw);
  if (!match) return [];
  const [, head = '', groups = '', places = '', rest = ''] = match;
  const decimals = places === '' ? '' : `,${places}`;
  return [
    ...(groups
      ? [`${head}.${groups}${decimals}${rest}`, `${head}${groups}5${decimals}${rest}`]
      : []),
    ...(groups && places ? [`${head}${groups.replaceAll('.', ',')}.${places}${rest}`] : []),
    ...(places ? [`${head}${groups},,${places}${rest}`] : []),
    ...(places.length > 1 ? [`${head}${groups},${places[0]},${places.slice(1)}${rest}`] : []),
  ];
}

/** A difference in points of two rates that are both there, printed as a percentage. */
export function pointsLost(passage: GoldPassage): readonly Change[] {
  return passage.relations
    .filter(({ kind }) => kind === 'points')
    .flatMap(({ members }) => {
      const mark = markOf(passage, members[0] ?? '');
      const raw = mark.raw.replace(/ điểm (?:%|phần trăm)$/u, '%');
      if (raw === mark.raw) return [];
      const roles = ['change_pct', 'change_pp'] as const;
      const pieces = replaced(passage.pieces, { ...mark, raw, roles, units: ['%'] });
      return [{ pieces, fault: 'percent' as const, labels: [mark.label], breaks: null }];
    });
}

/** Two figures left side by side by an edit: giảm 4,1 3,7%. */
export function figureDoubled(passage: GoldPassage): readonly Change[] {
  return passage.pieces.flatMap((piece, at): Change[] => {
    if (piece.kind !== 'mark' || piece.mark.roles[0] !== 'change_pct') return [];
    const { mark } = piece;
    const match = /^(\d+),(\d)%$/u.exec(mark.raw);
    if (!match) return [];
    const [, whole = '', tenth = ''] = match;
    const value = `${Number(whole) + 1}.${(Number(tenth) + 4) % 10}`;
    // Which of the two the sentence means is open, so neither is judged beyond its value and unit.
    const unsure: Mark = {
      ...mark,
      roles: ['change_pct', 'actual', 'rate', 'change_abs'],
      dirs: undefined,
      of: undefined,
    };
    const raw = value.replace('.', ',');
    const left: Mark = { ...unsure, label: 'left', raw, values: [value], units: ['', '%'] };
    const pieces: readonly Piece[] = [
      ...passage.pieces.slice(0, at),
      { kind: 'mark', mark: left },
      { kind: 'prose', text: ' ' },
      { kind: 'mark', mark: unsure },
      ...passage.pieces.slice(at + 1),
    ];
    return [{ pieces, fault: 'copy', labels: ['left', mark.label], breaks: null }];
  });
}

export function numberingBroken(passage: GoldPassage): readonly Change[] {
  return passage.relations
    .filter(({ kind, members }) => kind === 'sequence' && members.length > 1)
    .flatMap((relation) => {
      const last = markOf(passage, relation.members.at(-1) ?? '');
      const raw = last.raw.replace(/\d+/u, (digits) => `${Number(digits) + 1}`);
      if (raw === last.raw) return [];
      const changed = { ...last, raw, values: [raw] };
      const pieces = replaced(passage.pieces, changed);
      return [{ pieces, fault: 'sequence' as const, labels: relation.members, breaks: relation }];
    });
}
