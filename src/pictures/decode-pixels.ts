import { passed, refused, type Checked, type Refusal } from './checked.js';
import { MAX_PIXELS, type PixelSize, type Pixels } from './pixels.js';
import { DAMAGED, TOO_SLOW } from './refusals.js';

/** The heaviest picture within the other budgets took 12 s; this only ends what they did not foresee. */
const TIMEOUT_SECONDS = 20;

/**
 * Decodes checked bytes to opaque sRGB pixels that fit inside a box; never enlarges.
 *
 * Turns the picture upright by its EXIF orientation, converts it from its colour profile, and lays it on white.
 * The decoder leaves the profile of a 16-bit picture unread; its colours may come out a shade off.
 *
 * @param unreadable what to say when the decoder gives up
 */
export async function decodePixels(
  bytes: Uint8Array,
  box: PixelSize,
  unreadable: Refusal = DAMAGED,
): Promise<Checked<Pixels>> {
  // loaded here because the first import costs 88 ms, which runs without pictures should not pay
  const { default: sharp } = await import('sharp');
  const source = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'warning' });
  const upright = source
    .clone()
    .timeout({ seconds: TIMEOUT_SECONDS })
    .autoOrient()
    .resize({ width: box.widthPx, height: box.heightPx, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb');
  try {
    const { autoOrient } = await source.metadata();
    const { data, info } = await upright.raw().toBuffer({ resolveWithObject: true });
    const size = { widthPx: info.width, heightPx: info.height, sourceWidthPx: autoOrient.width };
    return passed({ rgb: data, ...size });
  } catch (error) {
    return refused(error instanceof Error && error.message.includes('timeout') ? TOO_SLOW : unreadable);
  }
}
