import { canonicalTag } from '../../model/index.js';
import { isBeside, isCopy } from './is-litter.js';
import type { Names } from './names.js';

const ENDING = '.md';
/** A text in a language under an ending that is not read; Windows hides the last one. */
const LIKE_TEXT = /^(?<tag>[a-z]{2,3}(?:[-_][a-z\d]+)*)(?:\.(?:markdown|mdx?|txt|docx?|odt|rtf))+\/?$/iu;

/** The languages that a handout is there in; every other name in its folder is told. */
export function languageNames(folder: string, there: readonly string[], names: Names): readonly string[] {
  return there.flatMap((name) => {
    const path = `${folder}/${name}`;
    const language = name.endsWith(ENDING) ? name.slice(0, -ENDING.length) : undefined;
    if (language !== undefined && canonicalTag(language) === language) return [language];
    if (isBeside(name)) return [];
    if (language === undefined) tellOther(name, path, there, names);
    else tellTag(language, path, names);
    return [];
  });
}

/** A file of another ending, or a folder that is called like a text. */
function tellOther(name: string, path: string, there: readonly string[], names: Names): void {
  const tag = LIKE_TEXT.exec(name)?.groups?.['tag'];
  if (tag === undefined && name.endsWith('/')) return;
  const what = `${path} is not read: the text of a handout is a file that ends in ${ENDING}`;
  if (tag === undefined || there.includes(`${tag}${ENDING}`))
    names.passOver('not-read', path, what, 'keep it elsewhere');
  else names.leaveOut('wrong-ending', path, what, `save it as text, as ${tag}${ENDING}`);
}

/** What ends like a text and is not called after a language, or is, but not as the press writes it. */
function tellTag(language: string, path: string, names: Names): void {
  const canonical = canonicalTag(language.replaceAll('_', '-'));
  if (canonical === undefined || isCopy(language))
    names.passOver(
      'bad-language',
      path,
      `"${language}" is not a language tag, and ${path} is left out`,
      'name a text by its language: en.md, es.md, zh-Hans.md',
    );
  else
    names.leaveOut(
      'bad-language',
      path,
      `the language tag "${language}" is written "${canonical}"`,
      `name the file by its language: ${canonical}${ENDING}`,
    );
}
