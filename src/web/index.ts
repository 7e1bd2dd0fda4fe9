export { type Edition, editionsIn, editionsToText, withNewest } from './editions.js';
export type { OlderCopies } from './copy-of.js';
export { toMovedPage } from './to-moved-page.js';
export { PAGE_SCRIPT } from './page-script.js';
export { PAGE_STYLES } from './page-styles.js';
export { toLostPage } from './to-lost-page.js';
export { toSitemap } from './to-sitemap.js';
export { toIndexPage } from './to-index-page.js';
export { type PageView, toPage } from './to-page.js';
