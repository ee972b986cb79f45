// The licences that a dependency may have. Pure, so that the rule can be tested.

const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Weak copyleft, taken as it is: tools that build and test, of which nothing is copied into what we give out. */
const TOOLS = {
  'MPL-2.0': [/^lightningcss(-|$)/, /^axe-core$/, /^@axe-core\/playwright$/],
};

/**
 * @typedef {{ readonly name: string, readonly version: string, readonly licence: string | null }} Installed
 * @param {readonly Installed[]} packages
 * @returns {readonly string[]} one line for each package that may not stay
 */
export function refused(packages) {
  return packages
    .filter(({ name, licence }) => licence === null || !satisfies(licence, name))
    .map(
      ({ name, version, licence }) =>
        `${name}@${version}: ${licence ?? 'names no licence'} (not on the list of scripts/licences.mjs)`,
    );
}

/** An SPDX expression holds if one side of each OR, and both sides of each AND, are allowed. */
function satisfies(expression, name) {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const answer = either();
  return answer && at === words.length;

  function either() {
    let holds = both();
    while (words[at] === 'OR') {
      at += 1;
      const right = both();
      holds ||= right;
    }
    return holds;
  }

  function both() {
    let holds = one();
    while (words[at] === 'AND') {
      at += 1;
      const right = one();
      holds &&= right;
    }
    return holds;
  }

  function one() {
    const word = words[at++];
    if (word !== '(') {
      return ALLOWED.has(word) || (TOOLS[word]?.some((tool) => tool.test(name)) ?? false);
    }
    const holds = either();
    if (words[at++] !== ')') return false;
    return holds;
  }
}
