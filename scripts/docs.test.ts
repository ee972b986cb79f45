import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const pages = ['README.md', 'CHANGELOG.md', ...markdownUnder('docs')];

test('every link of a page leads to a file that is there', () => {
  const lost = pages.flatMap((page) => {
    const text = readFileSync(page, 'utf8').replace(/```.*?```/gs, '');
    const targets = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      ([, to]) => to ?? '',
    );
    const images = [...text.matchAll(/<img src="([^"]+)"/g)].map(([, to]) => to ?? '');
    return [...targets, ...images]
      .filter((to) => !existsSync(path.join(path.dirname(page), to)))
      .map((to) => `${page}: ${to}`);
  });
  expect(lost).toEqual([]);
});

test('every word of the glossary names the file it is defined in', () => {
  const rows = readFileSync('docs/glossary.md', 'utf8').matchAll(
    /^\| (\w[\w ]*) \|.*\| `([^`]+)`/gm,
  );
  const lost = [...rows].flatMap(([, word, file = '']) => {
    const at = path.join('src', file);
    const found =
      existsSync(at) || existsSync(path.join('src', file.replace(/^report\//, 'report/outline/')));
    return found || file.includes(',') || existsSync(file) ? [] : [`${word}: ${file}`];
  });
  expect(lost).toEqual([]);
});

test('every folder of the sources has its page in the architecture', () => {
  const page = readFileSync('docs/architecture.md', 'utf8');
  const folders = readdirSync('src').map((name) => `src/${name}`);
  expect(folders.filter((folder) => !page.includes(`\`${folder}\``))).toEqual([]);
});

function markdownUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return markdownUnder(at);
    return entry.name.endsWith('.md') ? [at] : [];
  });
}
