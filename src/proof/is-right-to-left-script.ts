import { Bounded } from '../memory/index.js';

/** Scripts that run from right to left. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);
/** Asking about a language costs more than reading a page; a file may name any number of them. */
const KNOWN = new Bounded<string, boolean>(64);

/** Whether a language is mostly written in a script that runs from right to left; nobody knows of what is no language. */
export function isRightToLeftScript(language: string): boolean {
  const known = KNOWN.get(language);
  if (known !== undefined) return known;
  const found = isWrittenBackwards(language);
  KNOWN.set(language, found, 1);
  return found;
}

function isWrittenBackwards(language: string): boolean {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '');
  } catch {
    return false;
  }
}
