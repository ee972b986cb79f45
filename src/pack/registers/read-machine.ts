import {
  type RecordRule,
  type RegisterState,
  RULE_SEVERITIES,
  type Transition,
} from '#process/register/definition.ts';
import { REGISTER_LIMITS } from '#process/register/limits.ts';
import type { Refuse } from '../fault.ts';
import { complete, type MapFields, mapFields, may } from '../fields.ts';
import { labelOf, mustLabel } from '../labels.ts';
import { missingField } from '../messages/field.ts';
import { notNamed } from '../messages/register.ts';
import { toBoolean, toOneOf } from '../scalars.ts';
import type { YamlNode } from '../yaml-nodes.ts';
import { readCondition } from './read-condition.ts';
import {
  isNamed,
  type NamedItem,
  type Names,
  namedItems,
  namedWords,
  optionalWords,
  requiredWords,
} from './shapes.ts';

/** `states: { code: label }`, or `{ code: { label, closed: true } }`. */
export function readStates(of: MapFields): readonly RegisterState[] {
  const items = namedItems(of, 'states', {
    most: REGISTER_LIMITS.states,
    words: ['trạng thái', 'states'],
  });
  if (items.length === 0) {
    of.refuse(of.node('states')?.at ?? of.at, notNamed(['trạng thái nào', 'states']));
  }
  return items.flatMap(({ code, node }) => {
    const state = isLabel(node)
      ? complete({ label: labelOf(node, 'states', of.refuse), closed: false })
      : closable(node, of.refuse);
    return state
      ? [
          {
            code,
            label: state.label,
            phase: state.closed ? ('closed' as const) : ('open' as const),
          },
        ]
      : [];
  });
}

/** A label alone, in one language or two. */
const isLabel = (node: YamlNode): boolean =>
  node.kind === 'scalar' ||
  (node.kind === 'map' && node.entries.some(({ key }) => key.text === 'vi'));

function closable(node: YamlNode, refuse: Refuse) {
  const fields = mapFields(node, { required: ['label'], optional: ['closed'] }, refuse);
  if (!fields) return null;
  const closed = may(fields, 'closed', toBoolean) ?? false;
  return complete({ label: mustLabel(fields, 'label'), closed });
}

/** The names of transitions are needed before their guards can be read, which may name any of them. */
export const transitionItems = (of: MapFields): readonly NamedItem[] =>
  namedItems(of, 'transitions', {
    most: REGISTER_LIMITS.transitions,
    words: ['bước chuyển', 'transitions'],
  });

const TRANSITION = { required: ['label', 'from', 'to'], optional: ['required', 'guards'] };

export function readTransition({ code, node }: NamedItem, names: Names): Transition | null {
  const fields = mapFields(node, TRANSITION, names.refuse);
  if (!fields) return null;
  const from = requiredWords(fields, 'from');
  const to = fields.cell('to');
  if (!to) names.refuse(fields.at, missingField('to'));
  const parts = complete({
    label: mustLabel(fields, 'label'),
    from: from && namedWords(from, 'state', names),
    to: to && isNamed(to, 'state', names) ? to.text : null,
  });
  const required = namedWords(optionalWords(fields, 'required'), 'field', names);
  const guards = readRules(fields, 'guards', names);
  return parts && { code, ...parts, required, guards };
}

const RULE = { required: ['message'], optional: ['severity', 'when', 'check', 'require'] };

/** `{ code: { message, when, check } }`, or `require` in the place of `check`. */
export function readRules(of: MapFields, name: string, names: Names): readonly RecordRule[] {
  const items = namedItems(of, name, { most: REGISTER_LIMITS.rules, words: ['quy tắc', 'rules'] });
  return items.flatMap((item) => ruleOf(item, names) ?? []);
}

function ruleOf({ code, node }: NamedItem, names: Names): RecordRule | null {
  const fields = mapFields(node, RULE, names.refuse);
  if (!fields) return null;
  const message = mustLabel(fields, 'message');
  const severity = may(fields, 'severity', toOneOf(RULE_SEVERITIES)) ?? 'error';
  const whenNode = fields.node('when');
  const when = whenNode && readCondition(whenNode, names);
  const demand = demandOf(fields, names);
  if (!message || !demand || (whenNode && !when)) return null;
  return { code, severity, message, when, demand };
}

function demandOf(fields: MapFields, names: Names): RecordRule['demand'] | null {
  const check = fields.node('check');
  const require = fields.node('require');
  if ((check === null) === (require === null)) {
    return names.refuse(fields.at, missingField('check | require'));
  }
  if (check) {
    const condition = readCondition(check, names);
    return condition && { kind: 'holds', condition };
  }
  const cells = requiredWords(fields, 'require');
  return cells && { kind: 'filled', fields: namedWords(cells, 'field', names) };
}

/** The states in which a record may begin; the first one where none are named. */
export function readOpening(
  of: MapFields,
  states: readonly RegisterState[],
  names: Names,
): readonly string[] {
  const named = optionalWords(of, 'opening');
  if (named.length > 0) return namedWords(named, 'state', names);
  const [first] = states;
  return first ? [first.code] : [];
}
