/** More names than this in one message are read by nobody. */
const MOST_NAMES = 5;

/** A list of names for a message, cut where it is long: `a, b, and 12 more`. */
export function inWords(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return rest > 1 ? `${names.slice(0, MOST_NAMES).join(', ')}, and ${rest} more` : names.join(', ');
}
