import { PREFIXES } from './prefixes.ts';
import { Refusal } from './read-fault.ts';
import { type Archive, openZip } from './unzip.ts';
import { walkXml } from './xml.ts';

/** An Office file: its main part and, by the kind of relation, the parts that hang on it. */
export type OfficePackage = {
  readonly main: string;
  readonly source: (name: string) => string | null;
  /** Names of parts by the last word of the relation's type: footnotes, styles, header. */
  readonly related: (kind: string) => readonly string[];
};

export function openPackage(bytes: Uint8Array): OfficePackage {
  const archive = openZip(bytes);
  const [main] = relationsOf(archive, '').get('officeDocument') ?? [];
  if (main === undefined) throw new Refusal({ code: 'kind.unknown', found: 'zip' });
  const relations = relationsOf(archive, main);
  return {
    main,
    source: (name) => sourceOf(archive, name),
    related: (kind) => relations.get(kind) ?? [],
  };
}

function relationsOf(archive: Archive, part: string): ReadonlyMap<string, readonly string[]> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const found = new Map<string, string[]>();
  const source = sourceOf(archive, name);
  if (source === null) return found;
  walkXml({ name, source }, PREFIXES, {
    open: (element, attributes) => {
      const target = attributes('Target');
      if (element !== 'Relationship' || target === undefined) return;
      if (attributes('TargetMode') === 'External') return;
      const kind = (attributes('Type') ?? '').split('/').at(-1) ?? '';
      found.set(kind, [...(found.get(kind) ?? []), resolved(folder, target)]);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

/** A target is a path from the folder of the part, or from the root. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function sourceOf(archive: Archive, name: string): string | null {
  const bytes = archive.part(name);
  if (bytes === null) return null;
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : null;
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal({ code: 'file.damaged', where: name });
  }
}
