import { Repeated } from '../file/repeated.js';
import type { FontRead } from './font-maps.js';
import type { Graphics } from './graphics.js';
import type { Colour, Ink } from './ink.js';
import type { Marked } from './marked.js';

/** A stretch of marked content as it was read. */
export interface Stretch {
  readonly marked: Marked;
  readonly ink: readonly Ink[];
  /** The fonts that it names, and which those were. */
  readonly fonts: ReadonlyMap<string, FontRead>;
  /** The colour that it leaves. */
  readonly colour: Colour;
}

/** Numbers of texts: no two texts have one, whichever files they are in. */
export class TextNumbers {
  #last = 0;

  next(): number {
    this.#last += 1;
    return this.#last;
  }
}

/** Stretches of pages that stand letter by letter in the files of several clinics, each read once. */
export class Stretches {
  readonly numbers = new TextNumbers();
  readonly #known = new Repeated<Stretch>();
  /** Of the file that is read: what stands twice in it is two. */
  readonly #used = new Set<Stretch>();
  #whose: string | undefined;

  /** @param whose whose the file is that is read next; undefined where nothing of it may be kept */
  begin(whose: string | undefined): void {
    this.#used.clear();
    this.#whose = whose;
  }

  /** What was read of these letters in this state before, with the same fonts. */
  get(letters: string, graphics: Graphics, fontNamed: (name: string) => FontRead): Stretch | undefined {
    const found = this.#known.get(keyOf(letters, graphics));
    if (!found || this.#used.has(found)) return undefined;
    for (const [name, font] of found.fonts) if (fontNamed(name) !== font) return undefined;
    this.#used.add(found);
    return found;
  }

  note(letters: string, graphics: Graphics, stretch: Stretch): void {
    this.#used.add(stretch);
    this.#known.note(keyOf(letters, graphics), this.#whose, stretch);
  }
}

function keyOf(letters: string, { matrix, colour }: Graphics): string {
  return `${matrix.join(' ')} ${colour.join(' ')}\n${letters}`;
}
