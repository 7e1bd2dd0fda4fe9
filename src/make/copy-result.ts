import type { Diagnostic } from '../diagnostics/index.js';
import type { ManifestEntry } from '../record/index.js';
import type { Read, Stamp } from '../world/index.js';

/** What is known of a sheet only once it is made. */
export type MadeSheet = Pick<
  ManifestEntry,
  | 'version'
  | 'edition'
  | 'published'
  | 'pages'
  | 'bytes'
  | 'sha256'
  | 'qr'
  | 'warnings'
  | 'review_next'
  | 'allowed_stale'
  | 'omits'
>;

/** What became of one copy: plain data. */
export type CopyResult = (
  | {
      readonly kind: 'made';
      readonly sheet: MadeSheet;
      /** Of its file, where it is one. */
      readonly stamp: Stamp | undefined;
      readonly reads: readonly (readonly Read[])[];
      /** Why each page ends where it does. */
      readonly pageReasons: readonly string[];
    }
  | { readonly kind: 'failed' }
  /** Made, but found wrong when it was read again, and so not published. */
  | { readonly kind: 'refused'; readonly doubts: readonly string[] }
  | { readonly kind: 'cannot-write'; readonly why: string }
) & {
  /** All that was said; what concerns this copy only names it. */
  readonly diagnostics: readonly Diagnostic[];
  /** Files that every copy needs are wrong. */
  readonly isProjectWrong: boolean;
};
