export { loadFace, type Face, type Glyph } from './face.js';
export { type FontChain, type Reach, reachOf, type Weight } from './font-chain.js';
export { scriptOf } from './script-of.js';
export type { Stretch } from './stretch.js';
export { toRuns, type TextRunInFace } from './to-runs.js';
export { tryShaping } from './try-shaping.js';
export { whyNotFont } from './why-not-font.js';
export { whyNotSet } from './look/why-not-set.js';
