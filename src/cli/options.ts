import { knownOnInstant } from '#core/instant.ts';
import { type Option, UsageError } from './command.ts';

export const DATA_OPTION: Option = {
  name: 'data',
  value: 'DIR',
  help: {
    vi: 'thư mục dữ liệu (mặc định .tonghop); DATABASE_URL thay cho nó',
    en: 'data directory (.tonghop by default); DATABASE_URL takes its place',
  },
};

export const PACK_OPTION: Option = {
  name: 'pack',
  value: 'DIR',
  help: {
    vi: 'bộ cấu hình có địa bàn và chỉ tiêu (mặc định bộ mẫu)',
    en: 'pack with the places and indicators (the sample by default)',
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

/** The instant that is asked about; null for now. */
export function knownOn(text: string | undefined): string | null {
  if (text === undefined) return null;
  const instant = knownOnInstant(text);
  if (instant.ok) return instant.value;
  throw new UsageError({
    vi: `"${instant.error.text}" không phải ngày; viết 2024-09-20`,
    en: `"${instant.error.text}" is no day; write 2024-09-20`,
  });
}

/** One of the ways to print; the first is the default. */
export function formatOf<T extends string>(text: string | undefined, formats: readonly T[]): T {
  const format = formats.find((known) => known === (text ?? formats[0]));
  if (format !== undefined) return format;
  throw new UsageError({
    vi: `--format nhận ${formats.join(', ')}`,
    en: `--format takes ${formats.join(', ')}`,
  });
}
