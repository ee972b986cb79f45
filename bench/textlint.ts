import { TextlintKernel } from '@textlint/kernel';
import markdownPlugin from '@textlint/textlint-plugin-markdown';
import maxComma from 'textlint-rule-max-comma';
import type { TextDocument } from '#text/document.ts';

/** A linter of prose with the one rule that has something to count in any language; answers how much it says. */
export function textlint(): (markdown: string) => Promise<number> {
  const kernel = new TextlintKernel();
  const options = {
    ext: '.md',
    plugins: [{ pluginId: 'markdown', plugin: unwrapped(markdownPlugin) }],
    rules: [{ ruleId: 'max-comma', rule: unwrapped(maxComma), options: { max: 8 } }],
  };
  return async (markdown) => (await kernel.lintText(markdown, options)).messages.length;
}

/** Both are CommonJS, of which a bundle sees the whole and TypeScript the default. */
function unwrapped<T>(found: T | { readonly default: T }): T {
  return typeof found === 'object' && found !== null && 'default' in found ? found.default : found;
}

/** The same words for a reader of Markdown: a paragraph each, with no sign that would be a mark. */
export const asMarkdown = ({ passages }: TextDocument): string =>
  passages
    .map(({ text }) =>
      text.replace(/[\\`*_{}[\]<>#|~^$@+-]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2'),
    )
    .join('\n\n');
