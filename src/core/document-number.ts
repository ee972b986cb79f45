import { ok, type Result, refused } from './result.ts';

/**
 * Số, ký hiệu of a document, by the grammar of Nghị định 30/2020 (Article 15, Annexes I and III), of the law
 * on normative documents and, for the Party, of Hướng dẫn 36-HD/VPTW. The number is kept as written, with its
 * zeros: 06/CT-TTg.
 */
export type DocumentNumber =
  /** 287/KH-UBND, 34/2024/QĐ-UBND, 09/2019/NQ-HĐND; after the type who issued it, and the unit that drafted it. */
  | {
      readonly kind: 'named';
      readonly number: string;
      readonly year: number | null;
      readonly type: StateDocumentType;
      readonly bodies: Bodies;
    }
  /** Công văn: 3589/UBND-KTN. A letter has no type in its number. */
  | { readonly kind: 'letter'; readonly number: string; readonly bodies: Bodies }
  /** 111/2024/QH15. */
  | {
      readonly kind: 'law';
      readonly number: string;
      readonly year: number;
      readonly term: number;
    }
  /** 43/2015/TTLT-BNNPTNT-BKHĐT. */
  | {
      readonly kind: 'joint';
      readonly number: string;
      readonly year: number;
      readonly bodies: Bodies;
    }
  /** 17-NQ/TU. */
  | {
      readonly kind: 'party';
      readonly number: string;
      readonly type: PartyDocumentType;
      readonly body: string;
    };

type Bodies = readonly [string, ...string[]];

export type DocumentNumberFault = {
  readonly code: 'document-number.malformed';
  readonly text: string;
};

export const STATE_DOCUMENT_TYPES = [
  'NQ',
  'QĐ',
  'CT',
  'QC',
  'QyĐ',
  'TC',
  'TB',
  'HD',
  'CTr',
  'KH',
  'PA',
  'ĐA',
  'DA',
  'BC',
  'BB',
  'TTr',
  'HĐ',
  'CĐ',
  'BGN',
  'BTT',
  'GUQ',
  'GM',
  'GGT',
  'GNP',
  'PG',
  'PC',
  'PB',
  'NĐ',
  'TT',
  'L',
  'PL',
] as const;

export type StateDocumentType = (typeof STATE_DOCUMENT_TYPES)[number];

export const PARTY_DOCUMENT_TYPES = [
  'NQ',
  'CT',
  'QĐ',
  'QC',
  'QyĐ',
  'KL',
  'TB',
  'HD',
  'BC',
  'KH',
  'CTr',
  'TTr',
  'CV',
  'TT',
] as const;

export type PartyDocumentType = (typeof PARTY_DOCUMENT_TYPES)[number];

const LONGEST = 80;
const NUMBER = '(\\d{1,5})';
const YEAR = '((?:19|20)\\d{2})';
/** An issuer or a drafting unit: capitals, a suffix as in TTg, a term as in UBTVQH15 or a number as in VP1. */
const BODY = '[A-ZĐ&]{1,14}[a-z]{0,2}\\d{0,2}';
const BODIES = `${BODY}(?:-${BODY}){0,5}`;

const LAW = new RegExp(`^${NUMBER}/${YEAR}/QH(\\d{1,2})$`, 'u');
const JOINT = new RegExp(`^${NUMBER}/${YEAR}/TTLT-(${BODIES})$`, 'u');
const NAMED = new RegExp(
  `^${NUMBER}(?:/${YEAR})?/(${alternatives(STATE_DOCUMENT_TYPES)})-(${BODIES})$`,
  'u',
);
const LETTER = new RegExp(`^${NUMBER}/(${BODY}(?:-${BODY}){1,5})$`, 'u');
const PARTY = new RegExp(
  `^${NUMBER}-(${alternatives(PARTY_DOCUMENT_TYPES)})/(${BODY}(?:-${BODY}){0,3})$`,
  'u',
);

/** Reads a number and symbol that stands alone; anything before or after it is refused. */
export function parseDocumentNumber(written: string): Result<DocumentNumber, DocumentNumberFault> {
  const text = written
    .slice(0, LONGEST + 1)
    .normalize('NFC')
    .trim();
  const read = text.length > LONGEST ? null : numberOf(text);
  return read
    ? ok(read)
    : refused({ code: 'document-number.malformed', text: text.slice(0, LONGEST) });
}

/** As it is written: what was parsed is printed letter for letter. */
export function documentNumberText(of: DocumentNumber): string {
  switch (of.kind) {
    case 'named': {
      const year = of.year === null ? '' : `/${of.year}`;
      return `${of.number}${year}/${of.type}-${of.bodies.join('-')}`;
    }
    case 'letter':
      return `${of.number}/${of.bodies.join('-')}`;
    case 'law':
      return `${of.number}/${of.year}/QH${of.term}`;
    case 'joint':
      return `${of.number}/${of.year}/TTLT-${of.bodies.join('-')}`;
    case 'party':
      return `${of.number}-${of.type}/${of.body}`;
  }
}

function numberOf(text: string): DocumentNumber | null {
  const law = LAW.exec(text);
  if (law) {
    const [, number = '', year, term] = law;
    return { kind: 'law', number, year: Number(year), term: Number(term) };
  }
  const joint = JOINT.exec(text);
  if (joint) {
    const [, number = '', year, bodies = ''] = joint;
    return { kind: 'joint', number, year: Number(year), bodies: bodiesOf(bodies) };
  }
  return namedOf(text) ?? partyOf(text) ?? letterOf(text);
}

function namedOf(text: string): DocumentNumber | null {
  const [, number, year, written, bodies = ''] = NAMED.exec(text) ?? [];
  const type = STATE_DOCUMENT_TYPES.find((known) => known === written);
  if (number === undefined || type === undefined) return null;
  const of = year === undefined ? null : Number(year);
  return { kind: 'named', number, year: of, type, bodies: bodiesOf(bodies) };
}

function partyOf(text: string): DocumentNumber | null {
  const [, number, written, body = ''] = PARTY.exec(text) ?? [];
  const type = PARTY_DOCUMENT_TYPES.find((known) => known === written);
  if (number === undefined || type === undefined) return null;
  return { kind: 'party', number, type, body };
}

/** What begins with a type is no letter: 12/KH has lost its issuer, and 12/CV-UBND is loose usage. */
function letterOf(text: string): DocumentNumber | null {
  const [, number, written = ''] = LETTER.exec(text) ?? [];
  if (number === undefined) return null;
  const bodies = bodiesOf(written);
  const type: string = bodies[0];
  if (NO_ISSUERS.has(type)) return null;
  return { kind: 'letter', number, bodies };
}

const NO_ISSUERS: ReadonlySet<string> = new Set([...PARTY_DOCUMENT_TYPES, 'TTLT']);

function bodiesOf(written: string): Bodies {
  const [first = '', ...rest] = written.split('-');
  return [first, ...rest];
}

/** Longest first, so that TTr is not read as TT. */
function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}
