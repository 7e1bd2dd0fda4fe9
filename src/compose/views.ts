import type { Markup } from './markup.js';

/** Fills a string that stands in YAML, with the place of each of its slots. */
export type FillField = (path: readonly (string | number)[], value: string) => string;

/** A section as a template sees it. */
export interface SectionView {
  readonly kind: string;
  readonly heading: Markup | null;
  /** The heading's words alone, for attributes. */
  readonly heading_text: string | null;
  readonly body: Markup;
  readonly lines: string | null;
  /** The same section in the second language of the sheet, tagged with it. */
  readonly second: Markup | null;
}
