import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Label } from '#core/label.ts';
import type { SidecarFault } from './sidecar-fault.ts';

/** A small YAML file of ours, read with the places of its faults. */
export type YamlFile = {
  readonly root: YAMLMap | null;
  readonly faults: readonly SidecarFault[];
  readonly faultAt: (node: Node | null, message: Label) => SidecarFault;
};

const MAX_CHARACTERS = 1_000_000;

export function yamlFile(text: string): YamlFile {
  const lines = new LineCounter();
  const faultAt = (node: Node | null, message: Label): SidecarFault => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col), message };
  };
  const unreadable: Label = { vi: 'Không đọc được YAML.', en: 'This is no YAML.' };
  if (text.length > MAX_CHARACTERS) {
    const tooLong = {
      vi: 'Tệp quá dài (nhiều nhất 1 MB).',
      en: 'The file is too long (1 MB at most).',
    };
    return { root: null, faults: [faultAt(null, tooLong)], faultAt };
  }
  try {
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
    const faults = document.errors.map(({ linePos, message }) => ({
      line: linePos?.[0].line ?? 1,
      column: linePos?.[0].col ?? 1,
      message: {
        vi: `${unreadable.vi} ${firstLine(message)}`,
        en: `${unreadable.en} ${firstLine(message)}`,
      },
    }));
    const root = isMap(document.contents) ? document.contents : null;
    if (faults.length === 0 && root === null)
      return { root, faults: [faultAt(null, unreadable)], faultAt };
    return { root, faults, faultAt };
  } catch {
    // Nested beyond what the library's recursion bears.
    return { root: null, faults: [faultAt(null, unreadable)], faultAt };
  }
}

const firstLine = (message: string): string => message.split('\n', 1)[0] ?? '';

export const textAt = (map: YAMLMap, key: string): string | null => {
  const node = map.get(key, true);
  return isScalar(node) && node.value !== null ? String(node.value) : null;
};

/** A list of texts, or a single one. */
export function textsAt(map: YAMLMap, key: string): readonly string[] | null {
  const node = map.get(key, true);
  if (isScalar(node) && node.value !== null) return [String(node.value)];
  if (!isSeq(node)) return null;
  return node.items.map((item) => (isScalar(item) ? String(item.value) : ''));
}
