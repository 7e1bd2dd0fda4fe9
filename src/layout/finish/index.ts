export { finish } from './finish.js';
export { toPageFrames, type PageFrames } from './page-frames.js';
