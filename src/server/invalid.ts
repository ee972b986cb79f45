import { fault } from './problem.ts';
import type { Problem } from './wire/problem.ts';

/** What the validator has against a request, as far as we read it. */
export type SchemaFault = {
  readonly keyword: string;
  /** A JSON pointer into the part: /roles/0/from. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
};

type Fault = Problem['errors'][number];
type Said = { readonly vi: string; readonly en: string };

/** A body can be wrong at thousands of places; a reader mends a few at a time. */
const MOST = 20;
/** So many are looked at for that; some tell no more than others. */
const LOOKED_AT = 200;
const LONGEST_NAME = 60;

/**
 * Each fault with its place and what would be accepted there, in the reader's words. `part` is where it stands: body,
 * querystring, params. Of a choice the single words are told as one.
 */
export function faultsOf(all: readonly SchemaFault[], part: string): readonly Fault[] {
  const faults = all.slice(0, LOOKED_AT);
  const told = new Map<string, Fault>();
  for (const one of faults) {
    if (isWithinChoice(one, faults)) continue;
    const at = placeOf(one, part);
    const { vi, en } = sayingOf(one, faults);
    const said = [`Trường ${nameOf(at)}: ${vi}.`, `Field ${nameOf(at)}: ${en}.`] as const;
    told.set(`${at} ${vi}`, fault('request.invalid', ...said, at));
    if (told.size === MOST) break;
  }
  return [...told.values()];
}

/** What is missing or too much is told at its own name, not at what should or should not hold it. */
function placeOf({ instancePath, params }: SchemaFault, part: string): string {
  const name = params.missingProperty ?? params.additionalProperty;
  return typeof name === 'string'
    ? `${part}${instancePath}/${name.slice(0, LONGEST_NAME)}`
    : `${part}${instancePath}`;
}

/** body/roles/0/from is roles.0.from; of the whole it is the part. */
const nameOf = (at: string): string => at.split('/').slice(1).join('.') || at;

/** One of the choices at the same place was not met: the choice says it for all of them. */
const isWithinChoice = (one: SchemaFault, all: readonly SchemaFault[]): boolean =>
  one.keyword !== 'anyOf' &&
  all.some(
    ({ keyword, instancePath }) =>
      keyword === 'anyOf' && isAtOrBelow(one.instancePath, instancePath),
  );

const isAtOrBelow = (path: string, above: string): boolean =>
  path === above || path.startsWith(`${above}/`);

function sayingOf(one: SchemaFault, all: readonly SchemaFault[]): Said {
  const limit = String(one.params.limit ?? '');
  switch (one.keyword) {
    case 'required':
      return { vi: 'cần có', en: 'is needed' };
    case 'additionalProperties':
      return { vi: 'không nhận trường này', en: 'is not taken here' };
    case 'type':
      return typeSaying([one.params.type].flat().map(String));
    case 'minLength':
      return limit === '1'
        ? { vi: 'không để trống', en: 'must not be empty' }
        : { vi: `cần ít nhất ${limit} ký tự`, en: `needs at least ${limit} characters` };
    case 'maxLength':
      return { vi: `nhiều nhất ${limit} ký tự`, en: `takes at most ${limit} characters` };
    case 'minItems':
      return { vi: `cần ít nhất ${limit} mục`, en: `needs at least ${limit} items` };
    case 'maxItems':
      return { vi: `nhiều nhất ${limit} mục`, en: `takes at most ${limit} items` };
    case 'minimum':
      return { vi: `từ ${limit} trở lên`, en: `is ${limit} at least` };
    case 'maximum':
      return { vi: `đến ${limit} là cùng`, en: `is ${limit} at most` };
    case 'pattern':
      return {
        vi: `cần đúng mẫu ${one.params.pattern}`,
        en: `must match ${one.params.pattern}`,
      };
    case 'format':
      return { vi: `cần đúng dạng ${one.params.format}`, en: `must be a ${one.params.format}` };
    case 'const':
      return wordsSaying([one.params.allowedValue]);
    case 'enum':
      return wordsSaying([one.params.allowedValues].flat());
    case 'anyOf':
      return choiceSaying(one, all);
    default:
      return { vi: 'không đúng mẫu', en: 'does not fit' };
  }
}

/** The words and kinds that a choice would take, gathered from what each of them had against the value. */
function choiceSaying({ instancePath }: SchemaFault, all: readonly SchemaFault[]): Said {
  const here = all.filter((one) => one.instancePath === instancePath);
  const words = here.filter(({ keyword }) => keyword === 'const');
  const others = here.filter(({ keyword }) => keyword !== 'const' && keyword !== 'anyOf');
  const said = [
    ...(words.length > 0 ? [wordsSaying(words.map(({ params }) => params.allowedValue))] : []),
    ...others.map((one) => sayingOf(one, all)),
  ];
  if (said.length === 0) return { vi: 'không đúng mẫu', en: 'does not fit' };
  return {
    vi: [...new Set(said.map(({ vi }) => vi))].join(', hoặc '),
    en: [...new Set(said.map(({ en }) => en))].join(', or '),
  };
}

function wordsSaying(words: readonly unknown[]): Said {
  const list = [...new Set(words.map(String))].join(', ');
  return words.length === 1
    ? { vi: `phải là ${list}`, en: `must be ${list}` }
    : { vi: `là một trong: ${list}`, en: `is one of: ${list}` };
}

const KINDS: Readonly<Record<string, Said>> = {
  string: { vi: 'một chuỗi chữ', en: 'text' },
  number: { vi: 'một số', en: 'a number' },
  integer: { vi: 'một số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'một danh sách', en: 'a list' },
  object: { vi: 'một đối tượng JSON', en: 'a JSON object' },
  null: { vi: 'null', en: 'null' },
};

function typeSaying(types: readonly string[]): Said {
  const kinds = types.map((type) => KINDS[type] ?? { vi: type, en: type });
  return {
    vi: `cần ${kinds.map(({ vi }) => vi).join(' hoặc ')}`,
    en: `must be ${kinds.map(({ en }) => en).join(' or ')}`,
  };
}
