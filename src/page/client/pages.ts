import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { WORDS } from '../words.js';
import { made } from './element.js';

/** Sharper than this nobody sees it, and pages of large sheets take memory. */
const MOST_DOTS = 2;
/** As wide as a page is shown at most, in CSS pixels. */
const WIDTH = 830;

/** The pages of a sheet as they are printed, each with its own text beside it. */
export class Pages {
  readonly #into: HTMLElement;
  #document: PDFDocumentProxy | undefined;
  #round = 0;

  constructor(into: HTMLElement) {
    this.#into = into;
  }

  /** Shows a sheet once its first page is drawn, and draws the others behind it. Returns how many pages it has. */
  async show(bytes: Uint8Array, direction: 'ltr' | 'rtl'): Promise<number | undefined> {
    this.#round += 1;
    const round = this.#round;
    const { getDocument } = await import('unpdf/pdfjs');
    const shown = await getDocument({ data: bytes.slice(), enableXfa: false }).promise;
    const count = shown.numPages;
    const first = await figureOf(shown, 1, direction);
    if (round !== this.#round) {
      void shown.loadingTask.destroy();
      return undefined;
    }
    const before = this.#document;
    this.#document = shown;
    const scrolled = this.#into.parentElement?.scrollTop;
    const rest = Array.from({ length: count - 1 }, (_, place) => blank(place + 2, count, first));
    this.#into.replaceChildren(first, ...rest);
    this.#into.hidden = false;
    if (scrolled !== undefined) this.#into.parentElement?.scrollTo(0, scrolled);
    void before?.loadingTask.destroy();
    void this.#drawRest(shown, rest, direction, round);
    return count;
  }

  clear(): void {
    this.#round += 1;
    void this.#document?.loadingTask.destroy();
    this.#document = undefined;
    this.#into.replaceChildren();
    this.#into.hidden = true;
  }

  async #drawRest(
    shown: PDFDocumentProxy,
    rest: readonly HTMLElement[],
    direction: 'ltr' | 'rtl',
    round: number,
  ): Promise<void> {
    for (const [place, figure] of rest.entries()) {
      if (round !== this.#round) return;
      figure.replaceWith(await figureOf(shown, place + 2, direction));
    }
  }
}

async function figureOf(
  shown: PDFDocumentProxy,
  number: number,
  direction: 'ltr' | 'rtl',
): Promise<HTMLElement> {
  const page = await shown.getPage(number);
  const scale = (WIDTH / page.getViewport({ scale: 1 }).width) * Math.min(MOST_DOTS, window.devicePixelRatio);
  const viewport = page.getViewport({ scale });
  const canvas = made('canvas', '', { role: 'img', 'aria-label': WORDS.page(number, shown.numPages) });
  [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
  await page.render({ canvas, viewport }).promise;
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  const figure = made('figure', '', { class: 'sheet' });
  figure.append(canvas, captionOf(number, shown.numPages, made('p', text.trim(), { dir: direction })));
  return figure;
}

function captionOf(number: number, count: number, text: HTMLElement): HTMLElement {
  const caption = made('figcaption', WORDS.page(number, count));
  const details = made('details');
  details.append(made('summary', WORDS.textOfPage(number)), text);
  caption.append(details);
  return caption;
}

/** Room for a page that is still being drawn, so that nothing jumps. */
function blank(number: number, count: number, like: HTMLElement): HTMLElement {
  const figure = made('figure', '', { class: 'sheet' });
  const canvas = made('canvas', '', { role: 'img', 'aria-label': WORDS.page(number, count) });
  const of = like.querySelector('canvas');
  [canvas.width, canvas.height] = [of?.width ?? 0, of?.height ?? 0];
  // As high as it will be: what is read further down stays where it is.
  figure.append(canvas, captionOf(number, count, made('p')));
  return figure;
}
