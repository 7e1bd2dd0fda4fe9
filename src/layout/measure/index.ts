export { measureBlockAt, measureBlocks } from './measure-blocks.js';
export { measureMargin, type MeasuredMargin } from './measure-margin.js';
export { inset, type Column, type Measuring } from './measuring.js';
export { movedDown } from './measure-masthead.js';
export type { Frame, FramePart, Piece } from './piece.js';
