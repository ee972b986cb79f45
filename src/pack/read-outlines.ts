import type { Agency } from '#core/agency.ts';
import type { Breakdown } from '#core/breakdown.ts';
import type { Directive } from '#core/directive.ts';
import { insertionsOf } from '#report/outline/needs.ts';
import { parseOutline } from '#report/outline/parse-outline.ts';
import type { Declared } from './declared.ts';
import { fileStart, type Refuse } from './fault.ts';
import type { PartFile } from './layout.ts';
import type { Known } from './measured.ts';
import { unknownReference } from './messages/field.ts';
import { outlineMalformed, unknownInOutline } from './messages/outline.ts';
import { nearestFew } from './nearest.ts';
import { namesIn } from './outline-names.ts';
import type { OutlineText } from './pack.ts';
import type { Reading } from './parts.ts';

type OutlineContext = {
  readonly known: Known;
  readonly agencies: Declared<Agency>;
  readonly breakdowns: Declared<Breakdown>;
  readonly directives: Declared<Directive>;
};

/** outlines/<name>.md: each reads as an outline, and what it names is in the pack. */
export function readOutlines(
  { files, refuse }: Reading,
  context: OutlineContext,
): readonly OutlineText[] {
  return files.of('outlines').map((from) => {
    const name = from.names[0] ?? from.file.path;
    checkOutline(name, from, { context, refuse });
    return { name, text: from.file.text.replaceAll('\r\n', '\n').normalize('NFC') };
  });
}

type Within = { readonly context: OutlineContext; readonly refuse: Refuse };

function checkOutline(name: string, { file }: PartFile, { context, refuse }: Within): void {
  const read = parseOutline(name, file.text);
  if (!read.ok) {
    for (const { line, column, code, message } of read.error) {
      refuse({ file: file.path, line, column }, outlineMalformed(code, message));
    }
    return;
  }
  const { known, agencies, breakdowns, directives } = context;
  const { of } = read.value.front.signature;
  if (of !== null && agencies.whole && !agencies.byCode.has(of)) {
    const near = nearestFew(of, agencies.byCode.keys(), 3);
    refuse(fileStart(file.path), () => unknownReference('agency', of, near));
  }
  const within: Readonly<Record<string, Declared<unknown>>> = {
    indicator: known.indicators,
    baseline: known.baselines,
    place: known.places,
    breakdown: breakdowns,
    document: directives,
  };
  for (const { insertion, at } of insertionsOf(read.value)) {
    for (const { kind, code } of namesIn(insertion)) {
      const all = within[kind];
      if (!all?.whole || all.byCode.has(code.normalize('NFC'))) continue;
      const spot = { file: file.path, line: at.line, column: at.column };
      refuse(spot, () => unknownInOutline(kind, code, nearestFew(code, all.byCode.keys(), 3)));
    }
  }
}
