import { bodyText, type Outsider } from './body-text.js';
import { difference } from './difference.js';
import { folded } from './folded.js';
import { looseDifference } from './loose-difference.js';
import { numberOf, type PrintedSheet } from './printed-documents.js';
import type { RandomDocument } from './random-document.js';

/** A document that a reader reads otherwise than it was written. */
export interface Wrong {
  readonly document: RandomDocument;
  readonly reader: Outsider;
  readonly what: string;
}

/** What outside readers read otherwise in a sheet than its documents were written. */
export async function wrongInSheet({ path, documents }: PrintedSheet): Promise<readonly Wrong[]> {
  const wrong: Wrong[] = [];
  for (const reader of readersOf(documents[0]?.language ?? '')) {
    let rest = await bodyText(reader, path);
    rest = rest.slice(rest.indexOf(numberOf(0)) + numberOf(0).length);
    for (const [at, document] of documents.entries()) {
      const end = rest.indexOf(numberOf(at + 1));
      const read = end === -1 ? rest : rest.slice(0, end);
      rest = rest.slice(read.length + numberOf(at + 1).length);
      const what = end === -1 ? `no ${numberOf(at + 1)} behind it` : differenceFor(document, reader, read);
      if (what !== undefined) wrong.push({ document, reader, what });
    }
  }
  return wrong;
}

/** pdf.js puts blanks into words of Hindi and Thai. */
function readersOf(language: string): readonly Outsider[] {
  return ['hi', 'th'].includes(language) ? ['pdftotext', 'mutool'] : ['pdftotext', 'mutool', 'pdf.js'];
}

function differenceFor(document: RandomDocument, reader: Outsider, read: string): string | undefined {
  // Only pdf.js gives the order of right-to-left text back; the two others are asked for letters and the order of numbers.
  const isLoose = document.isRightToLeft && reader !== 'pdf.js';
  const compare = (text: string): string | undefined =>
    isLoose
      ? looseDifference(document.said, text)
      : difference(folded(document.said, reader), folded(text, reader), reader);
  const whole = compare(read);
  if (whole === undefined) return undefined;
  return withoutHeads(read, document.heads).some((text) => compare(text) === undefined) ? undefined : whole;
}

/** The text without a table's head at the top of some of its pages, where a table goes on under its head once more. */
function withoutHeads(read: string, heads: readonly string[]): readonly string[] {
  const squeezed = heads.map((head) => head.replaceAll(/\s/gu, ''));
  let texts = [''];
  for (const [at, page] of read.split('\f').entries()) {
    const pages = at === 0 ? [page] : [page, ...squeezed.flatMap((head) => after(head, page) ?? [])];
    texts = texts.flatMap((text) => pages.map((one) => (at === 0 ? one : `${text}\f${one}`)));
  }
  return texts;
}

/** What stands behind a head on a page. */
function after(head: string, page: string): string | undefined {
  let found = '';
  for (let at = 0; at < page.length && found.length < head.length; at += 1) {
    const sign = page.charAt(at);
    if (!/[\s\u2060\u202A-\u202E\u200E\u200F]/u.test(sign)) found += sign;
    if (found.length === head.length && sorted(found) === sorted(head)) return page.slice(at + 1);
  }
  return undefined;
}

function sorted(text: string): string {
  return [...text].toSorted().join('');
}
