/** Signs that compare, or tell how near. */
const COMPARES = /^[<>≤≥≦≧⩽⩾≪≫≲≳≠≈≃≅~∼±∓]$/u;
/** `>=` and the like. */
const MORE = /^[=<>≤≥≦≧⩽⩾≪≫≲≳≠≈≃≅~∼±∓]$/u;
const NATIVE = /^[٠-٩۰-۹]$/u;
const ARABIC = /^[٠-٩]$/u;
const MINUS = /^[-−–]$/u;
const PUNCTUATION_OR_NOTHING = /^\p{P}?$/u;
const PARTS = /^[-−–/]$/u;

/**
 * Whether a letter stands left of the one before it though both are no letters of a script from right to left: the signs
 * of comparison around native digits, the degree behind them, and the minus before those of Arabic.
 *
 * @param signs the letters of one word in the order in which they are read, and the Latin letter behind them and a blank
 */
export function fallsBesideDigits(signs: readonly string[], at: number): boolean {
  const [before = '', sign = '', after = ''] = [signs[at - 1], signs[at], signs[at + 1]];
  if (sign === '٪' || before === '٪') return true;
  if (sign === '°') return NATIVE.test(before) && PUNCTUATION_OR_NOTHING.test(after);
  if (PARTS.test(sign) && before === '°') return NATIVE.test(signs[at - 2] ?? '');
  if (PARTS.test(before) && signs[at - 2] === '°') return NATIVE.test(sign);
  if (MINUS.test(before))
    return ARABIC.test(sign) && signs.slice(0, at).every((one) => MINUS.test(one) || MORE.test(one));
  return touchesNative(signs, at - 1) || touchesNative(signs, at);
}

/** Whether a letter is a sign of comparison that has native digits on one of its sides. */
function touchesNative(signs: readonly string[], at: number): boolean {
  if (!MORE.test(signs[at] ?? '')) return false;
  let [start, end] = [at, at + 1];
  while (MORE.test(signs[start - 1] ?? '')) start -= 1;
  while (MORE.test(signs[end] ?? '')) end += 1;
  const isComparison = signs.slice(start, end).some((sign) => COMPARES.test(sign));
  const before = signs[start - 1] ?? '';
  const number = before === '٪' || before === '°' ? (signs[start - 2] ?? '') : before;
  const next = signs[MINUS.test(signs[end] ?? '') ? end + 1 : end] ?? '';
  return isComparison && (NATIVE.test(number) || NATIVE.test(next));
}

/** The same of a sign behind digits at the end of a word: `١٤٠> ١٢٠`. */
export function comparesBehind(word: string, sign: string): boolean {
  return COMPARES.test(sign) && NATIVE.test(word.slice(-1));
}

/** Whether a word is a sign that stands between two others as the text runs: before native digits, or behind them. */
export function comparesNative(before: string, sign: string, after: string): boolean {
  if (sign === '°') return /[٠-٩۰-۹]$/u.test(before);
  if (![...sign].every((one) => MORE.test(one)) || ![...sign].some((one) => COMPARES.test(one))) return false;
  return /[٠-٩۰-۹]$/u.test(before) || /^[(«]?[٠-٩۰-۹]/u.test(after);
}
