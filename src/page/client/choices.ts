import type { DeskHandout, DeskLanguage, DeskOffer } from '../messages.js';
import { WORDS } from '../words.js';
import { element, made } from './element.js';
import { chosenIn, radioTiles, type Tile } from './radio-tiles.js';

/** Languages, size, paper and fields of the sheet: what is chosen once a handout is found. */
export class Choices {
  readonly #rest = element('rest', HTMLElement);
  readonly #languages = element('languages', HTMLElement);
  readonly #second = element('second', HTMLSelectElement);
  readonly #sizes = element('sizes', HTMLElement);
  readonly #papers = element('papers', HTMLElement);
  readonly #fillable = element('fillable', HTMLInputElement);
  #all: readonly DeskLanguage[] = [];
  #handout: DeskHandout | undefined;

  constructor(onChange: () => void) {
    this.#languages.addEventListener('change', () => {
      this.#showSecond();
      onChange();
    });
    for (const one of [this.#second, this.#sizes, this.#papers, this.#fillable])
      one.addEventListener('change', onChange);
  }

  /** The language of the patient; nothing while none is chosen. */
  get language(): DeskLanguage | undefined {
    const tag = chosenIn(this.#languages);
    return this.#all.find((one) => one.tag === tag);
  }

  /** The same with a second one, as es+en. */
  get languages(): string {
    return [this.language?.tag ?? '', this.#second.value].filter((tag) => tag !== '').join('+');
  }

  get size(): string {
    return chosenIn(this.#sizes) ?? '';
  }

  get paper(): string {
    return chosenIn(this.#papers) ?? '';
  }

  get isFillable(): boolean {
    return this.#fillable.checked;
  }

  setOffer(
    { languages, sizes, papers }: DeskOffer,
    usual: { readonly size: string; readonly paper: string },
  ): void {
    this.#all = languages;
    radioTiles(
      this.#sizes,
      'size',
      sizes.map(({ name, points }): Tile => ({
        value: name,
        words: WORDS.sizes[name] ?? name,
        more: WORDS.sizePoints(points),
        sample: WORDS.sizeSample,
        kind: `size-${name}`,
      })),
      this.size || usual.size,
    );
    radioTiles(
      this.#papers,
      'paper',
      papers.map((name): Tile => ({ value: name, words: WORDS.papers[name] ?? name })),
      this.paper || usual.paper,
    );
    this.#showLanguages('');
  }

  /** A clinic's own size and paper, where it is another clinic. */
  setUsual({ size, paper }: { readonly size: string; readonly paper: string }): void {
    for (const [into, value] of [
      [this.#sizes, size],
      [this.#papers, paper],
    ] as const) {
      const input = into.querySelector<HTMLInputElement>(`input[value="${value}"]`);
      if (input) input.checked = true;
    }
  }

  setHandout(handout: DeskHandout | undefined, usual: string): void {
    this.#handout = handout;
    this.#rest.hidden = !handout;
    this.#showLanguages(usual);
  }

  /** A language that was chosen stays; one that is not there says so, and cannot be chosen. */
  #showLanguages(usual: string): void {
    const before = chosenIn(this.#languages) ?? '';
    const there = this.#handout?.titles ?? {};
    const chosen = [before, usual].find((tag) => tag in there) ?? '';
    radioTiles(
      this.#languages,
      'language',
      this.#all.map(({ tag, own, english, direction }): Tile => ({
        value: tag,
        words: own,
        language: tag,
        direction,
        ...(own !== english && { more: english }),
        ...(!(tag in there) && { refused: WORDS.notThere(english) }),
      })),
      chosen,
    );
    this.#showSecond();
  }

  #showSecond(): void {
    const first = this.language?.tag;
    const before = this.#second.value;
    const others = this.#all.filter(({ tag }) => tag !== first && tag in (this.#handout?.titles ?? {}));
    element('second-part', HTMLElement).hidden = others.length === 0 || first === undefined;
    this.#second.replaceChildren(
      made('option', WORDS.oneLanguage, { value: '' }),
      ...others.map(({ tag, own, english }) =>
        made('option', WORDS.languageOf(own, english), { value: tag }),
      ),
    );
    this.#second.value = others.some(({ tag }) => tag === before) ? before : '';
  }
}
