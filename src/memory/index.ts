export { Bounded } from './bounded.js';
export { SharedWork, type Shelf } from './shared-work.js';
