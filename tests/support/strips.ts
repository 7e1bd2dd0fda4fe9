import {
  paginate,
  whyPageEnds,
  withoutLeftOut,
  type BreakAfter,
  type Capacities,
  type FrameSpace,
  type Strip,
} from '../../src/layout/paginate/index.js';

/** How a strip differs from one of no space that may be parted from its neighbours at no cost. */
export interface StripTraits {
  readonly before?: number;
  readonly after?: number;
  readonly breakAfter?: BreakAfter;
  readonly frames?: readonly FrameSpace[];
  readonly isSpare?: boolean;
}

/** A strip called a, b or c, so many points high. */
export function strip(name: string, heightPt: number, traits: StripTraits = {}): Strip {
  return {
    name,
    heightPt,
    spaceBeforePt: traits.before ?? 0,
    spaceAfterPt: traits.after ?? 0,
    breakAfter: traits.breakAfter ?? costing(0),
    frames: traits.frames ?? [],
    ...(traits.isSpare && { isSpare: true }),
  };
}

/** Strips called a, b, c …, all alike. */
export function strips(names: string, heightPt: number, traits: StripTraits = {}): readonly Strip[] {
  return names.split(' ').map((name) => strip(name, heightPt, traits));
}

export function costing(penalty: number): BreakAfter {
  return { kind: 'allowed', penalty };
}

export const STAYS: BreakAfter = { kind: 'forbidden', why: 'it stays' };

/** A frame; without numbers its edges take no space. */
export function frame(name: string, space: Partial<FrameSpace> = {}): FrameSpace {
  return { name, topPt: 0, bottomPt: 0, continuedTopPt: 0, continuedBottomPt: 0, ...space };
}

/** Strips on pages: `a b` for each page, why it ends, and `a–b needs 120 of 100` for what does not fit. */
export interface Paginated {
  readonly pages: readonly string[];
  readonly reasons: readonly string[];
  readonly unfit: readonly string[];
}

/** Strips paginated into pages of one height, or of two. */
export function paginated(all: readonly Strip[], capacity: number | Capacities): Paginated {
  const capacities = typeof capacity === 'number' ? { firstPt: capacity, furtherPt: capacity } : capacity;
  const unfit: string[] = [];
  const cut = paginate(all, capacities, ({ first, last, neededPt, availablePt }) => {
    unfit.push(`${first.name}–${last.name} needs ${neededPt} of ${availablePt}`);
  });
  const { strips, pages } = withoutLeftOut(all, cut);
  return {
    pages: pages.map(({ start, end }) =>
      strips
        .slice(start, end)
        .map((one) => one.name)
        .join(' '),
    ),
    reasons: pages.map((page) => whyPageEnds(strips, page, capacities)),
    unfit,
  };
}
