export { CannotWriteError, type Output, type Stamp, type World } from './world.js';
export { nodeWorld } from './node-world.js';
export { packageWorld } from './package-world.js';
export { nodeOutput } from './node-output.js';
export type { Disk, OpenFile } from './disk.js';
export type { Writer } from './writer.js';
export { memoryWorld } from './memory-world.js';
export { layeredWorld } from './layered-world.js';
export { hashOfBytes, hashOfNames, hashOfResult, trackedWorld, type Read } from './tracked-world.js';
