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

  constructor(strips: readonly Strip[], start: number) {
    this.#strips = strips;
    this.#start = start;
    for (const frame of sharedFrames(strips[start - 1], strips[start])) {
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
      this.#closeAllBut(sharedFrames(before, strip).length);
      this.#heightPt += Math.max(before.spaceAfterPt, strip.spaceBeforePt);
    }
    for (const frame of strip.frames.slice(this.#open.length)) {
      this.#open.push({ frame, topPt: this.#heightPt, continues: false });
      this.#heightPt += frame.topPt;
    }
    this.#tops.push(this.#heightPt);
    this.#heightPt += strip.heightPt;
  }

  /** The height of the page if it ended now, before strip `next`. */
  heightIfClosedPt(next: number): number {
    const goingOn = sharedFrames(this.#strips[next - 1], this.#strips[next]);
    return this.#open.reduce(
      (height, { frame }) => height + (goingOn.includes(frame) ? frame.continuedBottomPt : frame.bottomPt),
      this.#heightPt,
    );
  }

  close(next: number): PlacedStrips {
    const goingOn = sharedFrames(this.#strips[next - 1], this.#strips[next]);
    this.#closeAllBut(goingOn.length);
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

/** The frames that hold both of two neighbours, outermost first. */
function sharedFrames(a: Strip | undefined, b: Strip | undefined): readonly FrameSpace[] {
  if (!a || !b) return [];
  const shared: FrameSpace[] = [];
  for (const [depth, frame] of a.frames.entries()) {
    if (b.frames[depth] !== frame) break;
    shared.push(frame);
  }
  return shared;
}
