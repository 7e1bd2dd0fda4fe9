import Handlebars from 'handlebars';
import { didYouMean, placeFromText, type Log } from '../diagnostics/index.js';
import type { PhraseKey, Phrases, PluralKey } from '../model/index.js';
import { escapeMarkup, Markup } from './markup.js';
import { saysNothing } from '../text/index.js';

/** Where fixed words come from, and where it is said that there are none. */
interface PhraseScope {
  readonly phrases: Phrases;
  readonly log: Log;
}

/** Fixed words with their placeholders filled; `{page}` and `{total}` stay open until the pages are counted. */
export function phrase(name: string, values: Readonly<Record<string, unknown>>, scope: PhraseScope): Markup {
  const { phrases, log } = scope;
  const place = placeFromText(String(values['at']));
  const words = formFor(name, values['count'], phrases);
  if (words === undefined) {
    log.error(
      'unknown-phrase',
      `unknown phrase "${name}"`,
      place,
      didYouMean(name, [...Object.keys(phrases.texts), ...Object.keys(phrases.plurals)]),
    );
    return new Markup('');
  }
  return new Markup(
    escapeMarkup(words).replaceAll(/\{(?<key>\w+)\}/gu, (_, key: string) => {
      if (key === 'page') return '<page-number/>';
      if (key === 'total') return '<page-count/>';
      const value = values[key];
      if (value instanceof Handlebars.SafeString) return value.toString();
      if (typeof value === 'string' && !saysNothing(value)) return escapeMarkup(value);
      log.error(
        'empty-slot',
        `the phrase "${name}" wants ${key}=…`,
        place,
        `write {{phrase "${name}" ${key}=…}}`,
      );
      return '';
    }),
  );
}

/** A plural without a count is as it is for many: whoever fills it says that the count is missing. */
function formFor(name: string, count: unknown, { plurals, texts }: Phrases): string | undefined {
  if (Object.hasOwn(plurals, name)) return plurals[name as PluralKey](Number(count));
  return Object.hasOwn(texts, name) ? texts[name as PhraseKey] : undefined;
}
