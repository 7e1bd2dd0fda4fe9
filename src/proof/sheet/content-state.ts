import { UnreadableError } from '../file/unreadable-error.js';
import type { FontRead } from './font-maps.js';
import type { Colour, Ink, Shown } from './ink.js';
import { GraphicsStack, Said, type Point } from './graphics.js';
import type { Stretch, TextNumbers } from './stretches.js';
import { inReadingOrder } from './in-reading-order.js';
import { after, IDENTITY, isUpright, type Matrix } from './matrix.js';
import { newMarked, type Marked } from './marked.js';
import { PathRead } from './path-read.js';

/** More parts than these are on no page of ours, nor more glyphs in one show. */
const MOST_INK = 10_000;
const MOST_SHOWN = 2000;
/** Part of the type size by which two baselines differ when they are two lines. */
const ANOTHER_LINE_EM = 0.4;

/** What a page's operators have done so far: where they draw, what they have shown, to whom it belongs. */
export class ContentState {
  readonly marked: Marked[] = [];
  /** Whatever leaves ink, in the order in which it is painted. */
  readonly ink: Ink[] = [];
  readonly graphics = new GraphicsStack();
  readonly #fontNamed: (name: string) => FontRead;
  readonly #path = new PathRead();
  #open: Marked | undefined;
  #said: Said | undefined;
  #font: FontRead | undefined;
  #sizePt = 0;
  #textMatrix: Matrix = IDENTITY;
  #isInText = false;
  readonly #numbers: TextNumbers;
  #text = 0;
  #baseline = Number.NaN;
  #isInRun = false;
  /** Where the run begins, and where its first letter with a width stands. */
  #runStart: Point = { x: 0, y: 0 };
  #runAt: Point | undefined;
  #run = '';
  #glyphs: string[] = [];
  #shown: Shown | undefined;

  constructor(fontNamed: (name: string) => FontRead, numbers: TextNumbers) {
    this.#fontNamed = fontNamed;
    this.#numbers = numbers;
  }

  /** Nothing is open: what comes next depends on the colour and the place alone. */
  get isIdle(): boolean {
    const isOpen = this.#open !== undefined || this.#said !== undefined || this.#isInText || this.#isInRun;
    return !isOpen && this.#path.isEmpty && this.graphics.isBalanced;
  }

  /** Takes over what was read before from the same letters, in the same state. */
  takeOver({ marked, ink, colour }: Stretch): void {
    this.marked.push(marked);
    for (const one of ink) this.#paint(one);
    this.fillWith(colour);
  }

  /** Where things are drawn, to change it; inside of a text nobody may. */
  get drawing(): GraphicsStack {
    this.#outsideText();
    return this.graphics;
  }

  fillWith(colour: Colour): void {
    this.#shown = undefined;
    this.graphics.fillWith(colour);
  }

  beginText(): void {
    if (this.#isInText) throw new UnreadableError('begins a text inside a text');
    this.#isInText = true;
    this.#text = this.#numbers.next();
    this.#textMatrix = IDENTITY;
    // What a text is set in stands in the text itself.
    this.#font = undefined;
    this.#shown = undefined;
  }

  endText(): void {
    if (!this.#isInText) throw new UnreadableError('ends a text that it did not begin');
    this.#endRun();
    this.#isInText = false;
    this.#shown = undefined;
  }

  font(name: string, sizePt: number): void {
    this.#endRun();
    this.#font = this.#fontNamed(name);
    this.#sizePt = sizePt;
    this.#shown = undefined;
  }

  setTextMatrix(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#shown = undefined;
  }

  moveText(x: number, y: number): void {
    this.setTextMatrix(after([1, 0, 0, 1, x, y], this.#textMatrix));
  }

  /** Shows the glyph of a code: notes where it stands, and the text that it stands for. */
  show(code: number): void {
    const font = this.#font;
    const text = font?.map.texts[code];
    if (!font || text === undefined || text === '\0' || !this.#isInText)
      throw new UnreadableError(`shows a glyph (${code}) that stands for no text`);
    if (!this.#isInRun) this.#startRun();
    if (this.#said) this.#said.shown += text;
    const written = font.map.joined.get(code) ?? text;
    if (font.map.hasRightToLeft) this.#glyphs.push(written);
    else this.#run += written;
    const shown = this.#shown ?? this.#startShow(font);
    if (shown.codes.length >= MOST_SHOWN) throw new UnreadableError('shows more in a line than any sheet');
    shown.codes.push(code);
    shown.xs.push(shown.end);
    const width = font.widths[code];
    const advance = typeof width === 'number' ? width : 0;
    shown.end += (advance * this.#sizePt) / 1000;
    // Marks above and below letters have no width, and stand at heights of their own.
    if (advance > 0) this.#runAt ??= { x: shown.xs.at(-1) ?? shown.end, y: shown.y };
  }

  /** Moves what is shown next to the left, in thousandths of the type size. */
  shift(by: number): void {
    if (this.#font) (this.#shown ?? this.#startShow(this.#font)).end -= (by * this.#sizePt) / 1000;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(this.graphics.now.matrix, x, y, width, height);
  }

  /** Points of a line or curve. */
  addToPath(points: readonly number[]): void {
    this.#path.add(this.graphics.now.matrix, points);
  }

  /** Fills what the path holds, and begins a new one. */
  paintPath(): void {
    this.#outsideText();
    const marked = this.#belonging('a drawing');
    const { colour } = this.graphics.now;
    const { rects, outline, points, box } = this.#path.take();
    marked.rects.push(...rects);
    if (outline) marked.hasDrawing = true;
    if (!colour.every((part) => part === 0)) marked.isBlack = false;
    this.#paint({ kind: 'filled', marked, colour, rects, outline, points, box });
  }

  picture(name: string): void {
    this.#outsideText();
    const marked = this.#belonging('a picture');
    marked.pictures.push(name);
    this.#paint({ kind: 'placed', marked, name, matrix: this.graphics.now.matrix });
  }

  beginMarked(tag: string, content: number | undefined, artifact: unknown): void {
    if (this.#open) throw new UnreadableError('marks content inside marked content');
    this.#open = newMarked(tag, content, artifact);
    this.#baseline = Number.NaN;
    this.marked.push(this.#open);
  }

  /** What readers are told instead of the glyphs that are shown next, inside of marked content. */
  beginSaid(text: string): void {
    this.#belonging('words to say');
    if (this.#said) throw new UnreadableError('says words inside of words');
    this.#said = new Said(text);
  }

  endMarked(): void {
    if (this.#said) {
      this.#said.end();
      this.#said = undefined;
      return;
    }
    if (!this.#open) throw new UnreadableError('ends a mark that it did not set');
    this.#endRun();
    this.#open = undefined;
  }

  finish(): void {
    if (this.#open || this.#isInText || !this.graphics.isBalanced)
      throw new UnreadableError('has a page that ends inside of something');
  }

  #belonging(what: string): Marked {
    if (!this.#open) throw new UnreadableError(`has ${what} outside of every mark`);
    return this.#open;
  }

  #outsideText(): void {
    if (this.#isInText) throw new UnreadableError('draws inside a text');
  }

  #startShow(font: FontRead): Shown {
    const matrix = after(this.#textMatrix, this.graphics.now.matrix);
    const shown: Shown = {
      kind: 'shown',
      marked: this.#belonging('words'),
      font,
      sizePt: this.#sizePt,
      colour: this.graphics.now.colour,
      isUpright: isUpright(matrix),
      run: this.#text,
      y: matrix[5],
      codes: [],
      xs: [],
      end: matrix[4],
    };
    this.#shown = shown;
    this.#paint(shown);
    return shown;
  }

  #paint(ink: Ink): void {
    if (this.ink.length >= MOST_INK) throw new UnreadableError('has more on a page than any sheet');
    this.ink.push(ink);
  }

  #startRun(): void {
    this.#isInRun = true;
    this.#runAt = undefined;
    const [, , , , x, y] = after(this.#textMatrix, this.graphics.now.matrix);
    this.#runStart = { x, y };
  }

  #endRun(): void {
    if (!this.#isInRun) return;
    const open = this.#belonging('words');
    const at = this.#runAt ?? this.#runStart;
    open.at ??= at;
    const isOtherLine = Math.abs(at.y - this.#baseline) > ANOTHER_LINE_EM * this.#sizePt;
    // What stands left and right in a margin has no blank between, and is not one number.
    if (isOtherLine || (open.content === undefined && open.text !== '')) open.text += '\u2028';
    this.#baseline = at.y;
    open.lastY = at.y;
    open.text += this.#font?.map.hasRightToLeft ? inReadingOrder(this.#glyphs) : this.#run;
    if (this.#font) open.faces.push({ font: this.#font, end: open.text.length });
    [this.#run, this.#glyphs, this.#isInRun] = ['', [], false];
  }
}
