import { inches } from '../units/index.js';

export const PROFILE_NAMES = ['acb', 'aph', 'ukaaf', 'access-board'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

/** Whose rules a file is held to where the guidelines for large print disagree. */
export interface Profile {
  readonly name: ProfileName;
  /** How emphasis prints; italic is allowed by none of them. */
  readonly emphasis: 'underline' | 'bold';
  /** Longest line, in points. */
  readonly maxLineLengthPt: number;
  /** Baseline to baseline ÷ type size, at least. */
  readonly minLeading: number;
  /** Lower-case x of body text, at least, in points; a smaller one is a warning. */
  readonly minXHeightPt: number;
  /** Characters in a line: outside this range is a warning. */
  readonly charactersPerLine?: readonly [number, number];
}

const NO_LIMIT = Number.POSITIVE_INFINITY;

/** ACB Large Print Guidelines 2025, APH, UKAAF G003, US Access Board 36 CFR 1193 (advisory). */
export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  acb: {
    name: 'acb',
    emphasis: 'underline',
    maxLineLengthPt: NO_LIMIT,
    minLeading: 1.15,
    minXHeightPt: 0,
  },
  aph: {
    name: 'aph',
    emphasis: 'bold',
    maxLineLengthPt: NO_LIMIT,
    minLeading: 1.25,
    minXHeightPt: inches(1 / 8),
    charactersPerLine: [39, 43],
  },
  ukaaf: {
    name: 'ukaaf',
    emphasis: 'bold',
    maxLineLengthPt: NO_LIMIT,
    minLeading: 1.15,
    minXHeightPt: 0,
  },
  'access-board': {
    name: 'access-board',
    emphasis: 'underline',
    maxLineLengthPt: inches(6),
    minLeading: 1.25,
    minXHeightPt: 0,
  },
};
