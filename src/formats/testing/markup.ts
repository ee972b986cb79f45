/** An element of a file that was written: what a reader of XML or HTML sees of it. */
export type Element = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
};

const TOKEN =
  /<\?xml [^<>]*\?>|<!doctype html>|<\/(?<close>[\w:.-]+)>|<(?<open>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+="[^"<]*")*)\s*(?<empty>\/?)>|(?<text>[^<]+)/gy;
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
};
/** Elements of HTML that have no end. */
const VOID = new Set(['meta', 'br', 'hr']);
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Reads a file strictly; whatever is not closed, twice, unescaped or forbidden is an error. */
export function readMarkup(file: string): Element {
  const broken = (what: string, at: number): never => {
    throw new Error(`${what}: …${file.slice(Math.max(0, at - 40), at + 60)}…`);
  };
  if (FORBIDDEN.test(file)) broken('a forbidden character', file.search(FORBIDDEN));
  type Open = Element & { readonly children: (Element | string)[] };
  const root: Open = { name: '', attributes: new Map(), children: [] };
  const open: Open[] = [root];
  let end = 0;
  for (const found of file.matchAll(TOKEN)) {
    const { close, open: name, attributes = '', empty, text } = found.groups ?? {};
    end = found.index + found[0].length;
    const parent = open.at(-1) ?? broken('something after the end', found.index);
    if (text !== undefined) parent.children.push(decoded(text, broken));
    else if (close !== undefined) {
      if (open.pop()?.name !== close) broken('an end without a beginning', found.index);
    } else if (name !== undefined) {
      const read = [...attributes.matchAll(ATTRIBUTE)].map(
        ([, key = '', value = '']) => [key, decoded(value, broken)] as const,
      );
      const element: Open = { name, attributes: new Map(read), children: [] };
      if (element.attributes.size < read.length) broken('an attribute twice', found.index);
      parent.children.push(element);
      if (empty === '' && !VOID.has(name)) open.push(element);
    }
  }
  if (end < file.length) broken('no markup', end);
  if (open.length > 1) broken(`<${open.at(-1)?.name}> is not closed`, end);
  const [only, ...more] = root.children.filter((child) => typeof child !== 'string');
  return only && more.length === 0 ? only : broken('not one element', 0);
}

function decoded(text: string, broken: (what: string, at: number) => never): string {
  return text.replace(/&(?:([\w#]+);)?/g, (all, name) => ENTITIES[name] ?? broken(all, 0));
}

/** The element itself and all in it, in order of the file. */
export const everything = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : everything(child))),
];

export const all = (element: Element, ...names: readonly string[]): readonly Element[] =>
  everything(element).filter(({ name }) => names.includes(name));

export const has = (element: Element, ...names: readonly string[]): boolean =>
  all(element, ...names).length > 0;

export const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attributes.get(name);

/** Values of one attribute over elements of one name, in order of the file. */
export const values = (element: Element, name: string, key: string): readonly string[] =>
  all(element, name).flatMap((found) => found.attributes.get(key) ?? []);

export const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
