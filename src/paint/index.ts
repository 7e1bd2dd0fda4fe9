export { paint, type PdfInfo } from './paint.js';
export type { FieldFont } from './field-font.js';
export type { FormInfo } from './form.js';
export { tryEmbedding } from './try-embedding.js';
