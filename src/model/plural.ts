import { z } from 'zod';
import { expected, type Log } from '../diagnostics/index.js';
import type { Located } from '../read/index.js';
import { phraseWith } from './phrase-with.js';

/** The words for a count, by Intl's categories of plurals; a language has some of them. */
export type Plural = { readonly [Category in Intl.LDMLPluralRule]?: string | undefined };

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
/** Every count that a sheet can print; categories that begin beyond, or are for fractions, are not asked for. */
const COUNTS = Array.from({ length: 200 }, (_, count) => count);
const MOST_EXAMPLES = 3;

/** The same words for different counts: `{ one: "{count} page", other: "{count} pages" }`. */
export const pluralSchema = z.strictObject(
  Object.fromEntries(CATEGORIES.map((category) => [category, phraseWith(['count'], true).optional()])) as {
    [Category in (typeof CATEGORIES)[number]]: z.ZodOptional<ReturnType<typeof phraseWith>>;
  },
);

/** Which words stand for a count; the number is put in by whoever prints them. */
export function pluralFor(plural: Plural, count: number, language: string): string {
  return expected(plural[categoriesOf(language)(count)] ?? plural.other, `the words for ${count}`);
}

/** Logs each form that the language wants and that is missing, is not wanted, or hides which number is meant. */
export function checkPlural(key: string, plural: Plural, language: string, located: Located, log: Log): void {
  const wanted = countsByCategory(language);
  for (const [category, counts] of wanted) {
    const words = plural[category];
    const examples = counts.slice(0, MOST_EXAMPLES).join(', ');
    if (words === undefined)
      log.error(
        'missing-plural',
        `"${key}" has no form "${category}", which this language uses for ${examples}`,
        located.placeOf([key]),
        `add a line ${category}: with the words for ${String(counts[0])}`,
      );
    else if (counts.length > 1 && !words.includes('{count}'))
      log.error(
        'bad-value',
        `"${key}.${category}" does not hold {count}, and stands for ${examples}`,
        located.placeOf([key, category]),
        'write {count} where the number belongs',
      );
  }
  for (const category of CATEGORIES)
    if (plural[category] !== undefined && !wanted.has(category))
      log.error(
        'unknown-plural',
        `"${key}.${category}" is never printed: this language has ${[...wanted.keys()].join(', ')}`,
        located.keyPlaceOf([key, category]),
        'take the line out',
      );
}

function countsByCategory(language: string): ReadonlyMap<Intl.LDMLPluralRule, readonly number[]> {
  const found = new Map<Intl.LDMLPluralRule, number[]>();
  const categoryOf = categoriesOf(language);
  for (const count of COUNTS) {
    const category = categoryOf(count);
    found.set(category, [...(found.get(category) ?? []), count]);
  }
  return found;
}

/** Intl would take the computer's own language for one that it does not know. */
function categoriesOf(language: string): (count: number) => Intl.LDMLPluralRule {
  if (Intl.PluralRules.supportedLocalesOf(language).length === 0) return () => 'other';
  const rules = new Intl.PluralRules(language);
  return (count) => rules.select(count);
}
