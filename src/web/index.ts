export { type Edition, editionsIn, editionsToText, withNewest } from './editions.js';
export { PAGE_SCRIPT } from './page-script.js';
export { PAGE_STYLES } from './page-styles.js';
export { toLostPage } from './to-lost-page.js';
export { toSitemap } from './to-sitemap.js';
export { toIndexPage } from './to-index-page.js';
export { type OtherPage, type PageView, toPage } from './to-page.js';
