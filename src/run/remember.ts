/** The same function, asked once for each list of arguments. */
export function remember<Arguments extends readonly string[], Result>(
  ask: (...parts: Arguments) => Result,
): (...parts: Arguments) => Result {
  const known = new Map<string, Result>();
  return (...parts) => {
    const key = JSON.stringify(parts);
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = ask(...parts);
    known.set(key, result);
    return result;
  };
}
