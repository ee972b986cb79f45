import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalText } from '#core/decimal.ts';
import { instantOf, NEAR_DAY } from '../testing/records.ts';
import { checkTaskEvent, TASK_FAULTS } from './check-task-event.ts';
import { countTasks, leagueOf } from './league.ts';
import { TASK_FAULT_TEXTS, TASK_STANDING_LABELS } from './messages.ts';
import { TASK_STANDINGS, type Task, type TaskAct, type TaskAt, type TaskEvent } from './task.ts';
import { taskAt } from './task-at.ts';

const task = (more: Partial<Task> = {}): Task => ({
  id: 't',
  source: { document: '287/KH-UBND', clause: 'Phụ lục, dòng 12' },
  content: { vi: 'Trình đề án' },
  lead: 'so-tc',
  cooperating: ['so-xd'],
  output: 'Quyết định',
  assigned: '2024-09-01',
  deadline: '2024-09-15',
  ...more,
});

const event = (
  sequence: number,
  effective: string,
  act: TaskAct,
  known = instantOf(sequence),
): TaskEvent => ({
  id: `e${sequence}`,
  task: 't',
  sequence,
  effective,
  known,
  actor: 'an',
  why: null,
  act,
});

const note = { kind: 'note', text: 'đã xin ý kiến' } as const;
const ask = { kind: 'ask-extension', until: '2024-09-25', reason: 'chờ Bộ trả lời' } as const;
const grant = { kind: 'grant-extension', request: 'e2', until: '2024-09-20' } as const;
const done = { kind: 'complete', evidence: ['753/QĐ-UBND'] } as const;

const LOG: readonly TaskEvent[] = [
  event(1, '2024-09-05', note),
  event(2, '2024-09-14', ask),
  event(3, '2024-09-18', grant),
  event(4, '2024-09-20', done),
];

const at = (day: string, known: number | null = null, log = LOG) =>
  taskAt(task(), log, { day, known: known === null ? null : instantOf(known) });

describe('a task as of a day', () => {
  test.each([
    ['2024-08-31', undefined, undefined],
    ['2024-09-01', 'not-yet-due', '2024-09-15'],
    ['2024-09-05', 'open-on-time', '2024-09-15'],
    ['2024-09-15', 'open-on-time', '2024-09-15'],
    ['2024-09-16', 'open-late', '2024-09-15'],
    ['2024-09-18', 'open-on-time', '2024-09-20'],
    ['2024-09-20', 'done-on-time', '2024-09-20'],
    ['2024-12-31', 'done-on-time', '2024-09-20'],
  ])('%s: %s, due %s', (day, standing, deadline) => {
    const found = at(day);
    expect([found?.standing, found?.deadline]).toEqual([standing, deadline]);
  });

  test('the first deadline is never lost, and each extension keeps its history', () => {
    const found = at('2024-09-30');
    expect(found?.task.deadline).toBe('2024-09-15');
    expect(found?.extensions).toEqual([
      {
        request: 'e2',
        asked: '2024-09-14',
        until: '2024-09-25',
        reason: 'chờ Bộ trả lời',
        answer: { kind: 'granted', on: '2024-09-18', until: '2024-09-20' },
      },
    ]);
    expect(at('2024-09-17')?.extensions[0]?.answer).toEqual({ kind: 'waiting' });
  });

  test('an extension that became known today leaves what was known yesterday', () => {
    expect(at('2024-09-19', 2)?.standing).toBe('open-late');
    expect(at('2024-09-19', 3)?.standing).toBe('open-on-time');
  });

  test('a completion after the day, or an extension granted after it, does not count for it', () => {
    const late = [
      event(1, '2024-09-14', ask),
      event(2, '2024-09-17', done),
      event(3, '2024-09-18', { ...grant, request: 'e1' }),
    ];
    expect(at('2024-09-30', null, late)?.standing).toBe('done-late');
  });

  test('reopened, withdrawn and voided', () => {
    const again = [...LOG, event(5, '2024-09-22', { kind: 'reopen', reason: 'bị trả lại' })];
    expect(at('2024-09-30', null, again)?.standing).toBe('open-late');
    expect(at('2024-09-21', null, again)?.standing).toBe('done-on-time');
    const gone = [...LOG.slice(0, 3), event(4, '2024-09-19', { kind: 'withdraw', reason: 'dừng' })];
    expect(at('2024-09-19', null, gone)).toBeNull();
    const voided = [...LOG, event(5, '2024-09-21', { kind: 'void', event: 'e4' })];
    expect(at('2024-09-30', null, voided)?.standing).toBe('open-late');
    expect(at('2024-09-30', 4, voided)?.standing).toBe('done-on-time');
  });

  test('without a deadline nothing is late', () => {
    const open = task({ deadline: null });
    expect(taskAt(open, [], { day: '2030-01-01', known: null })?.standing).toBe('not-yet-due');
    expect(taskAt(open, LOG.slice(0, 1), { day: '2030-01-01', known: null })?.standing).toBe(
      'open-on-time',
    );
  });
});

describe('an event against the log', () => {
  test.each<[TaskAct, string, string | null]>([
    [note, '2024-09-25', null],
    [{ kind: 'note', text: '  ' }, '2024-09-25', 'task.text-missing'],
    [{ kind: 'note', text: 'x'.repeat(10_001) }, '2024-09-25', 'task.text-long'],
    [note, '2024-08-25', 'task.before-assigned'],
    [note, '2024-09-31', 'task.day-malformed'],
    [ask, '2024-09-25', 'task.done-already'],
    [{ ...ask, until: '2024-09-15' }, '2024-09-10', 'task.extension-earlier'],
    [{ ...ask, until: 'soon' }, '2024-09-10', 'task.day-malformed'],
    [grant, '2024-09-19', 'task.request-answered'],
    [{ ...grant, request: 'e9' }, '2024-09-19', 'task.request-unknown'],
    [done, '2024-09-21', 'task.done-already'],
    [
      { kind: 'complete', evidence: Array<string>(51).fill('x') },
      '2024-09-19',
      'task.evidence-many',
    ],
    [{ kind: 'reopen', reason: 'sai' }, '2024-09-19', 'task.not-done'],
    [{ kind: 'reopen', reason: 'sai' }, '2024-09-21', null],
    [{ kind: 'void', event: 'e4' }, '2024-09-21', null],
    [{ kind: 'void', event: 'e7' }, '2024-09-21', 'task.void-unknown'],
  ])('%j on %s: %s', (act, day, fault) => {
    expect(checkTaskEvent(task(), LOG, event(5, day, act))).toBe(fault);
  });

  test('an extension does not bring the deadline forward', () => {
    const earlier = { ...grant, until: '2024-09-15' };
    expect(checkTaskEvent(task(), LOG.slice(0, 2), event(3, '2024-09-15', earlier))).toBe(
      'task.extension-earlier',
    );
    expect(checkTaskEvent(task(), LOG.slice(0, 2), event(3, '2024-09-15', grant))).toBeNull();
  });

  test('no extension of what has no deadline, nothing after it was withdrawn, nothing out of order', () => {
    const open = task({ deadline: null });
    expect(checkTaskEvent(open, [], event(1, '2024-09-10', ask))).toBe(
      'task.extension-without-deadline',
    );
    const gone = [event(1, '2024-09-02', { kind: 'withdraw', reason: 'dừng' })];
    expect(checkTaskEvent(task(), gone, event(2, '2024-09-10', note))).toBe('task.withdrawn');
    expect(checkTaskEvent(task(), LOG, event(4, '2024-09-25', note))).toBe('task.event-order');
  });
});

const ACT: fc.Arbitrary<TaskAct> = fc.oneof(
  fc.constant(note),
  fc.constant(done),
  NEAR_DAY.map((until): TaskAct => ({ ...ask, until })),
  fc
    .tuple(fc.nat({ max: 9 }), NEAR_DAY)
    .map(([n, until]): TaskAct => ({ ...grant, request: `e${n}`, until })),
  fc.constant({ kind: 'reopen', reason: 'sai' } as const),
);

/** The standing of a task by telling its story day by day. */
function plainly(of: Task, log: readonly TaskEvent[], until: string): string {
  let deadline = of.deadline;
  let finished = '';
  let due: string | null = null;
  let begun = false;
  const asked = new Set<string>();
  for (const { id, effective, act } of [...log].sort(
    (a, b) => a.effective.localeCompare(b.effective) || a.sequence - b.sequence,
  )) {
    if (effective > until) break;
    if (act.kind === 'ask-extension') asked.add(id);
    if (act.kind === 'grant-extension' && asked.has(act.request)) {
      deadline = act.until;
      if (finished === effective) due = deadline;
    }
    if (act.kind === 'note' || act.kind === 'complete') begun = true;
    if (act.kind === 'complete') [finished, due] = [effective, deadline];
    if (act.kind === 'reopen') finished = '';
  }
  if (finished !== '') return due !== null && finished > due ? 'done-late' : 'done-on-time';
  if (deadline !== null && until > deadline) return 'open-late';
  return begun ? 'open-on-time' : 'not-yet-due';
}

const STORY = fc.record({
  lead: fc.constantFrom('so-tc', 'so-xd', 'so-yt'),
  deadline: fc.option(NEAR_DAY),
  tried: fc.array(fc.tuple(NEAR_DAY, ACT), { maxLength: 8 }),
});

test('counts and league agree with stories told one by one', () => {
  fc.assert(
    fc.property(fc.array(STORY, { maxLength: 12 }), NEAR_DAY, (stories, day) => {
      const plain: { lead: string; standing: string }[] = [];
      const tasks: TaskAt[] = stories.flatMap(({ lead, deadline, tried }, i) => {
        const of = task({ id: `t${i}`, lead, deadline });
        const log: TaskEvent[] = [];
        let last = of.assigned;
        for (const [on, act] of tried) {
          // in the order of their days, as most logs are written
          last = on > last ? on : last;
          const next = event(log.length + 1, last, act);
          if (checkTaskEvent(of, log, next) === null) log.push(next);
        }
        plain.push({ lead, standing: plainly(of, log, day) });
        return taskAt(of, log, { day, known: null }) ?? [];
      });
      const counts = countTasks(tasks);
      for (const standing of TASK_STANDINGS) {
        expect(counts[standing]).toBe(plain.filter((p) => p.standing === standing).length);
      }
      const league = leagueOf(tasks);
      expect(league.map(({ agency }) => agency).sort()).toEqual(
        [...new Set(plain.map((p) => p.lead))].sort(),
      );
      for (const row of league) {
        const own = plain.filter(({ lead }) => lead === row.agency);
        const onTime = own.filter(({ standing }) => standing === 'done-on-time').length;
        const judged = own.filter(({ standing }) => /^done|-late$/.test(standing)).length;
        const percent = judged && Math.floor((2000 * onTime + judged) / (2 * judged)) / 10;
        expect(row.onTime && decimalText(row.onTime)).toBe(judged ? percent.toFixed(1) : null);
        const better = league.filter(
          (other) => other.rank !== null && row.rank !== null && other.rank < row.rank,
        );
        if (row.rank !== null) expect(row.rank).toBe(better.length + 1);
      }
    }),
    { numRuns: 150 },
  );
});

test('what is refused, and how a task stands, is said in both languages', () => {
  expect(Object.keys(TASK_FAULT_TEXTS).sort()).toEqual([...TASK_FAULTS].sort());
  expect(Object.keys(TASK_STANDING_LABELS)).toEqual([...TASK_STANDINGS]);
  for (const { vi, en } of [
    ...Object.values(TASK_FAULT_TEXTS),
    ...Object.values(TASK_STANDING_LABELS),
  ]) {
    expect(vi).not.toBe(en ?? vi);
  }
});
