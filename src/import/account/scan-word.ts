import { SaxesParser } from 'saxes';
import { scanStyles } from './scan-styles.js';
import { Telling, type Told } from './told.js';
import { WordScan } from './word-scan.js';

type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * What a Word file says, by a reader of its own: it takes every part of the file from end to end, sign by sign, and knows
 * nothing of lists, tables or headings. It shares neither parser nor rules with the reader that makes the handout.
 */
export function scanWord(parts: Parts): Told {
  const telling = new Telling();
  const styles = scanStyles(textOf(parts['word/styles.xml']));
  const counts = { boxes: 0, choices: 0 };
  const scan = (path: string, stream: string): void => {
    scanPart(textOf(parts[path]), new WordScan(telling, styles, counts, stream));
  };
  scan('word/document.xml', '');
  for (const kind of ['header', 'footer'])
    for (const [at, path] of numbered(parts, `word/${kind}`).entries()) scan(path, `${kind} ${at + 1}`);
  for (const kind of ['footnotes', 'endnotes', 'comments']) scan(`word/${kind}.xml`, kind);
  for (const [at, path] of numbered(parts, 'word/diagrams/data').entries()) scan(path, `diagram ${at + 1}`);
  for (const [at, path] of numbered(parts, 'word/charts/chart').entries()) scan(path, `chart ${at + 1}`);
  return telling.told();
}

function scanPart(text: string, scan: WordScan): void {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    scan.open(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    scan.close(name);
  });
  parser.on('text', (said) => {
    scan.text(said);
  });
  parser.on('cdata', (said) => {
    scan.text(said);
  });
  parser.write(text).close();
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes ? new TextDecoder().decode(bytes) : '<none/>';
}

/** Parts that begin so and end in a number, in its order. */
function numbered(parts: Parts, start: string): readonly string[] {
  return Object.keys(parts)
    .filter((path) => path.startsWith(start) && /^\d*\.xml$/u.test(path.slice(start.length)))
    .toSorted((one, other) => Number(one.replaceAll(/\D/gu, '')) - Number(other.replaceAll(/\D/gu, '')));
}
