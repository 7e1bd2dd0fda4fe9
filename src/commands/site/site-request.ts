import type { Diagnostic } from '../../diagnostics/index.js';
import type { Waivers } from '../../plan/index.js';

/** What is asked for. */
export interface SiteRequest {
  readonly handouts: readonly string[];
  readonly clinics: readonly string[];
  readonly languages: readonly string[];
  readonly waivers: Waivers;
  readonly sourceDate: Date | undefined;
  readonly fontTrialFile: string | undefined;
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
}

/** What happens while pages are made. */
export type SiteEvent =
  | { readonly kind: 'made' | 'unchanged' | 'would-make'; readonly file: string; readonly edition: string }
  | { readonly kind: 'refused'; readonly file: string; readonly doubts: readonly string[] }
  | { readonly kind: 'diagnostic'; readonly diagnostic: Diagnostic };

/** What came of it. */
export interface SiteReport {
  readonly made: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly refused: number;
  /** Files of the project that every page needs are wrong. */
  readonly isProjectWrong: boolean;
}
