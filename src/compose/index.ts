export type { Side } from './compose-side.js';
export { compose, type Composed, type Recipe } from './compose.js';
export { compileTemplate, type Template, type TemplateFile } from './template.js';
export { CopyWords, shapeOf, standInFor } from './stand-in.js';
