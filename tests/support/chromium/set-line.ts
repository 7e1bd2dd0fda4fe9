import { Log } from '../../../src/diagnostics/index.js';
import type { Line } from '../../../src/layout/index.js';
import { lineOf } from '../../../src/layout/measure/line-of.js';
import { shapeText, type ShapedText } from '../../../src/layout/measure/shape-text.js';
import { toStyledText } from '../../../src/layout/measure/styled-text.js';
import { text as textOf } from '../document.js';
import { pressFonts } from '../press-fonts.js';
import { typesetting } from '../typesetting.js';

export const SIZE_PT = 18;
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}

/** A text as the press shapes it in a language. */
export function shapeIn(language: string, text: string): ShapedText {
  const content = [textOf(text)];
  const look = {
    weight: 'regular',
    emphasis: 'bold',
    owner: 'layout',
    numbers: { page: 1, total: 1 },
  } as const;
  const log = new Log();
  const setting = { fonts: pressFonts(language, text), language, direction: directionOf(language), log };
  const shaped = shapeText(content, toStyledText(content, look), SIZE_PT, typesetting(setting));
  log.check();
  return shaped;
}

/** The whole of a text on one line. */
export function setLine(shaped: ShapedText): Line {
  const { length } = shaped.styled.text;
  return lineOf(shaped, { start: 0, end: length, visibleEnd: length });
}
