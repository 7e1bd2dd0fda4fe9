/** What a part of the sheet is to a screen reader: PDF's standard structure types. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'BlockQuote'
  | 'Span'
  | 'Link'
  | 'Form';

/** A node of the structure tree. Its children are whatever names it as parent, in the order in which they are painted. */
export interface StructureNode {
  readonly role: Role;
  readonly parent: StructureNode | undefined;
  /** Its language, where it is not the sheet's. */
  readonly language?: string;
  /** What it shows, for pictures. */
  readonly alt?: string;
  /** What it says, where what is drawn does not say it letter by letter: a sign, or words from right to left. */
  readonly actualText?: string;
  /** How its items are counted, for lists. */
  readonly numbering?: 'Disc' | 'Decimal';
  /** Which cells it heads, for header cells. */
  readonly scope?: 'Column' | 'Row';
}

/** To whom a mark belongs: a node of the structure, or nobody, since it only decorates or repeats. */
export type Owner = StructureNode | 'layout' | 'header' | 'footer' | 'repeated';
