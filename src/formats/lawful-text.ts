/** What neither XML (1.0, 2.2) nor HTML may contain: most control characters and halves of pairs. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text as a file can hold it; one such character would make Word refuse the whole file. */
export const lawfulText = (text: string): string => text.replace(FORBIDDEN, '');
