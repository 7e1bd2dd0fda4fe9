import type { DeskMistake, SheetWish } from '../messages.js';
import { WORDS } from '../words.js';
import { askSheet, DeskError } from './ask.js';
import { element, made } from './element.js';
import { Pages } from './pages.js';
import { forgetPrinted, printPdf, savePdf } from './print-pdf.js';

/** What the button says of a sheet, and how its text runs. */
export interface SheetWords {
  readonly title: string;
  /** What goes on after the title. */
  readonly what: string;
  readonly fileName: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The right half of the desk: the sheet as it will be printed, and the buttons that print it. */
export class SheetView {
  readonly #status = element('status', HTMLElement);
  readonly #what = element('what', HTMLElement);
  readonly #mistakes = element('mistakes', HTMLElement);
  readonly #print = element('print', HTMLButtonElement);
  readonly #save = element('save', HTMLButtonElement);
  readonly #holder = element('pages', HTMLElement);
  readonly #pages = new Pages(this.#holder);
  #bytes: Uint8Array<ArrayBuffer> | undefined;
  #words: SheetWords | undefined;
  #asking: AbortController | undefined;

  /** @param onPrinted the dialog was asked for */
  constructor(onPrinted: () => void) {
    this.#print.addEventListener('click', () => {
      void this.#openDialog(onPrinted);
    });
    this.#save.addEventListener('click', () => {
      if (this.#bytes && this.#words) savePdf(this.#bytes, this.#words.fileName);
    });
    this.say(WORDS.empty);
  }

  say(words: string): void {
    this.#status.textContent = words;
  }

  /** Nothing is chosen, or not enough. */
  clear(words: string): void {
    this.forget();
    this.#what.hidden = true;
    this.#tell([], '');
    this.say(words);
  }

  /** What was printed, or shown, for one person is in this page no longer. */
  forget(): void {
    this.#stop();
    forgetPrinted();
    this.#pages.clear();
  }

  /** What can be printed is always what is shown: while a sheet is made, the button waits. */
  wait(): void {
    this.#stop();
    this.#holder.classList.add('is-old');
  }

  async show(wish: SheetWish, words: SheetWords, ready?: string): Promise<void> {
    this.wait();
    const asking = new AbortController();
    this.#asking = asking;
    this.#what.replaceChildren(made('bdi', words.title), words.what);
    this.#what.hidden = false;
    this.say(WORDS.making);
    try {
      const answer = await askSheet(wish, asking.signal);
      if (asking.signal.aborted) return;
      if (answer.kind === 'mistakes') {
        this.#tell(answer.mistakes, this.#holder.hidden ? WORDS.wrong : WORDS.last);
        this.say(WORDS.wrong);
        return;
      }
      const count = await this.#pages.show(answer.bytes, words.direction);
      if (asking.signal.aborted || count === undefined) return;
      this.#tell([], '');
      this.#holder.classList.remove('is-old');
      [this.#bytes, this.#words] = [answer.bytes, words];
      [this.#print.disabled, this.#save.disabled] = [false, false];
      this.say([ready, WORDS.ready(count)].filter((one) => one !== undefined).join(' '));
    } catch (error) {
      if (asking.signal.aborted) return;
      if (!(error instanceof DeskError)) throw error;
      this.#tell([{ what: WORDS[error.kind] }], WORDS.wrong);
      this.say(WORDS[error.kind]);
    }
  }

  async #openDialog(onPrinted: () => void): Promise<void> {
    if (!this.#bytes) return;
    await printPdf(this.#bytes);
    this.say(WORDS.printing);
    onPrinted();
  }

  #stop(): void {
    this.#asking?.abort();
    this.#bytes = undefined;
    [this.#print.disabled, this.#save.disabled] = [true, true];
  }

  #tell(mistakes: readonly DeskMistake[], head: string): void {
    this.#mistakes.hidden = mistakes.length === 0;
    const list = made('ul');
    for (const { what, where, hint } of mistakes) {
      const item = made('li', WORDS.what(what, where));
      if (hint !== undefined) item.append(made('br'), made('span', hint, { class: 'hint' }));
      list.append(item);
    }
    this.#mistakes.replaceChildren(...(mistakes.length === 0 ? [] : [made('strong', head), list]));
  }
}
