import type { Face } from './face.js';
import { scriptOf } from './script-of.js';

const FIRST = 0x20;
const LAST = 0x10_ffff;
const LONE_HALF = /\p{Surrogate}/u;
/** About what a line of a sheet holds. */
const LONGEST_RUN = 100;
/** What a long sheet holds: a font that takes long for that takes long for every sheet. */
const FEWEST_CHARACTERS = 6000;

interface Run {
  readonly text: string;
  readonly script: string | undefined;
}

/**
 * Shapes every character of a face, beside those of its script, as lines of text do, and as many as a long sheet has.
 *
 * Throws where that fails.
 */
export function tryShaping(face: Face): void {
  const runs = runsOf(face);
  if (runs.length === 0) throw new Error('no character to shape');
  for (let shaped = 0; shaped < FEWEST_CHARACTERS;)
    for (const { text, script } of runs) {
      face.shape({ text, start: 0, end: text.length, rightToLeft: false, script, language: 'en' });
      shaped += text.length;
    }
}

function runsOf(face: Face): readonly Run[] {
  const runs: Run[] = [];
  for (let code = FIRST; code <= LAST; code += 1) {
    if (!face.hasGlyph(code)) continue;
    const character = String.fromCodePoint(code);
    if (LONE_HALF.test(character)) continue;
    const script = scriptOf(character);
    const last = runs.at(-1);
    if (last && last.script === script && last.text.length < LONGEST_RUN)
      runs[runs.length - 1] = { text: last.text + character, script };
    else runs.push({ text: character, script });
  }
  return runs;
}
