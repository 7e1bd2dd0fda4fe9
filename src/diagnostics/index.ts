export {
  fileStart,
  placeFromText,
  placeIn,
  placeToText,
  placesWithin,
  placeWithin,
  type Place,
} from './place.js';
export type { Diagnostic } from './diagnostic.js';
export { Log, MistakesError } from './log.js';
export { NOTE_FILE, quoted } from './quoted.js';
export { inWords } from './in-words.js';
export { expected } from './expected.js';
export { didYouMean } from './did-you-mean.js';
export { shown } from './shown.js';
export { diagnosticToText } from './diagnostic-to-text.js';
