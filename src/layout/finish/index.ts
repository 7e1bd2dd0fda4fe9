export { finish } from './finish.js';
export { toPageFrames } from './page-frames.js';
