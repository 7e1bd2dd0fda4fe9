import { saysNothing } from '../text/index.js';

/** The paragraphs of a plain text: blank lines part them, and the lines that somebody wrote stay lines, parted by `\n`. */
export function writtenParagraphs(text: string): readonly string[] {
  const paragraphs: string[][] = [];
  let open: string[] | undefined;
  for (const line of text.split('\n')) {
    if (saysNothing(line)) {
      open = undefined;
      continue;
    }
    if (!open) paragraphs.push((open = []));
    open.push(line.trim());
  }
  return paragraphs.map((lines) => lines.join('\n'));
}
