import type { SharedWork, Shelf } from '../../memory/index.js';
import { paginate, type Capacities, type DoesNotFit, type PageOfStrips } from './paginate.js';
import type { FrameSpace, Strip } from './strip.js';

/** A sheet as pagination sees it, in numbers, and how it was cut. */
interface Cut {
  readonly heights: Float64Array;
  readonly pages: readonly PageOfStrips[];
}

const CUTS: Shelf<readonly Cut[]> = { name: 'cuts' };
/** Of as many strips; the clinics of a handout have a few different numbers of lines. */
const MOST_CUTS = 8;

/** Cuts strips into pages; sheets whose strips have the same heights, spaces, frames and breaks are cut once. */
export function rememberedCut(
  strips: readonly Strip[],
  capacities: Capacities,
  shared: SharedWork,
  doesNotFit: (stretch: DoesNotFit) => void,
): readonly PageOfStrips[] {
  const heights = heightsOf(strips);
  const key = `${heights.length} ${capacities.firstPt} ${capacities.furtherPt}`;
  const known = shared.get(CUTS, key) ?? [];
  const found = known.find((cut) => isAlike(cut.heights, heights));
  if (found) return found.pages;
  let fits = true;
  const pages = paginate(strips, capacities, (stretch) => {
    fits = false;
    doesNotFit(stretch);
  });
  const cuts = [{ heights, pages }, ...known].slice(0, MOST_CUTS);
  if (fits) shared.set(CUTS, key, cuts, cuts.length * heights.byteLength);
  return pages;
}

/** A break that is forbidden costs more than any that is allowed. */
const FORBIDDEN = -1;

/** All that pagination knows of strips: heights, spaces, breaks, and which frames hold them. */
function heightsOf(strips: readonly Strip[]): Float64Array {
  const heights: number[] = [];
  const frames = new Map<FrameSpace, number>();
  for (const strip of strips) {
    const { heightPt, spaceBeforePt, spaceAfterPt, breakAfter, frames: around } = strip;
    const penalty = breakAfter.kind === 'allowed' ? breakAfter.penalty : FORBIDDEN;
    heights.push(heightPt, spaceBeforePt, spaceAfterPt, penalty, around.length, strip.isSpare ? 1 : 0);
    for (const frame of around) {
      const number = frames.get(frame);
      heights.push(number ?? frames.size);
      if (number !== undefined) continue;
      frames.set(frame, frames.size);
      const { topPt, bottomPt, continuedTopPt, continuedBottomPt } = frame;
      heights.push(topPt, bottomPt, continuedTopPt, continuedBottomPt);
    }
  }
  return Float64Array.from(heights);
}

function isAlike(a: Float64Array, b: Float64Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
