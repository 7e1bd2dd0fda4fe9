export { saysNothing } from './says-nothing.js';
export { HIDDEN_DIGIT, hiddenIn } from './hidden-in.js';
export { codeOf, codeToText } from './code-of.js';
export { decodedTwice } from './decoded-twice.js';
export { machineDamage } from './machine-damage.js';
export { machineValue, type ValueKind } from './machine-value.js';
export { webAddressFault, writtenInFull } from './web-address.js';
export { pathFault } from './path-fault.js';
export { cutAtPlaces, hasPlaceMark, placeMark, withWords, type TextWithPlaces } from './place-mark.js';
