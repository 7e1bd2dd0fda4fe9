import { RIGHT_TO_LEFT } from '../../file/read-to-unicode.js';
import { inReadingOrder } from '../../sheet/in-reading-order.js';
import type { Shown } from '../../sheet/ink.js';
import type { EmbeddedFont, Judged } from './embedded-font.js';
import type { Shape, WordsToShape } from './shaper.js';

/** Glyphs of a run at one height. */
interface Words {
  readonly shown: Shown;
  readonly font: Judged & { readonly embedded: EmbeddedFont };
}

/** A glyph that leaves ink, as it stands on the paper. */
interface Drawn {
  readonly look: string;
  readonly said: string;
  readonly x: number;
  readonly y: number;
  readonly sizePt: number;
}

/** A run held against its words, as their font file draws them. */
export interface RunShaped {
  /** Where its first letter has its place, and where what stands behind it has. */
  readonly left: number;
  readonly right: number;
  /** The first thing that is another; undefined where nothing is. */
  readonly wrong: Wrong | undefined;
}

interface Wrong {
  readonly kind: 'glyph' | 'place';
  readonly said: string;
  readonly x: number;
  readonly y: number;
}

const NOTHING: RunShaped = { left: 0, right: 0, wrong: undefined };

/** What words are shaped with besides their font. */
export type Beside = Pick<WordsToShape, 'before' | 'after'> & { readonly languages: readonly string[] };

interface Known extends Beside {
  readonly font: Judged;
  readonly shaped: RunShaped;
}

/** Glyphs may be so much nearer to each other or further apart without being asked about, in ems: most pairs are kerned by less. */
const KERNED_EM = 0.06;
/** A glyph may be so far from where its font puts it, in ems: places on paper are rounded. */
const NEAR_EM = 0.02;
/** It says nothing by itself: another glyph beside it has the text of both. */
const NO_TEXT = '\u2060';

/** What words of runs say, and how their fonts draw it; kept as long as what was read of a file is kept for others. */
export class ShapedRuns {
  readonly #plain = new WeakMap<Shown, { readonly font: Judged; readonly isPlain: boolean }>();
  readonly #said = new WeakMap<Shown, string>();
  readonly #known = new WeakMap<Shown, Known>();

  /** Whether each glyph of a run is right by itself, and stands where the one before it ends. */
  isPlain(words: readonly Words[]): boolean {
    const [first] = words;
    if (!first) return true;
    const known = this.#plain.get(first.shown);
    if (known?.font === first.font) return known.isPlain;
    const isPlain = words.every(isRight) && isEven(words);
    this.#plain.set(first.shown, { font: first.font, isPlain });
    return isPlain;
  }

  /** What a run says, in the order in which it is read, with the signs that join, part or order its letters. */
  saidBy(words: readonly Words[]): string {
    const [first] = words;
    if (!first) return '';
    const known = this.#said.get(first.shown);
    if (known !== undefined) return known;
    const said = inReadingOrder(
      words.flatMap(({ shown: { codes, font } }) => codes.map((code) => writtenBy(font, code))),
    );
    this.#said.set(first.shown, said);
    return said;
  }

  /** Holds a run against its words; every part of each letter is there once, and stands where its font puts it. */
  of(words: readonly Words[], beside: Beside): RunShaped {
    const [first] = words;
    if (!first) return NOTHING;
    const known = this.#known.get(first.shown);
    if (known && known.font === first.font && isAlike(known, beside)) return known.shaped;
    const shaped = this.#shape(words, first, beside);
    this.#known.set(first.shown, { ...beside, font: first.font, shaped });
    return shaped;
  }

  #shape(words: readonly Words[], first: Words, { before, after, languages }: Beside): RunShaped {
    const { font } = first.font.source;
    const text = this.saidBy(words);
    const drawn = drawnBy(words);
    let shaped: RunShaped | undefined;
    for (const language of languages) {
      const shape = font.shaper.shape({
        before,
        text,
        after,
        language,
        isBackwards: RIGHT_TO_LEFT.test(text),
      });
      const next = held(drawn, shape, first);
      shaped ??= next;
      if (!next.wrong) return next;
    }
    return shaped ?? NOTHING;
  }
}

function isRight({ font: { isRight: isAll, verdicts }, shown: { codes } }: Words): boolean {
  return isAll || codes.every((code) => verdicts[code] !== 'shaped');
}

function isEven(words: readonly Words[]): boolean {
  let end: number | undefined;
  for (const { shown } of words)
    for (const [at, code] of shown.codes.entries()) {
      const x = shown.xs[at] ?? 0;
      if (end !== undefined && Math.abs(x - end) > KERNED_EM * shown.sizePt) return false;
      const width = shown.font.widths[code];
      end = x + ((typeof width === 'number' ? width : 0) * shown.sizePt) / 1000;
    }
  return true;
}

function isAlike(known: Known, { before, after, languages }: Beside): boolean {
  return (
    known.before === before && known.after === after && known.languages.join(' ') === languages.join(' ')
  );
}

function writtenBy({ map }: Shown['font'], code: number): string {
  const written = map.written.get(code) ?? map.texts[code] ?? '';
  return written === NO_TEXT ? '' : written;
}

function drawnBy(words: readonly Words[]): readonly Drawn[] {
  return words.flatMap(({ shown: { codes, xs, y, sizePt, font: read }, font: { embedded } }) =>
    codes.flatMap((code, at) =>
      embedded.outlineOf(code).key === ''
        ? []
        : [{ look: embedded.lookOf(code), said: read.map.texts[code] ?? '', x: xs[at] ?? 0, y, sizePt }],
    ),
  );
}

/** What is drawn against what a font file draws, glyph by glyph from left to right. */
function held(drawn: readonly Drawn[], { glyphs, advance }: Shape, words: Words): RunShaped {
  const { shown, font } = words;
  const { font: file } = font.source;
  const scale = shown.sizePt / file.font.unitsPerEm;
  const inked = glyphs.filter(({ glyph }) => file.hasInk(glyph));
  const [first] = drawn;
  const [place] = inked;
  const origin =
    first && place
      ? { x: first.x - place.x * scale, y: first.y - place.y * scale }
      : { x: shown.xs[0] ?? 0, y: shown.y };
  const wrong = (kind: Wrong['kind'], one: Drawn | undefined): RunShaped => ({
    left: origin.x,
    right: origin.x + advance * scale,
    wrong: { kind, said: one?.said ?? '', x: one?.x ?? origin.x, y: one?.y ?? origin.y },
  });
  // What a font does not have is not drawn right by drawing nothing, or a box.
  if (glyphs.some(({ glyph }) => glyph === 0)) return wrong('glyph', first);
  const near = NEAR_EM * shown.sizePt;
  for (let at = 0; at < Math.max(drawn.length, inked.length); at += 1) {
    const [one, expected] = [drawn[at], inked[at]];
    if (!one || !expected || one.sizePt !== shown.sizePt || file.lookOf(expected.glyph) !== one.look)
      return wrong('glyph', one);
    const [byX, byY] = [one.x - origin.x - expected.x * scale, one.y - origin.y - expected.y * scale];
    if (Math.abs(byX) > near || Math.abs(byY) > near) return wrong('place', one);
  }
  return { left: origin.x, right: origin.x + advance * scale, wrong: undefined };
}
