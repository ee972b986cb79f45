/*
 * Vietnamese is typed with letters (Telex: chaau, tyr leej) or digits (VNI: cha6u) that a keyboard program
 * turns into marks. Where it was not running, they are left in the word.
 */

/** Onset, vowels with their marks, coda; a tone key stands before or after the coda. */
const TELEX =
  /^((?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|dd|[bcdghklmnpqrstvx])?)((?:aa|ee|oo|[aeiouyw])+)([sfrxj]?)(ch|ng|nh|[cmnpt]?)([sfrxj]?)$/;
const VNI = /^([a-z]+[1-9])+[a-z]*$/;

/** The word that was meant, folded, if this is one with marks left in it; null if it is not. */
export function withoutTypedMarks(word: string): string | null {
  if (VNI.test(word)) return word.replace(/[1-9]/g, '');
  const read = TELEX.exec(word);
  if (!read) return null;
  const [, onset = '', vowels = '', , coda = ''] = read;
  const bare =
    (onset === 'dd' ? 'd' : onset) +
    vowels
      .replace(/([aeo])\1/g, '$1')
      .replace(/^w/, 'u')
      .replace(/w/g, '') +
    coda;
  return bare === word ? null : bare;
}
