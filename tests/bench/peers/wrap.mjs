/**
 * Breaks runs into lines no wider than a column, for tools that break none themselves.
 *
 * @param widthOf the width of a text: (text, isBold) => points
 * @returns lines of pieces: text, bold, colour, and how far from the left
 */
export function wrap(runs, width, widthOf) {
  const lines = [[]];
  let at = 0;
  for (const { text, bold = false, colour } of runs) {
    for (const word of text.match(/\n|[^ \n]+ ?| /gu) ?? []) {
      const wide = word === '\n' ? 0 : widthOf(word.trimEnd(), bold);
      if (word === '\n' || at + wide > width) {
        lines.push([]);
        at = 0;
      }
      if (word === '\n') continue;
      const line = lines.at(-1);
      const last = line.at(-1);
      if (last && last.bold === bold && last.colour === colour) last.text += word;
      else line.push({ text: word, bold, colour, offset: at });
      at += widthOf(word, bold);
    }
  }
  return lines;
}
