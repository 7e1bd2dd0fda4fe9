import type { SheetWish } from '../page/index.js';

/** No name of a project has more. */
const MOST_CHARACTERS = 200;

/** What was sent as a wish, where it is one. */
export function wishOf(sent: unknown): SheetWish | undefined {
  if (typeof sent !== 'object' || sent === null) return undefined;
  const given = sent as Readonly<Record<string, unknown>>;
  const { clinic, handout, language, size, paper, fillable, note } = given;
  if (Object.keys(given).length !== 7 || typeof fillable !== 'boolean' || typeof note !== 'string')
    return undefined;
  if (!isName(clinic) || !isName(handout) || !isName(language) || !isName(size) || !isName(paper))
    return undefined;
  return { clinic, handout, language, size, paper, fillable, note };
}

/** A text that can be an id, a tag or two, or a name of a size. */
export function isName(value: unknown): value is string {
  return (
    typeof value === 'string' && value.length <= MOST_CHARACTERS && /^[A-Za-z0-9][A-Za-z0-9+-]*$/u.test(value)
  );
}
