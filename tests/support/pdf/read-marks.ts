import { OPS } from '../pdfjs.js';
import { boxAround, union } from './boxes.js';
import { apply, IDENTITY, multiply, toMatrix, type Matrix } from './matrix.js';
import { pathParts } from './path-parts.js';
import type { Fill, PdfGlyph, PdfPage, PlacedPicture, StructureElement, TextRun } from './pdf.js';

/** What a page's operators need besides themselves. */
export interface PageContext {
  /** From the page's own space, y upwards, to points from its top left corner. */
  readonly toPage: Matrix;
  readonly fontName: (id: string) => string;
  readonly ownerOf: (content: number) => StructureElement | undefined;
}

interface GraphicsState {
  readonly matrix: Matrix;
  readonly colour: string;
  readonly fontName: string;
  readonly fontSizePt: number;
}

/** Operators that move no mark that we look at. */
const IGNORED: ReadonlySet<number> = new Set([OPS.dependency, OPS.beginText, OPS.endText]);

/** Runs of text, fills and pictures of a page from its operators; one that is not known is an error, not a gap. */
export function readMarks(
  operators: readonly number[],
  values: readonly unknown[],
  context: PageContext,
): Pick<PdfPage, 'runs' | 'fills' | 'pictures'> {
  const reader = new MarkReader(context);
  for (const [index, operator] of operators.entries())
    reader.read(operator, (values[index] as readonly unknown[] | null) ?? [], index);
  return { runs: reader.runs, fills: reader.fills, pictures: reader.pictures };
}

class MarkReader {
  readonly runs: TextRun[] = [];
  readonly fills: Fill[] = [];
  readonly pictures: PlacedPicture[] = [];
  readonly #context: PageContext;
  readonly #saved: GraphicsState[] = [];
  readonly #owners: (StructureElement | undefined)[] = [];
  #state: GraphicsState = { matrix: IDENTITY, colour: '#000000', fontName: '', fontSizePt: 0 };
  #textMatrix: Matrix = IDENTITY;

  constructor(context: PageContext) {
    this.#context = context;
  }

  read(operator: number, values: readonly unknown[], order: number): void {
    switch (operator) {
      case OPS.save:
        this.#saved.push(this.#state);
        return;
      case OPS.restore:
        this.#state = this.#saved.pop() ?? this.#state;
        return;
      case OPS.transform:
        this.#state = {
          ...this.#state,
          matrix: multiply(toMatrix(values as readonly number[]), this.#state.matrix),
        };
        return;
      case OPS.setFillRGBColor:
        this.#state = { ...this.#state, colour: String(values[0]) };
        return;
      case OPS.setFont:
        this.#state = {
          ...this.#state,
          fontName: this.#context.fontName(String(values[0])),
          fontSizePt: Number(values[1]),
        };
        return;
      case OPS.setTextMatrix:
        this.#textMatrix = toMatrix(values[0] as ArrayLike<number>);
        return;
      case OPS.showText:
        this.#showText(values[0] as readonly ShownGlyph[], order);
        return;
      case OPS.constructPath:
        this.#fill(values, order);
        return;
      case OPS.paintImageXObject:
        this.#picture(order);
        return;
      case OPS.beginMarkedContentProps:
        this.#owners.push(typeof values[1] === 'number' ? this.#ownerOf(values[1]) : undefined);
        return;
      case OPS.endMarkedContent:
        this.#owners.pop();
        return;
      default:
        if (!IGNORED.has(operator))
          throw new Error(`an operator that this reader does not know: ${nameOf(operator)}`);
    }
  }

  #ownerOf(content: number): StructureElement {
    const owner = this.#context.ownerOf(content);
    if (!owner) throw new Error(`the content ${content} belongs to no element of the structure`);
    return owner;
  }

  #matrix(): Matrix {
    return multiply(this.#state.matrix, this.#context.toPage);
  }

  #showText(shown: readonly ShownGlyph[], order: number): void {
    const { fontName, fontSizePt, colour } = this.#state;
    const matrix = multiply(this.#textMatrix, this.#matrix());
    const scale = Math.hypot(matrix[0], matrix[1]);
    const glyphs: PdfGlyph[] = [];
    let x = 0;
    for (const glyph of shown) {
      const advance = ((typeof glyph === 'number' ? -glyph : glyph.width) * fontSizePt) / 1000;
      if (typeof glyph !== 'number') {
        const [xPt] = apply(matrix, x, 0);
        glyphs.push({ text: glyph.unicode.replaceAll(NO_TEXT, ''), xPt, widthPt: advance * scale });
      }
      x += advance;
    }
    this.#textMatrix = multiply([1, 0, 0, 1, x, 0], this.#textMatrix);
    const [xPt, baselinePt] = apply(matrix, 0, 0);
    this.runs.push({
      text: glyphs.map((glyph) => glyph.text).join(''),
      glyphs,
      fontName,
      isBold: /bold/iu.test(fontName),
      isItalic: /italic|oblique/iu.test(fontName) || matrix[2] !== 0,
      sizePt: fontSizePt * Math.hypot(matrix[2], matrix[3]),
      xPt,
      baselinePt,
      widthPt: x * scale,
      colour,
      order,
      element: this.#owners.at(-1),
    });
  }

  #fill(values: readonly unknown[], order: number): void {
    if (values[0] !== OPS.fill && values[0] !== OPS.eoFill)
      throw new Error(`a path that is painted by ${nameOf(Number(values[0]))}`);
    const parts = (values[1] as readonly (ArrayLike<number> | null)[]).flatMap((path) =>
      path ? pathParts(path, this.#matrix()) : [],
    );
    if (parts.length === 0) return;
    const boxes = parts.map((part) => part.box);
    this.fills.push({
      box: union(boxes),
      boxes,
      isRectangular: parts.every((part) => part.isRectangle),
      colour: this.#state.colour,
      order,
      element: this.#owners.at(-1),
    });
  }

  #picture(order: number): void {
    const corners = [apply(this.#matrix(), 0, 0), apply(this.#matrix(), 1, 1)];
    this.pictures.push({ box: boxAround(corners), order, element: this.#owners.at(-1) });
  }
}

/** What pdf.js shows: a glyph, or a correction in thousandths of the type size. */
type ShownGlyph = number | { readonly unicode: string; readonly width: number };

/** Glyphs of a cluster after the first stand for no text of their own. */
const NO_TEXT = '\u2060';

function nameOf(operator: number): string {
  return Object.entries(OPS).find(([, number]) => number === operator)?.[0] ?? String(operator);
}
