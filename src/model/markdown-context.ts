import type { Node } from 'mdast';
import { fileStart, type Log, type Place } from '../diagnostics/index.js';

/** What turning Markdown into a model needs besides the nodes. */
export interface MarkdownContext {
  readonly file: string;
  /** The text that the nodes' offsets count in. */
  readonly text: string;
  readonly log: Log;
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
  return context.text.slice(first.position?.start.offset ?? 0, last.position?.end.offset ?? 0);
}
