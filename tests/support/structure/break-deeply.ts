import { PDFName, type PDFDocument, type PDFObject } from 'pdf-lib';
import {
  addElement,
  arrayAt,
  catalogPart,
  changeContent,
  elementOf,
  parentsOf,
  set,
  type Changeable,
} from './breaking.js';
import { fontsOf, type CodedFont } from './fonts.js';
import { asDictionary, at, dictionaryAt } from './objects.js';

/** Puts another page, left or top into where the first bookmark lands. */
export function moveBookmark(document: PDFDocument, index: number, value: PDFObject): void {
  const first = dictionaryAt(catalogPart(document, 'Outlines'), 'First');
  arrayAt(first, 'Dest').set(index, value);
}

/** Makes the first form field be looked for on the first page, where it is not. */
export function seekElsewhere(document: PDFDocument): void {
  const kids = arrayAt(elementOf(document, 'Form').dictionary, 'K');
  const reference = asDictionary(kids.lookup(0));
  if (reference) set(reference, 'Pg', document.getPage(0).ref);
}

/** Takes a caption out of its figure and puts it behind, where nobody knows what it is about. */
export function hideCaption(document: PDFDocument): void {
  const caption = elementOf(document, 'Caption');
  const figure = holderOf(caption);
  const section = holderOf(figure);
  const inside = arrayAt(figure.dictionary, 'K');
  inside.remove(inside.indexOf(caption.reference) ?? 0);
  const outside = arrayAt(section.dictionary, 'K');
  outside.insert((outside.indexOf(figure.reference) ?? 0) + 1, caption.reference);
  set(caption.dictionary, 'P', section.reference);
}

/** Makes the first two items of a list be read the wrong way round. */
export function swapKids(document: PDFDocument): void {
  const kids = arrayAt(elementOf(document, 'L').dictionary, 'K');
  const [first, second] = kids.asArray();
  if (!first || !second) throw new Error('not two items');
  kids.set(0, second);
  kids.set(1, first);
}

/** Parts the words of the first paragraph by gaps, as justified text often is. */
export function looseSpaces(document: PDFDocument): void {
  const fonts = fontsOf(document.getPage(0).node);
  changeContent(document, 0, (content) =>
    content.replace(
      /(?<before>\/P <<[\s\S]*?\/(?<name>F\d+) [\d.]+ Tf[\s\S]*?)\[(?<shown>.*?)\] TJ/u,
      (_, before: string, name: string, shown: string) =>
        `${before}[${loosened(shown, codeOfSpace(fonts.get(name)))}] TJ`,
    ),
  );
}

/** Codes in brackets, with a gap in place of each that prints a blank. */
function loosened(shown: string, blank: string): string {
  return shown.replaceAll(/(?<=<)[\da-f]+(?=>)/gu, (codes) =>
    codes.replaceAll(/.{4}/gu, (code) => (code === blank ? '> -300 <' : code)),
  );
}

/** Makes the folio of the last page a part of the text. */
export function readFolioAloud(document: PDFDocument): void {
  const page = document.getPageCount() - 1;
  const parents = parentsOf(document, page);
  const content = parents.size();
  changeContent(document, page, (before) => {
    const last = before.lastIndexOf('/Artifact');
    return (
      before.slice(0, last) +
      before
        .slice(last)
        .replace(/<<[\s\S]*?>>/u, `<</MCID ${content}>>`)
        .replace('/Artifact', '/Span')
    );
  });
  const kid = document.context.obj({ Type: 'MCR', MCID: content });
  set(kid, 'Pg', document.getPage(page).ref);
  parents.push(addElement(document, elementOf(document, 'Document'), 'Span', [kid]).reference);
}

function holderOf(element: Changeable): Changeable {
  const reference = element.dictionary.get(PDFName.of('P'));
  const dictionary = asDictionary(at(element.dictionary, 'P'));
  if (!reference || !dictionary) throw new Error('no parent');
  return { reference: reference as Changeable['reference'], dictionary };
}

function codeOfSpace(font: CodedFont | undefined): string {
  for (let code = 1; code < 256; code += 1)
    if (font?.textOf(code) === ' ') return code.toString(16).padStart(4, '0');
  throw new Error('the font has no space');
}
