import { type Option, UsageError } from './command.ts';

export const DATA_OPTION: Option = {
  name: 'data',
  value: 'DIR',
  help: {
    vi: 'thư mục dữ liệu (mặc định .tonghop); DATABASE_URL thay cho nó',
    en: 'data directory (.tonghop by default); DATABASE_URL takes its place',
  },
};

export const KNOWN_ON_OPTION: Option = {
  name: 'known-on',
  value: 'DAY',
  help: {
    vi: 'với số liệu đã biết đến hết ngày này (2024-09-20) hoặc đến thời điểm UTC này',
    en: 'with the figures known by the end of that day (2024-09-20) or at that instant in UTC',
  },
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The instant that ends a day in Vietnam, or the instant that was given; null for now. */
export function knownOn(text: string | undefined): string | null {
  if (text === undefined) return null;
  const at = new Date(DAY.test(text) ? `${text}T23:59:59.999+07:00` : text);
  if (Number.isNaN(at.getTime())) {
    throw new UsageError({
      vi: `"${text.slice(0, 40)}" không phải ngày; viết 2024-09-20`,
      en: `"${text.slice(0, 40)}" is no day; write 2024-09-20`,
    });
  }
  return DAY.test(text) ? at.toISOString() : text;
}
