/** A finished PDF as its reader sees it. Lengths in points, y downwards from the top of the page. */
export interface Pdf {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly subject: string | undefined;
  readonly language: string | undefined;
  readonly pages: readonly PdfPage[];
  readonly outline: readonly OutlineItem[];
  /** The root of the structure tree. */
  readonly structure: StructureElement;
}

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly widthPt: number;
  readonly heightPt: number;
  /** In the order in which they are painted. */
  readonly runs: readonly TextRun[];
  readonly fills: readonly Fill[];
  readonly pictures: readonly PlacedPicture[];
  readonly links: readonly PdfLink[];
}

export interface Box {
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

/** What every mark knows: when it was painted, and to whom it belongs; an artifact belongs to nobody. */
interface Painted {
  readonly order: number;
  readonly element: StructureElement | undefined;
}

export interface PdfGlyph {
  readonly text: string;
  readonly xPt: number;
  readonly widthPt: number;
}

/** Glyphs that were shown in one stroke. */
export interface TextRun extends Painted {
  readonly text: string;
  readonly glyphs: readonly PdfGlyph[];
  /** Without the subset's prefix. */
  readonly fontName: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly sizePt: number;
  readonly xPt: number;
  readonly baselinePt: number;
  readonly widthPt: number;
  /** `#rrggbb`. */
  readonly colour: string;
}

/** One path with one fill; `boxes` are its closed parts. */
export interface Fill extends Painted {
  readonly box: Box;
  readonly boxes: readonly Box[];
  /** Every part is an upright rectangle. */
  readonly isRectangular: boolean;
  readonly colour: string;
}

export interface PlacedPicture extends Painted {
  readonly box: Box;
}

export interface PdfLink {
  readonly box: Box;
  readonly address: string;
}

export interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

/** A node of the structure tree; the same object on every page that it reaches. */
export interface StructureElement {
  readonly id: number;
  readonly role: string;
  readonly parent: StructureElement | undefined;
  readonly children: readonly StructureElement[];
}
