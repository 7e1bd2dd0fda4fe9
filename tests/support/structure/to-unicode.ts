const BLOCK = /beginbf(?<kind>char|range)(?<rows>[\s\S]*?)endbf/gu;
const CHARACTER = /<(?<from>[\da-f]+)>\s*<(?<text>[\da-f]*)>/giu;
const RANGE = /<(?<from>[\da-f]+)>\s*<[\da-f]+>\s*\[(?<texts>[^\]]*)\]/giu;
const TEXT = /<(?<text>[\da-f\s]*)>/giu;
/** Glyphs of a cluster after the first stand for no text of their own. */
const NO_TEXT = /\u2060/gu;

/** What each code of a font stands for, from its map (ISO 32000-1, 9.10.3). */
export function textsIn(map: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { groups: block } of map.matchAll(BLOCK)) {
    const rows = block?.['rows'] ?? '';
    if (block?.['kind'] === 'char') {
      for (const { groups } of rows.matchAll(CHARACTER))
        texts.set(codeOf(groups?.['from']), toText(groups?.['text']));
      continue;
    }
    for (const { groups } of rows.matchAll(RANGE)) {
      const listed = [...(groups?.['texts'] ?? '').matchAll(TEXT)];
      for (const [index, one] of listed.entries())
        texts.set(codeOf(groups?.['from']) + index, toText(one.groups?.['text']));
    }
  }
  return texts;
}

function codeOf(hex = ''): number {
  return Number.parseInt(hex, 16);
}

function toText(hex = ''): string {
  const bytes = Buffer.from(hex.replaceAll(/\s/gu, ''), 'hex');
  return bytes.swap16().toString('utf16le').replaceAll(NO_TEXT, '');
}
