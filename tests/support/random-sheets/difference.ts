import type { Outsider } from './body-text.js';
import { LINE, SEAM } from './written.js';

/** A character and what stands before it. */
interface Step {
  readonly gap: 'nothing' | 'blank' | 'line' | 'seam';
  readonly character: string;
}

/** Behind these a line may end without a blank, and in scripts without blanks between words anywhere. */
const MAY_END =
  /[-–—/\\\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{M}、。，；：？！」”）ー]/u;

/** Beside these, the blanks inside a name are put behind it by readers that do not know the order of its words. */
const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}]/u;

/** Where what was read is first another than what was written; nothing where all words and blanks are the same. */
export function difference(said: string, read: string, reader: Outsider): string | undefined {
  const written = stepsIn(said);
  const found = stepsIn(read);
  for (let at = 0; at < Math.max(written.length, found.length); at += 1) {
    const want = written[at];
    const have = found[at];
    if (want?.character === have?.character && want && have && isGap(want, have, written[at - 1], reader))
      continue;
    return `written ${around(written, at)}, read ${around(found, at)}`;
  }
  return undefined;
}

function isGap(want: Step, have: Step, before: Step | undefined, reader: Outsider): boolean {
  if (before === undefined) return true;
  const sides = before.character + want.character;
  switch (want.gap) {
    case 'seam':
      return true;
    case 'line':
      return have.gap === 'line';
    case 'blank':
      return have.gap !== 'nothing';
    case 'nothing':
      if (have.gap === 'blank') return reader !== 'pdf.js' && RIGHT_TO_LEFT.test(sides);
      return have.gap === 'nothing' || (have.gap === 'line' && MAY_END.test(sides));
    default:
      return want.gap satisfies never;
  }
}

function stepsIn(text: string): readonly Step[] {
  const steps: Step[] = [];
  let gap: Step['gap'] = 'nothing';
  for (const character of text.normalize('NFC')) {
    if (character === SEAM) gap = 'seam';
    else if (character === LINE || character === '\f') gap = gap === 'seam' ? 'seam' : 'line';
    else if (/\s/u.test(character)) gap = gap === 'nothing' ? 'blank' : gap;
    else {
      steps.push({ gap, character });
      gap = 'nothing';
    }
  }
  return steps;
}

const SHOWN = { nothing: '', blank: ' ', line: '⏎', seam: '¦' } as const;
const NEAR = 24;

function around(steps: readonly Step[], at: number): string {
  const text = (some: readonly Step[]): string =>
    some.map(({ gap, character }) => SHOWN[gap] + character).join('');
  return `“${text(steps.slice(Math.max(0, at - NEAR), at))}▸${text(steps.slice(at, at + NEAR))}”`;
}
