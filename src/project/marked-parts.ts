import { partsOf, type Handout, type MarkedPart } from '../model/index.js';
import { hashOfBytes } from '../world/index.js';

/** Characters of a hash that stand for a part. */
const MARK_LENGTH = 8;

/** The parts of a handout with marks that are others for other words. */
export function markedParts(handout: Handout): readonly MarkedPart[] {
  return partsOf(handout).map(({ name, text }) => ({
    name,
    mark: hashOfBytes(new TextEncoder().encode(text)).slice(0, MARK_LENGTH),
  }));
}
