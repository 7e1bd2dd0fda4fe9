import type { Diagnostic } from '../diagnostics/index.js';
import { jobToText, type Job } from '../plan/index.js';

/** A mistake of the press itself at one copy, in a line that says what to send to whom. */
export function pressFault(job: Job, error: unknown): Diagnostic {
  return {
    severity: 'error',
    code: 'press-fault',
    what: `the press made a mistake of its own: ${faultToText(error)}`,
    hint: `send this line to whoever keeps the press, with the version (handouts --version), ${sourcesOf(job)}`,
    copy: jobToText(job),
  };
}

/** A thrown error in one line: what it says, and in which function. */
export function faultToText(error: unknown): string {
  if (!(error instanceof Error)) return oneLine(String(error));
  const where = /^ +at (?<name>(?:async |new )?[\w.#<>]+) \(/mu.exec(error.stack ?? '')?.groups?.['name'];
  return oneLine(`${error.message}${where === undefined ? '' : ` (in ${where})`}`);
}

/** A message may quote what was read. */
const MOST_CHARACTERS = 300;

function oneLine(text: string): string {
  const line = text.replaceAll(/\s/gu, ' ');
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)} …` : line;
}

function sourcesOf({ clinic, handout, template }: Job): string {
  return `the handout "${handout}", the clinic "${clinic}" and the template "${template}"`;
}
