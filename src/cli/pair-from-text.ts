import { isPairOfLanguages } from '../run/index.js';
import { UsageError } from './io.js';

/** Two languages as they are typed after `--bilingual`. */
export function pairFromText(text: string): string {
  if (isPairOfLanguages(text)) return text;
  throw new UsageError(
    `--bilingual is "${text}", which does not name two languages`,
    "name two language tags, the patient's first: --bilingual es+en",
  );
}
