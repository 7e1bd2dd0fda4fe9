export { showProgress } from './show-progress.js';
