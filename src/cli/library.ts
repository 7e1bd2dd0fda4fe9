import type { JsonEvent } from '../build/index.js';
import type { Io, Stream } from './io.js';
import { runInOrder } from './run-in-order.js';
import { thisMachine } from './this-machine.js';

/** What a program asks of the press; whatever is left out is as on the command line. */
export interface BuildOptions {
  /** The folder with content/. */
  readonly project: string;
  readonly handouts?: readonly string[];
  readonly clinics?: readonly string[];
  readonly languages?: readonly string[];
  readonly sizes?: readonly string[];
  readonly papers?: readonly string[];
  readonly fillable?: boolean;
  /** The folder for the sheets. */
  readonly out?: string;
  /** Makes every copy again. */
  readonly force?: boolean;
  /** Called with what `handouts build --json` writes, as it happens. */
  readonly onEvent?: (event: JsonEvent) => void;
  readonly signal?: AbortSignal;
}

export type { JsonEvent };

/** The last event: what became of a build, in numbers, with the exit code of the command. */
export type BuildSummary = Extract<JsonEvent, { readonly event: 'summary' }>;

/** Makes the sheets of a project, as the command does. What cannot be built is told in the summary, and never thrown. */
export async function build(options: BuildOptions): Promise<BuildSummary> {
  let summary: BuildSummary | undefined;
  const heard = (event: JsonEvent): void => {
    if (event.event === 'summary') summary = event;
    options.onEvent?.(event);
  };
  const said: string[] = [];
  const out = linesTo((line) => {
    heard(JSON.parse(line) as JsonEvent);
  });
  const err = linesTo((line) => said.push(line));
  await runInOrder(argvOf(options), ioFor(options, out, err));
  if (summary) return summary;
  // It was asked wrongly: nothing was begun.
  throw new Error(said.join('\n'));
}

function argvOf(options: BuildOptions): readonly string[] {
  const { project, handouts = [], out, fillable = false, force = false } = options;
  const lists = {
    clinic: options.clinics,
    language: options.languages,
    size: options.sizes,
    paper: options.papers,
  };
  return [
    'build',
    '--json',
    `--project=${project}`,
    ...Object.entries(lists).flatMap(([name, values = []]) => values.map((value) => `--${name}=${value}`)),
    ...(out === undefined ? [] : [`--out=${out}`]),
    ...(fillable ? ['--fillable'] : []),
    ...(force ? ['--force'] : []),
    '--',
    ...handouts,
  ];
}

function ioFor({ signal = new AbortController().signal }: BuildOptions, out: Stream, err: Stream): Io {
  return {
    out,
    err,
    readInput: async () => '',
    ...thisMachine(),
    signal,
    // Whoever calls it hears signals, and says so by its own.
    hearSignals: () => undefined,
  };
}

/** A stream that is read line by line. */
function linesTo(take: (line: string) => void): Stream {
  let rest = '';
  return {
    isTerminal: false,
    columns: () => undefined,
    lost: () => undefined,
    write: async (data) => {
      const lines = (rest + (typeof data === 'string' ? data : new TextDecoder().decode(data))).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line !== '') take(line);
    },
  };
}
