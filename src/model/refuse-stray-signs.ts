import { placeWithin, type Log } from '../diagnostics/index.js';
import type { TextRun } from './section.js';

/** A sign that would be printed as it stands, though whoever wrote it meant something else. */
interface StraySign {
  readonly code: string;
  readonly pattern: RegExp;
  readonly what: string;
  readonly hint: string;
}

const STRAY_SIGNS: readonly StraySign[] = [
  {
    code: 'stray-write-in',
    pattern: /_{3,}/u,
    what: 'a space to write in (___) stands inside text',
    hint: 'put it alone into a table cell, or use a :::notes section',
  },
  {
    code: 'stray-fence',
    pattern: /^:{2,}/u,
    what: 'the colons neither begin nor end a section',
    hint: 'begin it with :::kind, without a blank, and end it with as many colons alone on a line',
  },
  {
    code: 'stray-strong',
    pattern: /(?<!\\)\*\*/u,
    what: 'the ** belong to no other **',
    hint: 'write **words** without blanks inside of the stars',
  },
  {
    code: 'stray-strike',
    pattern: /~~/u,
    what: 'words cannot be struck out (~~)',
    hint: 'take them out',
  },
  {
    code: 'stray-reference',
    pattern: /\]\[/u,
    what: 'the reference [words][name] leads nowhere',
    hint: 'write [words](https://…)',
  },
  {
    code: 'stray-brace',
    pattern: /(?<!\{)\{\s*(?:clinic|handout)\.\w+\s*\}|\{\s*(?:clinic|handout)\.\w+\s*\}(?!\})/u,
    what: 'a slot stands in single braces',
    hint: 'write it in two: {{clinic.phone}}',
  },
  {
    code: 'stray-brace',
    pattern: /(?<=^(?:(?!\{\{).)*)\}\}/u,
    what: 'the }} close nothing',
    hint: 'write {{ before the name',
  },
];

/** Logs the signs of Markdown and of slots that are left in a text as they were written. */
export function refuseStraySigns(run: TextRun, log: Log): void {
  for (const { code, pattern, what, hint } of STRAY_SIGNS) {
    const match = pattern.exec(run.source);
    if (match) log.error(code, what, placeWithin(run.place, run.source, match.index), hint);
  }
}
