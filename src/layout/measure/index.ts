export { measureBlockAt, measureBlocks } from './measure-blocks.js';
export { measureMargin, type MeasuredMargin } from './measure-margin.js';
export type { Column, Measuring } from './measuring.js';
export { movedDown } from './measure-masthead.js';
export type { Frame, Piece } from './piece.js';
