import Handlebars from 'handlebars';
import type { Log, Place } from '../diagnostics/index.js';
import { unreadable } from './unreadable.js';

/** Where a template's text stands in a file that a person wrote. */
export interface TemplateSource {
  readonly text: string;
  /** The place of an offset in `text`. */
  readonly placeAt: (offset: number) => Place;
  /** Names of the partials that may be called; none in content. */
  readonly partials: readonly string[];
  /** Whether it writes tags, as templates do, or plain text, as content does. */
  readonly isMarkup: boolean;
}

/** A Handlebars text to its tree; what cannot be read is told in plain words, where it begins. */
export function parseTemplate(source: TemplateSource, log: Log): hbs.AST.Program | undefined {
  const why = unreadable(source.text);
  if (why) {
    log.error('template-too-large', why.what, source.placeAt(why.offset), why.hint);
    return undefined;
  }
  try {
    return Handlebars.parse(source.text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    log.error(
      'template-syntax',
      templateMistake(message),
      source.placeAt(offsetOfMistake(source.text, message)),
      'each {{#if …}} needs its {{/if}} in the same text, each {{ its }}',
    );
    return undefined;
  }
}

function templateMistake(message: string): string {
  const mismatch = /(?<!\S)(\S+) doesn't match (\S+)/u.exec(message);
  if (mismatch) return `{{#${mismatch[1]}}} is closed by {{/${mismatch[2]}}}`;
  if (message.includes("got 'EOF'")) return 'a {{#…}} is never closed';
  return 'the {{…}} cannot be read';
}

/** Handlebars says the line of most mistakes, and the end of the text for a block that is never closed. */
function offsetOfMistake(text: string, message: string): number {
  const mismatch = / - (?<line>\d+):(?<column>\d+)$/u.exec(message)?.groups;
  if (mismatch) {
    const name = startOfLine(text, Number(mismatch['line'])) + Number(mismatch['column']);
    return Math.max(0, text.lastIndexOf('{{', name));
  }
  const open = message.includes("got 'EOF'") ? unclosedBlockAt(text) : undefined;
  return open ?? firstBraceFrom(text, startOfLine(text, Number(/line (\d+)/u.exec(message)?.[1] ?? 1)));
}

function unclosedBlockAt(text: string): number | undefined {
  const open: number[] = [];
  for (const match of text.matchAll(/\{\{~?(?<sign>[#/])/gu)) {
    if (match.groups?.['sign'] === '#') open.push(match.index);
    else open.pop();
  }
  return open.at(-1);
}

function startOfLine(text: string, line: number): number {
  const lines = text.split('\n');
  return lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
}

function firstBraceFrom(text: string, offset: number): number {
  const brace = text.indexOf('{{', offset);
  return brace === -1 ? offset : brace;
}
