import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_FOLDER } from './support/folders.js';
import { sourceFiles, toSourceFile, type SourceFile } from './support/source-files.js';

/** What a room may take from outside of itself. */
interface Room {
  /** Rooms whose values it may use, and so their types too. */
  readonly values: readonly string[];
  /** Rooms of which it may use the types only. */
  readonly types: readonly string[];
  /** Packages, by name. */
  readonly packages: readonly string[];
}

/** The directions of the architecture: a stage knows itself, the types of the stage before it, and the leaves. */
const ROOMS: Readonly<Record<string, Room>> = {
  // The leaves, which know no stage.
  units: room([], [], []),
  text: room([], [], ['node:crypto']),
  diagnostics: room([], [], ['fastest-levenshtein']),
  memory: room([], [], []),
  world: room(['text'], [], ['node:crypto', 'node:fs', 'node:path', 'node:timers/promises']),
  fonts: room([], [], ['bidi-js', 'harfbuzzjs']),
  pictures: room(['diagnostics', 'units'], [], ['node:zlib', 'saxes', 'sharp']),
  // The stages, in the order in which a handout passes them.
  read: room(
    ['diagnostics', 'text'],
    ['world'],
    [
      'csv-parse',
      'mdast',
      'mdast-util-directive',
      'mdast-util-from-markdown',
      'mdast-util-gfm-table',
      'micromark-core-commonmark',
      'micromark-extension-directive',
      'micromark-extension-gfm-table',
      'yaml',
    ],
  ),
  model: room(['diagnostics', 'text', 'units'], ['read'], ['mdast', 'mdast-util-directive', 'zod']),
  compose: room(['diagnostics', 'text'], ['model'], ['handlebars']),
  // Between compose and document stands text, so neither imports the other.
  document: room(['diagnostics', 'text'], [], ['saxes']),
  layout: room(
    ['diagnostics', 'memory', 'text', 'units', 'fonts', 'wholes'],
    ['document', 'model', 'pictures'],
    ['culori', 'linebreak', 'qrcode'],
  ),
  // What of a text stays on one line, in print and on the web.
  wholes: room([], ['model'], []),
  web: room(
    ['text', 'wholes'],
    ['document'],
    ['hast', 'hast-util-to-html', 'hastscript', 'node:crypto', 'node:zlib'],
  ),
  paint: room(['memory'], ['layout', 'fonts', 'units'], ['fontkit', 'node:crypto', 'node:zlib', 'pdfkit']),
  // Bytes to a disk: whole files, in turns.
  write: room(
    ['text', 'world'],
    [],
    ['node:crypto', 'node:fs', 'node:os', 'node:path', 'node:timers/promises'],
  ),
  // Reads what was made again, from its bytes alone: it knows no stage, and cannot believe any.
  proof: room(
    ['diagnostics', 'text', 'units'],
    [],
    ['handlebars', 'harfbuzzjs', 'node:crypto', 'node:zlib', 'parse5', 'qrcode', 'saxes'],
  ),
  // Above the pipeline, each on those before it: what there is, what is asked for, what was made, one copy, many.
  project: room(
    [
      'compose',
      'diagnostics',
      'fonts',
      'model',
      'paint',
      'pictures',
      'proof',
      'read',
      'text',
      'units',
      'world',
    ],
    ['document'],
    ['node:path', 'node:vm', 'node:worker_threads', 'quick-lru', 'zod'],
  ),
  // What clinics have already: a Word file to a handout that a person sorts.
  import: room(
    ['diagnostics', 'model', 'read'],
    [],
    ['@rgrove/parse-xml', 'dingbat-to-unicode', 'fflate', 'mammoth', 'mdast', 'saxes'],
  ),
  plan: room(['diagnostics', 'memory', 'model', 'project', 'text', 'world'], [], ['picomatch']),
  record: room(
    ['diagnostics', 'memory', 'model', 'plan', 'project', 'text', 'world', 'write'],
    [],
    ['node:crypto', 'picomatch', 'zod'],
  ),
  make: room(
    [
      'compose',
      'diagnostics',
      'document',
      'layout',
      'memory',
      'model',
      'paint',
      'plan',
      'project',
      'proof',
      'text',
      'web',
      'world',
      'write',
    ],
    ['fonts', 'pictures', 'record'],
    ['node:path'],
  ),
  build: room(
    ['diagnostics', 'make', 'memory', 'plan', 'project', 'record', 'world', 'write'],
    [],
    ['node:timers/promises', 'node:worker_threads', 'zod'],
  ),
  // The print desk: its page, which knows no room, and the door behind which sheets are made as in a build.
  page: room([], [], ['minisearch', 'unpdf']),
  desk: room(
    ['build', 'diagnostics', 'model', 'page', 'plan', 'project', 'text', 'world'],
    [],
    ['@hono/node-server', 'chokidar', 'hono', 'node:crypto', 'node:http', 'node:timers/promises'],
  ),
  commands: room(
    ['build', 'diagnostics', 'make', 'model', 'plan', 'project', 'read', 'record', 'text', 'units', 'world'],
    ['write'],
    ['flesch-kincaid', 'node:path', 'node:timers/promises', 'smog-formula', 'syllable', 'zod'],
  ),
  cli: room(
    [
      'build',
      'commands',
      'desk',
      'diagnostics',
      'import',
      'make',
      'model',
      'plan',
      'project',
      'text',
      'world',
      'write',
    ],
    [],
    [
      'node:events',
      'node:os',
      'node:path',
      'node:readline/promises',
      'node:stream/consumers',
      'node:url',
      'node:v8',
      'open',
      'picocolors',
      'yargs',
    ],
  ),
};

/** Single imports that the table does not allow, each with the reason why it stands all the same. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'cli/this-machine.ts → node:fs':
    'the note of one copy lies anywhere on the disk, so no world below a root has it',
  'cli/version.ts → node:fs': 'package.json of the press itself stands beside the code, in no project',
};

/** Values of a room whose types alone may be used: layout reads the document with the document's own walk. */
const WALKS: Readonly<Record<string, readonly string[]>> = {
  'layout → document': ['inlineText'],
  'web → document': ['blockWords'],
};

/** Rooms that give the same result for the same input: no clock, disk, locale, environment or console. */
const PURE = new Set(['model', 'compose', 'document', 'layout']);

/** The steps of layout, each of which knows those before it; paginate knows heights only. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  style: [],
  paginate: [],
  measure: ['style', 'paginate'],
  finish: ['style', 'paginate', 'measure'],
};

/** Files that hold several things of one kind, or run instead of exporting. */
const WITHOUT_MAIN_EXPORT: Readonly<Record<string, string>> = {
  'cli/main.ts': 'the program',
  'cli/library.ts': 'what other programs ask the press for',
  'page/client/main.ts': 'the program of the page',
  'page/messages.ts': 'what the page and the desk say to each other',
  'model/fields.ts': 'kinds of fields',
  'paint/pdfkit-internals.ts': 'the fields of another package',
  'pictures/refusals.ts': 'words of refusals',
  'project/font-trial/font-trial-thread.ts': 'the program of a thread',
  'build/workers/worker.ts': 'the program of a worker',
  'read/yaml-nodes.ts': 'steps through the nodes of another package',
};

const MAX_LINES = 250;
const ARCHITECTURE = readFileSync(join(PROJECT_FOLDER, 'docs/architecture.md'), 'utf8');
const files = sourceFiles();

test('every room of src/ stands in the table', () => {
  expect([...new Set(files.map(roomOf))].toSorted()).toEqual(Object.keys(ROOMS).toSorted());
});

test('docs/architecture.md says of every room what it does', () => {
  const named = [...part('## Rooms', '## Directions').matchAll(/^\| `(?<room>[a-z]+)` +\|/gmu)].map(
    (match) => match.groups?.['room'] ?? '',
  );
  expect(named.toSorted()).toEqual(Object.keys(ROOMS).toSorted());
});

test('docs/architecture.md names files that are there', () => {
  const paths = new Set(files.map(({ path }) => path));
  const named = [...ARCHITECTURE.matchAll(/`(?:src\/)?(?<path>[a-z]+(?:\/[a-z-]+)+\.ts)`/gu)].map(
    (match) => match.groups?.['path'] ?? '',
  );
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((path) => !paths.has(path) && !existsSync(join(PROJECT_FOLDER, path)))).toEqual([]);
});

test('the walk of a build is fifteen rooms at most, and each asks the next', () => {
  const walk = ARCHITECTURE.slice(
    ARCHITECTURE.indexOf('## The walk'),
    ARCHITECTURE.indexOf('## Layout in four steps'),
  );
  const rooms = [
    ...new Set([...walk.matchAll(/`(?<room>[a-z]+)`/gu)].map((match) => match.groups?.['room'])),
  ];
  expect(rooms.length).toBeLessThanOrEqual(15);
  const asked = new Set(
    files
      .filter((file) => rooms.includes(roomOf(file)))
      .flatMap((file) => file.imports.filter(({ isOwn }) => isOwn).map(({ target }) => roomNamed(target))),
  );
  expect(rooms.filter((room) => room !== 'cli' && !asked.has(room ?? ''))).toEqual([]);
});

test('a room imports only what the table allows', () => {
  const broken = files.flatMap((file) => brokenBy(file)).filter((arrow) => !(arrow in EXCEPTIONS));
  expect(broken).toEqual([]);
});

test('no exception stands on the list that is not needed any more', () => {
  const broken = new Set(files.flatMap((file) => brokenBy(file)));
  expect(Object.keys(EXCEPTIONS).filter((arrow) => !broken.has(arrow))).toEqual([]);
});

test('a step of layout knows only the steps before it', () => {
  const broken = files
    .filter((file) => file.path.startsWith('layout/') && stepOf(file.path) !== undefined)
    .flatMap((file) =>
      file.imports
        .map(({ target }) => stepOf(target))
        .filter((step) => step !== undefined && step !== stepOf(file.path))
        .filter((step) => !STEPS[stepOf(file.path) ?? '']?.includes(step ?? ''))
        .map((step) => `${file.path} → ${step}`),
    );
  expect(broken).toEqual([]);
});

test('pagination knows strips and heights, and nothing of documents, fonts or marks', () => {
  const known = files
    .filter((file) => file.path.startsWith('layout/paginate/'))
    .flatMap((file) => file.imports.map(({ target }) => target))
    .filter((target) => !target.startsWith('layout/paginate/'));
  expect([...new Set(known)].toSorted()).toEqual(['diagnostics/index.ts', 'memory/index.ts']);
});

test('no file imports itself through others', () => {
  const known = new Map(files.map((file) => [file.path, file.imports.map(({ target }) => target)]));
  expect(cyclesIn(known)).toEqual([]);
});

test('no room imports itself through others', () => {
  const known = new Map(
    Object.keys(ROOMS).map((name) => [
      name,
      files
        .filter((file) => roomOf(file) === name)
        .flatMap((file) => file.imports.filter(({ isOwn }) => isOwn).map(({ target }) => roomNamed(target)))
        .filter((target) => target !== name),
    ]),
  );
  expect(cyclesIn(known)).toEqual([]);
});

test.each([
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b/u],
  ['the process and its environment', /\bprocess\b(?!:)/u],
  ['the console', /\bconsole\b/u],
  ['chance', /\bMath\.random\b|\brandomUUID\b/u],
  ['the locale of the machine', /\.toLocale\w*\(\s*\)|\.localeCompare\(|new Intl\.\w+\(\s*(?:\)|undefined)/u],
])('%s is unknown to the rooms that are pure', (_what, pattern) => {
  expect(files.filter((file) => PURE.has(roomOf(file)) && pattern.test(file.code)).map(pathOf)).toEqual([]);
});

test('nobody asks URL.canParse, which Node 20 answers wrongly once it is asked often', () => {
  expect(files.filter((file) => /\bcanParse\b/u.test(file.code)).map(pathOf)).toEqual([]);
});

test('only cli names the process', () => {
  const naming = files.filter((file) => /\bprocess\b(?!:)/u.test(file.code)).map(roomOf);
  expect([...new Set(naming)]).toEqual(['cli']);
});

test('the date enters once: nobody but cli asks what time it is', () => {
  const asking = files.filter((file) => /\bnew Date\(\s*\)|\bDate\.now\b/u.test(file.code)).map(pathOf);
  // The page runs in a browser, and asks it how long nobody has used it.
  expect(asking).toEqual(['cli/this-machine.ts', 'page/client/idle.ts']);
});

test(`no file is longer than ${MAX_LINES} lines`, () => {
  const long = files.filter((file) => file.text.trimEnd().split('\n').length > MAX_LINES).map(pathOf);
  expect(long).toEqual([]);
});

test('a file is called like what it exports', () => {
  const misnamed = files
    .filter((file) => !file.path.endsWith('/index.ts') && !isNamedLikeAnExport(file))
    .map(pathOf);
  expect(misnamed.filter((path) => !(path in WITHOUT_MAIN_EXPORT))).toEqual([]);
});

test('no file exports by default or keeps something that changes at its top', () => {
  const offending = files
    .filter((file) => /^(?:export default|(?:export )?let )/mu.test(file.code))
    .map(pathOf);
  expect(offending).toEqual([]);
});

describe('how imports are read', () => {
  const importsOf = (text: string) => toSourceFile('layout/style/x.ts', text).imports;

  test('a type import has no values, a mixed one has those that are not types', () => {
    expect(
      importsOf(`import type { A } from '../mark.js';\nimport { type B, c } from '../../model/index.js';`),
    ).toEqual([
      { target: 'layout/mark.ts', isOwn: true, values: [] },
      { target: 'model/index.ts', isOwn: true, values: ['c'] },
    ]);
  });

  test('imports over several lines, for their effect, passed on and made late are all seen', () => {
    const text = `import {\n  a,\n  b as c,\n} from 'one';\nimport 'two';\nexport * from './three.js';\nexport { d } from '@scope/four/five';\nconst e = await import('node:fs');`;
    expect(importsOf(text).map(({ target, values }) => [target, values.length])).toEqual([
      ['one', 2],
      ['two', 1],
      ['layout/style/three.ts', 1],
      ['@scope/four', 1],
      ['node:fs', 2],
    ]);
  });

  test('what stands in a comment or in quotes is no import and no code', () => {
    const file = toSourceFile('a.ts', `// import { a } from 'b';\n/* process */ const c = 'console';`);
    expect(file.imports).toEqual([]);
    expect(file.code).not.toMatch(/process|console/u);
  });

  test('a ring of three is found', () => {
    expect(cyclesIn(new Map(Object.entries({ a: ['b'], b: ['c'], c: ['a'], d: ['a'] })))).toEqual([
      'a → b → c → a',
    ]);
  });
});

/** What docs/architecture.md says from one heading to another. */
function part(from: string, to: string): string {
  return ARCHITECTURE.slice(ARCHITECTURE.indexOf(from), ARCHITECTURE.indexOf(to));
}

function room(values: readonly string[], types: readonly string[], packages: readonly string[]): Room {
  return { values, types, packages };
}

function pathOf(file: SourceFile): string {
  return file.path;
}

function roomOf(file: SourceFile): string {
  return roomNamed(file.path);
}

function roomNamed(path: string): string {
  return path.split('/')[0] ?? '';
}

function stepOf(path: string): string | undefined {
  const [top, step = ''] = path.split('/');
  return top === 'layout' && step in STEPS ? step : undefined;
}

/** The imports of a file that its room may not have, as `file → target`. */
function brokenBy(file: SourceFile): readonly string[] {
  const own = roomOf(file);
  const { values, types, packages } = ROOMS[own] ?? room([], [], []);
  return file.imports
    .filter(({ target, isOwn, values: taken }) => {
      if (!isOwn) return !packages.includes(target);
      const other = roomNamed(target);
      const walks = WALKS[`${own} → ${other}`] ?? [];
      const isTyped = types.includes(other) && taken.every((value) => walks.includes(value));
      return other !== own && !values.includes(other) && !isTyped;
    })
    .map(({ target }) => `${file.path} → ${target}`);
}

function isNamedLikeAnExport(file: SourceFile): boolean {
  const letters = (name: string): string => name.replaceAll(/[^a-z]/giu, '').toLowerCase();
  const name = letters(file.path.replace(/^.*\/|\.ts$/gu, '')).replace(/s$/u, '');
  return file.exports
    .map(letters)
    .some((one) => one.startsWith(name) || one.replace(/s$/u, '').endsWith(name));
}

/** Rings in a graph, each from its first name in order. */
function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const rings = new Set<string>();
  const done = new Set<string>();
  const walk = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) {
      rings.add([...path.slice(path.indexOf(name)), name].join(' → '));
      return;
    }
    if (done.has(name)) return;
    for (const next of graph.get(name) ?? []) walk(next, [...path, name]);
    done.add(name);
  };
  for (const name of [...graph.keys()].toSorted()) walk(name, []);
  return [...rings];
}
