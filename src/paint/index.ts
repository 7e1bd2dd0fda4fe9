export { paint, type PdfInfo } from './paint.js';
