import { loadFace, tryShaping, whyNotFont, whyNotSet } from '../../fonts/index.js';
import { tryEmbedding } from '../../paint/index.js';

/** Looks a font over, and sets and embeds each of its letters once; why it cannot print, or nothing. */
export function tryFont(bytes: Uint8Array): string | undefined {
  const why = whyNotFont(bytes);
  if (why !== undefined) return why;
  try {
    const face = loadFace('trial', bytes);
    tryShaping(face);
    tryEmbedding(face);
    return whyNotSet(face);
  } catch {
    return 'a letter or a table of it is broken';
  }
}
