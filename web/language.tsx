import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { figureInEnglish } from '#core/en/figure-text.ts';
import { en } from './messages/en.ts';
import { type Messages, vi } from './messages/vi.ts';

export type Language = 'vi' | 'en';

export type Reader = {
  readonly language: Language;
  readonly messages: Messages;
  /** A label of the pack in the reader's language; Vietnamese where it has no English. */
  readonly read: (label: { readonly vi: string; readonly en?: string } | null) => string;
  /** A printed figure, comparison or unit in the reader's notation. */
  readonly figure: (printed: string) => string;
  /** What stands before the decimals in that notation. */
  readonly decimalMark: ',' | '.';
  /** A day or an instant as the reader writes days, in Vietnam: 30/9/2024. */
  readonly day: (text: string) => string;
  /** The same with the hour. */
  readonly instant: (text: string) => string;
  /** A count with the separators of the reader's language. */
  readonly count: (count: number) => string;
  readonly switchLanguage: () => void;
};

const MESSAGES: Readonly<Record<Language, Messages>> = { vi, en };
const KEPT_AS = 'tonghop.language';

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** Days, instants and counts in the reader's form. An address says a day alone; that day is meant. */
function formsOf(
  language: Language,
): Pick<Reader, 'figure' | 'decimalMark' | 'day' | 'instant' | 'count'> {
  const locale = LOCALES[language];
  const zone = { timeZone: 'Asia/Ho_Chi_Minh' } as const;
  const calendar = { day: 'numeric', month: 'numeric', year: 'numeric', ...zone } as const;
  // A form takes longer to make than many to fill in, and a page needs few of them before it stands.
  const day = once(() => new Intl.DateTimeFormat(locale, calendar));
  const instant = once(
    () => new Intl.DateTimeFormat(locale, { ...calendar, hour: '2-digit', minute: '2-digit' }),
  );
  const count = once(() => new Intl.NumberFormat(locale));
  const at = (text: string, form: () => Intl.DateTimeFormat): string => {
    const date = new Date(text.length === 10 ? `${text}T00:00:00+07:00` : text);
    return Number.isNaN(date.valueOf()) ? text : form().format(date);
  };
  return {
    figure: language === 'en' ? figureInEnglish : (printed) => printed,
    decimalMark: language === 'en' ? '.' : ',',
    day: (text) => at(text, day),
    instant: (text) => at(text, instant),
    count: (n) => count().format(n),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/* A browser may keep nothing, or refuse to be asked: then the choice lasts as long as the page. */

function keptLanguage(): Language {
  try {
    return window.localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

function keepLanguage(language: Language): void {
  try {
    window.localStorage.setItem(KEPT_AS, language);
  } catch {
    // Forgotten with the page.
  }
}

const ReaderContext = createContext<Reader | null>(null);

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(keptLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const reader = useMemo<Reader>(
    () => ({
      language,
      messages: MESSAGES[language],
      read: (label) => (label ? (language === 'en' ? (label.en ?? label.vi) : label.vi) : '—'),
      ...formsOf(language),
      switchLanguage: () => {
        const next = language === 'vi' ? 'en' : 'vi';
        keepLanguage(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <ReaderContext.Provider value={reader}>{children}</ReaderContext.Provider>;
}

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('useReader stands outside of LanguageProvider');
  return reader;
}
