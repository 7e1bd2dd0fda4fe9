import { visit, type Document } from 'yaml';
import { startOf } from './yaml-nodes.js';

/** Deepest nesting of lists and maps that any of our files needs, with room to spare. */
const MAX_DEPTH = 16;

/** Why a file is no YAML of ours, by its mere shape; undefined when it is small enough to look at. */
export function overgrowthIn(
  document: Document.Parsed,
  mostValues: number,
):
  | { readonly code: string; readonly what: string; readonly offset: number; readonly hint: string }
  | undefined {
  let values = 0;
  let found: ReturnType<typeof overgrowthIn>;
  visit(document, {
    Node: (_, node, path) => {
      values += 1;
      const offset = startOf(node);
      // Each map adds two steps to the path, itself and its pair.
      if (path.length > MAX_DEPTH * 2)
        found = { code: 'yaml-depth', what: 'the YAML is nested too deep', offset, hint: 'write it flatter' };
      else if (values > mostValues)
        found = {
          code: 'yaml-values',
          what: `the YAML has more than ${mostValues} keys and values`,
          offset,
          hint: 'take out what does not belong in it',
        };
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}
