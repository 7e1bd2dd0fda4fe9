export type * from './document.js';
export { readMarkup } from './read-markup.js';
export type { Element } from './parse-markup.js';
export { toDocument } from './to-document.js';
export { picturesIn, type PictureUse } from './pictures-in.js';
export { languagesIn } from './languages-in.js';
export { inlineText } from './inline-text.js';
export { checkAddress } from './check-address.js';
