export type { BreakAfter, FrameSpace, Strip } from './strip.js';
export { placeStrips, type PlacedFrame } from './place-strips.js';
export { makeRoom, type Group } from './make-room.js';
export { setCloser } from './set-closer.js';
export { withoutLeftOut } from './without-left-out.js';
export { rememberedCut } from './remembered-cut.js';
export { paginate, whyPageEnds, type Capacities, type DoesNotFit, type PageOfStrips } from './paginate.js';
