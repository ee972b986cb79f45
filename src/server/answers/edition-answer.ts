import { LOCAL_ACTOR, SYSTEM_ACTOR } from '#app/actor.ts';
import type { EditionsView, EditionView } from '#app/editions/editions.ts';
import type { Edition, Somebody } from '#app/editions/ports.ts';
import { signatureText } from '#process/signature.ts';
import { type FrozenReport, thaw } from '#report/frozen.ts';
import type { Report } from '#report/report.ts';
import type { EditionAnswer, EditionItem, EditionsAnswer } from '../wire/edition.ts';
import type { ReportAnswer } from '../wire/report.ts';
import { blockAnswer, frameAnswer, noteAnswer } from './report-answer.ts';

export const editionsAnswer = ({ editions, maySubmit }: EditionsView): EditionsAnswer => ({
  maySubmit,
  editions: editions.map(editionItem),
});

export const editionAnswer = (view: EditionView): EditionAnswer => ({
  edition: editionItem(view.edition),
  report: frozenAnswer(view),
  differences: [...view.differences],
  signatures: view.signatures.map(signatureText),
  mayReturn: view.mayReturn,
});

/** The report with the block of who signed it, where somebody has. */
export function signedReport(edition: Edition, frozen: FrozenReport): Report {
  const report = thaw(frozen);
  const { decision } = edition;
  if (decision?.outcome !== 'signed') return report;
  const { onBehalf, position, name } = decision.signature;
  return { ...report, frame: { ...report.frame, signature: { onBehalf, position, name } } };
}

/** The frozen words and ties in the form of a report that is built. */
function frozenAnswer({ edition, frozen }: EditionView): ReportAnswer {
  const report = signedReport(edition, frozen);
  return {
    outline: report.outline,
    period: { code: report.period, label: frozen.periodLabel },
    knownOn: null,
    hash: edition.hash,
    frame: frameAnswer(report.frame),
    blocks: report.blocks.map(blockAnswer),
    notes: report.notes.map(noteAnswer),
    bindings: frozen.bindings.map(({ id, fact, printed, role, against, indicator }) => ({
      id,
      fact,
      printed,
      role,
      against,
      indicator: frozen.figures[fact]?.indicator ?? { vi: indicator },
    })),
    unbound: report.unbound.length,
    missing: report.missing.map(({ code }) => code),
    questions: frozen.questions,
  };
}

function editionItem({ id, outline, period, hash, submitted, decision }: Edition): EditionItem {
  return {
    id,
    outline,
    period,
    hash,
    state: decision?.outcome ?? 'submitted',
    submitted: { by: called(submitted.by), at: submitted.at, note: submitted.note },
    decided: decision && decidedItem(decision),
  };
}

function decidedItem(decision: NonNullable<Edition['decision']>): EditionItem['decided'] {
  const { at } = decision;
  switch (decision.outcome) {
    case 'signed': {
      const { number, signature } = decision;
      const { name: by, deputy } = signature;
      return { by, at, number, reason: null, signature: signatureText(signature), deputy };
    }
    case 'returned':
      return {
        by: called(decision.by),
        at,
        number: null,
        reason: decision.reason,
        signature: null,
        deputy: null,
      };
  }
}

/** Who has no account is the program, or whoever ran a command of it. */
const called = ({ id, name }: Somebody): string =>
  name ?? [LOCAL_ACTOR, SYSTEM_ACTOR].find((actor) => actor.id === id)?.name ?? id;
