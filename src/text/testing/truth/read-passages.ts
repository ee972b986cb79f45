import { ROLES } from '../../checked.ts';
import { type PlainFigure, readAmount, readPair, readRange } from './figure.ts';
import {
  FAULT_CLASSES,
  type Fault,
  type FaultClass,
  type GoldPassage,
  type GoldRelation,
  type GoldRole,
  type Mark,
  marksOf,
  type Piece,
  RELATION_KINDS,
  type RelationKind,
} from './gold.ts';

/** Roles that say something of another number; which one is found unless the mark says it. */
const QUALIFIERS: ReadonlySet<string> = new Set([
  'plan_pct',
  'share',
  'index_pct',
  'change_pct',
  'change_abs',
  'change_pp',
  'times',
  'contribution_pp',
]);
const CHANGES: ReadonlySet<string> = new Set(['change_pct', 'change_abs', 'change_pp']);
const DIRECTIONS: ReadonlyMap<string, { readonly dir: 'up' | 'down' | null }> = new Map([
  ['+', { dir: 'up' }],
  ['-', { dir: 'down' }],
  ['0', { dir: null }],
]);
const SUBJECTS: ReadonlySet<string> = new Set(['actual', 'count', 'rate', 'rank', 'ratio']);
export const FURNITURE: ReadonlySet<string> = new Set(['period', 'name', 'ordinal', 'mark', 'at']);

const MARK = /\{(?:([a-z]\w*)=)?([^|{}]+)\|([^{}]+)\}/gu;
const LEVELS: Readonly<Record<string, Fault['level']>> = {
  '!': 'error',
  '?': 'question',
  '~': 'allowed',
};

/** Reads a file of marked passages; docs/text-truth.md explains the marks. Throws on what it does not know. */
export function readPassages(file: string): readonly GoldPassage[] {
  return file
    .normalize('NFC')
    .split(/^## /mu)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.split('\n');
      return readPassage(head, lines);
    });
}

function readPassage(head: string, lines: readonly string[]): GoldPassage {
  const [id = '', ...words] = head.trim().split(/\s+/u);
  const fail = (what: string): never => {
    throw new Error(`${id}: ${what}`);
  };
  const from = lines.findIndex((line) => /^[=≠!?~] /u.test(line));
  const prose = (from < 0 ? lines : lines.slice(0, from)).join('\n').trim();
  const notes = from < 0 ? [] : lines.slice(from).filter((line) => line.trim() !== '');
  const pieces = withSubjects(readPieces(prose.replaceAll('␣', '\u00a0'), fail));
  const passage: GoldPassage = {
    id,
    styles: words.filter((word) => word !== 'nfd'),
    form: words.includes('nfd') ? 'NFD' : 'NFC',
    pieces,
    relations: notes.filter((line) => /^[=≠]/u.test(line)).map((line) => readRelation(line, fail)),
    faults: notes.filter((line) => /^[!?~]/u.test(line)).map((line) => readFault(line, fail)),
  };
  const known = new Set(marksOf(passage).map(({ label }) => label));
  if (known.size !== marksOf(passage).length) fail('a label stands twice');
  const used = [
    ...passage.relations.flatMap(({ members }) => members),
    ...passage.faults.flatMap(({ labels }) => labels),
    ...marksOf(passage).flatMap(({ of }) => of ?? []),
  ];
  for (const label of used) if (label !== null && !known.has(label)) fail(`no mark ${label}`);
  return passage;
}

function readPieces(prose: string, fail: (what: string) => never): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of prose.matchAll(MARK)) {
    const [all, label, raw = '', says = ''] = match;
    if (match.index > at) pieces.push({ kind: 'prose', text: prose.slice(at, match.index) });
    pieces.push({ kind: 'mark', mark: readMark(label ?? `_${pieces.length}`, raw, says, fail) });
    at = match.index + all.length;
  }
  if (at < prose.length) pieces.push({ kind: 'prose', text: prose.slice(at) });
  const loose = pieces.find((piece) => piece.kind === 'prose' && /[\d{}]/u.test(piece.text));
  if (loose?.kind === 'prose') fail(`a number without a mark: ${loose.text.trim()}`);
  return pieces;
}

function readMark(
  label: string,
  printed: string,
  says: string,
  fail: (what: string) => never,
): Mark {
  const [names = '', ...options] = says.split(' ').filter((word) => word !== '');
  const roles = names.split(',').map((name) => toRole(name, fail));
  const optional = /^(.*)\[(.*)\]$/su.exec(printed);
  const short = optional?.[1] ?? printed;
  const tail = optional?.[2] ?? '';
  const raw = short + tail;
  const given = (key: string): string[] =>
    options.filter((o) => o.startsWith(`${key}:`)).map((o) => o.slice(2).replaceAll('_', ' '));
  const read = tail === '' ? [readAs(roles, raw)] : [readAs(roles, short), readAs(roles, raw)];
  const values = given('v').map((v) => (v === '?' ? null : v));
  const units = given('u').map((u) => u.trim());
  const needs = values.length === 0 && !FURNITURE.has(roles[0] ?? '');
  if (needs && !read[0]) fail(`the value of ${raw} must be given`);
  const dirs = options.flatMap((option) => DIRECTIONS.get(option) ?? []);
  if (CHANGES.has(roles[0] ?? '') && dirs.length === 0)
    fail(`the direction of ${raw} must be given`);
  const of = options.filter((o) => o.startsWith('<')).map((o) => (o === '<_' ? null : o.slice(1)));
  const approx = options.find((o) => o.startsWith('~'));
  for (const option of options) {
    if (!/^(?:[+\-0]|[<~].+|[vwu]:.*)$/u.test(option)) fail(`no option ${option}`);
  }
  return {
    label,
    raw,
    tail: tail.length,
    roles,
    values: values.length > 0 ? values : read.slice(0, 1).map((one) => one?.value ?? raw),
    ulp: given('w')[0] ?? (values.length > 0 ? null : (read[0]?.ulp ?? null)),
    units: units.length > 0 ? units : read.flatMap((one) => (one ? [one.unit] : [])),
    dirs: dirs.length > 0 ? dirs.map(({ dir }) => dir) : undefined,
    approx: approx ? approx.slice(1).replaceAll('_', ' ') : null,
    of: of.length > 0 ? of : undefined,
  };
}

/** The mark with another figure printed; null: it is not read by the plain rules, or its value was given. */
export function reread(mark: Mark, raw: string): Mark | null {
  const before = readAs(mark.roles, mark.raw);
  const short = readAs(mark.roles, raw.slice(0, raw.length - mark.tail));
  if (before?.value !== mark.values[0] || mark.values.length > 1 || !short) return null;
  return { ...mark, raw, values: [short.value], ulp: short.ulp };
}

function readAs(roles: readonly GoldRole[], raw: string): PlainFigure | null {
  switch (roles[0]) {
    case 'date':
    case 'docnum':
      return { value: raw, ulp: null, unit: roles[0] };
    case 'rank':
    case 'ratio':
      return readPair(raw, roles[0]);
    case 'range':
      return readRange(raw);
    case 'at':
      return { value: raw, ulp: null, unit: '' };
    default:
      return readAmount(raw);
  }
}

/** What a qualifier qualifies, unless it is said: the nearest number before it that is a value of something. */
function withSubjects(pieces: readonly Piece[]): readonly Piece[] {
  let subject: string | null = null;
  return pieces.map((piece) => {
    if (piece.kind === 'prose') return piece;
    const { mark } = piece;
    const [role = 'at'] = mark.roles;
    if (SUBJECTS.has(role)) subject = mark.label;
    if (mark.of !== undefined || !QUALIFIERS.has(role)) return piece;
    return { kind: 'mark', mark: { ...mark, of: [subject] } };
  });
}

function readRelation(line: string, fail: (what: string) => never): GoldRelation {
  const [sign, name, ...words] = line.trim().split(/\s+/u);
  const kind: RelationKind = RELATION_KINDS.find((one) => one === name) ?? fail(`no kind ${name}`);
  const members = words.filter((word) => /^[a-z]/u.test(word));
  const factor = words.find((word) => /^\d/u.test(word)) ?? null;
  return { kind, members, factor, holds: sign === '=' };
}

function readFault(line: string, fail: (what: string) => never): Fault {
  const [sign = '', name, ...labels] = line.trim().split(/\s+/u);
  const fault: FaultClass = FAULT_CLASSES.find((one) => one === name) ?? fail(`no class ${name}`);
  if (labels.length === 0) fail(`a fault without a place: ${line}`);
  return { level: LEVELS[sign] ?? fail(`no level ${sign}`), fault, labels };
}

const toRole = (name: string, fail: (what: string) => never): GoldRole =>
  name === 'at' ? name : (ROLES.find((role) => role === name) ?? fail(`no role ${name}`));
