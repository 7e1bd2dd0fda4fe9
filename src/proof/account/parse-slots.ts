import Handlebars from 'handlebars';
import { UnaccountableError } from './unaccountable-error.js';

/** Handlebars' reader takes seconds for thousands of braces, and the square of the depth of what stands in each other. */
const MOST_BRACES = 1000;
const MOST_DEPTH = 32;

/** A text with slots, ready to be filled; `handouts proof` meets texts that no build has read before. */
export function parseSlots(text: string): hbs.AST.Program {
  const why = whyNotRead(text);
  if (why !== undefined) throw new UnaccountableError(`a text or a template ${why}`);
  try {
    return Handlebars.parse(text);
  } catch (error) {
    if (error instanceof RangeError || !(error instanceof Error)) throw error;
    throw new UnaccountableError('the {{…}} of a text or a template cannot be read');
  }
}

function whyNotRead(text: string): string | undefined {
  let [braces, blocks, brackets] = [0, 0, 0];
  for (let at = text.indexOf('{{'); at !== -1; at = text.indexOf('{{', at + 2)) {
    braces += 1;
    if (braces > MOST_BRACES) return `holds more than ${MOST_BRACES} {{…}}`;
    const sign = text.charAt(text.charAt(at + 2) === '~' ? at + 3 : at + 2);
    if (sign === '#' || sign === '^') blocks += 1;
    else if (sign === '/') blocks -= 1;
    const end = text.indexOf('}}', at);
    brackets = text.slice(at, end === -1 ? undefined : end).split('(').length - 1;
    if (blocks > MOST_DEPTH || brackets > MOST_DEPTH)
      return `holds blocks or calls in each other more than ${MOST_DEPTH} deep`;
    // Where nothing is closed any more, nothing behind is told apart.
    if (end === -1) return undefined;
  }
  return undefined;
}
