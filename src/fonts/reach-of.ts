import type { Face } from './face.js';
import type { Reach } from './font-chain.js';

/** As far as a font says that its letters reach; such letters fit into the leading of every size. */
export function reachOf({ ascentEm, descentEm }: Face): Reach {
  return { aboveEm: ascentEm, belowEm: descentEm, leastLeadingEm: 0 };
}
