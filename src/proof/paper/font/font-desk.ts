import type { PdfFile } from '../../file/pdf-file.js';
import { isPacked, unpack } from '../../file/unpack.js';
import { Remembered } from '../../file/remembered.js';
import { UnreadableError } from '../../file/unreadable-error.js';
import type { FontRead } from '../../sheet/font-maps.js';
import type { FontFile } from '../paper-facts.js';
import { KnownBoxes } from '../known-boxes.js';
import { EmbeddedFont, type Judged, type Source } from './embedded-font.js';
import { ShapedRuns } from './shaped-runs.js';
import { SourceFont } from './source-font.js';

/** A font of a sheet with what is known of it. */
export interface FontOnPaper extends Judged {
  readonly embedded: EmbeddedFont;
}

/** What was read of fonts, for whoever brings the same bytes again: letter for letter, of this run or of another. */
const PACKED = new Remembered((bytes) => new EmbeddedFont(unpack(bytes)));
const PLAIN = new Remembered((bytes) => new EmbeddedFont(bytes));
const SOURCES = new Remembered((bytes) => new SourceFont(bytes));

/** Fonts as finished files bring them, and the font files that they came from; each is read once. */
export class FontDesk {
  readonly boxes = new KnownBoxes();
  readonly shaped = new ShapedRuns();
  readonly #sources = new Map<FontFile, Source | undefined>();
  /** Of fonts that files have letter by letter, with their programs. */
  readonly #known = new WeakMap<
    FontRead,
    { readonly files: readonly FontFile[]; readonly font: FontOnPaper }
  >();

  /** Throws an UnreadableError for a font that is not whole, or that no font file can be told for. */
  of(font: FontRead, file: PdfFile, files: readonly FontFile[]): FontOnPaper {
    const known = this.#known.get(font);
    if (known?.files === files) return known.font;
    const found = this.#judge(font, file, files);
    this.#known.set(font, { files, font: found });
    return found;
  }

  #judge(font: FontRead, file: PdfFile, files: readonly FontFile[]): FontOnPaper {
    const { program, descendant } = font;
    if (!program || descendant.get('CIDToGIDMap') !== 'Identity')
      throw new UnreadableError('has a font that it does not bring with it');
    const embedded = (isPacked(program) ? PACKED : PLAIN).of(file.data(program));
    const name = font.dictionary.get('BaseFont');
    const judged = embedded.judge(font.map, this.#sourcesFor(typeof name === 'string' ? name : '', files));
    if (!judged) throw new UnreadableError('has a font that no file of the project is');
    return { embedded, ...judged };
  }

  /** The font files, those first whose names are most like the font's own: a name is a hint where to look, and no more. */
  *#sourcesFor(name: string, files: readonly FontFile[]): Iterable<Source> {
    const likeness = new Map(files.map((file) => [file, sharedStart(lettersOf(name), lettersOf(file.path))]));
    for (const file of files.toSorted((a, b) => (likeness.get(b) ?? 0) - (likeness.get(a) ?? 0))) {
      const source = this.#source(file);
      if (source) yield source;
    }
  }

  #source(file: FontFile): Source | undefined {
    if (this.#sources.has(file)) return this.#sources.get(file);
    const source = sourceOf(file);
    this.#sources.set(file, source);
    return source;
  }
}

function sourceOf(file: FontFile): Source | undefined {
  const bytes = file.bytes();
  if (!bytes) return undefined;
  try {
    return { file, font: SOURCES.of(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) };
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}

/** The letters of a font's or a file's name: `KCBTKU+NotoSans-Bold` and `…/NotoSans_700Bold.ttf` are alike. */
function lettersOf(name: string): string {
  return name
    .replace(/^.*[/+]/u, '')
    .replace(/\.\w+$/u, '')
    .replaceAll(/[^a-z]/giu, '')
    .toLowerCase();
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at += 1;
  return at;
}
