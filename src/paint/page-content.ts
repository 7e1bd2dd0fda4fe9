import { deflateSync } from 'node:zlib';
import type { Colour } from '../layout/index.js';
import type { Rect } from '../units/index.js';
import { pdfNumber } from './pdf-number.js';

/**
 * The operators of one page, from the top left corner and downwards.
 *
 * They are gathered as text and written at once, since pdfkit's own drawing makes a buffer of each operator.
 */
export class PageContent {
  readonly #operators: (string | typeof OWN)[];
  readonly #fonts = new Set<string>();
  #colour: Colour | undefined;

  constructor(heightPt: number) {
    // A page of a PDF grows upwards from its foot; ours grow downwards.
    this.#operators = [`1 0 0 -1 0 ${pdfNumber(heightPt)} cm`];
  }

  write(operators: string): void {
    this.#operators.push(operators);
  }

  /** Leaves a place for the next of the operators that are the sheet's own. */
  writeOwn(): void {
    this.#operators.push(OWN);
  }

  /** Everything that follows is filled with a colour. */
  fillWith(colour: Colour): void {
    if (this.#colour === colour) return;
    this.#colour = colour;
    this.write(fillOperator(colour));
  }

  rect(rect: Rect, colour: Colour): void {
    this.fillWith(colour);
    this.write(`${rectOperator(rect)} f`);
  }

  /** Makes a font known to the page. */
  use(font: string): void {
    this.#fonts.add(font);
  }

  /** The fonts that the page uses, as it calls them. */
  get fonts(): ReadonlySet<string> {
    return this.#fonts;
  }

  /** What fills the places of the page with the operators of a sheet, and packs it. */
  filler(): (own: readonly string[]) => Uint8Array {
    const standing: string[] = [];
    let open: string[] = [];
    for (const operators of this.#operators) {
      if (operators !== OWN) open.push(operators);
      else {
        standing.push(`${open.join('\n')}\n`);
        open = [''];
      }
    }
    const last = open.join('\n');
    return (own) => {
      let content = '';
      for (const [index, before] of standing.entries()) content += before + (own[index] ?? '');
      return deflateSync(Buffer.from(content + last, 'latin1'), PACKING);
    };
  }
}

/** A place for operators that each sheet has of its own. */
const OWN = Symbol('own operators');

/** Packs pages nearly as small as the usual level in half its time, in memory that is not fetched from the system each time (measured). */
const PACKING = { level: 3, windowBits: 13, memLevel: 7 };

function rectOperator({ xPt, yPt, widthPt, heightPt }: Rect): string {
  return `${pdfNumber(xPt)} ${pdfNumber(yPt)} ${pdfNumber(widthPt)} ${pdfNumber(heightPt)} re`;
}

/** `#rrggbb` as the colour to fill with, in sRGB, to which the file's output intent binds it. */
function fillOperator(colour: Colour): string {
  const parts = [1, 3, 5].map((at) => pdfNumber(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return `${parts.join(' ')} rg`;
}
