import { placeWithin, type Log } from '../diagnostics/index.js';
import { HIDDEN_DIGIT, decodedTwice } from '../text/index.js';
import type { TextRun } from './section.js';

/** A sign that would be printed as it stands, or lost, though whoever wrote it meant something else. */
interface StraySign {
  readonly code: string;
  readonly pattern: RegExp;
  /** The sign is the last two characters of what the pattern finds. */
  readonly isAtEnd?: true;
  readonly what: string;
  readonly hint: string;
}

const NO_BRACES = 'take it out; a slot is {{clinic.phone}} and nothing else';

/** Within a line; how lines begin is looked at in `near-misses.ts`. */
const STRAY_SIGNS: readonly StraySign[] = [
  {
    code: 'stray-write-in',
    pattern: /_{3,}/u,
    what: 'a space to write in (___) stands inside text',
    hint: 'put it alone into a table cell, or use a :::notes section',
  },
  {
    code: 'stray-strong',
    // Between two signs of which one is a digit, they are a sign of reckoning: 2**3.
    pattern: /(?<![\\\p{L}\p{N}])\*\*|(?<!\\)\*\*(?![\p{L}\p{N}])|(?<=\p{L})\*\*(?=\p{L})/u,
    what: 'the ** belong to no other **',
    hint: 'write **words** without blanks inside of the stars',
  },
  {
    code: 'stray-strong',
    pattern: /(?<![\p{L}\p{N}_])__(?=[\p{L}\p{N}])[^_]*[\p{L}\p{N}.!?]__(?![\p{L}\p{N}_])/u,
    what: 'the __ make nothing strong',
    hint: 'write **words**',
  },
  {
    code: 'stray-strong',
    pattern: /(?<!\\)(?:\*_|_\*)/u,
    what: 'a star and a _ stand beside each other, and nobody can say which words they set apart',
    hint: 'write **words** or *words*, and a \\ before a sign that is to be printed',
  },
  {
    code: 'stray-strike',
    pattern: /~~/u,
    what: 'words cannot be struck out (~~)',
    hint: 'take them out',
  },
  {
    code: 'stray-script',
    pattern:
      /(?<=[\p{L}\p{N})])(?<sign>[~^])[\p{L}\p{N}+\-−]{1,9}\k<sign>|(?<![\\\p{L}\p{N}~])~[^\s~](?:[^~]*[^\s~])?~(?![\p{L}\p{N}~])/u,
    what: 'small letters above or below the line (^x^, ~x~) cannot be set',
    hint: 'write the character itself, such as ₂ or ², or write a \\ before the sign',
  },
  {
    code: 'stray-highlight',
    pattern: /(?<![=<>!])==(?=[^\s=])[^=]*[^\s=]==(?!=)/u,
    what: 'words cannot be marked with a colour (==)',
    hint: 'write **words**',
  },
  {
    code: 'stray-reference',
    pattern: /\]\[/u,
    what: 'the reference [words][name] leads nowhere',
    hint: 'write [words](https://…)',
  },
  {
    code: 'stray-reference',
    pattern: /(?<!\\)\[\^[^[\]\s]+\]/u,
    what: 'there are no footnotes',
    hint: 'write the note where it belongs, in brackets',
  },
  {
    code: 'stray-link',
    pattern: /\]\(tel:/u,
    what: 'the [words](tel:…) make no link: blanks or brackets stand in the number',
    hint: 'write the number without them: tel:+15550104000',
  },
  {
    code: 'stray-link',
    pattern: /\](?:\((?!tel:)| \((?:https?:|tel:|mailto:))/u,
    what: 'the [words](address) make no link',
    hint: 'write [the words](https://…) without blanks in the address and between the brackets',
  },
  {
    code: 'stray-escape',
    pattern: /(?<!\\)\\+\{|\{\\+\{/u,
    what: 'a backslash stands before braces',
    hint: 'take it out: braces cannot be printed in twos',
  },
  {
    code: 'stray-brace',
    pattern: /(?<!\{)\{\s*(?:clinic|handout)\.\w+\s*\}|\{\s*(?:clinic|handout)\.\w+\s*\}(?!\})/u,
    what: 'a slot stands in single braces',
    hint: 'write it in two: {{clinic.phone}}',
  },
  {
    code: 'stray-brace',
    pattern: /^(?:(?!\{\{|\}\}).)*\}\}/u,
    isAtEnd: true,
    what: 'the }} close nothing',
    hint: 'write {{ before the name',
  },
  {
    code: 'stray-escape',
    pattern: /(?<!\\)(?:\\\\)*\\["$%&'(,/;=?@^}]/u,
    what: 'a backslash stands before a sign that needs none, and would vanish',
    hint: 'take it out, or write it twice to print it',
  },
  {
    code: 'stray-escape',
    pattern: /(?<!\\)(?:\\\\)*\\[ \t\u00A0]*(?:\n|$)/u,
    what: 'the backslash ends no line of a paragraph that goes on',
    hint: 'take it out, with the blanks behind it, or write it twice to print it',
  },
  {
    code: 'stray-entity',
    pattern: /(?<!\\)&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/iu,
    what: 'a sign is written as web pages do (&…;)',
    hint: 'write the sign itself: & for &amp;, < for &lt;, a blank for &nbsp;',
  },
  {
    code: 'hidden-digit',
    pattern: HIDDEN_DIGIT,
    what: 'an invisible character stands inside a number',
    hint: 'delete the number, and type it again',
  },
  {
    code: 'stray-invisible',
    // Between words of scripts that know no blanks, it says where a line may end.
    pattern:
      /(?<=[^\u200B\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}])\u200B+(?=[^\u200B\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]|$)|^\u200B+(?=[^\u200B\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}])/u,
    what: 'the invisible character U+200B stands in the text, and may have come with a paste',
    hint: 'take it out: delete the signs on both sides of it, and type them again',
  },
  {
    code: 'stray-brace',
    pattern: /\{\{~|~\}\}/u,
    what: 'a ~ in a slot takes the blanks beside it away',
    hint: NO_BRACES,
  },
  {
    code: 'stray-brace',
    pattern: /\{\{!/u,
    what: 'a remark stands in braces, and would vanish',
    hint: NO_BRACES,
  },
];

/** Logs the signs of Markdown, web pages and slots that are left in a text as they were written. */
export function refuseStraySigns(run: TextRun, log: Log): void {
  for (const { code, pattern, isAtEnd, what, hint } of STRAY_SIGNS) {
    const match = pattern.exec(run.source);
    if (!match) continue;
    const index = match.index + (isAtEnd ? match[0].length - 2 : 0);
    log.error(code, what, placeWithin(run.place, run.source, index), hint);
  }
  const twice = decodedTwice(run.source);
  if (twice)
    log.error(
      'decoded-twice',
      `"${twice.written}" stands where "${twice.meant}" was written: the text was read in a wrong encoding`,
      placeWithin(run.place, run.source, twice.index),
      'take the text anew from where it comes from, as UTF-8',
    );
}
