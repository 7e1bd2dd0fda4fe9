import type { Reach } from '../../fonts/index.js';
import type { Paper, Profile, Size } from '../../model/index.js';
import { inches } from '../../units/index.js';
import type { Colour } from '../mark.js';

/** How a run of text looks. Lengths in points. */
export interface TextStyle {
  readonly sizePt: number;
  /** Baseline to baseline. */
  readonly leadingPt: number;
  readonly reach: Reach;
  readonly weight: 'regular' | 'bold';
  readonly colour: Colour;
}

/** Every size, space and colour of a sheet, worked out once from size, paper, profile and the script's letters. */
export interface Style {
  readonly paper: Paper;
  readonly column: { readonly xPt: number; readonly widthPt: number };
  readonly body: TextStyle;
  readonly bold: TextStyle;
  readonly reversed: TextStyle;
  readonly h1: TextStyle;
  /** A title where what must stand on page 1 is set closer. */
  readonly closerH1: TextStyle;
  readonly h2: TextStyle;
  readonly h3: TextStyle;
  readonly emphasis: Profile['emphasis'];
  readonly writingPitchPt: number;
  readonly ink: Colour;
  readonly paperColour: Colour;
  /** One blank line: the unit of all space between blocks. */
  readonly blankLinePt: number;
}

/** Margins of at least an inch, one column (ACB, US Access Board). */
const MARGIN_PT = inches(1);
/** Headings are set tighter than text, yet no tighter than any profile allows. */
const HEADING_LEADING = 1.25;
/** A title that is set closer, in parts of the headings under it. */
const CLOSER_TITLE = 1.1;
const INK = '#000000';
const PAPER = '#ffffff';

const styles = new Map<string, Style>();

/**
 * Size, paper, profile and what the script's letters reach to the style of a sheet; the same four give the same style, to
 * which shared blocks are bound.
 */
export function toStyle(size: Size, paper: Paper, profile: Profile, reach: Reach): Style {
  const key = JSON.stringify([size, paper, profile, reach]);
  const style = styles.get(key) ?? newStyle(size, paper, profile, reach);
  styles.set(key, style);
  return style;
}

function newStyle(size: Size, paper: Paper, profile: Profile, reach: Reach): Style {
  const widthPt = Math.min(paper.widthPt - 2 * MARGIN_PT, profile.maxLineLengthPt);
  const body: TextStyle = {
    sizePt: size.bodyPt,
    leadingPt: Math.max(size.leadingPt, size.bodyPt * Math.max(profile.minLeading, reach.leastLeadingEm)),
    reach,
    weight: 'regular',
    colour: INK,
  };
  const bold: TextStyle = { ...body, weight: 'bold' };
  const headingLeading = Math.max(HEADING_LEADING, reach.leastLeadingEm);
  const heading = (sizePt: number): TextStyle => ({ ...bold, sizePt, leadingPt: sizePt * headingLeading });
  return {
    paper,
    column: { xPt: (paper.widthPt - widthPt) / 2, widthPt },
    body,
    bold,
    reversed: { ...heading(size.h2Pt), colour: PAPER },
    h1: heading(size.h1Pt),
    closerH1: heading(size.h2Pt * CLOSER_TITLE),
    h2: heading(size.h2Pt),
    h3: heading((size.bodyPt + size.h2Pt) / 2),
    emphasis: profile.emphasis,
    writingPitchPt: size.writingPitchPt,
    ink: INK,
    paperColour: PAPER,
    blankLinePt: body.leadingPt,
  };
}
