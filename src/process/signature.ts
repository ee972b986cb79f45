import type { Deputy, DeputyKind } from './role.ts';

/** What stands over a name, on one line or several: on behalf of whom, and in what position. */
export type Signature = { readonly onBehalf: string; readonly position: string };

/** Chữ viết tắt before the position of who is signed for (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7). */
const ABBREVIATIONS: Readonly<Record<DeputyKind, string>> = { kt: 'KT.', tl: 'TL.', tuq: 'TUQ.' };

/**
 * The words over the name of who signs for the head that the outline names. A deputy head signs on behalf of the
 * collective too (Điều 13, khoản 2), so its line stays; by thừa lệnh and thừa ủy quyền one signs for the head alone.
 */
export function signedAs(head: Signature, deputy: Deputy | undefined): Signature {
  if (deputy === undefined) return head;
  const forHead = `${ABBREVIATIONS[deputy.kind]} ${head.position}`;
  const over = deputy.kind === 'kt' && head.onBehalf !== '' ? `${head.onBehalf}\n` : '';
  return { onBehalf: over + forHead, position: deputy.position.toLocaleUpperCase('vi') };
}

/** The whole of it as one text: by this it is chosen among several. */
export const signatureText = ({ onBehalf, position }: Signature): string =>
  onBehalf === '' ? position : `${onBehalf}\n${position}`;
