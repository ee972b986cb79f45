import type { Role } from '../checked.ts';
import { EARLIER, PLAN } from '../lexicon/words.ts';
import { approximation } from './approximation.ts';
import { baseRole, EARLIER_BEFORE, PLAN_BEFORE, YEAR_BEFORE } from './base-role.ts';
import { changeIn, STOP } from './change-words.ts';
import { endingsOf, lastLetters } from './last-letters.ts';
import { afterLast } from './last-words.ts';
import type { Surroundings, Told } from './told.ts';

const GROWTH = /tăng trưởng[^,;]{0,60}(?:đạt|là|ước)\s*(?:\p{L}+\s)?$/u;
const PLAN_AFTER = new RegExp(
  `^\\s*[(),]?\\s*(?:so với |so |của )?(?:tổng )?(?:${PLAN})(?![\\p{L}])`,
  'u',
);
const EARLIER_AFTER = new RegExp(`^\\s*\\)?\\s*(?:so với|so|với|của)?\\s*(?:${EARLIER})`, 'u');
const SHARE_BEFORE =
  /(?:^|[^\p{L}])(?:chiếm|chiếm tỷ trọng|chiếm tỷ lệ|tỷ trọng|cơ cấu)[^,;]{0,30}$/u;
const RATE_BEFORE =
  /(?:^|[^\p{L}])(?:tỷ lệ|tỉ lệ|tốc độ|lãi suất|độ che phủ|chỉ số|mức)(?![\p{L}])/u;
const CONTRIBUTION = /(?:^|[^\p{L}])(?:đóng góp|góp)[^,;]{0,40}$/u;
const TIMES_BEFORE =
  /(?:^|[^\p{L}])(?:gấp|tăng|giảm|vượt|bằng|cao gấp|nhiều gấp)(?: (?:hơn|gần|khoảng|tới|đến|lên))*\s*$/u;
/** "(cùng kỳ tăng 5,4%)" is the earlier growth; "so với cùng kỳ giảm 22 vụ" is not. */
const OF_EARLIER =
  /(?:^|[^\p{L}])(?<!so với )(?<!so )(?<!với )(?:cùng kỳ|năm trước|tháng trước|kỳ trước|năm 20\d\d)(?: (?:năm trước|năm 20\d\d|20\d\d))?\s*(?:tăng|giảm|đạt)\s*(?:\p{L}+\s)?$/u;
const FROM = /(?:^|[^\p{L}])từ(?: mức)?\s*$/u;
const TO = /(?:^|[^\p{L}])(?:lên|xuống|xuống còn|lên đến|còn|lên mức|lên tới|xuống mức)\s*$/u;
const TO_AFTER =
  /^(?!\s*trở )(?:\s*\([^()]{0,20}\))?[^,;.()\d]{0,40}(?:\d{4}[^,;.()\d]{0,12})?(?:lên|xuống|còn)(?![\p{L}])/u;

/** What the words around a number make of it. The words are looked at in small letters. */
export function tell(surroundings: Surroundings): Told {
  const around: Surroundings = {
    reading: surroundings.reading,
    lead: surroundings.lead.toLowerCase(),
    tail: surroundings.tail.toLowerCase(),
    previous: surroundings.previous,
    opensBracket: surroundings.opensBracket,
    goesOn: surroundings.goesOn,
    outer: surroundings.outer.toLowerCase(),
    gap: surroundings.gap,
    planned: surroundings.planned,
  };
  const { reading, lead, tail, previous } = around;
  const approx = approximation(surroundings.lead, previous !== null && !around.opensBracket);
  const bare = approx === null ? lead : lead.replace(/\s+$/, '').slice(0, -approx.length);
  const phrase = afterLast(bare);
  const change = changeIn(phrase);
  const ofEarlier = GROWS.test(phrase) && OF_EARLIER.test(phrase);
  const last = lastLetters(phrase);
  const from =
    FROM_ENDINGS.has(last) && FROM.test(phrase) && (TO_AFTER.test(tail) || moves(bare, tail));
  const to = TO_ENDINGS.has(last) && TO.test(phrase);
  const told: Told = { role: 'actual', dir: null, approx, ofEarlier, from, to };
  const signDir = reading.sign === '+' ? 'up' : reading.sign === '-' ? 'down' : null;

  if (reading.role === 'rank' || reading.role === 'range') return { ...told, role: reading.role };
  if (reading.role !== null) return { ...told, role: reading.role, from: false, to: false };
  if (from) return { ...told, role: 'prev' };
  if (reading.unit === 'điểm %') {
    const carries = previous?.told.role === 'contribution_pp' && change === null;
    const role = carries || CONTRIBUTION.test(phrase) ? 'contribution_pp' : 'change_pp';
    return {
      ...told,
      role,
      dir:
        role === 'change_pp'
          ? (signDir ?? change ?? carried(around, 'change_pp'))
          : (change ?? null),
    };
  }
  if (reading.unit === 'lần' && TIMES_BEFORE.test(bare)) {
    return { ...told, role: 'times', dir: change };
  }
  const percent = reading.unit.startsWith('%') || reading.unit === '‰';
  if (percent) {
    const { role, dir } = percentRole(around, phrase, change, signDir);
    return { ...told, role, dir };
  }
  if (signDir) return { ...told, role: 'change_abs', dir: signDir };
  // "định mức 17 triệu đồng/hộ" is what each gets, and no plan.
  const isNorm = reading.unit.includes('/') && /định mức(?: \p{L}+){0,2}\s*$/u.test(bare);
  const base = isNorm ? null : baseRole(around, bare);
  if (base) return { ...told, role: base };
  if (last === 'âm' && /(?:^|[^\p{L}])âm\s*$/u.test(phrase)) return { ...told, dir: 'down' };
  if (previous?.told.role === 'change_pct' && reading.unit !== '' && RESTATES.test(phrase)) {
    return { ...told, role: 'change_abs', dir: previous.told.dir };
  }
  if (change && !told.to) return { ...told, role: 'change_abs', dir: change };
  const isCarried =
    previous?.told.role === 'change_abs' && !around.opensBracket && /^\s*(?:,|và)?\s*$/u.test(lead);
  if (isCarried && reading.unit !== '')
    return { ...told, role: 'change_abs', dir: previous.told.dir };
  return { ...told, role: reading.counted ? 'count' : 'actual' };
}

/** "tăng từ 7,3%" moves from it; "từ 5 ha trở lên" does not. */
const moves = (bare: string, tail: string): boolean =>
  /(?:tăng|giảm|nâng|hạ)[^,;.]{0,30}từ\s*$/u.test(bare) && !/^\s*trở /u.test(tail);
const RESTATES = /(?:bằng|tương đương|tương ứng|tức)(?: với)?\s*$/u;

/* What an expression above cannot do without: looked for first, since most phrases have none of it. */
const GROWS = /tăng|giảm|đạt/;
const FROM_ENDINGS = endingsOf('từ|mức');
const TO_ENDINGS = endingsOf('lên|xuống|còn|đến|mức|tới');

function percentRole(
  around: Surroundings,
  phrase: string,
  change: 'up' | 'down' | null,
  signDir: 'up' | 'down' | null,
): Pick<Told, 'role' | 'dir'> {
  const { tail, lead, previous } = around;
  if (signDir) return { role: 'change_pct', dir: signDir };
  const planned = PLAN_AFTER.test(tail);
  if (GROWTH.test(phrase)) return { role: 'change_pct', dir: 'up' };
  if (change && /(?:tốc độ|tỷ lệ|tỉ lệ|mức) (?:tăng|giảm)(?: \p{L}+){1,6}\s*$/u.test(phrase))
    return { role: 'rate', dir: null };
  if (change) {
    const over = /(?:vượt|hụt)[^,;]*$/u.test(phrase) && !EARLIER_AFTER.test(tail);
    return { role: over ? 'plan_pct' : 'change_pct', dir: change };
  }
  if (planned) return { role: 'plan_pct', dir: null };
  const before = previous?.told.role;
  if (
    around.opensBracket &&
    /^\s*(?:bằng|tương đương|tương ứng|tức)(?: với)?\s*$|^\s*$/u.test(lead) &&
    previous
  ) {
    if (before === 'change_abs') return { role: 'change_pct', dir: previous.told.dir };
    if (before === 'change_pp' || before === 'change_pct') return { role: 'prev', dir: null };
  }
  // "tăng 50 ha, tương đương 12,5% so với cùng kỳ"
  const restates =
    /^[^;:]*,\s*(?:tương đương|tương ứng|tức)(?: với| là)?\s*$|^\s*(?:hay|tức(?: là)?)\s*$/u.test(
      lead,
    );
  if (restates && before === 'change_abs' && !planned)
    return { role: 'change_pct', dir: previous?.told.dir ?? null };
  const isEarlier = EARLIER_BEFORE.test(phrase) || (YEAR_BEFORE.test(phrase) && !/[;,]/.test(tail));
  if (around.opensBracket && isEarlier) return { role: 'prev', dir: null };
  // "thấp hơn mục tiêu 3 điểm % (mục tiêu 40%)"
  if (
    around.opensBracket &&
    (before === 'change_pp' || before === 'rate') &&
    PLAN_BEFORE.test(phrase)
  )
    return { role: 'plan', dir: null };
  if (around.planned && /(?:đạt|bằng|hoàn thành)\s*$/u.test(phrase) && !EARLIER_AFTER.test(tail))
    return { role: 'plan_pct', dir: null };
  if (/(?:^|[^\p{L}])(?:bằng|đạt)\s*$/u.test(phrase) && EARLIER_AFTER.test(tail))
    return { role: 'index_pct', dir: null };
  if (SHARE_BEFORE.test(phrase)) return { role: 'share', dir: null };
  const bare = /^\s*(?:,|và|;|hay)?\s*$/u.test(lead);
  const carries = previous && !around.opensBracket && previous.reading.unit.startsWith('%');
  if (
    carries &&
    (bare || previous.told.role === 'change_pct') &&
    !RATE_BEFORE.test(phrase) &&
    !STOP.test(phrase)
  ) {
    return { role: previous.told.role, dir: previous.told.dir };
  }
  if (/kế hoạch|dự toán|chỉ tiêu/u.test(phrase) && /(?:đạt|bằng|hoàn thành)\s*$/u.test(phrase))
    return { role: 'plan_pct', dir: null };
  if (previous?.reading.shape === 'ratio' && /(?:đạt|chiếm|bằng)\s*$|^\s*\($/u.test(phrase))
    return { role: 'share', dir: null };
  if (around.opensBracket && /^\s*$/.test(lead) && previous) return { role: 'share', dir: null };
  return { role: 'rate', dir: null };
}

function carried({ previous, lead }: Surroundings, role: Role): 'up' | 'down' | null {
  return previous?.told.role === role && /^\s*(?:,|và)?\s*$/u.test(lead) ? previous.told.dir : null;
}
