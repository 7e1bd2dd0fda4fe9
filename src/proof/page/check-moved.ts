import type { Diagnostic } from '../../diagnostics/index.js';
import { isSameAddress } from '../account/same-address.js';
import type { SheetFacts } from '../account/sheet-facts.js';
import { doubt, REPORT } from '../checks/doubt.js';
import { folded } from './folded.js';
import { readPage } from './read-page.js';

/** Why a pointer to a page may not be published: it says where the page is now, and nothing else. */
export function checkMoved(
  html: string,
  { clinic, handout: { language }, phrases }: SheetFacts,
  title: string,
  address: string,
): readonly Diagnostic[] {
  const page = readPage(html);
  const [, moved, link, ...more] = page.lines.map(folded);
  const isRight =
    page.mains === 1 &&
    page.foreign.length === 0 &&
    page.language === language &&
    folded(page.title) === folded(`${title} – ${clinic.name}`) &&
    folded(page.lines[0] ?? '') === folded(title) &&
    moved === folded(phrases.page?.['moved'] ?? '') &&
    isSameAddress(link ?? '', address) &&
    page.links.length === 1 &&
    page.frame.join('\n').includes(clinic.phone) &&
    more.length === 0;
  return isRight
    ? []
    : [doubt('wrong-page', `the finished page does not say rightly that it is at ${address} now`, REPORT)];
}
