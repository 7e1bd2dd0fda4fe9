import { isArray, isReference, type PdfDictionary, type PdfValue } from '../../file/pdf-value.js';
import type { DoubtsOnPaper } from '../doubts-on-paper.js';
import { PAPER_MEASURES, ROUNDING_PT } from '../measures.js';
import type { PaperPage, PaperSheet } from '../paper-sheet.js';

/** What the press writes into each part of a file; whatever else stands there it never makes. */
const KNOWN = {
  'its trailer': keys('Size Root Info ID'),
  'its catalog': keys(
    'Type Pages Names MarkInfo Lang StructTreeRoot ViewerPreferences AcroForm Outlines PageMode OutputIntents Metadata',
  ),
  'its names': keys('Dests'),
  'its form': keys('Fields DA DR'),
  'the page': keys('Type Parent MediaBox Contents Resources UserUnit StructParents Tabs Annots'),
  'what the page uses': keys('ProcSet Font XObject ColorSpace'),
  'a link': keys('Type Subtype A F Contents Rect QuadPoints Border StructParent'),
  'its names of colours': keys(''),
  'what a link does': keys('S URI'),
  'a field': keys('Type Subtype F T TU MK FT DA Ff V AS AP Rect Border StructParent Q'),
  'what a field looks like': keys('N'),
  'what stands in a field': keys(''),
  'a font': keys('Type Subtype BaseFont Encoding DescendantFonts ToUnicode'),
  'the glyphs of a font': keys('Type Subtype BaseFont CIDToGIDMap CIDSystemInfo FontDescriptor W'),
} as const;
/** Annotation flag: printed, and nothing else (ISO 32000-1, 12.5.3). */
const PRINT = 4;

type Part = keyof typeof KNOWN;

/** The file has no part that the press never makes, and its pages are the paper that was asked for. */
export function checkParts({ sheet, facts, pages, fonts }: PaperSheet, doubts: DoubtsOnPaper): void {
  const { file, catalog } = sheet;
  const [first] = pages;
  if (!first) return;
  const look = (part: Part, value: PdfValue | PdfDictionary | undefined, page: PaperPage): void => {
    const dictionary = file.resolve(value);
    if (!(dictionary instanceof Map)) return;
    const unknown = [...(dictionary as PdfDictionary).keys()].filter((key) => !KNOWN[part].has(key));
    if (unknown.length > 0)
      doubts.add(
        'unknown-part',
        page,
        undefined,
        `/${unknown.join(', /')} in ${part}, which the press never makes`,
      );
  };
  look('its trailer', file.trailer, first);
  look('its catalog', catalog, first);
  look('its names', catalog.get('Names'), first);
  look('its form', catalog.get('AcroForm'), first);
  for (const { dictionary, descendant } of fonts.keys()) {
    look('a font', dictionary, first);
    look('the glyphs of a font', descendant, first);
  }
  const [widthPt, heightPt] = PAPER_MEASURES[facts.paper];
  for (const page of pages) {
    const { dictionary, resources, object } = page.read;
    look('the page', dictionary, page);
    look('what the page uses', resources, page);
    look('its names of colours', resources.get('ColorSpace'), page);
    if (dictionary.get('Tabs') !== 'S')
      doubts.add('unknown-part', page, undefined, 'links and fields that are not reached in reading order');
    const isOnPaper =
      Math.abs(page.widthPt - widthPt) < ROUNDING_PT && Math.abs(page.heightPt - heightPt) < ROUNDING_PT;
    if (!isOnPaper || (dictionary.get('UserUnit') ?? 1) !== 1)
      doubts.add('wrong-paper', page, undefined, `another paper than ${facts.paper}`);
    if (!isReference(dictionary.get('Contents')) || isArray(file.resolve(dictionary.get('Contents'))))
      doubts.add('unknown-part', page, undefined, 'more than one stream of operators');
    for (const annotation of sheet.annotations.values()) {
      if (annotation.page !== object) continue;
      look(annotation.kind === 'Link' ? 'a link' : 'a field', annotation.dictionary, page);
      look('what a link does', annotation.dictionary.get('A'), page);
      look('what a field looks like', annotation.dictionary.get('AP'), page);
      look('what stands in a field', annotation.dictionary.get('MK'), page);
      if (annotation.dictionary.get('F') !== PRINT)
        doubts.add('hidden-annotation', page, undefined, 'a link or field that is hidden or not printed');
      const border = file.resolve(annotation.dictionary.get('Border'));
      if (!isArray(border) || border.length !== 3 || border.some((width) => width !== 0))
        doubts.add('unknown-part', page, undefined, 'a link or field with a frame, which may hide words');
    }
  }
}

function keys(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}
