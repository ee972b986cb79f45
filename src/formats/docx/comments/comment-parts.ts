import { lawfulText } from '../../lawful-text.ts';

/** What a comment says, a line a paragraph. */
export type CommentWords = { readonly id: number; readonly lines: readonly string[] };

export type Author = { readonly name: string; readonly initials: string; readonly at: string };

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** A part of comments, ours after those that are there. */
export function commentsPart(
  existing: string | null,
  comments: readonly CommentWords[],
  { author, namespace }: { readonly author: Author; readonly namespace: string },
): string {
  const own = comments.map((comment) => commentXml(comment, author, namespace)).join('');
  if (existing !== null) return withinRoot(existing, 'comments', own);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments${namespace}>${own}</w:comments>`;
}

/** The highest number that a comment has; -1 where there is none. */
export const highestId = (comments: string | null): number =>
  Math.max(
    -1,
    ...[...(comments ?? '').matchAll(/<(?:[\w.-]+:)?comment\s[^>]*?\bid=["'](\d{1,9})["']/g)].map(
      ([, id]) => Number(id),
    ),
  );

/** The relations of the body with one more, to the part of comments. */
export function withCommentsRelation(
  relations: string | null,
  { target, relation }: { readonly target: string; readonly relation: string },
): string {
  const source = relations ?? EMPTY_RELATIONS;
  let id = 'rIdComments';
  while (source.includes(`"${id}"`)) id += '0';
  return withinRoot(
    source,
    'Relationships',
    `<Relationship xmlns="http://schemas.openxmlformats.org/package/2006/relationships" Id="${id}" Type="${relation}" Target="${target}"/>`,
  );
}

export const withCommentsType = (types: string, part: string): string =>
  withinRoot(
    types,
    'Types',
    `<Override xmlns="http://schemas.openxmlformats.org/package/2006/content-types" PartName="/${part}" ContentType="${COMMENTS_TYPE}"/>`,
  );

/** Parts are written in UTF-8, whatever they were read in. */
export const inUtf8 = (source: string): string =>
  source.replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/, '$1$2UTF-8$2');

/** Puts elements at the end of the root, also of one that has no content yet. */
function withinRoot(source: string, root: string, inside: string): string {
  const name = `(?:[\\w.-]+:)?${root}`;
  const end = source.search(new RegExp(`</${name}\\s*>\\s*(?:<!--[\\s\\S]*?-->\\s*)*$`));
  if (end >= 0) return source.slice(0, end) + inside + source.slice(end);
  return source.replace(
    new RegExp(`<(${name})(\\s[^>]*?)?/>`),
    (_, tag: string, attributes: string | undefined) =>
      `<${tag}${attributes ?? ''}>${inside}</${tag}>`,
  );
}

function commentXml(
  { id, lines }: CommentWords,
  { name, initials, at }: Author,
  namespace: string,
): string {
  const paragraphs = lines.map(
    (line, index) =>
      `<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>${index === 0 ? '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>' : ''}<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`,
  );
  return `<w:comment${namespace} w:id="${id}" w:author="${escaped(name)}" w:date="${escaped(at)}" w:initials="${escaped(initials)}">${paragraphs.join('')}</w:comment>`;
}

const escaped = (text: string): string =>
  lawfulText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
