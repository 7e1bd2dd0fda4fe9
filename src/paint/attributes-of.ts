import type { StructureNode } from '../layout/index.js';

/** What an element says besides its role: how a list counts, what a header cell heads, where a figure stands. */
export function attributesOf(node: StructureNode, box: string | undefined): readonly string[] {
  if (node.numbering) return [`/A <</O /List /ListNumbering /${node.numbering}>>`];
  if (node.scope) return [`/A <</O /Table /Scope /${node.scope}>>`];
  return box === undefined ? [] : [`/A <</O /Layout /Placement /Block /BBox [${box}]>>`];
}
