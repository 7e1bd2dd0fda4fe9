/** Signs that belong to the number right after them. */
const BEFORE = /^[-−–+±~≈≥≤<>\p{Sc}#№%*]$/u;
/** A number may begin with its point: .5 is a tenth of 5. */
const POINT = /^[.,·٫]$/u;
const OPENS = /^[([{«“„"'‘‹]$/u;

/** How many of the signs before a number belong to it. */
export function signsBefore(signs: readonly string[]): number {
  let count = 0;
  const signAt = (back: number): string => signs[signs.length - back] ?? '';
  if (POINT.test(signAt(1)) && /^$/u.test(signAt(2))) count = 1;
  else if (POINT.test(signAt(1)) && (BEFORE.test(signAt(2)) || OPENS.test(signAt(2)))) count = 1;
  while (BEFORE.test(signAt(count + 1))) count += 1;
  return count;
}
