import { UnreadableError } from '../file/unreadable-error.js';
import { UNSAID, type FontMap } from '../file/read-to-unicode.js';
import { after, IDENTITY, type Matrix } from './matrix.js';
import { newMarked, type FilledRect, type Marked } from './marked.js';
import { inReadingOrder } from './in-reading-order.js';

/** Part of the type size by which two baselines differ when they are two lines. */
const ANOTHER_LINE_EM = 0.4;

/** Words that are said instead of glyphs, and what those stand for. */
interface Said {
  readonly text: string;
  shown: string;
}

interface Graphics {
  readonly matrix: Matrix;
  readonly isBlack: boolean;
}

/** What a page's operators have done so far: where they draw, what they have shown, to whom it belongs. */
export class ContentState {
  readonly marked: Marked[] = [];
  readonly #saved: Graphics[] = [];
  readonly #fontNamed: (name: string) => FontMap;
  #graphics: Graphics = { matrix: IDENTITY, isBlack: true };
  #open: Marked | undefined;
  #said: Said | undefined;
  #font: FontMap | undefined;
  #sizePt = 0;
  #textMatrix: Matrix = IDENTITY;
  #isInText = false;
  #baseline = Number.NaN;
  #isInRun = false;
  #run = '';
  #glyphs: string[] = [];
  #path: FilledRect[] = [];
  #pathHasMore = false;

  constructor(fontNamed: (name: string) => FontMap) {
    this.#fontNamed = fontNamed;
  }

  save(): void {
    this.#saved.push(this.#graphics);
  }

  restore(): void {
    const saved = this.#saved.pop();
    if (!saved) throw new UnreadableError('restores a state that it did not save');
    this.#graphics = saved;
  }

  transform(matrix: Matrix): void {
    this.#graphics = { ...this.#graphics, matrix: after(matrix, this.#graphics.matrix) };
  }

  fillWith(isBlack: boolean): void {
    if (isBlack !== this.#graphics.isBlack) this.#graphics = { ...this.#graphics, isBlack };
  }

  beginText(): void {
    if (this.#isInText) throw new UnreadableError('begins a text inside a text');
    this.#isInText = true;
    this.#textMatrix = IDENTITY;
  }

  endText(): void {
    if (!this.#isInText) throw new UnreadableError('ends a text that it did not begin');
    this.#endRun();
    this.#isInText = false;
  }

  font(name: string, sizePt: number): void {
    this.#endRun();
    this.#font = this.#fontNamed(name);
    this.#sizePt = sizePt;
  }

  setTextMatrix(matrix: Matrix): void {
    this.#textMatrix = matrix;
  }

  moveText(x: number, y: number): void {
    this.#textMatrix = after([1, 0, 0, 1, x, y], this.#textMatrix);
  }

  /** Shows the glyph of a code: notes the text that it stands for. */
  show(code: number): void {
    const font = this.#font;
    const text = font?.texts[code];
    if (!font || text === undefined || text === '\0' || !this.#isInText)
      throw new UnreadableError(`shows a glyph (${code}) that stands for no text`);
    if (!this.#isInRun) this.#startRun();
    if (this.#said) this.#said.shown += text;
    if (font.hasRightToLeft) this.#glyphs.push(text);
    else this.#run += text;
  }

  rect(x: number, y: number, width: number, height: number): void {
    const [a, b, c, d, e, f] = this.#graphics.matrix;
    if (b !== 0 || c !== 0) throw new UnreadableError('has a rectangle that is turned');
    const x1 = a * x + e;
    const x2 = a * (x + width) + e;
    const y1 = d * y + f;
    const y2 = d * (y + height) + f;
    this.#path.push({
      left: Math.min(x1, x2),
      right: Math.max(x1, x2),
      bottom: Math.min(y1, y2),
      top: Math.max(y1, y2),
    });
  }

  addToPath(): void {
    this.#pathHasMore = true;
  }

  /** Fills or strokes what the path holds, and begins a new one. */
  paintPath(): void {
    const open = this.#belonging('a drawing');
    open.rects.push(...this.#path);
    if (this.#pathHasMore) open.hasDrawing = true;
    if (!this.#graphics.isBlack) open.isBlack = false;
    this.#path = [];
    this.#pathHasMore = false;
  }

  picture(name: string): void {
    this.#belonging('a picture').pictures.push(name);
  }

  beginMarked(tag: string, content: number | undefined): void {
    if (this.#open) throw new UnreadableError('marks content inside marked content');
    if (content === undefined && tag !== 'Artifact')
      throw new UnreadableError(`marks a ${tag} that no structure knows`);
    this.#open = newMarked(tag, content);
    this.#baseline = Number.NaN;
    this.marked.push(this.#open);
  }

  /** What readers are told instead of the glyphs that are shown next, inside of marked content. */
  beginSaid(text: string): void {
    this.#belonging('words to say');
    if (this.#said) throw new UnreadableError('says words inside of words');
    this.#said = { text: text.replaceAll(UNSAID, ''), shown: '' };
  }

  /** They are the words that are shown, letter by letter. */
  #endSaid(said: Said): void {
    if (said.text !== said.shown) throw new UnreadableError('says other words than it shows');
    this.#said = undefined;
  }

  endMarked(): void {
    if (this.#said) {
      this.#endSaid(this.#said);
      return;
    }
    if (!this.#open) throw new UnreadableError('ends a mark that it did not set');
    this.#endRun();
    this.#open = undefined;
  }

  finish(): void {
    if (this.#open || this.#isInText || this.#saved.length > 0)
      throw new UnreadableError('has a page that ends inside of something');
  }

  #belonging(what: string): Marked {
    if (!this.#open) throw new UnreadableError(`has ${what} outside of every mark`);
    return this.#open;
  }

  #startRun(): void {
    this.#isInRun = true;
    const open = this.#belonging('words');
    const [, , , , x, y] = after(this.#textMatrix, this.#graphics.matrix);
    open.at ??= { x, y };
    const isOtherLine = Math.abs(y - this.#baseline) > ANOTHER_LINE_EM * this.#sizePt;
    // What stands left and right in a margin has no blank between, and is not one number.
    if (isOtherLine || (open.content === undefined && open.text !== '')) open.text += '\u2028';
    this.#baseline = y;
  }

  #endRun(): void {
    if (!this.#isInRun) return;
    this.#belonging('words').text += this.#font?.hasRightToLeft ? inReadingOrder(this.#glyphs) : this.#run;
    this.#run = '';
    this.#glyphs = [];
    this.#isInRun = false;
  }
}
