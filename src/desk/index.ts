export { openDesk, type OpenDesk } from './open-desk.js';
