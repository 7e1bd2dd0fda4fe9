export { saysNothing } from './says-nothing.js';
export { hiddenIn } from './hidden-in.js';
export { decodedTwice } from './decoded-twice.js';
export { machineDamage } from './machine-damage.js';
export { machineValue, type ValueKind } from './machine-value.js';
export { webAddressFault, writtenInFull } from './web-address.js';
export { pathFault } from './path-fault.js';
export { HIDDEN_DIGIT } from './hidden-digit.js';
export { cutAtPlaces, hasPlaceMark, placeMark, withWords, type TextWithPlaces } from './place-mark.js';
