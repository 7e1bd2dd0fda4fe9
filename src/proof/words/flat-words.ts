/** The words of a text in small letters with a blank between each, and where each stands in it. */
export interface FlatWords {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * The words of a text, for looking up phrases: letters, marks and digits; everything else only parts them.
 *
 * Where a script writes no blanks, each of its characters is a word, so that phrases are found wherever they begin.
 */
export function flatWords(text: string): FlatWords {
  const folded = text.normalize('NFC').toLowerCase();
  const starts: number[] = [];
  const ends: number[] = [];
  let flat = '';
  let from = -1;
  const end = (at: number): void => {
    if (from < 0) return;
    starts.push(flat.length);
    flat += folded.slice(from, at);
    ends.push(flat.length);
    flat += ' ';
    from = -1;
  };
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    const kind = code < KINDS.length ? KINDS[code] : kindOf(code);
    if (kind === LETTER) {
      if (from < 0) from = at;
      continue;
    }
    if (kind === NOTHING) continue;
    end(at);
    if (kind === LONE) from = at;
    if (kind === LONE) end(at + 1);
    if (code === 10) {
      starts.push(flat.length);
      ends.push(flat.length + 1);
      flat += '\n ';
    }
  }
  end(folded.length);
  return { text: flat, starts, ends };
}

const LETTER = 1;
const LONE = 2;
const NOTHING = 3;
const BETWEEN = 4;

/** Most texts need no more than these; the rest are asked for one by one. */
const KINDS = Uint8Array.from({ length: 0x530 }, (_, code) => kindOf(code));

function kindOf(code: number): number {
  const sign = String.fromCharCode(code);
  if (/[\u00AD\u200B-\u200F\u2060-\u2064\u2066-\u2069\uFEFF]/u.test(sign)) return NOTHING;
  if (/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/u.test(sign))
    return /\p{P}/u.test(sign) ? BETWEEN : LONE;
  // Half of a pair: the letters beyond the first plane.
  return /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(sign) ? LETTER : BETWEEN;
}
