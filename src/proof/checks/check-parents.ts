import type { Diagnostic } from '../../diagnostics/index.js';
import type { PdfFile } from '../file/pdf-file.js';
import { isArray, isReference, numberIn, type PdfValue } from '../file/pdf-value.js';
import { UnreadableError } from '../file/unreadable-error.js';
import type { Element } from '../sheet/read-structure.js';
import type { SheetRead } from '../sheet/sheet-read.js';
import { doubt, REPORT } from './doubt.js';

/** Deeper trees of numbers than this are none of ours. */
const MOST_NESTED = 8;

/**
 * Whoever reads from the page finds the same elements as who reads from the structure: screen readers and viewers go both ways
 * (ISO 32000-1, 14.7.4.4).
 */
export function checkParents({
  file,
  catalog,
  structure,
  pages,
  annotations,
}: SheetRead): readonly Diagnostic[] {
  const root = file.dictionary(catalog.get('StructTreeRoot'), 'a structure');
  const parents = new Map<number, PdfValue>();
  readNumbers(root.get('ParentTree'), file, parents, 0);
  const owners = ownersIn(structure);
  const parentAt = (key: unknown): PdfValue | undefined =>
    typeof key === 'number' ? parents.get(key) : undefined;
  const arePagesRight = pages.every(({ object, dictionary }) => {
    const wanted = owners.contents.get(object) ?? [];
    const listed = file.resolve(parentAt(file.resolve(dictionary.get('StructParents'))));
    const found = isArray(listed) ? listed : [];
    return (
      found.length === wanted.length &&
      found.every((parent, at) => isReference(parent) && parent.number === wanted[at])
    );
  });
  const areNotesRight = [...annotations.values()].every(({ object, dictionary }) => {
    const parent = parentAt(file.resolve(dictionary.get('StructParent')));
    return isReference(parent) && parent.number === owners.annotations.get(object);
  });
  return arePagesRight && areNotesRight
    ? []
    : [
        doubt(
          'other-parents',
          'the finished file leads from a page to other elements than its structure has there',
          REPORT,
        ),
      ];
}

function readNumbers(
  value: PdfValue | undefined,
  file: PdfFile,
  parents: Map<number, PdfValue>,
  depth: number,
): void {
  if (depth > MOST_NESTED) throw new UnreadableError('has a tree of numbers nested too deeply');
  const node = file.dictionary(value, 'a tree of numbers');
  const pairs = file.resolve(node.get('Nums'));
  if (isArray(pairs))
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const key = numberIn(pairs[at], 'a key');
      if (parents.has(key)) throw new UnreadableError(`has two parents for one key ${key}`);
      parents.set(key, pairs[at + 1] ?? null);
    }
  const kids = file.resolve(node.get('Kids'));
  if (isArray(kids)) for (const kid of kids) readNumbers(kid, file, parents, depth + 1);
}

/** The object of the element that holds each mark, by page and number, and each annotation. */
function ownersIn(structure: Element): {
  readonly contents: ReadonlyMap<number, readonly number[]>;
  readonly annotations: ReadonlyMap<number, number>;
} {
  const contents = new Map<number, number[]>();
  const annotations = new Map<number, number>();
  const walk = ({ object, kids }: Element): void => {
    for (const kid of kids) {
      if (kid.kind === 'element') walk(kid);
      else if (kid.kind === 'annotation') annotations.set(kid.object, object);
      else {
        const known = contents.get(kid.page) ?? [];
        known[kid.content] = object;
        contents.set(kid.page, known);
      }
    }
  };
  walk(structure);
  return { contents, annotations };
}
