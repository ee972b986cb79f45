import type { TextDirective } from 'mdast-util-directive';
import { isSeries, type Series } from '#core/baseline.ts';
import { parsePeriod } from '#core/period.ts';
import { isPlaceId } from '#core/place.ts';
import { PLAIN_KINDS } from '../report.ts';
import { PERIOD_WORDS } from './asked-period.ts';
import { type DirectiveName, isCode, readLabel } from './directive-label.ts';
import type { Faults } from './fault.ts';
import {
  FALL_VERBS,
  type FigureWay,
  type Insertion,
  PERIOD_FORMS,
  PLAINLY,
  PLAN_VERBS,
  REFERENCE_FORMS,
  RISE_VERBS,
  type Whereabouts,
} from './insertion.ts';
import { type Options, optionsOf } from './options.ts';
import type { Source } from './source.ts';
import type { Stretch } from './unbound.ts';

export type DirectiveSite = {
  readonly node: TextDirective;
  readonly label: string;
  readonly source: Source;
  readonly faults: Faults;
  /** Stretches of words that will be printed. */
  readonly printed: Stretch[];
};

/** What a directive asks for; null when it cannot be told, with the faults put down. */
export function readInsertion(name: DirectiveName, site: DirectiveSite): Insertion | null {
  const { node, source, faults } = site;
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  const labelEnd = (node.children.at(-1)?.position?.end.offset ?? from + name.length) + 1;
  const options = optionsOf({
    directive: name,
    given: node.attributes ?? {},
    source,
    braces: { from: labelEnd, to },
    at: source.at(from),
    faults,
    printed: site.printed,
  });
  const codes = readLabel(name, { label: site.label, at: source.at(from), faults });
  const insertion = codes && builtFrom(name, codes, options);
  if (codes) options.close();
  if (insertion === 'no-kind') {
    faults.add('plain.kind', source.at(from), { kinds: PLAIN_KINDS.join('|') });
    return null;
  }
  return insertion;
}

function builtFrom(
  name: DirectiveName,
  [first, second]: readonly [string, string],
  options: Options,
): Insertion | 'no-kind' {
  switch (name) {
    case 'value':
    case 'achieved':
      return { kind: name, code: first, where: whereOf(options), way: wayOf(options) };
    case 'result':
      return {
        kind: 'result',
        code: first,
        where: whereOf(options),
        way: wayOf(options),
        tail: options.word('tail', ['none']) ?? 'printed',
      };
    case 'plan':
      return planFrom(first, options);
    case 'change':
      return changeFrom(first, options);
    case 'ratio':
      return {
        kind: 'ratio',
        done: first,
        whole: second,
        where: whereOf(options),
        way: wayOf(options),
      };
    case 'parts':
      return {
        kind: 'parts',
        whole: first,
        where: whereOf(options),
        by: options.code('by', isCode, 'mã bảng chia, agr.tea.by-planting'),
        separator: options.text('sep') ?? ', ',
        order: options.word('order', ['value']) ?? 'label',
        way: wayOf(options),
      };
    case 'share':
      return {
        kind: 'share',
        part: first,
        whole: second,
        where: whereOf(options),
        digits: Number(options.word('digits', ['0', '1', '2', '3']) ?? '1'),
      };
    case 'period':
      return {
        kind: 'period',
        form: options.word('form', PERIOD_FORMS) ?? 'full',
        of: periodOption('of', options),
      };
    case 'ref':
      return {
        kind: 'reference',
        number: first,
        form: options.word('form', REFERENCE_FORMS) ?? 'full',
        date: options.word('date', ['none']) ?? 'printed',
      };
    case 'plain': {
      const as = options.word('kind', PLAIN_KINDS);
      return as === null ? 'no-kind' : { kind: 'plain', text: first, as };
    }
  }
}

function planFrom(code: string, options: Options): Insertion {
  const against = options.code('against', isBaseline, 'plan:…, scenario:…, forecast:…');
  return {
    kind: 'plan',
    code,
    where: whereOf(options),
    against: against !== null && isBaseline(against) ? against : null,
    as: options.text('as'),
    verb: options.word('verb', PLAN_VERBS),
    extent: options.word('only', ['figure']) ?? 'clause',
    tail: options.word('tail', ['none']) ?? 'printed',
  };
}

function changeFrom(code: string, options: Options): Insertion {
  const tail = options.text('tail');
  return {
    kind: 'change',
    code,
    where: whereOf(options),
    against: periodOption('against', options),
    verb: options.word('verb', [...RISE_VERBS, ...FALL_VERBS]),
    extent: options.word('only', ['figure']) ?? 'clause',
    tail:
      tail === null
        ? { kind: 'printed' }
        : tail === 'none'
          ? { kind: 'none' }
          : { kind: 'words', text: tail },
    way: {
      ...PLAINLY,
      noun: options.text('noun'),
      pad: options.word('pad', ['two', 'none']) ?? 'small-counts',
    },
  };
}

const wayOf = (options: Options): FigureWay => ({
  unit: options.unit('unit') ?? 'written',
  noun: options.text('noun'),
  pad: options.word('pad', ['two', 'none']) ?? 'small-counts',
  word: options.word('word', ['none']) ?? 'printed',
});

function whereOf(options: Options): Whereabouts {
  const place = options.code('place', isPlaceId, '12@2004-01-01');
  return {
    period: periodOption('period', options),
    place: place !== null && isPlaceId(place) ? place : null,
  };
}

/** A named period has a code of its own, which only the pack knows. */
function periodOption(name: string, options: Options): string | null {
  const takes = (text: string): boolean => parsePeriod(text).ok || /^[a-z][a-z0-9-]*$/.test(text);
  return options.code(name, takes, `2024, 2024-Q3, 2024-9M, 2024-09, ${PERIOD_WORDS.join(', ')}`);
}

const isBaseline = (text: string): text is Exclude<Series, 'actual'> =>
  isSeries(text) && text !== 'actual';
