import type { Actor } from '#app/actor.ts';
import type { RecordView } from '#app/registers/open-record.ts';
import { seenFields } from '#app/registers/register-asked.ts';
import { shownValue } from '#app/registers/typed-value.ts';
import type { Label } from '#core/label.ts';
import { stateOf, transitionOf } from '#process/register/definition.ts';
import type { Field } from '#process/register/field.ts';
import { standingEvents } from '#process/register/fold.ts';
import { isLate } from '#process/register/read-clock.ts';
import type { FieldValue, RecordEvent } from '#process/register/record.ts';
import type { RecordAnswer } from '../wire/register.ts';
import { cellsAnswer, fieldAnswer, shownLabel, statesAnswer } from './register-answer.ts';
import { findingsSeen, readingLabel } from './register-words.ts';

/** One record with its log. */
export function recordAnswer(view: RecordView, actor: Actor): RecordAnswer {
  const { definition, catalogue, today, record, cut, findings, titles } = view;
  const fields = seenFields(view, actor);
  const seen = new Set(fields.map(({ code }) => code));
  const title = definition.title
    .flatMap((code) => {
      const field = fields.find((known) => known.code === code);
      const value = record.values.get(code);
      return field && value ? [shownValue(field, value, { catalogue, language: 'vi' })] : [];
    })
    .join(' · ');
  const cells = cellsAnswer(fields, record.values, catalogue).map((cell) => {
    const referred = titles.get(cell.typed);
    return referred === undefined ? cell : { ...cell, shown: { vi: referred } };
  });
  return {
    id: record.record,
    register: { code: definition.code, name: definition.name },
    title,
    state: record.state,
    day: cut.day,
    today,
    seen: view.seen,
    mayWrite: view.mayWrite,
    fields: fields.map((field) => fieldAnswer(field, catalogue, today)),
    states: statesAnswer(view, new Map()),
    cells,
    transitions: view.transitions.map(({ code, label, to, required }) => ({
      code,
      label,
      to,
      required: required.filter((field) => seen.has(field)),
    })),
    clocks: view.clocks.map(({ clock, reading }) => ({
      label: clock.label,
      reading: readingLabel(reading),
      late: clock.kind === 'deadline' && isLate(reading),
    })),
    findings: findingsSeen(findings, view, actor),
    events: eventsAnswer(view, fields).reverse(),
  };
}

function eventsAnswer(
  { log, definition, catalogue, names }: RecordView,
  fields: readonly Field[],
): RecordAnswer['events'] {
  const standing = new Set(standingEvents(log, null).map(({ id }) => id));
  const byCode = new Map(fields.map((field) => [field.code, field]));
  const held = new Map<string, FieldValue | null>();
  return log.map((event) => {
    const { act } = event;
    const shown = (field: Field, value: FieldValue | null | undefined): Label | null =>
      value ? shownLabel(field, value, catalogue) : null;
    const changes = act.kind === 'void' ? [] : [...act.changes];
    const told = changes.flatMap(([code, after]) => {
      const field = byCode.get(code);
      const before = held.get(code);
      held.set(code, after);
      return field
        ? [{ field: code, before: shown(field, before), after: shown(field, after) }]
        : [];
    });
    return {
      id: event.id,
      sequence: event.sequence,
      kind: act.kind,
      label: eventLabel(event, definition, log),
      effective: event.effective,
      known: event.known,
      actor: names.get(event.actor) ?? event.actor,
      why: event.why,
      voided: act.kind !== 'void' && !standing.has(event.id),
      changes: told,
    };
  });
}

function eventLabel(
  { act }: RecordEvent,
  definition: RecordView['definition'],
  log: readonly RecordEvent[],
): Label {
  switch (act.kind) {
    case 'open': {
      const state = stateOf(definition, act.state)?.label;
      return {
        vi: `Mở hồ sơ: ${state?.vi ?? act.state}`,
        en: `Opened: ${state?.en ?? state?.vi ?? act.state}`,
      };
    }
    case 'transition':
      return transitionOf(definition, act.transition)?.label ?? { vi: act.transition };
    case 'revise':
      return { vi: 'Sửa thông tin', en: 'Revised' };
    case 'void': {
      const number = log.find(({ id }) => id === act.event)?.sequence ?? 0;
      return { vi: `Hủy sự kiện số ${number}`, en: `Event ${number} never took place` };
    }
  }
}
