const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** Tags inside of a line of text. */
const INLINE = /<\/?(?:from|strong|em|a|isolate|keep)(?: [^<>]*)?>/gu;
/** Where a line is broken by whoever wrote it, and where something is written by hand. */
const BREAK = /<\/?(?:br|blank)[^<>]*>/gu;
/** A list whose numbers begin with one that its author chose. */
const NUMBERED = /<ol[^<>]* start="(\d+)"[^<>]*>/gu;

/** The words of markup that the press made of content, a line an element that holds text. */
export function linesOfMarkup(markup: string): readonly string[] {
  if (markup === '') return [];
  return markup
    .replaceAll(/\s*\n\s*/gu, ' ')
    .replaceAll(INLINE, '')
    .replaceAll(BREAK, ' ')
    .replaceAll(NUMBERED, '\n$1.\n')
    .replaceAll(/<[^<>]*>/gu, '\n')
    .replaceAll(/&(?:amp|lt|gt|quot);/gu, (entity) => SIGNS[entity] ?? entity)
    .split('\n');
}
