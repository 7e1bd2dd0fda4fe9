/** What tells one sheet from every other. */
export interface SheetParts {
  readonly clinic: string;
  readonly handout: string;
  readonly language: string;
  readonly size: string;
  readonly paper: string;
  /** With fields to fill in on a screen. */
  readonly fillable: boolean;
}

/** Where a sheet's PDF stands below the output folder. */
export function sheetPath({ clinic, language, handout, size, paper, fillable }: SheetParts): string {
  // No id has an underscore, so this can never be another handout's name.
  const name = fillable ? `${handout}_fillable` : handout;
  return `${clinic}/${language}/${name}.${size}.${paper}.pdf`;
}
