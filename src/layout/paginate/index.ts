export type { BreakAfter, FrameSpace, Strip } from './strip.js';
export { placeStrips, type PlacedFrame } from './place-strips.js';
export { makeRoom, type Group } from './make-room.js';
export { paginate, type Capacities, type DoesNotFit, type PageOfStrips } from './paginate.js';
