export { paint } from './paint.js';
export type { FieldFont, FormInfo, PdfInfo } from './pdf-info.js';
export { tryEmbedding } from './try-embedding.js';
