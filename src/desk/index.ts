export { openShelf, type OpenShelf } from './open-shelf.js';
export { openDesk, type OpenDesk } from './open-desk.js';
