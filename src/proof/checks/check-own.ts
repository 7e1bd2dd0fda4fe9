import type { Diagnostic } from '../../diagnostics/index.js';
import type { ProofFacts } from '../proof-facts.js';
import type { FilledSection } from '../words/filled-passages.js';
import type { SheetWords } from '../words/sheet-words.js';
import { squeezed } from '../words/squeezed.js';
import { doubt, REPORT } from './doubt.js';

/**
 * The clinic's own name and phone are printed, and every slot's value as often as the template and the sections that
 * are there print it.
 *
 * @param sections those whose headings are in the file
 */
export function checkOwn(
  words: SheetWords,
  { clinic, slots }: ProofFacts,
  sections: readonly FilledSection[],
): readonly Diagnostic[] {
  const passages = sections.flatMap((section) => section.passages).join('\n');
  const wanted: readonly (readonly [string, string, number])[] = [
    ['clinic.name', clinic.name, 1],
    ['clinic.phone', clinic.phone, 1],
    ...slots,
  ];
  const lost = new Map<string, string>();
  for (const [path, value, times] of wanted) {
    const sought = squeezed(value);
    const expected = times + timesIn(passages, sought);
    const found = timesIn(words.squeezedPrinted, sought);
    if (found < expected || (NUMBER.test(value) && !standsAlone(words.printed, value)))
      lost.set(
        `${path}\n${value}`,
        `says "${value}", which is its ${path}, ${found} times and not ${expected}`,
      );
  }
  return [...lost.values()].map((what) => doubt('lost-value', `the finished file ${what}`, REPORT));
}

function timesIn(text: string, sought: string): number {
  let times = 0;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) times += 1;
  return times;
}

/** A number on its own: 911 is not said by 2911. */
const NUMBER = /^\+?[\d() .\-/\u00A0]+$/u;

function standsAlone(text: string, value: string): boolean {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1))
    if (!/\d/u.test(text.charAt(at - 1)) && !/\d/u.test(text.charAt(at + value.length))) return true;
  return false;
}
