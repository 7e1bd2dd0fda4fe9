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
export { inWords, NOTE_FILE, quoted, shown } from './in-words.js';
export { expected } from './expected.js';
export { InterruptedError } from './interrupted-error.js';
export { didYouMean } from './did-you-mean.js';
export { diagnosticToText } from './diagnostic-to-text.js';
