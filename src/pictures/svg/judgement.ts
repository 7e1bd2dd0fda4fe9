/** A reason to refuse, before anyone knows where it stands. */
export interface Reason {
  readonly code: string;
  readonly what: string;
  readonly hint: string;
}

/** What happens to a part of an SVG: it is kept, it vanishes because it shows nothing, or the picture is refused. */
export type Judgement =
  | { readonly kind: 'keep' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'refuse'; readonly reason: Reason };

export const KEEP: Judgement = { kind: 'keep' };
export const DROP: Judgement = { kind: 'drop' };

export function refuse(reason: Reason): Judgement {
  return { kind: 'refuse', reason };
}
