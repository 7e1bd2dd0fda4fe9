export { layout, type LayoutOptions } from './layout.js';
export type * from './mark.js';
export type * from './pages.js';
export type * from './structure.js';
