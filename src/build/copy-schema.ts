import { entrySchema } from '../record/index.js';

/** Which copy it is, as the manifest calls it. */
export const copySchema = entrySchema.pick({
  file: true,
  clinic: true,
  handout: true,
  language: true,
  size: true,
  paper: true,
  template: true,
  fillable: true,
});
