import { isPairOfLanguages } from '../model/index.js';

/** Two languages as they are typed after `--bilingual`; yargs turns what it throws into a usage error. */
export function pairFromText(text: string): string {
  if (isPairOfLanguages(text)) return text;
  throw new Error(`--bilingual is "${text}", and names two languages, the patient's first: es+en`);
}
