import type { StructureCheck } from '../structure-check.js';
import type { TaggedElement, TaggedPdf } from '../tagged-pdf.js';
import { piecesUnder, say } from '../tagged-text.js';
import { allOf, elementsIn } from './lists.js';

/** The standard structure types that a handout may use (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  'Document Part Sect Div BlockQuote Caption H1 H2 H3 P L LI Lbl LBody Table THead TBody TR TH TD Span Quote Note Figure Link Form'.split(
    ' ',
  ),
);
/** A cell may be left empty for a person to write in. */
const MAY_BE_EMPTY = new Set(['TD']);

export const roles: StructureCheck = {
  name: 'roles',
  promise: 'every element has a standard role, and none gets a new meaning',
  breaches: (pdf) => [
    ...pdf.elements
      .filter(({ role }) => !STANDARD.has(role))
      .map((element) => `${say(pdf, element)} is not standard`),
    ...pdf.ownRoles.map((role) => `${role} is given a meaning`),
  ],
};

export const parents: StructureCheck = {
  name: 'parents',
  promise: 'every element names as its parent the element that holds it',
  breaches: (pdf) =>
    pdf.elements
      .filter((element) => element.holder && element.holder.id !== element.parentId)
      .map((element) => `${say(pdf, element)} names another`),
};

export const empty: StructureCheck = {
  name: 'empty',
  promise: 'no element is empty: whoever hears "paragraph" hears words after it',
  breaches: (pdf) =>
    pdf.elements
      .filter((element) => !MAY_BE_EMPTY.has(element.role) && !saysSomething(pdf, element))
      .map((element) => `a ${element.role} in a ${element.holder?.role} is empty`),
};

export const figures: StructureCheck = {
  name: 'figures',
  promise: 'each figure says where on its page it stands',
  breaches: (pdf) =>
    allOf(pdf, 'Figure')
      .filter(({ attributes: { box } }) => !isBox(box, pdf))
      .map((element) => `${say(pdf, element)}: its box is [${element.attributes.box.join(' ')}]`),
};

export const captions: StructureCheck = {
  name: 'captions',
  promise: 'a caption is the last thing in its figure',
  breaches: (pdf) =>
    allOf(pdf, 'Caption')
      .filter(({ id, holder }) => holder?.role !== 'Figure' || elementsIn(holder).at(-1)?.id !== id)
      .map((element) => `${say(pdf, element)} is in a ${element.holder?.role}`),
};

function saysSomething(pdf: TaggedPdf, element: TaggedElement): boolean {
  if ([element, ...elementsIn(element)].some((one) => one.actualText !== undefined)) return true;
  if (element.kids.some((kid) => kid.kind === 'annotation')) return true;
  return (
    piecesUnder(pdf, element).some((piece) => piece.kind !== 'text' || piece.text.trim() !== '') ||
    elementsIn(element).some((kid) => MAY_BE_EMPTY.has(kid.role) || saysSomething(pdf, kid))
  );
}

function isBox(box: readonly number[], pdf: TaggedPdf): boolean {
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const { widthPt = 0, heightPt = 0 } = pdf.pages[0] ?? {};
  return (
    box.length === 4 &&
    left >= 0 &&
    bottom >= 0 &&
    right > left &&
    top > bottom &&
    right <= widthPt &&
    top <= heightPt
  );
}
