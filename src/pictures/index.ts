export type { Picture, PictureLimits } from './picture.js';
export { readPicture } from './read-picture.js';
