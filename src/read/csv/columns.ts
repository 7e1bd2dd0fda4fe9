/** How the cells of a column are read. */
export type ColumnKind = 'text' | 'list';

/** The columns that a table may have beside its ids. */
export interface Columns {
  /** Undefined for a column that nobody knows. */
  readonly kindOf: (name: string) => ColumnKind | undefined;
  /** Those to tell people of. */
  readonly names: readonly string[];
}

/** The column without which a table says nothing of anyone. */
export const ID_COLUMN = 'id';
