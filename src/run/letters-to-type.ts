import type { Face } from '../fonts/index.js';

const FIRST = 0x20;
const LAST = 0x3_13_af;
/** Letters for linguists, old scripts in new clothes and private signs, which no name is written with. */
const RARE =
  /[\u0250-\u02AF\u1AB0-\u1DFF\u2100-\u2BFF\u2C60-\u2C7F\uA700-\uA7FF\uAB30-\uAB6F\uFB50-\uFDFF\uFE70-\uFEFC\p{Co}\p{Cs}\p{Cc}]/u;
/** Characters of which a font may have 30,000. */
const MANY = /[\p{Script=Han}\p{Script=Hangul}\u3200-\u33FF]/u;

/** The usual characters of a script, as its oldest encoding has them: rows of pairs of bytes. */
interface Usual {
  readonly encoding: string;
  readonly rows: readonly [number, number];
}

/** GB 2312, Big5, JIS X 0208 and KS X 1001, whole: from 2,350 to 13,000 characters. */
const USUAL: Readonly<Record<string, Usual>> = {
  Hans: { encoding: 'gb18030', rows: [0xb0, 0xf7] },
  Hant: { encoding: 'big5', rows: [0xa4, 0xf9] },
  Jpan: { encoding: 'shift_jis', rows: [0x88, 0xea] },
  Kore: { encoding: 'euc-kr', rows: [0xb0, 0xc8] },
};

/** Where their second bytes begin; others, from 0xA1 on, hold what came later. */
const FIRST_LOW: Readonly<Record<string, number>> = { big5: 0x40, shift_jis: 0x40 };

const known = new WeakMap<Face, Map<string, readonly number[]>>();

/** The characters of a face that names and notes are written with, by their code points. */
export function lettersToType(face: Face, language: string): readonly number[] {
  const script = new Intl.Locale(language).maximize().script ?? '';
  const ofFace = known.get(face) ?? new Map<string, readonly number[]>();
  known.set(face, ofFace);
  const found = ofFace.get(script);
  if (found) return found;
  const usual = usualOf(script);
  const letters: number[] = [];
  for (let code = FIRST; code <= LAST; code += 1) {
    if (!face.hasGlyph(code)) continue;
    const character = String.fromCodePoint(code);
    if (MANY.test(character) ? usual.has(character) : !RARE.test(character)) letters.push(code);
  }
  ofFace.set(script, letters);
  return letters;
}

function usualOf(script: string): ReadonlySet<string> {
  const usual = USUAL[script];
  if (!usual) return new Set();
  const decoder = new TextDecoder(usual.encoding);
  const characters = new Set<string>();
  for (let high = usual.rows[0]; high <= usual.rows[1]; high += 1)
    for (let low = FIRST_LOW[usual.encoding] ?? 0xa1; low <= 0xfe; low += 1) {
      const decoded = decoder.decode(Uint8Array.of(high, low));
      if ([...decoded].length === 1) characters.add(decoded);
    }
  return characters;
}
