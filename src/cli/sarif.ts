import { createHash } from 'node:crypto';
import { inLanguage, type Language } from '#core/label.ts';
import type { Finding, Severity } from '#text/checked.ts';
import type { Span } from '#text/document.ts';
import { type Identity, identities } from '#text/set-aside.ts';
import { locator } from '#text/whereabouts.ts';
import type { CheckedFile, CheckedReport } from './checked-report.ts';

export type SarifTool = { readonly version: string; readonly language: Language };

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  question: 'warning',
  style: 'note',
};

/**
 * The findings as SARIF 2.1.0, for editors and code hosts. A file that is its own text has regions; of others, whose
 * text was laid out, the place is said in words.
 */
export function sarif(files: readonly CheckedFile[], tool: SarifTool): string {
  const reports = files.flatMap((file) => (file.kind === 'checked' ? [file.report] : []));
  const rules = [
    ...new Set(
      reports.flatMap(({ found }) =>
        [...found.kept, ...found.setAside.map(({ finding }) => finding)].map(({ rule }) => rule),
      ),
    ),
  ].toSorted();
  return JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'tonghop', version: tool.version, rules: rules.map((id) => ({ id })) },
        },
        columnKind: 'utf16CodeUnits',
        language: tool.language,
        invocations: [
          {
            executionSuccessful: reports.length === files.length,
            toolExecutionNotifications: files.flatMap((file) => notification(file, tool.language)),
          },
        ],
        ...factsOf(reports),
        results: reports.flatMap((report) => resultsOf(report, rules, tool.language)),
      },
    ],
  });
}

/** How many figures of each file were held against kept facts. */
function factsOf(reports: readonly CheckedReport[]): object {
  const held = reports.flatMap(({ file, facts }) =>
    facts === null
      ? []
      : [{ file, period: facts.period, matched: facts.matched, agreeing: facts.agreeing }],
  );
  return held.length === 0 ? {} : { properties: { facts: held } };
}

function notification(file: CheckedFile, language: Language): readonly object[] {
  if (file.kind === 'checked') return [];
  return [
    {
      level: 'error',
      descriptor: { id: file.fault.code },
      message: { text: inLanguage(file.fault.message, language) },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file.file) } } }],
    },
  ];
}

function resultsOf(
  report: CheckedReport,
  rules: readonly string[],
  language: Language,
): readonly object[] {
  const { document, found, file, kind } = report;
  const { whereabouts } = locator(document);
  const identityOf = identities(document);
  const lines = kind === 'text' || kind === 'markdown' ? lineStarts(document.plain) : null;
  const locationOf = (span: Span): object => ({
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      ...(lines === null ? {} : { region: regionOf(document.plain, span, lines) }),
    },
    logicalLocations: [{ fullyQualifiedName: inLanguage(whereabouts(span), language) }],
  });
  const resultOf = (finding: Finding): object => {
    const [first, ...others] = finding.spans;
    return {
      ruleId: finding.rule,
      ruleIndex: rules.indexOf(finding.rule),
      level: LEVELS[finding.severity],
      message: { text: inLanguage(finding.message, language) },
      locations: first === undefined ? [] : [locationOf(first)],
      relatedLocations: others.map((span, id) => ({ id, ...locationOf(span) })),
      partialFingerprints: { 'finding/v1': fingerprint(identityOf(finding)) },
      ...fixesOf(finding, { file, plain: document.plain, lines, language }),
    };
  };
  return [
    ...found.kept.map(resultOf),
    ...found.setAside.map(({ finding, acceptance }) => ({
      ...resultOf(finding),
      suppressions: [{ kind: 'external', justification: acceptance.reason }],
    })),
  ];
}

type Source = {
  readonly file: string;
  readonly plain: string;
  readonly lines: readonly number[] | null;
  readonly language: Language;
};

/** Repairs are fixes where the file is its own text. */
function fixesOf({ repairs }: Finding, { file, plain, lines, language }: Source): object {
  if (lines === null || repairs.length === 0) return {};
  return {
    fixes: repairs.map(({ span, text, why }) => ({
      description: { text: inLanguage(why, language) },
      artifactChanges: [
        {
          artifactLocation: { uri: uriOf(file) },
          replacements: [
            { deletedRegion: regionOf(plain, span, lines), insertedContent: { text } },
          ],
        },
      ],
    })),
  };
}

const fingerprint = ({ rule, operands, passage }: Identity): string =>
  createHash('sha256')
    .update(JSON.stringify([rule, operands, passage]))
    .digest('hex')
    .slice(0, 32);

function lineStarts(plain: string): readonly number[] {
  return [0, ...[...plain.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length)];
}

function regionOf(plain: string, [start, end]: Span, lines: readonly number[]): object {
  const [startLine, startColumn] = lineAndColumn(start, lines);
  const [endLine, endColumn] = lineAndColumn(end, lines);
  return {
    startLine,
    startColumn,
    endLine,
    endColumn,
    charOffset: start,
    charLength: end - start,
    snippet: { text: plain.slice(start, end) },
  };
}

function lineAndColumn(offset: number, lines: readonly number[]): readonly [number, number] {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return [low + 1, offset - (lines[low] ?? 0) + 1];
}

const uriOf = (file: string): string =>
  file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
