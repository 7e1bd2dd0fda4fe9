import type { Node } from 'mdast';
import { expected, fileStart, type Log, type Place } from '../diagnostics/index.js';

/** What turning Markdown into a model needs besides the nodes. */
export interface MarkdownContext {
  readonly file: string;
  /** The text that the nodes' offsets count in. */
  readonly text: string;
  readonly log: Log;
  /** In how many quotes the nodes stand; none without it. */
  readonly quotes?: number;
}

/** A line of the file without what its list or quote puts before it. */
export interface SourceLine {
  readonly text: string;
  readonly place: Place;
}

export function placeOfNode(node: Node, context: MarkdownContext): Place {
  const start = node.position?.start;
  return start ? { file: context.file, line: start.line, column: start.column } : fileStart(context.file);
}

/** The characters that a node was read from. */
export function sourceOfNode(node: Node, context: MarkdownContext): string {
  return sourceBetween(node, node, context);
}

/** The characters from the beginning of one node to the end of another. */
export function sourceBetween(first: Node, last: Node, context: MarkdownContext): string {
  return context.text.slice(offsetsOf(first).start, offsetsOf(last).end);
}

/** The lines that a node was read from. */
export function linesOf(node: Node, context: MarkdownContext): readonly SourceLine[] {
  const place = placeOfNode(node, context);
  // A quote's further lines begin with its marks, and may leave them out.
  const before = new RegExp(`^[ \\t]*(?:>[ \\t]*){0,${context.quotes ?? 0}}`, 'u');
  return sourceOfNode(node, context)
    .split('\n')
    .map((written, index) => {
      const blanks = index === 0 ? 0 : (before.exec(written)?.[0].length ?? 0);
      return {
        text: written.slice(blanks),
        place: index === 0 ? place : { ...place, line: place.line + index, column: blanks + 1 },
      };
    });
}

/** Where a node begins and ends in its text. */
export function offsetsOf({ position }: Node): { readonly start: number; readonly end: number } {
  return {
    start: expected(position?.start.offset, 'the beginning of a node'),
    end: expected(position?.end.offset, 'the end of a node'),
  };
}

/** What stands on the line before a node. */
export function sourceBefore(node: Node, context: MarkdownContext): string {
  const { start } = offsetsOf(node);
  return context.text.slice(context.text.lastIndexOf('\n', start - 1) + 1, start);
}

/** More than this of the text before a node is not looked at. */
const MOST_BEFORE = 500;

/** Whether a block goes on from a line of words that ends in the middle of a sentence: `Keep it at` ⏎ `- 18 °C`. */
export function runsOn(node: Node, { text }: MarkdownContext): boolean {
  const { start } = offsetsOf(node);
  const [, line = ''] = /([^\n]*)\n[ \t>]*$/u.exec(text.slice(Math.max(0, start - MOST_BEFORE), start)) ?? [];
  return /[\p{L}\p{N},]\s*$/u.test(line) && !/^[ \t]*#/u.test(line);
}
