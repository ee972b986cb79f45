import type { SignedIn } from '#app/people/ports.ts';
import type { SignOn } from '#app/people/sign-on-port.ts';
import type { Label } from '#core/label.ts';
import { actsOf } from '#process/rights.ts';
import { ROLES, type Role, rolesOn } from '#process/role.ts';
import type { SessionAnswer } from '../wire/session.ts';

export const ROLE_LABELS: Readonly<Record<Role, Label>> = {
  reporter: { vi: 'Người báo cáo', en: 'Reporter' },
  approver: { vi: 'Người duyệt số liệu', en: 'Approver' },
  specialist: { vi: 'Chuyên viên tổng hợp', en: 'Specialist' },
  leader: { vi: 'Lãnh đạo', en: 'Leader' },
  auditor: { vi: 'Người kiểm soát', en: 'Auditor' },
  administrator: { vi: 'Quản trị viên', en: 'Administrator' },
};

/** Logins of a sample province, one for each role and named by it. */
export const SAMPLE_LOGINS: Readonly<Record<Role, string>> = {
  reporter: 'nguoi-bao-cao',
  approver: 'nguoi-duyet',
  specialist: 'chuyen-vien',
  leader: 'lanh-dao',
  auditor: 'kiem-soat',
  administrator: 'quan-tri',
};

export type SessionView = {
  readonly me: SignedIn | null;
  readonly agency: Label | null;
  readonly sampleLogins: readonly string[];
  readonly signOn: Pick<SignOn, 'name'> | null;
  readonly today: string;
};

export const sessionAnswer = ({
  me,
  agency,
  sampleLogins,
  signOn,
  today,
}: SessionView): SessionAnswer => ({
  signedIn: me && {
    login: me.person.login,
    name: me.person.name,
    agency,
    roles: rolesOn(me.person, today).map((role) => ({ role, label: ROLE_LABELS[role] })),
    acts: me.mustChoosePassword ? [] : [...actsOf(me.person, today)],
    mustChoosePassword: me.mustChoosePassword,
    hasPassword: me.hasPassword,
    hasTotp: me.hasTotp,
  },
  sample: ROLES.filter((role) => sampleLogins.includes(SAMPLE_LOGINS[role])).map((role) => ({
    login: SAMPLE_LOGINS[role],
    label: ROLE_LABELS[role],
  })),
  signOn: signOn && { name: signOn.name },
});
