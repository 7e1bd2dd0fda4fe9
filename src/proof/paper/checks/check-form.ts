import { isArray, isReference, isString, type PdfDictionary } from '../../file/pdf-value.js';
import { textOfString } from '../../file/text-of-string.js';
import { isRightToLeftScript } from '../../is-right-to-left-script.js';
import type { Annotation } from '../../sheet/read-annotations.js';
import type { Element } from '../../sheet/read-structure.js';
import { areasOf } from '../areas-of.js';
import type { DoubtsOnPaper } from '../doubts-on-paper.js';
import type { PaperPage, PaperSheet } from '../paper-sheet.js';

const ROUNDING_PT = 0.1;
/** What the press calls its fields: the sheet, and a number that goes on from field to field. */
const NAME = /^(?<sheet>.+)_(?<number>\d+)$/u;
/** Where what is typed begins (ISO 32000-1, 12.7.3.3). */
const ALIGNED = { left: 0, right: 2 } as const;

/** Several lines; of all flags that a field may have the press sets this one (ISO 32000-1, 12.7.4.3). */
const MULTILINE = 4096;
/** What is typed: a font of the form, its size, black. */
const TYPED = /^\/(?<font>\w+) (?<sizePt>\d+(?:\.\d+)?) Tf 0 g$/u;
/** What is typed is read as the sheet is. */
const SMALLEST_PT = 12;

/** A field, and whether it is read from right to left. */
interface Field {
  readonly field: Annotation;
  readonly isBackwards: boolean;
}

/** Fields follow each other in the form, on their pages and by their names as in the structure, which says what each asks for. */
export function checkForm({ sheet, pages }: PaperSheet, doubts: DoubtsOnPaper): void {
  const { file, catalog, annotations } = sheet;
  const [first] = pages;
  const fields = fieldsIn(sheet.structure, false, annotations);
  if (!first || (fields.length === 0 && !catalog.has('AcroForm'))) return;
  const numbers = fields.map(({ field }) => field.object);
  const inForm = file.resolve(file.dictionary(catalog.get('AcroForm'), 'a form').get('Fields'));
  const listed = isArray(inForm) ? inForm.map((one) => (isReference(one) ? one.number : undefined)) : [];
  const onPages = [...annotations.values()].filter(({ kind }) => kind === 'Widget');
  if (
    !isSame(listed, numbers) ||
    !isSame(
      onPages.map(({ object }) => object),
      numbers,
    )
  )
    doubts.add('wrong-form', first, undefined, 'fields in another order than they are read in');
  const sheetOf = NAME.exec(fields[0]?.field.name ?? '')?.groups?.['sheet'] ?? '';
  for (const [index, { field, isBackwards }] of fields.entries()) {
    const page = pages.find(({ read }) => read.object === field.page) ?? first;
    const [area] = areasOf(field);
    const place = area && { x: area.left, y: area.top };
    if (field.name !== `${sheetOf}_${index + 1}`)
      doubts.add('wrong-form', page, place, `a field "${field.name ?? ''}" that is none of the form's names`);
    const what = wrongInTyping(field.dictionary, isBackwards, sheet);
    if (what !== undefined) doubts.add('wrong-form', page, place, what);
    const before = fields[index - 1];
    if (before && isSamePage(before, field, page) && !follows(field, before))
      doubts.add('wrong-form', page, place, 'a field that stands before the one that it follows');
  }
}

/** What is wrong where somebody types: it must be seen in a font of the form, large and black, from the side where it is read. */
function wrongInTyping(
  field: PdfDictionary,
  isBackwards: boolean,
  { file, catalog }: PaperSheet['sheet'],
): string | undefined {
  if (field.get('FT') === 'Btn') return undefined;
  const used = file.dictionary(
    file.dictionary(catalog.get('AcroForm'), 'a form').get('DR'),
    'what a form uses',
  );
  const looks = field.get('DA');
  const { font = '', sizePt = '0' } = isString(looks) ? (TYPED.exec(textOfString(looks))?.groups ?? {}) : {};
  const isSeen =
    field.get('FT') === 'Tx' &&
    file.dictionary(used.get('Font'), 'fonts of a form').has(font) &&
    Number(sizePt) >= SMALLEST_PT &&
    [undefined, MULTILINE].some((flags) => field.get('Ff') === flags);
  if (!isSeen) return 'a field in which nobody can type as the sheet is printed';
  return field.get('Q') === (isBackwards ? ALIGNED.right : ALIGNED.left)
    ? undefined
    : 'a field in which what is typed begins on the other side';
}

/** The fields of an element in the order in which they are read. */
function fieldsIn(
  { language, kids }: Element,
  isWithinBackwards: boolean,
  annotations: PaperSheet['sheet']['annotations'],
): readonly Field[] {
  const isBackwards = language === undefined ? isWithinBackwards : isRightToLeftScript(language);
  return kids.flatMap((kid): readonly Field[] => {
    if (kid.kind === 'element') return fieldsIn(kid, isBackwards, annotations);
    const field = kid.kind === 'annotation' ? annotations.get(kid.object) : undefined;
    return field?.kind === 'Widget' ? [{ field, isBackwards }] : [];
  });
}

function isSamePage(before: Field, field: Annotation, page: PaperPage): boolean {
  return before.field.page === field.page && page.read.object === field.page;
}

/** Whether a field stands under the one before it, or further on in the same row. */
function follows(field: Annotation, { field: other, isBackwards }: Field): boolean {
  const [area] = areasOf(field);
  const [before] = areasOf(other);
  if (!area || !before || area.top <= before.bottom + ROUNDING_PT) return true;
  if (area.bottom >= before.top - ROUNDING_PT) return false;
  return isBackwards ? area.right <= before.left + ROUNDING_PT : area.left >= before.right - ROUNDING_PT;
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
