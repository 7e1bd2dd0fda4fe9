export { Bounded } from './bounded.js';
