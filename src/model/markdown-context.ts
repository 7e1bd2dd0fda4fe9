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
  const { start, end } = node.position ?? {};
  return context.text.slice(start?.offset ?? 0, end?.offset ?? 0);
}
