import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en } from './messages/en.ts';
import { type Messages, vi } from './messages/vi.ts';

export type Language = 'vi' | 'en';

type Reader = {
  readonly language: Language;
  readonly messages: Messages;
  /** A label of the pack in the reader's language; Vietnamese where it has no English. */
  readonly read: (label: { readonly vi: string; readonly en?: string } | null) => string;
  readonly switchLanguage: () => void;
};

const MESSAGES: Readonly<Record<Language, Messages>> = { vi, en };
const KEPT_AS = 'tonghop.language';

const ReaderContext = createContext<Reader | null>(null);

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    window.localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'vi',
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const reader = useMemo<Reader>(
    () => ({
      language,
      messages: MESSAGES[language],
      read: (label) => (label ? (language === 'en' ? (label.en ?? label.vi) : label.vi) : '—'),
      switchLanguage: () => {
        const next = language === 'vi' ? 'en' : 'vi';
        window.localStorage.setItem(KEPT_AS, next);
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
