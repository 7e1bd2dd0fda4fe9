import type { Refusal } from './checked.js';
import { whyTooLarge, type PixelSize } from './pixels.js';

/** The words for bytes that no decoder can read to their end. */
export const DAMAGED: Refusal = {
  code: 'damaged-picture',
  what: 'is damaged: its data are cut off or altered',
  hint: 'copy the file again from where it came from, or open it in a picture editor and save it anew',
};

/** The words for a picture that moves. */
export const ANIMATED: Refusal = {
  code: 'animated-picture',
  what: 'is an animation, and paper stands still',
  hint: 'save the one picture of it that says what you mean, as PNG or JPEG',
};

/** The words for a picture that would print as an empty area. */
export const BLANK: Refusal = {
  code: 'blank-picture',
  what: 'is blank: once laid on white paper it has a single colour',
  hint: 'choose another file; a white logo on a transparent ground needs its version for white paper',
};

/** The words for a picture on which the decoder spends too long. */
export const TOO_SLOW: Refusal = {
  code: 'slow-picture',
  what: 'takes too long to draw',
  hint: 'simplify it in a drawing program, or export it as PNG with 600 dots per inch',
};

/** The words for more pixels than are ever decoded, where a picture has them. */
export function tooManyPixels(size: PixelSize, isHeld = false): Refusal | undefined {
  const why = whyTooLarge(size, isHeld);
  return why === undefined
    ? undefined
    : {
        code: 'picture-too-large',
        what: `has ${why}`,
        hint: 'scale it down; a full page printed with 600 dots per inch has 35 million pixels',
      };
}
