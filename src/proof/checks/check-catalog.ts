import type { Diagnostic } from '../../diagnostics/index.js';
import type { SheetRead } from '../sheet/sheet-read.js';
import { doubt, REPORT } from './doubt.js';

/** The file says that it is tagged, shows its title in the window, and gives no role another meaning. */
export function checkCatalog({ file, catalog }: SheetRead): readonly Diagnostic[] {
  const marks = file.dictionary(catalog.get('MarkInfo'), 'a mark');
  const shows = file.dictionary(catalog.get('ViewerPreferences'), 'wishes for viewers');
  const structure = file.dictionary(catalog.get('StructTreeRoot'), 'a structure');
  const wrong = [
    ...(marks.get('Marked') === true ? [] : ['does not say that it is tagged']),
    ...(shows.get('DisplayDocTitle') === true ? [] : ['does not show its title in the window']),
    ...(structure.has('RoleMap') ? ['gives roles another meaning'] : []),
  ];
  return wrong.map((what) => doubt('wrong-description', `the finished file ${what}`, REPORT));
}
