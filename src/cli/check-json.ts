import type { Finding, Mention, Relation } from '#text/checked.ts';
import { locator } from '#text/whereabouts.ts';
import type { CheckedFile, CheckedReport } from './checked-report.ts';

/** The answer of `check --format json`: one object a file, in the order they were named. */
export const checkJson = (files: readonly CheckedFile[]): string => jsonList(files.map(fileJson));

/** A list that can be read line by line: one object a line. */
export const jsonList = (objects: readonly object[]): string =>
  `[\n${objects.map((object) => JSON.stringify(object)).join(',\n')}\n]`;

function fileJson(file: CheckedFile): object {
  if (file.kind === 'refused') {
    return { ...refusedJson(file), findings: [] };
  }
  const { report } = file;
  const { found } = report;
  const { whereabouts } = locator(report.document);
  const findingJson = (finding: Finding): object => {
    const [first] = finding.spans;
    const where = first && whereabouts(first);
    return {
      rule: finding.rule,
      severity: finding.severity,
      spans: finding.spans,
      relation: finding.relation,
      message: finding.message.vi,
      message_en: finding.message.en ?? finding.message.vi,
      where: where?.vi ?? '',
      where_en: where?.en ?? '',
      repairs: finding.repairs.map(({ span, text, why }) => ({
        span,
        text,
        why: why.vi,
        why_en: why.en ?? why.vi,
      })),
    };
  };
  return {
    ...claimsJson(report),
    ...(report.facts === null
      ? {}
      : {
          facts: {
            period: report.facts.period,
            matched: report.facts.matched,
            agreeing: report.facts.agreeing,
          },
        }),
    findings: found.kept.map(findingJson),
    accepted: found.setAside.map(({ finding, acceptance }) => ({
      ...findingJson(finding),
      as: acceptance.as,
      reason: acceptance.reason,
    })),
  };
}

export const refusedJson = ({
  file,
  fault,
}: Extract<CheckedFile, { kind: 'refused' }>): object => ({
  file,
  error: {
    code: fault.code,
    message: fault.message.vi,
    message_en: fault.message.en ?? fault.message.vi,
  },
  quantities: [],
  relations: [],
});

/** The quantities and relations of a file; its text where the file is not itself that text. */
export const claimsJson = ({
  file,
  kind,
  document,
  checked,
}: Omit<CheckedReport, 'found' | 'facts'>): object => ({
  file,
  ...(kind === 'text' ? {} : { text: document.plain }),
  quantities: checked.mentions.map(mentionJson),
  relations: checked.relations.map(relationJson),
});

const mentionJson = (mention: Mention): object => ({
  id: mention.id,
  span: mention.span,
  raw: mention.raw,
  value: mention.value,
  ulp: mention.ulp,
  unit: mention.unit,
  role: mention.role,
  dir: mention.dir,
  approx: mention.approx,
  of: mention.of,
});

const relationJson = ({ id, kind, members, holds, explain }: Relation): object => ({
  id,
  kind,
  members,
  holds,
  explain: explain.vi,
  explain_en: explain.en ?? explain.vi,
});
