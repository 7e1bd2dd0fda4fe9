import type { Strip } from './strip.js';

/** Where something must stand that is no strip of its page: a label, a cell, a logo, words beside a code. */
export interface ExpectedPlace {
  readonly strip: Strip;
  readonly top: number;
}

/** Strips right under each other that stand beside others. */
export function oneUnderAnother(strips: readonly Strip[]): readonly ExpectedPlace[] {
  return strips.slice(1).flatMap((strip, index): readonly ExpectedPlace[] => {
    const before = strips[index];
    return before ? [{ strip, top: before.bottom - Math.max(before.afterPt, strip.beforePt) }] : [];
  });
}

/** Where a line may begin. */
export interface ExpectedStart {
  readonly strip: Strip;
  readonly at: readonly number[];
}
