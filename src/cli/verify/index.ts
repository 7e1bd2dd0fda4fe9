export { showVerification } from './show-verification.js';
