import type { StructureCheck } from '../structure-check.js';
import type { TaggedElement, TaggedPdf } from '../tagged-pdf.js';
import { say } from '../tagged-text.js';

export const lists: StructureCheck = {
  name: 'lists',
  promise: 'a list says how it counts, and each item has a label and a body',
  breaches: (pdf) =>
    pdf.elements.flatMap((element) =>
      mistakesOf(element).map((mistake) => `${say(pdf, element)} ${mistake}`),
    ),
};

function mistakesOf(element: TaggedElement): readonly string[] {
  switch (element.role) {
    case 'L':
      return [
        ...(element.attributes.listNumbering === undefined ? ['does not say how it counts'] : []),
        ...(rolesIn(element).every((role) => role === 'LI') ? [] : ['holds more than items']),
      ];
    case 'LI': {
      const roles = rolesIn(element).join(' ');
      return [
        ...(roles === 'Lbl LBody' ? [] : [`holds ${roles || 'nothing'}`]),
        ...(element.holder?.role === 'L' ? [] : ['is in no list']),
      ];
    }
    default:
      return [];
  }
}

/** The roles of what an element holds. */
export function rolesIn(element: TaggedElement): readonly string[] {
  return element.kids.map((kid) => (kid.kind === 'element' ? kid.element.role : kid.kind));
}

/** The elements that an element holds. */
export function elementsIn(element: TaggedElement): readonly TaggedElement[] {
  return element.kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []));
}

/** Every element of a role. */
export function allOf(pdf: TaggedPdf, role: string): readonly TaggedElement[] {
  return pdf.elements.filter((element) => element.role === role);
}
