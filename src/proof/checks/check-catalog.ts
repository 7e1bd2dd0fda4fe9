import type { Diagnostic } from '../../diagnostics/index.js';
import { isArray, isStream, isString, type PdfDictionary } from '../file/pdf-value.js';
import { textOfString } from '../file/text-of-string.js';
import { isRightToLeftScript } from '../is-right-to-left-script.js';
import type { SheetRead } from '../sheet/sheet-read.js';
import { doubt, REPORT } from './doubt.js';

/** What the file says of itself to archives and to readers of structure (ISO 19005-2, 6.6.4; ISO 14289-1, 5). */
const CLAIMS = [
  '<pdfuaid:part>1</pdfuaid:part>',
  '<pdfaid:part>2</pdfaid:part>',
  '<pdfaid:conformance>A</pdfaid:conformance>',
] as const;
/** What the press asks viewers for. */
const WISHES = new Set(['DisplayDocTitle', 'Direction', 'PrintScaling', 'PickTrayByPDFSize', 'Duplex']);
const COLOURS = 'sRGB IEC61966-2.1';

/**
 * The file says that it is tagged, shows its title and bookmarks in the window, gives no role another meaning, is of the
 * kinds that archives and readers of structure know, and asks viewers for nothing else, such as to print one page of it.
 */
export function checkCatalog(sheet: SheetRead): readonly Diagnostic[] {
  const { file, catalog } = sheet;
  const marks = file.dictionary(catalog.get('MarkInfo'), 'a mark');
  const structure = file.dictionary(catalog.get('StructTreeRoot'), 'a structure');
  const metadata = file.content(file.stream(catalog.get('Metadata'), 'metadata'));
  const wrong = [
    ...(marks.get('Marked') === true && marks.size === 1 ? [] : ['does not say that it is tagged']),
    ...wrongWishes(file.dictionary(catalog.get('ViewerPreferences'), 'wishes for viewers'), sheet),
    ...(catalog.get('PageMode') === 'UseOutlines' ? [] : ['does not show its bookmarks']),
    ...(structure.has('RoleMap') ? ['gives roles another meaning'] : []),
    ...(hasItsColours(sheet) ? [] : ['does not say which colours it means']),
    ...CLAIMS.filter((claim) => !metadata.includes(claim)).map((claim) => `does not say ${claim} of itself`),
  ];
  return wrong.map((what) => doubt('wrong-description', `the finished file ${what}`, REPORT));
}

function wrongWishes(wishes: PdfDictionary, { languages: [language = ''] }: SheetRead): readonly string[] {
  const direction = isRightToLeftScript(language) ? 'R2L' : undefined;
  return [
    ...(wishes.get('DisplayDocTitle') === true ? [] : ['does not show its title in the window']),
    ...(wishes.get('Direction') === direction
      ? []
      : ['turns its pages in another direction than its language']),
    ...(wishes.get('PrintScaling') === 'None' ? [] : ['lets printers make its letters smaller']),
    ...(wishes.get('PickTrayByPDFSize') === true ? [] : ['does not ask for paper of its size']),
    ...(['DuplexFlipLongEdge', undefined].includes(wishes.get('Duplex') as string | undefined)
      ? []
      : ['asks for another side of the paper than the press']),
    ...[...wishes.keys()]
      .filter((key) => !WISHES.has(key))
      .map((key) => `asks viewers for a ${key}, which the press never does`),
  ];
}

/** Its colours are those of screens, with their profile. */
function hasItsColours({ file, catalog }: SheetRead): boolean {
  const intents = file.resolve(catalog.get('OutputIntents'));
  if (!isArray(intents) || intents.length !== 1) return false;
  const intent = file.dictionary(intents[0], 'an output intent');
  const name = intent.get('OutputConditionIdentifier');
  return (
    intent.get('S') === 'GTS_PDFA1' &&
    isString(name) &&
    textOfString(name) === COLOURS &&
    isStream(file.resolve(intent.get('DestOutputProfile')))
  );
}
