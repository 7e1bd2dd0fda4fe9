export { Proofreader } from './proofreader.js';
export { pictureDataSha256 } from './picture-data.js';
export { filledText } from './words/slot-values.js';
export type {
  ClinicFacts,
  PictureLedger,
  PictureSource,
  ProofFacts,
  SectionFacts,
  WritingFacts,
} from './proof-facts.js';
export type { FontFile, PaperFacts } from './paper/paper-facts.js';
