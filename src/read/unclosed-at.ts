import { isScalar, visit, type Document, type Node, type YAMLParseError } from 'yaml';
import { startOf } from './yaml-nodes.js';

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '"': '"', "'": "'" };

/** Where the bracket or quote was opened that a mistake misses the end of: the parser only sees that the text is over. */
export function unclosedAt(
  document: Document.Parsed,
  text: string,
  error: YAMLParseError,
): number | undefined {
  if (!/^Missing closing|and end with a [\]}]/u.test(error.message)) return undefined;
  let found: number | undefined;
  visit(document, {
    Node: (_, node) => {
      if (startOf(node) < error.pos[0] && isOpen(node, text)) found = startOf(node);
    },
  });
  return found;
}

function isOpen(node: Node, text: string): boolean {
  const [start = 0, end = 0] = node.range ?? [];
  const closing = CLOSING[text.charAt(start)];
  if (closing === undefined || (isScalar(node) && !isQuoted(node.type))) return false;
  const written = text.slice(start + 1, end).trimEnd();
  return !written.endsWith(closing);
}

function isQuoted(type: unknown): boolean {
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
}
