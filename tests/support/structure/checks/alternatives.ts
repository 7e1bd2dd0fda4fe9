import type { StructureCheck } from '../structure-check.js';
import { say } from '../tagged-text.js';

const FILE_NAME = /\.(?:svg|png|jpe?g|gif|webp|tiff?|pdf)\b|^[\w-]+[_/][\w/-]+$/iu;
const SAYS_NOTHING = /^(?:an? )?(?:image|picture|figure|photo|logo|graphic)\.?$/iu;

export const alternatives: StructureCheck = {
  name: 'alternatives',
  promise: 'each figure and each link says in words what it is, and never a file name',
  breaches: (pdf) => [
    ...pdf.elements
      .filter((element) => element.role === 'Figure' && !saysWhat(element.alt))
      .map((element) => `${say(pdf, element)}: its alternative is ${JSON.stringify(element.alt)}`),
    ...pdf.pages.flatMap((page) =>
      page.annotations
        .filter((annotation) => annotation.subtype === 'Link' && !saysWhat(annotation.contents))
        .map((annotation) => `page ${page.number}: a link says ${JSON.stringify(annotation.contents)}`),
    ),
  ],
};

function saysWhat(words = ''): boolean {
  return /\p{L}{2}/u.test(words) && !FILE_NAME.test(words) && !SAYS_NOTHING.test(words.trim());
}
