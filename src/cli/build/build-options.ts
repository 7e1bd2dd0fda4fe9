import type { Argv, Options } from 'yargs';
import { PAPER_NAMES, paperNamed, SIZE_NAMES, sizeNamed } from '../../model/index.js';
import type { PruneMost } from '../../build/index.js';
import type { Shard } from '../../plan/index.js';
import { once } from '../once.js';
import { pairFromText, pruneMostFromText, shardFromText, wholeNumber } from '../from-text.js';

/** What is typed after `handouts build`. */
export interface BuildArguments {
  readonly _: readonly (string | number)[];
  readonly handout: readonly string[] | undefined;
  readonly clinic: readonly string[];
  readonly language: readonly string[];
  readonly bilingual: readonly string[];
  readonly size: readonly string[];
  readonly paper: readonly string[];
  readonly template: string | undefined;
  readonly fillable: boolean;
  readonly out: string | undefined;
  readonly project: string;
  readonly note: string | undefined;
  readonly allowExpired: readonly string[];
  readonly allowStale: readonly string[];
  readonly shard: Shard | undefined;
  readonly jobs: number | undefined;
  readonly force: boolean;
  readonly prune: boolean;
  readonly pruneAll: boolean;
  readonly pruneMost: PruneMost | undefined;
  readonly dryRun: boolean;
  readonly why: boolean;
  readonly json: boolean;
  readonly explain: boolean;
}

/** More workers than this have nothing to do on any machine. */
const MOST_JOBS = 256;
/** The highest port that there is. */
export const MOST_PORT = 65_535;

const OPTIONS = {
  clinic: { ...list('ids of clinics; globs are allowed'), defaultDescription: 'all' },
  language: { ...list('languages: es, Spanish or español'), alias: 'lang' },
  bilingual: {
    ...list("sheets in two languages, the patient's first: es+en"),
    defaultDescription: 'none',
    coerce: (given: readonly string[]) => given.map(pairFromText),
  },
  size: {
    ...list('print sizes, also as xl, "extra large" or 22'),
    choices: SIZE_NAMES,
    alias: 's',
    coerce: (given: readonly string[]) => given.map(sizeNamed),
  },
  paper: {
    ...list('paper'),
    choices: PAPER_NAMES,
    coerce: (given: readonly string[]) => given.map(paperNamed),
  },
  fillable: flag('places to write become fields to fill in on a screen'),
  template: one('template', "a template of templates/ in place of the clinic's own"),
  out: {
    ...one('out', 'folder for the files, or - to write one PDF to standard output'),
    defaultDescription: 'output/ in the project',
  },
  project: {
    ...one('project', 'folder with content/, and templates/ and fonts/ if it has its own'),
    default: '.',
  },
  note: one('note', 'a text file, or - for standard input: a note for this one copy, kept nowhere else'),
  'allow-expired': ids('ids of handouts to print, with a notice, though their review ran out'),
  'allow-stale': ids('ids of handouts to print, with a notice, though what they translate has changed'),
  force: flag('make every copy again, also where nothing has changed'),
  jobs: {
    ...one('jobs', 'how many copies are made at once'),
    coerce: wholeNumber('jobs', MOST_JOBS),
    defaultDescription: 'the processors of the machine',
  },
  prune: flag('remove files that nobody plans any more'),
  'prune-most': {
    ...one('prune-most', 'how many files --prune removes at most: a number, or a share such as 10%'),
    coerce: read('prune-most', pruneMostFromText),
    defaultDescription: '50, or 5% of a larger folder',
  },
  'prune-all': flag('remove them however many they are'),
  'dry-run': flag('show what would be made, and make nothing'),
  why: flag('say for each file what changed'),
  shard: {
    ...one('shard', 'one part of the plan, such as 2/4: the second of four machines'),
    coerce: read('shard', shardFromText),
    defaultDescription: 'the whole plan',
  },
  json: flag('tell each event as a line of JSON on standard output'),
  explain: flag('say why each page ends where it does'),
} as const satisfies Readonly<Record<string, Options>>;

const HANDOUTS = {
  describe: 'ids of handouts; globs are allowed; all without any',
  type: 'string',
  array: true,
} as const;

/** The options of `handouts build`, with examples. */
export function buildOptions(yargs: Argv): Argv {
  return yargs
    .positional('handout', HANDOUTS)
    .options(OPTIONS)
    .example('$0 build', 'every handout for every clinic, as each clinic wants it')
    .example("$0 build 'stitches-*' --clinic riverside --size xlarge", 'one clinic, one size')
    .example('$0 build --clinic riverside --bilingual es+en', 'sheets in Spanish and English, part by part')
    .example('$0 build fever-in-children --clinic harbor --out - > fever.pdf', 'one file, to standard output')
    .example(
      'echo "Take your log with you." | $0 build blood-pressure-log --clinic riverside --note -',
      'a note on one copy',
    )
    .epilogue('Without --out, files go to output/<clinic>/<language>/<handout>.<size>.<paper>.pdf.');
}

/** What a page has no choice of, and a site has besides. */
const { size: _1, paper: _2, fillable: _3, template: _4, note: _5, explain: _6, ...ALIKE } = OPTIONS;
const SITE_OPTIONS = {
  ...ALIKE,
  out: { ...one('out', 'folder for the site'), defaultDescription: 'output/site/ in the project' },
  printed: {
    ...one('printed', 'folder of the printed sheets, whose editions every page must know'),
    defaultDescription: 'output/ in the project',
  },
  serve: flag('show the site to this computer when it is made, until Ctrl+C'),
  port: {
    ...one('port', 'the port at which it is shown'),
    coerce: wholeNumber('port', MOST_PORT),
    defaultDescription: 'any that is free',
  },
} as const;

/** The options of `handouts site`, with examples. */
export function siteOptions(yargs: Argv): Argv {
  return yargs
    .positional('handout', HANDOUTS)
    .options(SITE_OPTIONS)
    .example('$0 site', 'the pages of every clinic that says site: yes, into output/site/')
    .example('$0 site fever-in-children --clinic riverside', 'those of one handout')
    .example('$0 site --dry-run --why', 'what would be made, and why')
    .example('$0 site --serve', 'and shown to this computer')
    .epilogue('Exit codes are those of build: docs/online.md says what stands where.');
}

/** Something that is or is not wanted. */
function flag(describe: string) {
  return { describe, type: 'boolean', default: false } as const;
}

/** A text that is given once. */
function one(name: string, describe: string) {
  return { describe, type: 'string', requiresArg: true, coerce: once(name) } as const;
}

/** A text that is given once, as what it means. */
function read<Meaning>(name: string, fromText: (text: string) => Meaning) {
  return (given: unknown): Meaning | undefined => {
    const text = once(name)(given);
    return text === undefined ? undefined : fromText(text);
  };
}

function ids(describe: string) {
  return { describe, type: 'string', array: true, requiresArg: true, default: [] } as const;
}

/** What a clinic has choices of its own for. */
function list(describe: string) {
  return { ...ids(describe), defaultDescription: "the clinic's own" } as const;
}
