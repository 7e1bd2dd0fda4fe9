import type { Inline } from '../../document/index.js';
import type { Line } from '../mark.js';
import type { Owner } from '../structure.js';
import type { TextStyle } from '../style/index.js';
import type { Measuring } from './measuring.js';
import { linesOf } from './lines-of.js';
import { shapeText, type ShapedText } from './shape-text.js';
import { toStyledText, type PageNumbers } from './styled-text.js';

const NO_PAGES: PageNumbers = { page: 0, total: 0 };

/** Inline content, shaped in a style. */
export function shapeInline(
  content: readonly Inline[],
  text: TextStyle,
  owner: Owner,
  measuring: Measuring,
  numbers: PageNumbers = NO_PAGES,
): ShapedText {
  const styled = toStyledText(content, {
    weight: text.weight,
    emphasis: measuring.style.emphasis,
    owner,
    numbers,
  });
  return shapeText(content, styled, text.sizePt, measuring);
}

/** Content set to a width, as lines. */
export function setLines(
  content: readonly Inline[],
  text: TextStyle,
  owner: Owner,
  widthPt: number,
  measuring: Measuring,
  numbers?: PageNumbers,
): readonly Line[] {
  return linesOf(shapeInline(content, text, owner, measuring, numbers), widthPt);
}
