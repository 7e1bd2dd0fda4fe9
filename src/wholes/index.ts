export type { Keep } from './keep.js';
export { type NumberWordsOf, protect } from './protect.js';
