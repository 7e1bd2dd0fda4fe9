/** A finished PDF as a screen reader finds it. Lengths in points, y upwards as PDF has it. */
export interface TaggedPdf {
  readonly language: string | undefined;
  /** From the document information. */
  readonly title: string | undefined;
  /** From the metadata (XMP), entities resolved. */
  readonly metadataTitle: string | undefined;
  readonly isTitleShown: boolean;
  readonly isMarked: boolean;
  /** Names that the file gives to roles of its own. */
  readonly ownRoles: readonly string[];
  readonly roots: readonly TaggedElement[];
  /** Every element in reading order. */
  readonly elements: readonly TaggedElement[];
  readonly pages: readonly TaggedPage[];
  readonly bookmarks: readonly TaggedBookmark[];
  readonly form: TaggedForm | undefined;
  /** Keys of the catalog. */
  readonly parts: readonly string[];
  /** What its actions do: `URI`, `JavaScript`, … */
  readonly actions: readonly string[];
  /** The element that the parent tree names for a key, and for a key and a number of content. */
  readonly parentOf: (key: number, content?: number) => number | undefined;
}

/** An element of the structure. */
export interface TaggedElement {
  /** Number of its object. */
  readonly id: number;
  readonly role: string;
  /** The element that holds it. */
  readonly holder: TaggedElement | undefined;
  /** The element that it names as its parent. */
  readonly parentId: number | undefined;
  readonly alt: string | undefined;
  readonly actualText: string | undefined;
  readonly language: string | undefined;
  readonly attributes: {
    readonly scope: string | undefined;
    readonly listNumbering: string | undefined;
    readonly box: readonly number[];
  };
  readonly kids: readonly TaggedKid[];
}

export type TaggedKid =
  | { readonly kind: 'element'; readonly element: TaggedElement }
  | { readonly kind: 'content'; readonly pageId: number | undefined; readonly content: number }
  | {
      readonly kind: 'annotation';
      readonly pageId: number | undefined;
      readonly annotationId: number | undefined;
    };

export interface TaggedPage {
  /** From 1. */
  readonly number: number;
  /** Number of its object. */
  readonly id: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly tabOrder: string | undefined;
  /** Its key in the parent tree. */
  readonly structParents: number | undefined;
  readonly pieces: readonly Piece[];
  readonly annotations: readonly TaggedAnnotation[];
}

/** Something painted: glyphs in one stroke, a path, a picture. */
export interface Piece {
  readonly kind: 'text' | 'path' | 'picture';
  readonly text: string;
  readonly xPt: number;
  readonly endPt: number;
  readonly baselinePt: number;
  readonly sizePt: number;
  readonly mark: Marking;
}

/** To whom a piece says it belongs. */
export type Marking =
  | { readonly kind: 'content'; readonly content: number }
  | { readonly kind: 'artifact'; readonly type: string | undefined; readonly subtype: string | undefined }
  | { readonly kind: 'nobody' };

export interface TaggedAnnotation {
  readonly id: number;
  readonly subtype: string | undefined;
  readonly structParent: number | undefined;
  readonly contents: string | undefined;
  readonly rect: readonly number[];
  /** For a field. */
  readonly fieldName: string | undefined;
  readonly fieldType: string | undefined;
  readonly tooltip: string | undefined;
  readonly hasAppearance: boolean;
  readonly appearanceStates: readonly string[];
  /** Size of what is typed in, from the default appearance. */
  readonly typedSizePt: number | undefined;
}

export interface TaggedForm {
  readonly fieldIds: readonly number[];
  readonly needsAppearances: boolean;
}

export interface TaggedBookmark {
  readonly title: string;
  readonly pageId: number | undefined;
  readonly leftPt: number;
  readonly topPt: number;
}
