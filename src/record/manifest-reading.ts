import type { Manifest } from './manifest.js';

/** Something in a manifest that the press did not write so. */
export interface ManifestFlaw {
  /** From 1; nothing where it concerns the whole. */
  readonly line?: number;
  /** Lower case, no full stop. */
  readonly what: string;
  /** The sheet that it concerns, where it concerns one. */
  readonly file?: string;
}

/** What came of reading a manifest. */
export type ManifestReading =
  /** With flaws, only those may use it who tell them. */
  | { readonly kind: 'read'; readonly manifest: Manifest; readonly flaws: readonly ManifestFlaw[] }
  /** An older version of this program wrote it. */
  | { readonly kind: 'older'; readonly format: number }
  | { readonly kind: 'unreadable'; readonly why: string };
