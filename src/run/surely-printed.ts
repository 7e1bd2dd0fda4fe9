/** What is not printed once on every sheet: margins, the "continued" of boxes that are cut, and what stands inside of tags. */
const NOT_ALWAYS = /<(?<tag>running-head|folio|continued)[\s>].*?<\/\k<tag>>|(?<==)"[^"]*"(?=[\s/>])/gsu;
const TAG = /\{\{~?(?<open>#)?(?<close>\/)?(?<call>>)?\s*(?<words>[^{}]*?)\s*~?\}\}/gu;

/**
 * The paths that a template prints wherever they have a value, and how often: `clinic.name`, `clinic.address`.
 *
 * It looks at the text of the template and knows no more of it than slots, partials and plain conditions; what stands
 * under any other condition is left out.
 *
 * @param textOf the text of a partial, by its name
 */
export function surelyPrinted(
  main: string,
  textOf: (partial: string) => string | undefined,
): ReadonlyMap<string, number> {
  const printed = new Map<string, number>();
  const walk = (text: string, under: readonly string[], callers: readonly string[]): void => {
    const conditions = [...under];
    for (const { groups = {} } of text.replaceAll(NOT_ALWAYS, '').matchAll(TAG)) {
      const words = groups['words'] ?? '';
      if (words.startsWith('!')) continue;
      if (groups['close'] !== undefined) conditions.pop();
      else if (/^else\b/u.test(words)) conditions.splice(-1, 1, '?');
      else if (groups['call'] !== undefined) {
        const partial = callers.includes(words) ? undefined : textOf(words);
        if (partial !== undefined) walk(partial, conditions, [...callers, words]);
      } else if (groups['open'] === undefined) note(words, conditions);
      else {
        conditions.push(words);
        if (words.startsWith('each ')) note(words.slice('each '.length), conditions.slice(0, -1));
      }
    }
  };
  const note = (path: string, conditions: readonly string[]): void => {
    if (conditions.every((condition) => condition === `if ${path}`))
      printed.set(path, (printed.get(path) ?? 0) + 1);
  };
  walk(main, [], []);
  return printed;
}
