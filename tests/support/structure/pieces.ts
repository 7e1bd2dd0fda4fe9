import { apply, IDENTITY, multiply, toMatrix, type Matrix } from '../pdf/matrix.js';
import type { CodedFont } from './fonts.js';
import type { Marking, Piece } from './tagged-pdf.js';
import { entryOf, toName, toOperations, type Operand, type Operation } from './tokens.js';

/** A gap between two glyphs of one stroke that is wider than this, in thousandths of the type size, parts two pieces. */
const GAP = 150;
const NOBODY: Marking = { kind: 'nobody' };
const PATHS = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh']);
/** Operators that paint nothing and move nothing that we look at. */
const QUIET = new Set('m l c v y h re n W W* w J j M d ri i gs cs CS sc SC scn SCN g G rg RG k K'.split(' '));

/** What is shown: codes of glyphs, or a correction in thousandths of the type size. */
type Shown = string | number;

interface State {
  readonly matrix: Matrix;
  readonly font: string;
  readonly sizePt: number;
}

/** Everything that a page's content paints, with whom it says it belongs to; an operator that is not known is an error. */
export function toPieces(content: string, fonts: ReadonlyMap<string, CodedFont>): readonly Piece[] {
  const reader = new PieceReader(fonts);
  for (const operation of toOperations(content)) reader.read(operation);
  return reader.pieces;
}

class PieceReader {
  readonly pieces: Piece[] = [];
  readonly #fonts: ReadonlyMap<string, CodedFont>;
  readonly #saved: State[] = [];
  readonly #marks: Marking[] = [];
  #state: State = { matrix: IDENTITY, font: '', sizePt: 0 };
  #text: Matrix = IDENTITY;

  constructor(fonts: ReadonlyMap<string, CodedFont>) {
    this.#fonts = fonts;
  }

  read({ operator, operands }: Operation): void {
    if (QUIET.has(operator)) return;
    if (PATHS.has(operator)) return this.#put('path', '', 0, IDENTITY);
    switch (operator) {
      case 'q':
        this.#saved.push(this.#state);
        return;
      case 'Q':
        this.#state = this.#saved.pop() ?? this.#state;
        return;
      case 'cm':
        this.#state = { ...this.#state, matrix: multiply(matrixOf(operands), this.#state.matrix) };
        return;
      case 'BT':
      case 'ET':
        this.#text = IDENTITY;
        return;
      case 'Tf':
        this.#state = { ...this.#state, font: toName(operands[0]) ?? '', sizePt: Number(operands[1]) };
        return;
      case 'Tm':
        this.#text = matrixOf(operands);
        return;
      case 'Tj':
        return this.#show(operands as readonly Shown[]);
      case 'TJ':
        return this.#show(operands[0] as readonly Shown[]);
      case 'Do':
        return this.#put('picture', '', 0, IDENTITY);
      case 'BMC':
      case 'BDC':
        this.#marks.push(markingOf(operands) ?? this.#marks.at(-1) ?? NOBODY);
        return;
      case 'EMC':
        this.#marks.pop();
        return;
      default:
        throw new Error(`an operator that this reader does not know: ${operator}`);
    }
  }

  #show(shown: readonly Shown[]): void {
    const font = this.#fonts.get(this.#state.font);
    let text = '';
    let from = 0;
    let x = 0;
    const flush = (): void => {
      if (x > from) this.#put('text', text, x - from, multiply([1, 0, 0, 1, from, 0], this.#text));
      text = '';
    };
    for (const part of shown) {
      if (typeof part === 'number') {
        const isGap = -part > GAP;
        if (isGap) flush();
        x -= (part / 1000) * this.#state.sizePt;
        if (isGap) from = x;
        continue;
      }
      for (const code of codesIn(part)) {
        text += font?.textOf(code) ?? '\uFFFD';
        x += ((font?.widthOf(code) ?? 0) / 1000) * this.#state.sizePt;
      }
    }
    flush();
    this.#text = multiply([1, 0, 0, 1, x, 0], this.#text);
  }

  #put(kind: Piece['kind'], text: string, width: number, from: Matrix): void {
    const matrix = multiply(from, this.#state.matrix);
    const [xPt, baselinePt] = apply(matrix, 0, 0);
    const scale = Math.hypot(matrix[0], matrix[1]);
    this.pieces.push({
      kind,
      text,
      xPt,
      endPt: xPt + width * scale,
      baselinePt,
      sizePt: this.#state.sizePt * scale,
      mark: this.#marks.at(-1) ?? NOBODY,
    });
  }
}

/** Two bytes a code, as composite fonts have it. */
function codesIn(bytes: string): readonly number[] {
  return Array.from(
    { length: bytes.length / 2 },
    (_, index) => bytes.charCodeAt(2 * index) * 256 + bytes.charCodeAt(2 * index + 1),
  );
}

function matrixOf(operands: readonly Operand[]): Matrix {
  return toMatrix(operands as readonly number[]);
}

/** What marked content says about whom it belongs to; none for content that is marked for another reason. */
function markingOf([tag, properties]: readonly Operand[]): Marking | undefined {
  if (toName(tag) === 'Artifact')
    return {
      kind: 'artifact',
      type: toName(entryOf(properties, 'Type')),
      subtype: toName(entryOf(properties, 'Subtype')),
    };
  const content = entryOf(properties, 'MCID');
  return typeof content === 'number' ? { kind: 'content', content } : undefined;
}
