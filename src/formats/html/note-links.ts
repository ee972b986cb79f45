import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Which note a link in the text leads to, and which note an element is. */
export type NoteLinks = {
  readonly markOf: (element: Tree.Element) => string | null;
  readonly noteOf: (element: Tree.Element) => string | null;
};

export const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

export const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;

export const childrenOf = (node: Tree.Node): readonly Tree.ChildNode[] =>
  'childNodes' in node ? node.childNodes : [];

export function wordsOf(node: Tree.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return childrenOf(node).map(wordsOf).join('');
}

const SIGN = /^[[(]?(\d{1,3}|[*†‡]{1,3}|[ivxlc]{1,6}|[a-z])[\])]?$/;
const NAMED = /note|ftn|fn|chu-?thich/i;

/** A link within the page whose words are a number or sign, raised, bracketed or called a note. */
export function noteLinks(root: Tree.Node): NoteLinks {
  const marks = new Map<Tree.Element, string>();
  const notes = new Map<string, string>();
  const owners = new Map<string, Tree.Element>();
  const visit = (node: Tree.Node, within: { raised: boolean; note: boolean }): void => {
    let { raised, note } = within;
    if (isElement(node)) {
      for (const id of idsOf(node)) owners.set(id, node);
      if (idsOf(node).some((id) => notes.has(id))) note = true;
      if (node.tagName === 'sup') raised = true;
      const target = attribute(node, 'href');
      if (node.tagName === 'a' && target?.startsWith('#') && !note) {
        const written = wordsOf(node).trim();
        const [, sign] = SIGN.exec(written) ?? [];
        const isRaised = raised || childrenOf(node).some((child) => child.nodeName === 'sup');
        if (sign && (isRaised || written !== sign || NAMED.test(target))) {
          marks.set(node, sign);
          const id = target.slice(1);
          if (!notes.has(id)) notes.set(id, sign);
        }
      }
    }
    for (const child of childrenOf(node)) visit(child, { raised, note });
  };
  visit(root, { raised: false, note: false });
  const elements = new Map<Tree.Element, string>();
  for (const [id, sign] of notes) {
    const owner = owners.get(id);
    if (owner) elements.set(blockAround(owner), sign);
  }
  return {
    markOf: (element) => marks.get(element) ?? null,
    noteOf: (element) => elements.get(element) ?? null,
  };
}

const idsOf = (element: Tree.Element): readonly string[] =>
  [
    attribute(element, 'id'),
    element.tagName === 'a' ? attribute(element, 'name') : undefined,
  ].filter((id) => id !== undefined);

/** The anchor of a note may be a word in it; the note is the paragraph. */
function blockAround(element: Tree.Element): Tree.Element {
  let at: Tree.Element = element;
  while (['a', 'sup', 'span', 'b', 'i', 'small'].includes(at.tagName)) {
    const above = at.parentNode;
    if (!above || !isElement(above)) return at;
    at = above;
  }
  return at;
}
