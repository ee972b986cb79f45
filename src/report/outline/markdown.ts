import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { directive } from 'micromark-extension-directive';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';

/** Markdown with directives, footnotes and front matter, as nodes with offsets into the text. */
export const documentTree = (text: string): Root =>
  fromMarkdown(text, {
    extensions: [directive(), gfmFootnote(), frontmatter(['yaml'])],
    mdastExtensions: [
      directiveFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      frontmatterFromMarkdown(['yaml']),
    ],
  });

/** What an entity such as `&#53;` or `&lt;` stands for; the text itself if it is none. */
export function decodedEntity(text: string): string {
  const [paragraph] = fromMarkdown(text).children;
  const word = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return word?.type === 'text' ? word.value : text;
}
