export { toAccent, MIN_CONTRAST, type Accent } from './accent.js';
export { toStyle, type Style, type TextStyle } from './style.js';
