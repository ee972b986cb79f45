import { type Change, markOf, replaced } from './change.ts';
import { fraction } from './fraction.ts';
import type { GoldPassage, GoldRelation, Mark } from './gold.ts';
import { reread } from './read-passages.ts';

/** Every change of one member of one relation. Members with a doubtful reading are left alone. */
export function inRelations(
  passage: GoldPassage,
  variants: (raw: string) => readonly string[],
): readonly Change[] {
  const doubtful = new Set(passage.faults.flatMap(({ labels }) => labels));
  return passage.relations
    .filter(({ kind }) => kind !== 'sequence')
    .flatMap((relation) =>
      relation.members
        .filter((label) => !doubtful.has(label))
        .flatMap((label) => {
          const mark = markOf(passage, label);
          return variants(mark.raw.slice(0, mark.raw.length - mark.tail)).flatMap((raw) => {
            const changed = reread(mark, raw + mark.raw.slice(mark.raw.length - mark.tail));
            if (!changed) return [];
            const pieces = replaced(passage.pieces, changed);
            return [{ pieces, fault: relation.kind, labels: relation.members, breaks: relation }];
          });
        }),
    );
}

export function digitsChanged(raw: string): readonly string[] {
  return [...raw.matchAll(/\d/gu)].flatMap(({ 0: digit, index }) => {
    const to = (Number(digit) + 3) % 10;
    const leads = index === 0 || !/\d/u.test(raw.slice(0, index));
    if (leads && (to === 0 || digit === '0')) return [];
    return [raw.slice(0, index) + to + raw.slice(index + 1)];
  });
}

/** 12,5 becomes 1,25 or 125; 1.240,5 becomes 124,05. */
export function commaMoved(raw: string): readonly string[] {
  const match = /^(\d[\d.]*),(\d+)(.*)$/su.exec(raw);
  if (!match || raw.includes('/')) return [];
  const [, whole = '', places = '', rest = ''] = match;
  const digits = whole.replaceAll('.', '');
  const left = digits.length > 1 ? [`${digits.slice(0, -1)},${digits.at(-1)}${places}${rest}`] : [];
  return digits === '0' ? [] : [...left, `${digits}${places}${rest}`];
}

/** A thousandfold: tỷ for triệu, or the word left out. */
export function scaleLost(raw: string): readonly string[] {
  if (raw.includes('/')) return [];
  if (/^[\d.,]+ tỷ đồng$/u.test(raw)) return [raw.replace('tỷ', 'triệu')];
  if (/^[\d.,]+ triệu đồng$/u.test(raw)) return [raw.replace('triệu', 'tỷ')];
  if (/^[\d.,]+ (?:nghìn|triệu) (?!đồng|tỷ)/u.test(raw))
    return [raw.replace(/(?:nghìn|triệu) /u, '')];
  return [];
}

export function directionTurned(passage: GoldPassage, relation: GoldRelation): readonly Change[] {
  const { kind, members } = relation;
  const isRun = kind === 'rise' || kind === 'fall';
  if (!isRun && !['growth', 'change', 'points'].includes(kind)) return [];
  const label = kind === 'growth' || kind === 'change' ? members[2] : members[0];
  const at = passage.pieces.findIndex(
    (piece) => piece.kind === 'mark' && piece.mark.label === label,
  );
  const before = passage.pieces[at - 1];
  const target = passage.pieces[at];
  if (before?.kind !== 'prose' || target?.kind !== 'mark') return [];
  const word = /(tăng|giảm)((?: từ)? ?)$/u.exec(before.text);
  if (!word || (kind === 'points' && !isFirmChange(passage, relation))) return [];
  const turned = word[1] === 'tăng' ? 'giảm' : 'tăng';
  const text = before.text.slice(0, word.index) + turned + word[2];
  const dirs = target.mark.dirs?.map((dir) =>
    dir === 'up' ? 'down' : dir === 'down' ? 'up' : dir,
  );
  const mark: Mark = isRun ? target.mark : { ...target.mark, dirs };
  const pieces = passage.pieces.map((piece, i) =>
    i === at - 1
      ? { kind: 'prose' as const, text }
      : i === at
        ? { kind: 'mark' as const, mark }
        : piece,
  );
  const opposite = kind === 'rise' ? 'fall' : 'rise';
  const breaks = isRun ? { ...relation, kind: opposite as 'rise' | 'fall' } : relation;
  return [
    { pieces, fault: 'direction', labels: members, breaks: kind === 'points' ? null : breaks },
  ];
}

/** The two percentages lie so far apart that the word between them cannot be right both ways. */
function isFirmChange(passage: GoldPassage, { members }: GoldRelation): boolean {
  const [change, now, before] = members.map((label) => markOf(passage, label));
  const [a, b] = [now, before].map((mark) => fraction(mark?.values[0] ?? ''));
  return change?.dirs?.length === 1 && !!a && !!b && a.n * b.d !== b.n * a.d;
}

/** từ X lên Y with X and Y exchanged. */
export function endsSwapped(passage: GoldPassage, relation: GoldRelation): readonly Change[] {
  if (relation.kind !== 'rise' && relation.kind !== 'fall') return [];
  const [a, b] = relation.members.map((label) => markOf(passage, label));
  const first = a && b && reread(a, b.raw);
  const second = a && b && reread(b, a.raw);
  if (!first || !second) return [];
  const pieces = replaced(replaced(passage.pieces, first), second);
  return [{ pieces, fault: 'direction', labels: relation.members, breaks: relation }];
}
