import type { Argv } from 'yargs';
import { PAPER_NAMES, SIZE_NAMES } from '../model/index.js';
import type { PruneMost } from '../build/index.js';
import type { Shard } from '../plan/index.js';
import { once } from './once.js';
import { pairFromText, pruneMostFromText, shardFromText, wholeNumber } from './from-text.js';

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

/** The options of `handouts build`, with examples. */
export function buildOptions(yargs: Argv): Argv {
  const list = (description: string, choices?: readonly string[]) =>
    ({
      describe: description,
      type: 'string',
      array: true,
      default: [],
      requiresArg: true,
      defaultDescription: "the clinic's own",
      ...(choices && { choices }),
    }) as const;
  return yargs
    .positional('handout', {
      describe: 'ids of handouts; globs are allowed; all without any',
      type: 'string',
      array: true,
    })
    .option('clinic', { ...list('ids of clinics; globs are allowed'), defaultDescription: 'all' })
    .option('language', list('language tags, such as en'))
    .option('bilingual', {
      ...list("sheets in two languages, the patient's first: es+en"),
      defaultDescription: 'none',
      coerce: (given: readonly string[]) => given.map(pairFromText),
    })
    .option('size', list('print sizes', SIZE_NAMES))
    .option('paper', list('paper', PAPER_NAMES))
    .option('fillable', {
      describe: 'places to write become fields to fill in on a screen',
      type: 'boolean',
      default: false,
    })
    .option('template', {
      describe: "a template of templates/ in place of the clinic's own",
      type: 'string',
      requiresArg: true,
      coerce: once('template'),
    })
    .option('out', {
      describe: 'folder for the files, or - to write one PDF to standard output',
      type: 'string',
      requiresArg: true,
      coerce: once('out'),
      defaultDescription: 'output/ in the project',
    })
    .option('project', {
      describe: 'folder with content/, and templates/ and fonts/ if it has its own',
      type: 'string',
      requiresArg: true,
      coerce: once('project'),
      default: '.',
    })
    .option('note', {
      describe: 'a text file, or - for standard input: a note for this one copy, kept nowhere else',
      type: 'string',
      requiresArg: true,
      coerce: once('note'),
    })
    .option('allow-expired', {
      describe: 'ids of handouts to print, with a notice, though their review ran out',
      type: 'string',
      array: true,
      requiresArg: true,
      default: [],
    })
    .option('allow-stale', {
      describe: 'ids of handouts to print, with a notice, though what they translate has changed',
      type: 'string',
      array: true,
      requiresArg: true,
      default: [],
    })
    .option('force', {
      describe: 'make every copy again, also where nothing has changed',
      type: 'boolean',
      default: false,
    })
    .option('jobs', {
      describe: 'how many copies are made at once',
      type: 'string',
      requiresArg: true,
      coerce: wholeNumber('jobs', MOST_JOBS),
      defaultDescription: 'the processors of the machine',
    })
    .option('prune', {
      describe: 'remove files that nobody plans any more',
      type: 'boolean',
      default: false,
    })
    .option('prune-most', {
      describe: 'how many files --prune removes at most: a number, or a share such as 10%',
      type: 'string',
      requiresArg: true,
      coerce: (given: unknown) => {
        const text = once('prune-most')(given);
        return text === undefined ? undefined : pruneMostFromText(text);
      },
      defaultDescription: '50, or 5% of a larger folder',
    })
    .option('prune-all', {
      describe: 'remove them however many they are',
      type: 'boolean',
      default: false,
    })
    .option('dry-run', {
      describe: 'show what would be made, and make nothing',
      type: 'boolean',
      default: false,
    })
    .option('why', { describe: 'say for each file what changed', type: 'boolean', default: false })
    .option('shard', {
      describe: 'one part of the plan, such as 2/4: the second of four machines',
      type: 'string',
      requiresArg: true,
      coerce: (given: unknown) => {
        const text = once('shard')(given);
        return text === undefined ? undefined : shardFromText(text);
      },
      defaultDescription: 'the whole plan',
    })
    .option('json', {
      describe: 'tell each event as a line of JSON on standard output',
      type: 'boolean',
      default: false,
    })
    .option('explain', { describe: 'say why each page ends where it does', type: 'boolean', default: false })
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
