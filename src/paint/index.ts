export { paint, type PdfInfo } from './paint.js';
export { tryEmbedding } from './try-embedding.js';
