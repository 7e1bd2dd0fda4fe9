import type { StructureCheck } from '../structure-check.js';
import type { TaggedPdf } from '../tagged-pdf.js';

export const root: StructureCheck = {
  name: 'root',
  promise: 'everything is in one Document of a file that says that it is tagged',
  breaches: ({ roots, isMarked }) => [
    ...(roots.map(({ role }) => role).join(' ') === 'Document'
      ? []
      : [`its roots are ${roots.map(({ role }) => role).join(' ')}`]),
    ...(isMarked ? [] : ['it does not say that it is tagged']),
  ],
};

export const language: StructureCheck = {
  name: 'language',
  promise: 'the file and every foreign run say which language they are in',
  breaches: ({ language: whole, elements }) => [
    ...(isLanguage(whole) ? [] : [`the file is in ${JSON.stringify(whole)}`]),
    ...elements
      .filter((element) => element.language !== undefined && !isLanguage(element.language))
      .map((element) => `a ${element.role} is in "${element.language}"`),
  ],
};

export const title: StructureCheck = {
  name: 'title',
  promise: 'the window shows the title, and both places for it hold the same words',
  breaches: ({ title: said, metadataTitle, isTitleShown }: TaggedPdf) => [
    ...(isTitleShown ? [] : ['the window shows the name of the file']),
    ...(said !== undefined && /\p{L}/u.test(said) ? [] : ['it has no title']),
    ...(said === metadataTitle ? [] : [`"${said}" is "${metadataTitle}" in the metadata`]),
  ],
};

function isLanguage(tag: string | undefined): boolean {
  try {
    return tag !== undefined && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
