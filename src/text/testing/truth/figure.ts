/** A figure read by the plain rules and no others; whoever writes a passage gives the value of any other figure. */
export type PlainFigure = {
  readonly value: string;
  readonly ulp: string | null;
  readonly unit: string;
};

type Amount = { readonly digits: bigint; readonly places: number };

/** Powers of ten, the longest word first. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:nghìn|ngàn) t[ỷỉ](?![\p{L}])/u, 12],
  [/^(?:nghìn|ngàn)(?![\p{L}])/u, 3],
  [/^triệu(?![\p{L}])/u, 6],
  [/^t[ỷỉ](?![\p{L}])/u, 9],
  [/^vạn(?![\p{L}])/u, 4],
  [/^tr(?=\.?đ)\.?/u, 6],
];

const NUMBER =
  /^([+\-–−]?)\s*(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?![\d.,]*\d)/;

/** 5 triệu 310 nghìn con; 41,5%; -3 ha. Null: the rules do not cover it. */
export function readAmount(raw: string): PlainFigure | null {
  let rest = raw.normalize('NFC').trim();
  let total: Amount | null = null;
  let sign = '';
  let unit = '';
  for (;;) {
    const match = NUMBER.exec(rest);
    if (!match) return null;
    const [all, written = '', digits = ''] = match;
    if (total && written) return null;
    sign ||= written;
    rest = rest
      .slice(all.length)
      .trim()
      .replace(/^\([^)\d]*\)\s*/u, '');
    const scale = SCALES.find(([word]) => word.test(rest));
    if (scale) rest = rest.replace(scale[0], '').trim();
    const read = amountOf(digits, scale?.[1] ?? 0);
    total = total ? plus(total, read) : read;
    unit = rest;
    if (!scale || !/^\d/.test(rest)) break;
  }
  const value = written(total);
  const negative = sign !== '' && sign !== '+';
  const ulp = written({ digits: 1n, places: total.places });
  return { value: negative ? `-${value}` : value, ulp, unit: unitOf(unit) };
}

/** 21/30 hồ sơ; 6,0 tỷ đồng/8,0 tỷ đồng; 9/13 tỉnh. The scale of the right side counts for both. */
export function readPair(raw: string, unitless: 'rank' | 'ratio'): PlainFigure | null {
  const [left, right, ...more] = raw.split('/');
  const whole = readAmount(right ?? '');
  if (!left || !whole || more.length > 0) return null;
  const scale = /^[\s\d.,]+(.*)$/su.exec(right ?? '')?.[1] ?? '';
  const part = readAmount(/\p{L}/u.test(left) ? left : `${left} ${scale}`);
  if (!part) return null;
  const unit = unitless === 'rank' ? '' : whole.unit;
  return { value: `${part.value}/${whole.value}`, ulp: null, unit };
}

/** 5-6%; 15 đến 18 tỷ đồng. */
export function readRange(raw: string): PlainFigure | null {
  const [left, right, ...more] = raw.split(/\s*(?:[-–]|\sđến\s)\s*/u);
  const high = readAmount(right ?? '');
  if (!left || !high || more.length > 0) return null;
  const scale = /^[\s\d.,]+(.*)$/su.exec(right ?? '')?.[1] ?? '';
  const low = readAmount(/[\p{L}%]/u.test(left) ? left : `${left} ${scale}`);
  return low && { value: `${low.value}..${high.value}`, ulp: null, unit: high.unit };
}

export const unitOf = (words: string): string =>
  words === 'đ' || words === '.đ' ? 'đồng' : words.replace('điểm phần trăm', 'điểm %');

function amountOf(digits: string, power: number): Amount {
  const [whole = '', fraction = ''] = digits.replace(/[. \u00a0]/g, '').split(',');
  return { digits: BigInt(whole + fraction), places: fraction.length - power };
}

function plus(a: Amount, b: Amount): Amount {
  const places = Math.max(a.places, b.places);
  const at = (x: Amount) => x.digits * 10n ** BigInt(places - x.places);
  return { digits: at(a) + at(b), places };
}

function written({ digits, places }: Amount): string {
  if (places <= 0) return `${digits * 10n ** BigInt(-places)}`;
  const padded = `${digits}`.padStart(places + 1, '0');
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}
