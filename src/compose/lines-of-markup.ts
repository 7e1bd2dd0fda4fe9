const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** Tags inside of a line of text. */
const INLINE = /<\/?(?:from|strong|em|a|isolate|keep)(?: [^<>]*)?>/gu;
/** Where a line is broken by whoever wrote it, and where something is written by hand. */
const BREAK = /<\/?(?:br|blank)[^<>]*>/gu;
/** A list with numbers; they may begin with one that its author chose. */
const NUMBERED = /<ol(?: [^<>]*)?>/gu;
const START = / start="(?<number>\d+)"/u;

/** The words of markup that the press made of content, a line an element that holds text. */
export function linesOfMarkup(markup: string): readonly string[] {
  if (markup === '') return [];
  return markup
    .replaceAll('\n', ' ')
    .replaceAll(INLINE, '')
    .replaceAll(BREAK, ' ')
    .replaceAll(NUMBERED, beginning)
    .replaceAll(/<[^<>]*>/gu, '\n')
    .replaceAll(/&(?:amp|lt|gt|quot);/gu, (entity) => SIGNS[entity] ?? entity)
    .split('\n');
}

/** In place of a list's tag, the number with which it begins. */
function beginning(tag: string): string {
  const number = START.exec(tag)?.groups?.['number'];
  return number === undefined ? '\n' : `\n${number}.\n`;
}
