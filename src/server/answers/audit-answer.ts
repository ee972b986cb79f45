import { LOCAL_ACTOR, SYSTEM_ACTOR } from '#app/actor.ts';
import type { AuditLog, AuditPage, AuditRow, ChainState } from '#app/audit/ports.ts';
import { parseFactKey } from '#core/fact.ts';
import type { Catalogue } from '#core/fact-book.ts';
import type { Label } from '#core/label.ts';
import type { PlaceId } from '#core/place.ts';
import type { AuditAnswer, AuditRowAnswer } from '../wire/audit.ts';
import { fullName, labelOfPeriod } from './labels.ts';

/** What kinds of things are called; one that is not here stands for itself. */
const KINDS: Readonly<Record<string, Label>> = {
  fact: { vi: 'Số liệu', en: 'Figure' },
  choice: { vi: 'Chọn nguồn', en: 'Choice of a source' },
  indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  place: { vi: 'Địa bàn', en: 'Place' },
  'place-outline': { vi: 'Ranh giới', en: 'Outline of a place' },
  breakdown: { vi: 'Các phần của chỉ tiêu', en: 'Breakdown' },
  baseline: { vi: 'Kế hoạch, dự toán', en: 'Baseline' },
  source: { vi: 'Nguồn tài liệu', en: 'Source document' },
  directive: { vi: 'Văn bản', en: 'Directive' },
  boundary: { vi: 'Địa giới', en: 'Boundary' },
  'place-succession': { vi: 'Kế tục địa bàn', en: 'Succession of places' },
  'agency-succession': { vi: 'Kế tục cơ quan', en: 'Succession of agencies' },
  period: { vi: 'Kỳ', en: 'Period' },
  sector: { vi: 'Lĩnh vực', en: 'Sector' },
  person: { vi: 'Tài khoản', en: 'Account' },
  'role-grant': { vi: 'Giao vai trò', en: 'Role' },
  credential: { vi: 'Mật khẩu, lớp thứ hai', en: 'Password, second factor' },
  session: { vi: 'Phiên làm việc', en: 'Session' },
  identity: { vi: 'Danh tính nơi khác', en: 'Identity elsewhere' },
  signer: { vi: 'Người ký', en: 'Signer' },
  register: { vi: 'Sổ theo dõi', en: 'Register' },
  record: { vi: 'Hồ sơ', en: 'Record' },
  calendar: { vi: 'Lịch làm việc', en: 'Working calendar' },
  edition: { vi: 'Bản phát hành', en: 'Edition' },
};

export type AuditView = {
  readonly page: AuditPage;
  readonly chain: ChainState | null;
  readonly choices: Awaited<ReturnType<AuditLog['choices']>> | null;
  readonly catalogue: Catalogue;
};

export const auditAnswer = ({ page, chain, choices, catalogue }: AuditView): AuditAnswer => ({
  rows: page.rows.map((row) => rowAnswer(row, catalogue)),
  next: page.hasMore ? (page.rows.at(-1)?.id ?? null) : null,
  chain,
  choices: choices && {
    people: choices.actors.map((actor) => ({ id: actor.id, name: nameOf(actor) })),
    kinds: choices.kinds.map((code) => ({ code, name: KINDS[code] ?? { vi: code } })),
    agencies: [...catalogue.agencies.values()].map(({ code, name }) => ({ code, name })),
  },
});

const rowAnswer = (row: AuditRow, catalogue: Catalogue): AuditRowAnswer => ({
  id: row.id,
  at: row.at,
  actor: { id: row.actor.id, name: nameOf(row.actor) },
  addresses: [...row.addresses],
  kind: { code: row.kind, name: KINDS[row.kind] ?? { vi: row.kind } },
  thing: { code: row.thing, name: thingName(row, catalogue) },
  figure: row.figure,
  before: row.before,
  after: row.after,
  isLong: row.isLong,
  reason: row.reason,
});

/** Who has no account is the program, or whoever ran a command of it. */
const nameOf = ({ id, name }: AuditRow['actor']): Label => ({
  vi: name ?? [LOCAL_ACTOR, SYSTEM_ACTOR].find((actor) => actor.id === id)?.name ?? id,
});

/** What the thing is called as the catalogue has it today; the key where it has none. */
function thingName({ kind, thing, person, after, before }: AuditRow, catalogue: Catalogue): Label {
  if (person !== null) return { vi: person };
  switch (kind) {
    case 'fact':
    case 'choice':
      return figureName(thing, catalogue);
    case 'indicator':
      return catalogue.indicators.get(thing)?.name ?? { vi: thing };
    case 'agency':
      return catalogue.agencies.get(thing)?.name ?? { vi: thing };
    case 'place':
    case 'place-outline': {
      const place = catalogue.places.get(thing as PlaceId); // the store's key
      return place ? fullName(place) : { vi: thing };
    }
    case 'edition':
      return editionName(after ?? before, catalogue) ?? { vi: thing };
    default:
      return { vi: thing };
  }
}

function figureName(text: string, catalogue: Catalogue): Label {
  const key = parseFactKey(text);
  if (key === null) return { vi: text };
  const indicator = catalogue.indicators.get(key.indicator)?.name ?? { vi: key.indicator };
  const place = catalogue.places.get(key.place);
  const at = place ? fullName(place) : { vi: key.place };
  const period = labelOfPeriod(catalogue, key.period);
  const series = catalogue.baselines.get(key.series)?.name;
  const parts = [indicator, at, period, ...(series ? [series] : [])];
  return {
    vi: parts.map(({ vi }) => vi).join(' · '),
    en: parts.map(({ vi, en = vi }) => en).join(' · '),
  };
}

function editionName(body: unknown, catalogue: Catalogue): Label | null {
  if (typeof body !== 'object' || body === null || !('outline' in body && 'period' in body)) {
    return null;
  }
  const { vi, en = vi } = labelOfPeriod(catalogue, String(body.period));
  return { vi: `${body.outline} · ${vi}`, en: `${body.outline} · ${en}` };
}
