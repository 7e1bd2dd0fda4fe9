import type { Phrases } from '../model/index.js';

/** Several values in a row, as the language parts them: by a comma, or by a sign of its own. */
export function joined(values: readonly string[] | undefined, phrases: Phrases): string | null {
  return values?.join(comma(phrases)) ?? null;
}

/** What stands between the values of a list. */
export function comma({ texts }: Phrases): string {
  return texts.list.replace('{first}', '').replace('{next}', '');
}
