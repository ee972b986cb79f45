import type { AgainstFacts } from '#app/against/against-facts.ts';
import type { Result } from '#core/result.ts';
import { checkText } from '#text/check-text.ts';
import type { Checked, Finding } from '#text/checked.ts';
import { type Gazetteer, placesFor } from '#text/gazetteer.ts';
import { type RuleSettings, withSettings } from '#text/rule-settings.ts';
import { type Acceptance, identities, type SetAside, setAside } from '#text/set-aside.ts';
import type {
  FileFault,
  HoldAgainst,
  OpenedReport,
  OpenReport,
  ReportFault,
  Settings,
} from './ports.ts';

/** A file with what the check says of it: its findings after the settings, those set aside apart. */
export type CheckedReport = OpenedReport & {
  readonly file: string;
  readonly checked: Checked;
  readonly found: SetAside;
  /** What was held against kept facts; null where none were asked. */
  readonly facts: AgainstFacts | null;
};

export type CheckedFile =
  | { readonly kind: 'checked'; readonly report: CheckedReport }
  | { readonly kind: 'refused'; readonly file: string; readonly fault: ReportFault };

export type CheckRequest = {
  readonly open: OpenReport;
  readonly settings: Settings;
  readonly rules: RuleSettings;
  /** The areas that its names are held against; null: none. */
  readonly gazetteer: Gazetteer | null;
  /** Null: the report is not held against facts. */
  readonly against: HoldAgainst | null;
  /** The file of what was set aside; null for the one beside each report. */
  readonly accept: string | null;
  /** Sets aside all that is found, for this reason. */
  readonly acceptAll: string | null;
};

/** Checks one file; what is wrong in the file beside it is handed over, and the file is checked without it. */
export async function checkFile(
  file: string,
  request: CheckRequest,
  onFault: (fault: FileFault) => void,
): Promise<CheckedFile> {
  const opened = await request.open(file);
  if (!opened.ok) return { kind: 'refused', file, fault: opened.error };
  const { document } = opened.value;
  const checked = checkText(document, placesFor(document, request.gazetteer));
  const facts = request.against?.(document) ?? null;
  const findings = withSettings(inOrder(checked.findings, facts), request.rules);
  const sidecar = request.accept ?? request.settings.beside(file);
  const known = faultless(await request.settings.acceptances(sidecar), onFault);
  const found = setAside(document, findings, known ?? []);
  if (request.acceptAll === null || known === null) {
    return { kind: 'checked', report: { ...opened.value, file, checked, found, facts } };
  }
  const identityOf = identities(document);
  const { acceptAll: reason } = request;
  const fresh = found.kept.map(
    (one): Acceptance => ({ ...identityOf(one), as: 'accepted', reason }),
  );
  await request.settings.writeAcceptances(sidecar, [...known, ...fresh]);
  const after = setAside(document, findings, [...known, ...fresh]);
  return { kind: 'checked', report: { ...opened.value, file, checked, found: after, facts } };
}

const inOrder = (findings: readonly Finding[], facts: AgainstFacts | null): readonly Finding[] =>
  facts === null || facts.findings.length === 0
    ? findings
    : [...findings, ...facts.findings].toSorted(
        (a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0),
      );

function faultless<T>(
  read: Result<T, readonly FileFault[]>,
  onFault: (fault: FileFault) => void,
): T | null {
  if (read.ok) return read.value;
  for (const fault of read.error) onFault(fault);
  return null;
}
