export { paint, type PdfInfo } from './paint.js';
export { tryFont } from './try-font.js';
