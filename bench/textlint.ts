import type { TextDocument } from '#text/document.ts';

type Lint = (markdown: string) => Promise<number>;

/** What is used of the linter; its packages are not among ours, since two hundred more come with them. */
type Kernel = {
  readonly lintText: (
    text: string,
    options: object,
  ) => Promise<{ readonly messages: readonly unknown[] }>;
};

export const TEXTLINT =
  'npm i --no-save @textlint/kernel@15.8.0 @textlint/textlint-plugin-markdown@15.8.0 textlint-rule-max-comma@4.0.0';

/**
 * A linter of prose with the one rule that has something to count in any language; answers how much it says.
 * Null where somebody has not installed it (`TEXTLINT` says how).
 */
export async function textlint(): Promise<Lint | null> {
  const [core, markdown, rule] = await Promise.all(
    ['@textlint/kernel', '@textlint/textlint-plugin-markdown', 'textlint-rule-max-comma'].map(
      (name) => import(name).catch(() => null),
    ),
  );
  if (!core || !markdown || !rule) return null;
  const kernel: Kernel = new core.TextlintKernel();
  const options = {
    ext: '.md',
    plugins: [{ pluginId: 'markdown', plugin: unwrapped(markdown) }],
    rules: [{ ruleId: 'max-comma', rule: unwrapped(rule), options: { max: 8 } }],
  };
  return async (text) => (await kernel.lintText(text, options)).messages.length;
}

/** They are CommonJS, of which an import sees the whole, and the whole may hold a default of its own. */
function unwrapped(found: unknown): unknown {
  const inner = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'default' in value ? value.default : value;
  return inner(inner(found));
}

/** The same words for a reader of Markdown: a paragraph each, with no sign that would be a mark. */
export const asMarkdown = ({ passages }: TextDocument): string =>
  passages
    .map(({ text }) =>
      text.replace(/[\\`*_{}[\]<>#|~^$@+-]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2'),
    )
    .join('\n\n');
