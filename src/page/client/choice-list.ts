import { WORDS } from '../words.js';
import { element } from './element.js';
import { Finder, type Findable } from './finder.js';
import { chosenIn, radioTiles, type Tile } from './radio-tiles.js';

/** More are no list that somebody looks through. */
const MOST_SHOWN = 8;
/** Fewer letters are too few to mean anything. */
const CLEAR_FROM = 3;

/** A thing of the list, as it is shown. */
export interface Listed extends Findable {
  readonly more: string;
}

/** Where a list stands in the page. */
interface Place {
  readonly field: string;
  readonly list: string;
  readonly count?: string;
  /** The name of its radio buttons. */
  readonly name: string;
}

/** A field to type in, and below it what that may mean: one is chosen by a click, by arrow keys, or by Enter for the first. */
export class ChoiceList {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #count: HTMLElement | undefined;
  readonly #name: string;
  readonly #onChoose: (id: string | undefined) => void;
  #things: readonly Listed[] = [];
  #finder = new Finder([]);
  #chosen: string | undefined;
  /** Nobody chose it: what was typed meant nothing else. */
  #isGuess = false;

  constructor({ field, list, count, name }: Place, onChoose: (id: string | undefined) => void) {
    this.#field = element(field, HTMLInputElement);
    this.#list = element(list, HTMLElement);
    this.#count = count === undefined ? undefined : element(count, HTMLElement);
    this.#name = name;
    this.#onChoose = onChoose;
    this.#field.addEventListener('input', () => {
      this.#look();
    });
    this.#field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.#take(this.#meant()[0]?.id);
      if (event.key === 'ArrowDown') this.#list.querySelector('input')?.focus();
      else if (event.key !== 'Enter') return;
      event.preventDefault();
    });
    this.#list.addEventListener('change', () => {
      this.#take(chosenIn(this.#list));
    });
  }

  get chosen(): string | undefined {
    return this.#chosen;
  }

  set(things: readonly Listed[]): void {
    this.#things = things;
    this.#finder = new Finder(things);
    if (this.#chosen !== undefined && !things.some(({ id }) => id === this.#chosen)) this.#take(undefined);
    this.#show();
  }

  choose(id: string): void {
    if (this.#things.some((thing) => thing.id === id)) this.#take(id);
  }

  clear(): void {
    this.#field.value = '';
    this.#chosen = undefined;
    this.#show();
    this.#field.focus();
  }

  /** What is typed means one thing only: then nobody needs to choose it, until something else is typed. */
  #look(): void {
    const meant = this.#meant();
    const [only] = meant;
    const isClear = this.#field.value.trim().length >= CLEAR_FROM && meant.length === 1;
    if (isClear && only && only.id !== this.#chosen) {
      this.#take(only.id);
      this.#isGuess = true;
    } else if (this.#isGuess && !meant.some(({ id }) => id === this.#chosen)) this.#take(undefined);
    else this.#show();
  }

  #meant(): readonly Listed[] {
    const typed = this.#field.value.trim();
    if (typed === '') return this.#things;
    const byId = new Map(this.#things.map((thing) => [thing.id, thing]));
    return this.#finder.find(typed).flatMap((id) => byId.get(id) ?? []);
  }

  #take(id: string | undefined): void {
    this.#chosen = id;
    this.#isGuess = false;
    this.#show();
    this.#onChoose(id);
  }

  #show(): void {
    const meant = this.#meant();
    const shown = meant.slice(0, MOST_SHOWN);
    const chosen = this.#things.find(({ id }) => id === this.#chosen);
    const all = chosen && !shown.includes(chosen) ? [...shown, chosen] : shown;
    radioTiles(
      this.#list,
      this.#name,
      all.map(({ id, name, more }): Tile => ({ value: id, words: name, ...(more !== '' && { more }) })),
      this.#chosen ?? '',
    );
    if (this.#count) this.#count.textContent = this.#countOf(shown.length, meant.length);
  }

  #countOf(shown: number, meant: number): string {
    if (this.#things.length === 0) return WORDS.noHandouts;
    if (meant === 0) return WORDS.foundNothing(this.#field.value.trim());
    return meant > shown ? WORDS.foundFirst(shown, meant) : WORDS.found(meant);
  }
}
