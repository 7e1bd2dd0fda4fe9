/**
 * The same function, asked once for each list of arguments.
 *
 * @param most so many answers are kept, those that were asked for last
 */
export function remember<Arguments extends readonly string[], Result>(
  ask: (...parts: Arguments) => Result,
  most = Infinity,
): (...parts: Arguments) => Result {
  const known = new Map<string, Result>();
  const keep = (key: string, result: Result): Result => {
    known.delete(key);
    known.set(key, result);
    const [oldest] = known.size > most ? known.keys() : [];
    if (oldest !== undefined) known.delete(oldest);
    return result;
  };
  return (...parts) => {
    const key = parts.length === 1 ? String(parts[0]) : JSON.stringify(parts);
    const found = known.get(key);
    if (found === undefined) return keep(key, ask(...parts));
    return most === Infinity ? found : keep(key, found);
  };
}
