import type { Diagnostic } from '../../diagnostics/index.js';
import type { SheetRead } from '../sheet/sheet-read.js';
import { doubt, REPORT } from './doubt.js';

/** What a file must say of itself. */
export interface Description {
  readonly title: string;
  readonly summary: string;
  readonly edition: string;
  readonly author: string;
  readonly language: string;
  /** How many pages the manifest will say that it has; undefined where nobody said. */
  readonly pages: number | undefined;
}

/** What the press says of a file in its description. */
const KEYS = new Set([
  'Title',
  'Author',
  'Subject',
  'Keywords',
  'Producer',
  'Creator',
  'CreationDate',
  'ModDate',
]);
const PRESS = 'clinic-handouts';

/** The file has the pages, the title, the author, the subject and the language that it must have. */
export function checkDescription(sheet: SheetRead, facts: Description): readonly Diagnostic[] {
  const { title, summary, edition, author, language, pages = sheet.pages.length } = facts;
  const archived = (name: string): string | undefined =>
    sheet.metadata.texts
      .filter(([of]) => of === name)
      .map(([, text]) => text)
      .join(' ') || undefined;
  const wanted: readonly (readonly [string, string, string | undefined])[] = [
    ['title', title, sheet.info.get('Title')],
    ['author', author, sheet.info.get('Author')],
    ['subject', summary, sheet.info.get('Subject')],
    ['keywords', `edition ${edition}`, sheet.info.get('Keywords')],
    ['producer', PRESS, sheet.info.get('Producer')],
    ['creator', PRESS, sheet.info.get('Creator')],
    ...sheet.languages.map((found) => ['language', language, found] as const),
    ['title for archives', title, archived('dc:title')],
    ['author for archives', author, archived('dc:creator')],
    ['description for archives', summary, archived('dc:description')],
    ['keywords for archives', `edition ${edition}`, archived('pdf:Keywords')],
    ['producer for archives', PRESS, archived('pdf:Producer')],
    ['creator for archives', PRESS, archived('xmp:CreatorTool')],
  ];
  return [
    ...(sheet.pages.length === pages
      ? []
      : [
          doubt(
            'wrong-pages',
            `the finished file has ${sheet.pages.length} pages, and ${pages} were laid out`,
            REPORT,
          ),
        ]),
    ...[...[...sheet.info.keys()].filter((key) => !KEYS.has(key)), ...sheet.metadata.unknown].map((key) =>
      doubt(
        'wrong-description',
        `the finished file gives a ${key} of itself, which the press never does`,
        REPORT,
      ),
    ),
    ...wanted
      .filter(([, value, found]) => found === undefined || !isSame(found, value))
      .map(([what, value, found = '']) =>
        doubt(
          'wrong-description',
          `the finished file gives "${found}" as its ${what}, not "${value}"`,
          REPORT,
        ),
      ),
  ];
}

function isSame(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function fold(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
