import { put } from '#core/catalogue-entry.ts';
import { edgeText } from '#core/edge-text.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { Signer } from '#core/signer.ts';
import type { Actor } from '../actor.ts';
import { all, type EditFault, edit } from './edit.ts';
import type { CatalogueBook, Edited } from './ports.ts';
import { day, line, lineOrNone, code as readCode, type SaidFault } from './said.ts';

export type SetSigner = {
  readonly code: string;
  /** The revision that was seen; null makes one that is not there yet. */
  readonly seen: number | null;
  readonly agency: string;
  readonly onBehalf: string;
  /** Up to three lines. */
  readonly position: string;
  readonly name: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly reason: string;
};

const MOST_SIGNERS = 1_000;
const LONGEST_LINE = 120;
const MOST_LINES = 3;

/** Who signs for an office and on which days: another one, or what is said of one. */
export async function setSigner(
  book: Pick<CatalogueBook, 'change'>,
  actor: Actor,
  request: SetSigner,
): Promise<Result<Edited, EditFault>> {
  const said = all({
    code: readCode(request.code),
    onBehalf: line(request.onBehalf, 'onBehalf', LONGEST_LINE),
    position: lines(request.position, 'position'),
    name: lineOrNone(request.name, 'name', LONGEST_LINE),
    from: day(request.from, 'from'),
    to: request.to === null ? ok(null) : day(request.to, 'to'),
  });
  if (!said.ok) return said;
  const { name, ...rest } = said.value;
  const { seen, agency } = request;
  const value: Signer = { ...rest, agency, ...(name === null ? {} : { name }) };
  return edit(book, actor, {
    seen: seen === null ? [] : [{ kind: 'signer', code: value.code, revision: seen }],
    reason: request.reason,
    decide: ({ agencies, signers = new Map<string, Signer>() }) => {
      const standing = signers.get(value.code);
      if (seen === null && standing) return refused({ code: 'code.taken', at: 'code' });
      if (seen !== null && !standing) return refused({ code: 'entry.unknown', at: 'code' });
      if (!agencies.has(agency)) return refused({ code: 'entry.unknown', at: 'agency' });
      if (!standing && signers.size >= MOST_SIGNERS) {
        return refused({ code: 'too.many', at: 'code', limit: MOST_SIGNERS });
      }
      return ok([put({ kind: 'signer', value })]);
    },
  });
}

/** A few lines under one another, none of them empty. */
function lines(text: string, at: string): Result<string, SaidFault> {
  const read = edgeText(text);
  if (!read.ok || read.value.includes('\t')) return refused({ code: 'text.malformed', at });
  const each = read.value
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (each.length === 0) return refused({ code: 'text.missing', at });
  const isLong = each.length > MOST_LINES || each.some((one) => [...one].length > LONGEST_LINE);
  return isLong ? refused({ code: 'text.too-long', at, limit: LONGEST_LINE }) : ok(each.join('\n'));
}
