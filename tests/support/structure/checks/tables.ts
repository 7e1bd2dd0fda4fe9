import type { StructureCheck } from '../structure-check.js';
import type { TaggedElement } from '../tagged-pdf.js';
import { say } from '../tagged-text.js';
import { allOf, elementsIn, rolesIn } from './lists.js';

export const tables: StructureCheck = {
  name: 'tables',
  promise: 'a table has one head, read once, whose cells say what they head, and as many cells in each row',
  breaches: (pdf) =>
    allOf(pdf, 'Table').flatMap((table) =>
      mistakesOf(table).map((mistake) => `${say(pdf, table)} ${mistake}`),
    ),
};

function mistakesOf(table: TaggedElement): readonly string[] {
  if (rolesIn(table).join(' ') !== 'THead TBody') return [`holds ${rolesIn(table).join(' ')}`];
  const [head, body] = elementsIn(table).map(elementsIn);
  const [names, ...more] = head ?? [];
  if (!names || more.length > 0) return [`has ${head?.length ?? 0} rows in its head`];
  const columns = elementsIn(names).length;
  return [
    ...(rolesIn(names).every((role) => role === 'TH') ? [] : ['has a head of other cells']),
    ...elementsIn(names)
      .filter((cell) => cell.attributes.scope !== 'Column')
      .map(() => 'has a head cell without its scope'),
    ...(body ?? [])
      .filter((row) => row.role !== 'TR' || elementsIn(row).length !== columns)
      .map((row) => `has a row of ${elementsIn(row).length} cells under ${columns}`),
    ...(body ?? [])
      .flatMap(elementsIn)
      .filter((cell) => cell.role === 'TH' && cell.attributes.scope !== 'Row')
      .map(() => 'has a cell that names its row without its scope'),
    ...(body ?? []).flatMap((row) =>
      rolesIn(row)
        .filter((role) => role !== 'TD' && role !== 'TH')
        .map((role) => `has a ${role} in a row`),
    ),
  ];
}
