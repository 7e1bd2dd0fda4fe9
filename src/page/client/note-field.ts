import { WORDS } from '../words.js';
import { element } from './element.js';

/** Where the note is typed: it says how much room is left, and marks itself where it is too long. */
export class NoteField {
  readonly #area = element('note', HTMLTextAreaElement);
  readonly #left = element('note-left', HTMLElement);
  readonly #hint = element('note-hint', HTMLElement);
  #most = Infinity;

  constructor(onInput: () => void, onClear: () => void) {
    this.#area.addEventListener('input', () => {
      this.#tell();
      onInput();
    });
    element('clear', HTMLButtonElement).addEventListener('click', () => {
      this.clear();
      this.#area.focus();
      onClear();
    });
  }

  get text(): string {
    return this.#area.value;
  }

  get isTooLong(): boolean {
    return this.text.length > this.#most;
  }

  setMost(most: number): void {
    this.#most = most;
    this.#tell();
  }

  /** The note is printed in the language of the sheet. */
  setLanguage(tag: string, words: string, direction: 'ltr' | 'rtl'): void {
    this.#area.lang = tag;
    this.#area.dir = direction;
    this.#hint.textContent = WORDS.noteHint(words);
  }

  clear(): void {
    this.#area.value = '';
    this.#tell();
  }

  #tell(): void {
    const left = this.#most - this.text.length;
    const isTooLong = left < 0;
    this.#left.textContent = isTooLong ? WORDS.noteTooLong(-left) : WORDS.noteLeft(left);
    this.#left.classList.toggle('too-long', isTooLong);
    this.#area.setAttribute('aria-invalid', String(isTooLong));
    element('clear', HTMLButtonElement).hidden = this.text === '';
  }
}
