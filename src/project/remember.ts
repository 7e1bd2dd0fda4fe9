import QuickLRU from 'quick-lru';

/**
 * The same function, asked once for each list of arguments.
 *
 * @param most about so many answers are kept, those that were asked for last
 */
export function remember<Arguments extends readonly string[], Result>(
  ask: (...parts: Arguments) => Result,
  most = Infinity,
): (...parts: Arguments) => Result {
  const known =
    most === Infinity ? new Map<string, Result>() : new QuickLRU<string, Result>({ maxSize: most });
  return (...parts) => {
    const key = parts.length === 1 ? String(parts[0]) : JSON.stringify(parts);
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = ask(...parts);
    known.set(key, result);
    return result;
  };
}
