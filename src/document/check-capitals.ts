import { quoted, type Log, type Place } from '../diagnostics/index.js';

/** So many words in capitals in a row are a block; a few abbreviations side by side are none. */
const BLOCK = /(?:(?<![\p{L}\d])\p{Lu}{2,}(?![\p{Ll}\d])[\s,;:!?.–-]+){3,}\p{Lu}{2,}(?![\p{Ll}])/u;

/** Warns of words shouted in capitals: their outlines are all alike, and people with low sight read by outlines. */
export function checkCapitals(text: string, place: Place, log: Log): void {
  const block = BLOCK.exec(text)?.[0];
  if (block === undefined) return;
  log.warning(
    'capitals',
    `${quoted(block.trim(), place)} is a block of capitals`,
    place,
    'write it in small letters; use **strong** to stress it',
  );
}
