export { Proofreader } from './proofreader.js';
export { pictureDataSha256 } from './picture-data.js';
export { parseSlots } from './account/fill.js';
export { figuresIn } from './account/tell-blocks.js';
export { readBody } from './account/read-body.js';
export type { HandoutFacts, SheetFacts, SideFacts, TemplateFacts } from './account/sheet-facts.js';
export type { ClinicFacts } from './clinic-facts.js';
export type { PictureLedger, PictureSource } from './picture-ledger.js';
