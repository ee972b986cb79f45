import { Document, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml';

/** An item of a YAML list as it shall be; `flow` names the keys whose values stand on one line. */
export type ListItem = {
  readonly code: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly flow: readonly string[];
  /** Whether the whole item stands on one line. */
  readonly form: 'line' | 'block';
};

/**
 * The text of a list with its items as they shall be. An item that says what it said stays as it was typed,
 * with its comments and its place; others are written in one form, and new ones come last.
 */
export function listText(
  text: string,
  items: readonly ListItem[],
  isSame: (code: string) => boolean,
): string {
  const list = parseDocument(text, { schema: 'failsafe', uniqueKeys: false }).contents;
  const standing = isSeq(list) && list.flow !== true ? list.items.flatMap(itemAt) : [];
  if (standing.length === 0) return `${headOf(text)}${joined(items)}`;
  let written = '';
  let at = 0;
  for (const { code, from, to } of standing) {
    const dash = text.lastIndexOf('-', from);
    const item = items.find((one) => one.code === code);
    if (item && isSame(code)) written += text.slice(at, to);
    else
      written += text.slice(at, dash) + (item ? endedAs(text.slice(from, to), itemText(item)) : '');
    at = to;
  }
  const known = new Set(standing.map(({ code }) => code));
  const rest = items.filter(({ code }) => !known.has(code));
  const apart = /\n\s*\n/.test(text.slice(standing[0]?.to, standing[1]?.from)) ? '\n' : '';
  const kept = written + text.slice(at);
  const tail = kept.endsWith('\n') || rest.length === 0 ? kept : `${kept}\n`;
  return tail + rest.map((item) => `${apart}${itemText(item)}`).join('');
}

type Standing = { readonly code: string; readonly from: number; readonly to: number };

function itemAt(item: unknown): readonly Standing[] {
  if (!isMap(item) || !item.range) return [];
  const code = item.items.find(({ key }) => isScalar(key) && key.value === 'code')?.value;
  const [from, to] = item.range;
  return isScalar(code) ? [{ code: String(code.value), from, to }] : [];
}

/** What stands before a list that has no items yet: comments alone. */
function headOf(text: string): string {
  const lines = text.split('\n').filter((line) => line.startsWith('#'));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** Items on a line follow one another; those of several lines stand apart. */
const joined = (items: readonly ListItem[]): string =>
  items
    .map((item, n) => (n > 0 && item.form === 'block' ? `\n${itemText(item)}` : itemText(item)))
    .join('');

/** A block takes its line end with it, what stands on one line may be followed by a comment. */
const endedAs = (before: string, now: string): string =>
  before.endsWith('\n') ? now : now.trimEnd();

function itemText({ value, flow, form }: ListItem): string {
  const document = new Document(value);
  if (form === 'line' && isMap(document.contents)) document.contents.flow = true;
  for (const key of flow) {
    const node = document.get(key, true);
    if (isNode(node) && (isMap(node) || isSeq(node))) node.flow = true;
  }
  // Texts of a label within a list of several lines stand on one line, too.
  visit(document, {
    Map: (_, node) => {
      if (node.has('vi') && node.items.length <= 2) node.flow = true;
    },
  });
  const text = document.toString({ lineWidth: 0 }).trimEnd();
  return `- ${text.replaceAll('\n', '\n  ').replace(/\n +(?=\n|$)/g, '\n')}\n`;
}
