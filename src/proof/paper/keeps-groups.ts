const GROUP = /[٠-٩۰-۹]+/gu;
const PLAIN = /^\+?[٠-٩۰-۹]+(?:[-‐‑−–—][٠-٩۰-۹]+)+$/u;
/** Fewer digits are a range at least as often as a number to call. */
const LEAST = 7;
const YEAR = /^(?:1[34]|19|20)\d\d$/u;
const ROUND = /[05]$/u;

/**
 * Whether native digits with dashes between can be no range, which is read from right to left, and so keep the order of
 * their groups from left to right: a number to call.
 */
export function keepsGroups(text: string): boolean {
  if (!PLAIN.test(text)) return false;
  const groups = [...text.matchAll(GROUP)].map(([group]) =>
    [...group].map((digit) => (digit.codePointAt(0) ?? 0) % 16).join(''),
  );
  if (text.startsWith('+') || groups.length > 2 || groups.some((group) => /^0\d/u.test(group))) return true;
  return (
    groups.join('').length >= LEAST &&
    !groups.every((group) => YEAR.test(group)) &&
    !groups.every((group) => ROUND.test(group))
  );
}
