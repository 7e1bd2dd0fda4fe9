import type { Node, Parent } from 'mdast';
import type { MarkdownFile } from './read-markdown.js';

/** What holds words of its own: its parts are a line of print. */
const TEXTS = new Set(['paragraph', 'heading', 'tableCell']);

/** A slot, which is the same in every language. */
const SLOT = /\{\{[^{}]*\}\}/gu;

/** The body of a file with a mark before each text that has words; all else stays as it was written. */
export function withMarks({ text, body }: MarkdownFile, mark: string): string {
  let [marked, from] = ['', 0];
  for (const { start, end } of textsIn(body)) {
    if (!/\p{L}/u.test(text.slice(start, end).replaceAll(SLOT, ''))) continue;
    marked += `${text.slice(from, start)}${mark} `;
    from = start;
  }
  return (marked + text.slice(from)).trimStart();
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function textsIn(node: Node): readonly Stretch[] {
  const children: readonly Node[] = 'children' in node ? (node as Parent).children : [];
  if (!TEXTS.has(node.type)) return children.flatMap(textsIn);
  const start = children[0]?.position?.start.offset;
  const end = children.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? [] : [{ start, end }];
}
