import { canonicalTag } from '../model/index.js';
import { nameOfLanguage } from './name-of-language.js';
import { ownNameOfLanguage } from './own-name-of-language.js';

/**
 * The tag of a language that a person names: es for Spanish, español, ES and, where there is no other, es-MX.
 *
 * @param tags those that there are
 * @returns what was said, where it names none of them
 */
export function languageNamed(said: string, tags: readonly string[]): string {
  if (tags.includes(said)) return said;
  const canonical = canonicalTag(said);
  if (canonical !== undefined && tags.includes(canonical)) return canonical;
  const word = folded(said);
  const byName = tags.filter((tag) =>
    [nameOfLanguage(tag), ownNameOfLanguage(tag)].some((name) => folded(name) === word),
  );
  if (byName.length === 1) return byName[0] ?? said;
  // Without its country, but never with another script: zh-Hant is not zh-Hans.
  const { language, script } = localeOf(canonical) ?? {};
  const alike = tags.filter((tag) => {
    const other = localeOf(tag);
    return other !== undefined && other.language === language && other.script === script;
  });
  return alike.length === 1 ? (alike[0] ?? said) : said;
}

function localeOf(tag: string | undefined): Intl.Locale | undefined {
  if (tag === undefined) return undefined;
  const locale = new Intl.Locale(tag);
  // Words of more letters are no languages that anybody speaks.
  return locale.language.length > 3 ? undefined : locale.maximize();
}

function folded(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
