import type { Found } from './found-sheet.js';

/** A table of a sheet, and the pages on which its head stands again over rows that have no words. */
export interface TableFound {
  readonly found: Found;
  /** By their places, from 0. */
  readonly repeatedOn: readonly number[];
}

/** Where a table has rows that are only there to be written in, nobody knows from its words on which pages they stand. */
export function mayGoOn(table: Found, page: number): boolean {
  const [first] = table.pages;
  return table.role === 'Table' && first !== undefined && page > first && rowsIn(table).some(isWordless);
}

function rowsIn(element: Found): readonly Found[] {
  return element.role === 'TR' ? [element] : element.kids.flatMap(rowsIn);
}

function isWordless({ kids }: Found): boolean {
  return kids.every(({ words }) => words === '');
}
