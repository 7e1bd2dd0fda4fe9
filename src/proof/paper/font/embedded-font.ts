import type { FontMap } from '../../file/read-to-unicode.js';
import { UnreadableError } from '../../file/unreadable-error.js';
import type { FontFile } from '../paper-facts.js';
import { outlineOf, type Outline } from './outline.js';
import type { Look } from './look.js';
import { lookOf, type SourceFont } from './source-font.js';
import { TrueType } from './true-type.js';

/** What the drawing of a code is, held against the font file that it came from. */
export type Verdict =
  /** The glyph that the font file gives for its character. */
  | 'right'
  /** A bracket or the like, turned round as in lines from right to left. */
  | 'mirrored'
  /** It can only be judged with its word, as shapers draw that: a part of a letter, or of several. */
  | 'shaped'
  | 'wrong'
  | 'without-ink';

/** A font file of the project that could be read. */
export interface Source {
  readonly file: FontFile;
  readonly font: SourceFont;
}

/** A font as a finished file brings it, judged glyph by glyph. */
export interface Judged {
  readonly source: Source;
  readonly verdicts: readonly (Verdict | undefined)[];
  /** Every code is right by itself. */
  readonly isRight: boolean;
}

/** All drawings of a font told as points are some hundred thousand characters. */
const MOST_DRAWN = 32 * 1024 * 1024;
/** So many characters tell one font from another. */
const MOST_PROBED = 40;
/** A font file that draws so many of the characters alike is the one that was meant. */
const ENOUGH_ALIKE = 0.5;

const BLANK = /^\s$/u;
/** One letter, digit or sign that leaves ink, and the same whatever it stands beside. */
const PLAIN =
  /^(?![\p{M}\p{Cf}\u0640])[\p{Script=Common}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Ethiopic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u{AC00}-\u{D7A3}]$/u;

/** The program inside a finished file: its own drawings, by its own numbers. */
export class EmbeddedFont {
  readonly program: TrueType;
  readonly #outlines: (Outline | undefined)[] = [];
  readonly #looks: (Look | undefined)[] = [];
  readonly #judged = new WeakMap<FontMap, Judged>();
  #drawn = 0;

  constructor(bytes: Uint8Array) {
    this.program = new TrueType(bytes);
  }

  outlineOf(code: number): Outline {
    const known = this.#outlines[code];
    if (known) return known;
    const outline = outlineOf(this.program, code);
    this.#drawn += outline.key.length;
    if (this.#drawn > MOST_DRAWN) throw new UnreadableError('has a font with too much to draw');
    this.#outlines[code] = outline;
    return outline;
  }

  lookOf(code: number): Look {
    return (this.#looks[code] ??= lookOf(this.program, code, this.outlineOf(code)));
  }

  /** Judges every code by the font file that draws most of them alike; undefined where there is no font file. */
  judge(map: FontMap, sources: Iterable<Source>): Judged | undefined {
    const known = this.#judged.get(map);
    if (known) return known;
    const source = this.#sourceFor(map, sources);
    if (!source) return undefined;
    const verdicts = map.texts.map((text, code) =>
      text === undefined ? undefined : this.#verdictOf(text, code, source.font),
    );
    const judged = {
      source,
      verdicts,
      isRight: verdicts.every((verdict) => verdict === undefined || verdict === 'right'),
    };
    this.#judged.set(map, judged);
    return judged;
  }

  #sourceFor({ texts }: FontMap, sources: Iterable<Source>): Source | undefined {
    const probes = [...texts.entries()]
      .filter(([, text]) => text !== undefined && [...text].length === 1 && !BLANK.test(text))
      .toSorted(([, a = ''], [, b = '']) => Number(isLetterOrDigit(b)) - Number(isLetterOrDigit(a)))
      .slice(0, MOST_PROBED);
    let best: Source | undefined;
    let most = -1;
    for (const source of sources) {
      const alike = probes.filter(
        ([code, text = '']) => source.font.lookOfCharacter(text) === this.lookOf(code),
      ).length;
      if (alike > most) {
        best = source;
        most = alike;
      }
      if (alike > ENOUGH_ALIKE * probes.length || probes.length === 0) break;
    }
    return best;
  }

  #verdictOf(text: string, code: number, source: SourceFont): Verdict {
    const hasInk = this.outlineOf(code).key !== '';
    if (BLANK.test(text)) return hasInk ? 'wrong' : 'right';
    if (!PLAIN.test(text)) return 'shaped';
    if (!hasInk) return 'without-ink';
    const look = this.lookOf(code);
    if (source.lookOfCharacter(text) === look) return 'right';
    const mirror = MIRRORED[text];
    return mirror !== undefined && source.lookOfCharacter(mirror) === look ? 'mirrored' : 'shaped';
  }
}

function isLetterOrDigit(text: string): boolean {
  return /[\p{L}\p{Nd}]/u.test(text);
}

/** Signs that are turned round where lines run from right to left (UAX 9, rule L4), both ways. */
const MIRRORED: Readonly<Record<string, string>> = Object.fromEntries(
  ['()', '[]', '{}', '<>', '«»', '‹›', '≤≥', '“”', '‘’', '⟨⟩', '≪≫'].flatMap((pair) => {
    const [left = '', right = ''] = pair;
    return [
      [left, right],
      [right, left],
    ];
  }),
);
