export { Bounded } from './bounded.js';
export { ByteHeap } from './byte-heap.js';
export { ByteReader } from './byte-reader.js';
export { ByteWriter } from './byte-writer.js';
export { Column } from './column.js';
export { Interned } from './interned.js';
export { SharedWork, type Shelf } from './shared-work.js';
