/** What a person reads: Vietnamese always, English where the pack gives it. */
export type Label = { readonly vi: string; readonly en?: string };

export type Language = 'vi' | 'en';

export const inLanguage = (label: Label, language: Language): string =>
  language === 'en' ? (label.en ?? label.vi) : label.vi;
