export { type Imported, importWord } from './import-word.js';
export type { Noted } from './word/block.js';
