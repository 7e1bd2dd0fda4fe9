import type { Told } from './told.js';

/** What two readers do not agree on. */
export interface Unlike {
  readonly what: string;
  readonly hint: string;
}

const HINT =
  'nothing was written; send the file to whoever keeps the press, or type this part into a new file';
/** So many words before a difference are told, to find it by. */
const BEFORE = 4;

/** Where the Word file and the finished Markdown do not say the same, one line for each part of the file. */
export function unlike(file: Told, written: Told): readonly Unlike[] {
  const streams = [...new Set([...file.words.keys(), ...written.words.keys()])];
  const found = streams.flatMap((stream) => {
    const difference = firstDifference(file.words.get(stream) ?? [], written.words.get(stream) ?? []);
    return difference === undefined ? [] : [`${stream === '' ? 'the text' : stream}: ${difference}`];
  });
  const alts = firstDifference(file.alts, written.alts);
  if (alts !== undefined) found.push(`descriptions of pictures: ${alts}`);
  if (file.pictures !== written.pictures)
    found.push(`${file.pictures} pictures are in the file, and ${written.pictures} would be written`);
  if (file.fields !== written.fields)
    found.push(`${file.fields} fields are in the file, and ${written.fields} would be written`);
  return found.map((what) => ({ what, hint: HINT }));
}

function firstDifference(wanted: readonly string[], found: readonly string[]): string | undefined {
  const length = Math.max(wanted.length, found.length);
  for (let at = 0; at < length; at += 1) {
    if (wanted[at] === found[at]) continue;
    const before = wanted.slice(Math.max(0, at - BEFORE), at).join(' ');
    return `the file has ${quoted(wanted[at])}${before === '' ? '' : ` behind "${before}"`}, and ${quoted(found[at])} would be written`;
  }
  return undefined;
}

function quoted(word: string | undefined): string {
  return word === undefined ? 'nothing' : `"${word}"`;
}
