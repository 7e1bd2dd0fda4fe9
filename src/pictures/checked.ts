/** Why a picture may not pass; whoever knows the file adds the place. */
export interface Refusal {
  readonly code: string;
  /** Goes on after the picture's name: `is damaged`. */
  readonly what: string;
  readonly hint: string;
  /** Where in the source of an SVG, in UTF-16 units; absent when it concerns the whole picture. */
  readonly offset?: number;
}

/** What a check hands on: the value, or every reason why not. */
export type Checked<T> =
  | { readonly kind: 'passed'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

export function passed<T>(value: T): Checked<T> {
  return { kind: 'passed', value };
}

export function refused(...refusals: readonly Refusal[]): Checked<never> {
  return { kind: 'refused', refusals };
}
