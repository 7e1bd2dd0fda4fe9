import type { FrameSpace, Strip } from './strip.js';

/** Where a frame's part on one page begins and ends. */
export interface PlacedFrame {
  readonly frame: FrameSpace;
  readonly topPt: number;
  readonly bottomPt: number;
  /** The frame begins on an earlier page. */
  readonly continues: boolean;
  /** The frame goes on on the next page. */
  readonly goesOn: boolean;
}

/** One page's strips from its top: `tops[i]` belongs to strip `start + i`. */
export interface PlacedStrips {
  readonly tops: readonly number[];
  readonly frames: readonly PlacedFrame[];
  readonly heightPt: number;
}

/** Stacks strips `start` to `end` (exclusive) on one page; a pure sum of heights, spaces and frames. */
export function placeStrips(strips: readonly Strip[], start: number, end: number): PlacedStrips {
  const stack = new Stack(strips, start);
  for (let index = start; index < end; index += 1) stack.push(index);
  return stack.close(end);
}

/** A page while it is being filled. */
export class Stack {
  readonly #strips: readonly Strip[];
  readonly #start: number;
  readonly #tops: number[] = [];
  readonly #open: { frame: FrameSpace; topPt: number; continues: boolean }[] = [];
  readonly #closed: PlacedFrame[] = [];
  #heightPt = 0;
  /** Of each spare strip. */
  readonly #spareHeightsPt: number[] = [];

  constructor(strips: readonly Strip[], start: number) {
    this.#strips = strips;
    this.#start = start;
    const frames = strips[start]?.frames ?? [];
    for (const frame of frames.slice(0, sharedFrames(strips[start - 1], strips[start]))) {
      this.#open.push({ frame, topPt: this.#heightPt, continues: true });
      this.#heightPt += frame.continuedTopPt;
    }
  }

  /** Puts the next strip under what is there. */
  push(index: number): void {
    const strip = this.#strips[index];
    if (!strip) throw new Error(`there is no strip ${index}`);
    const before = index === this.#start ? undefined : this.#strips[index - 1];
    if (before) {
      this.#closeAllBut(sharedFrames(before, strip));
      this.#heightPt += Math.max(before.spaceAfterPt, strip.spaceBeforePt);
    }
    for (let depth = this.#open.length; depth < strip.frames.length; depth += 1) {
      const frame = strip.frames[depth];
      if (!frame) break;
      this.#open.push({ frame, topPt: this.#heightPt, continues: false });
      this.#heightPt += frame.topPt;
    }
    this.#tops.push(this.#heightPt);
    if (strip.isSpare) this.#spareHeightsPt.push(strip.heightPt);
    this.#heightPt += strip.heightPt;
  }

  /** The height of the page if it ended now, before strip `next`. */
  heightIfClosedPt(next: number): number {
    const goingOn = sharedFrames(this.#strips[next - 1], this.#strips[next]);
    let heightPt = this.#heightPt;
    for (const [depth, { frame }] of this.#open.entries())
      heightPt += depth < goingOn ? frame.continuedBottomPt : frame.bottomPt;
    return heightPt;
  }

  /** How many spare strips must be left out to take so much less; undefined where there are not as many. */
  sparesFor(overPt: number): number | undefined {
    let leftPt = overPt;
    for (let count = 0; ; count += 1) {
      if (leftPt <= 0) return count;
      const sparePt = this.#spareHeightsPt[count];
      if (sparePt === undefined) return undefined;
      leftPt -= sparePt;
    }
  }

  /** The height of all spare strips. */
  sparePt(): number {
    return this.#spareHeightsPt.reduce((sum, heightPt) => sum + heightPt, 0);
  }

  close(next: number): PlacedStrips {
    const goingOn = sharedFrames(this.#strips[next - 1], this.#strips[next]);
    this.#closeAllBut(goingOn);
    for (const open of this.#open.toReversed()) {
      this.#heightPt += open.frame.continuedBottomPt;
      this.#closed.push({ ...open, bottomPt: this.#heightPt, goesOn: true });
    }
    return { tops: this.#tops, frames: this.#closed, heightPt: this.#heightPt };
  }

  #closeAllBut(count: number): void {
    for (
      let open = this.#open.length > count ? this.#open.pop() : undefined;
      open;
      open = this.#open.length > count ? this.#open.pop() : undefined
    ) {
      this.#heightPt += open.frame.bottomPt;
      this.#closed.push({ ...open, bottomPt: this.#heightPt, goesOn: false });
    }
  }
}

/** How many frames hold both of two neighbours, counted from the outermost. */
function sharedFrames(a: Strip | undefined, b: Strip | undefined): number {
  if (!a || !b) return 0;
  let depth = 0;
  while (depth < a.frames.length && a.frames[depth] === b.frames[depth]) depth += 1;
  return depth;
}
