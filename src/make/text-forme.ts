import { compose, CopyWords, shapeOf, standInFor, type Composed } from '../compose/index.js';
import {
  castElements,
  isSameElement,
  readMarkup,
  SharedParts,
  toDocument,
  type Document,
  type Element,
  type ElementForme,
  type Filling,
} from '../document/index.js';
import { Log } from '../diagnostics/index.js';
import { cutAtPlaces, editionCode, withWords, type TextWithPlaces } from '../text/index.js';
import { checkOwed } from './check-owed.js';
import type { CopyRecipe } from './copy-recipe.js';

/** What a file says of itself, and its code on paper. */
export type SheetWords = Pick<Composed, 'title' | 'summary' | 'online' | 'edition'>;

/** A sheet that is composed and not yet laid out. */
export interface SheetText {
  readonly words: SheetWords;
  readonly document: Document;
  /** It was filled into a forme. */
  readonly isFromForme: boolean;
}

/** A recipe with place marks in place of its clinic's words. */
export class StandIn {
  readonly #recipe: CopyRecipe;
  readonly #words = new CopyWords();
  readonly #editionMark = this.#words.reserve();
  readonly #clinics: readonly ReturnType<typeof standInFor>[];

  constructor(recipe: CopyRecipe) {
    this.#recipe = recipe;
    this.#clinics = [recipe, ...(recipe.second ? [recipe.second] : [])].map(({ clinic, handout }, side) =>
      standInFor(clinic, handout.id, this.#words, side),
    );
  }

  /** The same for copies whose sheets differ in words only; undefined where marks cannot stand for these words. */
  get shape(): string | undefined {
    return this.#words.isPlain ? this.#clinics.map(shapeOf).join('\n') : undefined;
  }

  /**
   * The words of this copy, for a forme that was cast from another's stand-in.
   *
   * @param editionText what the edition is made of, which is the first of the words
   */
  fillingFor(writtenAt: CopyWords['writtenAt'], editionText: string | TextWithPlaces): Filling {
    const sides = [this.#recipe, this.#recipe.second];
    const [, ...words] = this.#words.words;
    const text = typeof editionText === 'string' ? editionText : withWords(editionText, this.#words.words);
    return {
      words: [editionCode(text), ...words],
      placeOf: (index) => {
        const { side, path } = writtenAt[index] ?? { side: 0, path: [] };
        const { clinic } = sides[side] ?? this.#recipe;
        return clinic.source.placeOf(path);
      },
    };
  }

  compose(log: Log): Composed & Pick<CopyWords, 'writtenAt'> {
    const { second, ...recipe } = this.#recipe;
    const [clinic = recipe.clinic, other] = this.#clinics;
    const composed = compose(
      {
        ...recipe,
        editionMark: this.#editionMark,
        clinic,
        second: second && { ...second, clinic: other ?? second.clinic },
      },
      log,
    );
    return { ...composed, writtenAt: this.#words.writtenAt };
  }
}

/** A sheet's text, composed, read and made a document once; each copy fills in its words. */
export class TextForme {
  readonly #elements: ElementForme;
  readonly #words: Readonly<Record<keyof SheetWords, string | TextWithPlaces>>;
  readonly #editionText: string | TextWithPlaces;
  readonly #writtenAt: CopyWords['writtenAt'];
  readonly #shared = new SharedParts();

  private constructor(root: Element, composed: Composed & Pick<CopyWords, 'writtenAt'>) {
    const { title, summary, online, edition, writtenAt } = composed;
    const cut = (text: string): string | TextWithPlaces => cutAtPlaces(text) ?? text;
    this.#elements = castElements(root);
    this.#words = { title: cut(title), summary: cut(summary), online: cut(online), edition: cut(edition) };
    this.#editionText = cut(composed.editionText);
    this.#writtenAt = writtenAt;
  }

  /**
   * Casts a forme; undefined where something looks into a word, so that no mark can stand for it.
   *
   * @param whole the same copy, made the whole way: what the forme makes of it must be the same
   */
  static cast(
    standIn: StandIn,
    whole: { readonly composed: Composed; readonly root: Element },
  ): TextForme | undefined {
    const log = new Log();
    const composed = standIn.compose(log);
    const root = readMarkup(composed.markup, composed.file, log);
    if (log.diagnostics.length > 0) return undefined;
    // With marks in both, words that stand in the sheet stand there whatever they are.
    checkOwed(composed, toDocument(root, new Log()), log);
    const forme = new TextForme(root, composed);
    return log.diagnostics.length === 0 && forme.#isTrueTo(whole, standIn) ? forme : undefined;
  }

  /** The text of a copy; undefined where it must go the whole way. */
  fill(standIn: StandIn, log: Log): SheetText | undefined {
    const filling = standIn.fillingFor(this.#writtenAt, this.#editionText);
    const root = this.#elements.fill(filling);
    if (!root) return undefined;
    return {
      words: this.#wordsOf(filling),
      document: toDocument(root, log, this.#shared),
      isFromForme: true,
    };
  }

  #isTrueTo(
    { composed, root }: { readonly composed: Composed; readonly root: Element },
    standIn: StandIn,
  ): boolean {
    const filling = standIn.fillingFor(this.#writtenAt, this.#editionText);
    const filled = this.#elements.fill(filling);
    const { title, summary, online, edition } = this.#wordsOf(filling);
    return (
      filled !== undefined &&
      isSameElement(filled, root) &&
      title === composed.title &&
      summary === composed.summary &&
      online === composed.online &&
      edition === composed.edition
    );
  }

  #wordsOf({ words }: Filling): SheetWords {
    const fill = (text: string | TextWithPlaces): string =>
      typeof text === 'string' ? text : withWords(text, words);
    const { title, summary, online, edition } = this.#words;
    return { title: fill(title), summary: fill(summary), online: fill(online), edition: fill(edition) };
  }
}
