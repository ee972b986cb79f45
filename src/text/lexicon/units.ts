import { isCountedNoun, nounAt } from './nouns.ts';

/** What follows a number: its scale word as a power of ten, its unit, and where they end. */
export type UnitAfter = {
  /** Null where no scale word stands. */
  readonly power: number | null;
  /** Canonical; a counted noun as written. Empty where nothing that measures follows. */
  readonly unit: string;
  /** Offset after the unit, or after the scale word, or the given place. */
  readonly end: number;
  /** Whether the unit is a counted noun. */
  readonly counted: boolean;
  /** Whether the lexicon has the unit; otherwise it is the word that happens to follow. */
  readonly known: boolean;
};

const BLANK = '[ \\u00a0\\u2009\\u202f]';
const SCALE = new RegExp(
  `${BLANK}{0,2}(?:(nghìn|ngàn)${BLANK}(?:tỷ|tỉ)|(tỷ|tỉ)|(triệu)|(tr\\.?${BLANK}?(?=đ(?![\\p{L}])|đồng))|(vạn)|(nghìn|ngàn))(?![\\p{L}])|${BLANK}{0,2}(tr\\.?)(?=đ(?![\\p{L}]))`,
  'uy',
);
const POWERS = [12, 9, 6, 6, 4, 3, 6] as const;

const MEASURE = new RegExp(
  `${BLANK}{0,2}(?:(%|‰)|((?:điểm|Điểm)${BLANK}?(?:%|phần${BLANK}trăm))|(phần${BLANK}trăm)|((?:đồng|đ|VNĐ|VND|USD|usd|EUR|Euro|ha|Ha|km2|km²|km3|km|m2|m²|m3|m³|cm|mm|dm|m|tấn|tạ|yến|kg|Kg|gam|gram|g|lít|kWp|MWp|kWh|Kwh|kwh|KWh|MWh|GWh|Wh|kW|kVA|KVA|MVA|MW|GW|kV|độ|°C|ºC|ml|mg|GB|TB|Mbps)(?:\\.km)?)(?![\\p{L}\\d²³])(?!${BLANK}(?:chí|bào|nghiệp)(?![\\p{L}])))`,
  'uy',
);
const CANONICAL: ReadonlyMap<string, string> = new Map([
  ['m2', 'm²'],
  ['m3', 'm³'],
  ['km2', 'km²'],
  ['đ', 'đồng'],
  ['VNĐ', 'đồng'],
  ['VND', 'đồng'],
  ['usd', 'USD'],
  ['Ha', 'ha'],
  ['Kg', 'kg'],
  ['Kwh', 'kWh'],
  ['kwh', 'kWh'],
  ['KWh', 'kWh'],
]);
const SPACE = /[ \u00a0\u2009\u202f]{0,2}/y;
const KILOMETRES = /\.km(?![\p{L}])/uy;
const PER = /[ \u00a0]?\/[ \u00a0]?(?=[\p{L}(])/uy;
const PER_NUMBER =
  /\/[ \u00a0]?(?:(?:1[ \u00a0])?vạn|10{1,2}\.000|10{2,5}|1\.000|một vạn)[ \u00a0](?:dân|người|trẻ|trẻ đẻ sống|ca|hộ|bà mẹ|lao động)(?![\p{L}])(?: đẻ sống)?/uy;
const PER_WORD =
  /(?:ngày đêm|năm|tháng|ngày|tuần|quý|h|vụ|kỳ|giờ|người|khẩu|hộ|xã|suất quà|suất|vé|phòng|giường|ha|vạn dân|dân|m²|m2|m³|m3|km²|km2|km|kg|tấn|con|cháu|trẻ|nhà|dự án|doanh nghiệp|hợp tác xã|lao động|lượt khách|lượt|đơn vị|căn|bản|thôn|huyện|tỉnh|học sinh|em|giáo viên|lớp|trường|mô hình|công trình|vị trí|thửa|hồ sơ|ca|mũi|liều|bộ|chiếc|cái|phần|gói|điểm|buổi|đợt|cuộc|khách|sao|đoàn|giường|bệnh nhân|phòng|lít|viên|USD|sào|cây|gốc|nhân khẩu|cặp|lồng|đồng)(?![\p{L}\d])/uy;

type Read = { readonly text: string; readonly at: number; readonly after: UnitAfter };

/** What was read last: each way to read a number asks for the unit after the same digits. */
let last: Read | null = null;

/** Reads the scale word and the unit that follow a number ending at a place of an NFC text. */
export function unitAfter(text: string, at: number): UnitAfter {
  if (last?.at === at && last.text === text) return last.after;
  const after = readUnit(text, at);
  last = { text, at, after };
  return after;
}

function readUnit(text: string, at: number): UnitAfter {
  let end = at;
  let power: number | null = null;
  SCALE.lastIndex = end;
  const scale = SCALE.exec(text);
  if (scale) {
    power = POWERS[scale.slice(1).findIndex((group) => group !== undefined)] ?? 0;
    end = SCALE.lastIndex;
  }
  MEASURE.lastIndex = end;
  const measure = MEASURE.exec(text);
  if (measure) {
    const [, percent, points, percentWords, other = ''] = measure;
    const unit =
      percent ?? (points ? 'điểm %' : percentWords ? '%' : (CANONICAL.get(other) ?? other));
    return perUnit(text, { power, unit, end: MEASURE.lastIndex, counted: false, known: true });
  }
  SPACE.lastIndex = end;
  SPACE.exec(text);
  const from = SPACE.lastIndex;
  const noun = nounAt(text, from);
  if (noun === '') return { power, unit: '', end, counted: false, known: power !== null };
  const unit = noun.replace(/\s+/g, ' ');
  return perUnit(text, {
    power,
    unit,
    end: from + noun.length,
    counted: true,
    known: isCountedNoun(unit),
  });
}

/** "2,5 triệu đồng/bóng": a measure is told of each of any counted thing. */
function perNoun(text: string, at: number, { counted }: UnitAfter): string {
  if (counted || !/\p{Ll}/u.test(text.charAt(at))) return '';
  const noun = nounAt(text, at);
  return noun.length > 2 ? noun : '';
}

/** A unit with what it is counted per: tạ/ha, đồng/người/tháng, bác sĩ/vạn dân. */
function perUnit(text: string, simple: UnitAfter): UnitAfter {
  let { unit, end } = simple;
  KILOMETRES.lastIndex = end;
  if (KILOMETRES.test(text)) {
    unit += '.km';
    end += 3;
  }
  for (let depth = 0; depth < 2; depth += 1) {
    PER_NUMBER.lastIndex = end;
    const perNumber = PER_NUMBER.exec(text)?.[0];
    if (perNumber !== undefined) {
      unit += perNumber;
      end += perNumber.length;
      break;
    }
    PER.lastIndex = end;
    const slash = PER.exec(text)?.[0];
    if (slash === undefined) break;
    PER_WORD.lastIndex = end + slash.length;
    const below = PER_WORD.exec(text)?.[0] ?? perNoun(text, end + slash.length, simple);
    if (below === '') break;
    unit += `/${CANONICAL.get(below) ?? below}`;
    end += slash.length + below.length;
  }
  return unit === simple.unit ? simple : { ...simple, unit, end, counted: false };
}
