import type { StructureCheck } from '../structure-check.js';
import type { TaggedAnnotation, TaggedElement, TaggedPage, TaggedPdf } from '../tagged-pdf.js';
import { say } from '../tagged-text.js';

export const annotationPages: StructureCheck = {
  name: 'annotation pages',
  promise: 'an element looks for its annotation on the page that lists it',
  breaches: (pdf) =>
    owners(pdf).flatMap(({ element, pageId, annotationId }) => {
      const lists = pdf.pages.filter((page) => page.annotations.some(({ id }) => id === annotationId));
      if (lists.length === 1 && lists[0]?.id === pageId) return [];
      return [`${say(pdf, element)}: its annotation is on ${lists.map(numberOf).join(', ') || 'no page'}`];
    }),
};

export const annotationParents: StructureCheck = {
  name: 'annotation parents',
  promise:
    'each annotation belongs to one element, a link to a Link and a field to a Form, and leads back to it',
  breaches: (pdf) =>
    pdf.pages.flatMap((page) =>
      page.annotations.flatMap((annotation) =>
        misled(pdf, annotation).map((why) => `page ${page.number}, ${annotation.subtype}: ${why}`),
      ),
    ),
};

export const tabOrder: StructureCheck = {
  name: 'tab order',
  promise: 'the tabulator goes through a page in the order of its structure',
  breaches: (pdf) =>
    pdf.pages
      .filter((page) => page.annotations.length > 0 && page.tabOrder !== 'S')
      .map(
        (page) =>
          `page ${page.number} is gone through in the order ${page.tabOrder ?? 'that a viewer likes'}`,
      ),
};

const HOLDERS: Readonly<Record<string, string>> = { Link: 'Link', Widget: 'Form' };

interface Owner {
  readonly element: TaggedElement;
  readonly pageId: number | undefined;
  readonly annotationId: number | undefined;
}

function owners(pdf: TaggedPdf): readonly Owner[] {
  return pdf.elements.flatMap((element) =>
    element.kids.flatMap((kid) => (kid.kind === 'annotation' ? [{ element, ...kid }] : [])),
  );
}

function misled(pdf: TaggedPdf, annotation: TaggedAnnotation): readonly string[] {
  const [owner, ...more] = owners(pdf).filter(({ annotationId }) => annotationId === annotation.id);
  if (!owner || more.length > 0) return [`${more.length + (owner ? 1 : 0)} elements hold it`];
  const { element } = owner;
  const wanted = HOLDERS[annotation.subtype ?? ''] ?? 'Annot';
  return [
    ...(element.role === wanted ? [] : [`it is in a ${element.role}`]),
    ...(annotation.structParent !== undefined && pdf.parentOf(annotation.structParent) === element.id
      ? []
      : ['it does not lead back to its element']),
  ];
}

function numberOf(page: TaggedPage): string {
  return `page ${page.number}`;
}
