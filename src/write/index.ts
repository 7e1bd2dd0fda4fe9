export { nodeOutput } from './node-output.js';
export { CannotWriteError, type Output } from './output.js';
export type { Writer } from './writer.js';
