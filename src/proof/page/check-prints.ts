import type { SheetFacts } from '../account/sheet-facts.js';
import { folded } from './folded.js';
import type { PageRead } from './read-page.js';

/** What each size of a sheet is called, by the part of its file's name that tells it. */
const CALLED: Readonly<Record<string, string>> = {
  clear: 'clear',
  'large-uk': 'large',
  large: 'large',
  xlarge: 'larger',
  xxlarge: 'largest',
};

/** What is wrong with links to printed sheets: each is of this handout, and of the size that it is called. */
export function checkPrints(
  { around }: PageRead,
  { handout: { id }, phrases: { page = {} } }: SheetFacts,
): readonly string[] {
  return around
    .filter(({ href }) => href.endsWith('.pdf'))
    .filter(({ href, words }) => {
      const [name = '', size = '', paper = ''] = (href.split('/').at(-1) ?? '').split('.');
      const called = folded(page[CALLED[size] ?? ''] ?? '');
      const said = folded(words);
      return (
        name !== id ||
        called === '' ||
        (said !== called && said.toLowerCase() !== `${called}, ${paper}`.toLowerCase())
      );
    })
    .map(({ href, words }) => `it calls ${href} "${words}"`);
}
