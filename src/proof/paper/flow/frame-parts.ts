import { sharedFrames } from './misplaced.js';
import type { Frame, Strip } from './strip.js';

/** A frame on one of its pages: from where to where its rules must go, as its strips stand. */
export interface FramePart {
  readonly frame: Frame;
  readonly page: number;
  /** Undefined where lines to write on stand between its strips and its end. */
  readonly top: number | undefined;
  readonly bottom: number | undefined;
  readonly strips: readonly Strip[];
}

/** Every frame of a sheet, page by page. */
export function frameParts(strips: readonly Strip[]): readonly FramePart[] {
  const parts: FramePart[] = [];
  const frames = new Set(strips.flatMap((strip) => strip.frames));
  for (const frame of frames) {
    const mine = [...strips.entries()].filter(([, strip]) => strip.frames.includes(frame));
    for (const page of new Set(mine.map(([, strip]) => strip.page))) {
      const here = mine.filter(([, strip]) => strip.page === page);
      const [first] = here;
      const last = here.at(-1);
      if (!first || !last) continue;
      parts.push({
        frame,
        page,
        top: topOf(frame, first[1], strips[first[0] - 1]),
        bottom: bottomOf(frame, last[1], strips[last[0] + 1]),
        strips: here.map(([, strip]) => strip),
      });
    }
  }
  return parts;
}

function topOf(frame: Frame, strip: Strip, before: Strip | undefined): number | undefined {
  if (strip.linesBefore > 0) return undefined;
  const depth = strip.frames.indexOf(frame);
  const shared = before ? sharedFrames(before, strip) : 0;
  return strip.frames
    .slice(depth)
    .reduce(
      (top, one, index) => top + (depth + index < shared ? one.continuedTopPt(strip.page) : one.topPt),
      strip.top,
    );
}

function bottomOf(frame: Frame, strip: Strip, next: Strip | undefined): number | undefined {
  if (next && next.linesBefore > 0) return undefined;
  const depth = strip.frames.indexOf(frame);
  const shared = next ? sharedFrames(strip, next) : 0;
  return strip.frames
    .slice(depth)
    .reduce(
      (bottom, one, index) => bottom - (depth + index < shared ? one.continuedBottomPt : one.bottomPt),
      strip.bottom,
    );
}
