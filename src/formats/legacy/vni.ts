/* VNI for Windows (VNI-Times): a letter and, in the place after it, its hat and tone drawn as one sign. */

const TONES = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' } as const;
const HATS = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
} as const;
const BREVES = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
} as const;

/** Letters that stand alone, some of which then take a tone. */
const ALONE: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const SIGNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { ...TONES, ...HATS, ...BREVES },
  e: { ...TONES, ...HATS },
  o: { ...TONES, ...HATS },
  u: TONES,
  y: TONES,
  ô: TONES,
  ö: TONES,
};

export function fromVni(text: string): string {
  let read = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    const small = letter.toLowerCase();
    const sign = SIGNS[small]?.[text.charAt(at + 1).toLowerCase()] ?? '';
    const alone = ALONE[small];
    const base = alone === undefined ? letter : letter === small ? alone : alone.toUpperCase();
    read += base + sign;
    if (sign !== '') at += 1;
  }
  return read.normalize('NFC');
}
