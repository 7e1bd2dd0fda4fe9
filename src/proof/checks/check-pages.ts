import type { Diagnostic } from '../../diagnostics/index.js';
import type { ProofFacts } from '../proof-facts.js';
import type { SheetRead } from '../sheet/sheet-read.js';
import { squeezed } from '../words/squeezed.js';
import { doubt, REPORT } from './doubt.js';

/** The file has the pages, the title, the author and the language that it is listed with. */
export function checkPages(sheet: SheetRead, facts: ProofFacts): readonly Diagnostic[] {
  const doubts: Diagnostic[] = [];
  if (sheet.pages.length !== facts.pages)
    doubts.push(
      doubt(
        'wrong-pages',
        `the finished file has ${sheet.pages.length} pages, and ${facts.pages} were laid out`,
        REPORT,
      ),
    );
  doubts.push(...checkFolios(sheet, facts));
  const wanted: readonly (readonly [string, string, string | undefined])[] = [
    ['title', facts.title, sheet.info.get('Title')],
    ['author', facts.clinic.name, sheet.info.get('Author')],
    ...sheet.languages.map((language) => ['language', facts.language, language] as const),
    ['title for archives', facts.title, sheet.metadata.find((text) => isSame(text, facts.title))],
  ];
  for (const [what, value, found] of wanted)
    if (found === undefined || !isSame(found, value))
      doubts.push(
        doubt(
          'wrong-description',
          `the finished file gives "${found ?? ''}" as its ${what}, not "${value}"`,
          REPORT,
        ),
      );
  return doubts;
}

/** Each page counts itself: one that is not there is missed by the others. */
function checkFolios({ pages }: SheetRead, { folio }: ProofFacts): readonly Diagnostic[] {
  if (folio === undefined) return [];
  return pages.flatMap(({ marked }, at) => {
    const margins = marked.filter(({ content }) => content === undefined).map(({ text }) => squeezed(text));
    const words = folio.replace('{page}', String(at + 1)).replace('{total}', String(pages.length));
    if (margins.some((text) => text.includes(squeezed(words)))) return [];
    return [doubt('wrong-folio', `page ${at + 1} of the finished file does not say "${words}"`, REPORT)];
  });
}

function isSame(a: string, b: string): boolean {
  return a === b || squeezed(a) === squeezed(b);
}
