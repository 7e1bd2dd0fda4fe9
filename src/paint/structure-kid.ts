import type { StructureNode } from '../layout/index.js';

/** A part of a node's content, in reading order. */
export type StructureKid =
  | { readonly kind: 'node'; readonly node: StructureNode }
  | { readonly kind: 'content'; readonly page: PageParts; readonly mcid: number }
  | {
      readonly kind: 'annotation';
      readonly page: PageParts;
      readonly annotation: number;
      readonly key: number;
    };

/** A page in the tree: its object, and to which node each of its stretches of marked content belongs. */
export interface PageParts {
  readonly object: number;
  readonly key: number;
  readonly owners: StructureNode[];
}

/** A kid as its parent names it; content is named in short on the page that the parent is said to be on. */
export function kidOf(
  kid: StructureKid,
  page: PageParts | undefined,
  objectOf: ReadonlyMap<StructureNode, number>,
): string {
  switch (kid.kind) {
    case 'node':
      return `${objectOf.get(kid.node) ?? 0} 0 R`;
    case 'content':
      return kid.page === page
        ? String(kid.mcid)
        : `<</Type /MCR /Pg ${kid.page.object} 0 R /MCID ${kid.mcid}>>`;
    case 'annotation':
      return `<</Type /OBJR /Pg ${kid.page.object} 0 R /Obj ${kid.annotation} 0 R>>`;
    default:
      return kid satisfies never;
  }
}
