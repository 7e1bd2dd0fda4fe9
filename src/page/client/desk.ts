import type { ClinicHabits, DeskHandout, DeskOffer } from '../messages.js';
import { WORDS } from '../words.js';
import { askClinic, askOffer } from './ask.js';
import { ChoiceList } from './choice-list.js';
import { Choices } from './choices.js';
import { element } from './element.js';
import { IDLE_MS, whenIdle } from './idle.js';
import { NoteField } from './note-field.js';
import { SheetView } from './sheet-view.js';

/** So long nobody types, and the sheet is made. */
const PAUSE_MS = 150;
/** So long the names that are still being read are waited for. */
const READING_MS = 400;

/** The page: what is chosen on the left makes the sheet on the right. */
export class Desk {
  readonly #clinics = new ChoiceList(
    { field: 'clinic-find', list: 'clinics', name: 'clinic' },
    (id) => void this.#chooseClinic(id),
  );
  readonly #handouts = new ChoiceList(
    { field: 'find', list: 'found', count: 'found-count', name: 'handout' },
    () => {
      this.#choices.setHandout(this.#handout, this.#habits?.language ?? '');
      this.#remake();
    },
  );
  readonly #choices = new Choices(() => {
    this.#remake();
  });
  readonly #note = new NoteField(
    () => {
      this.#remake(PAUSE_MS);
    },
    () => {
      this.#view.forget();
      this.#remake(0, WORDS.cleared);
    },
  );
  readonly #view = new SheetView(() => {
    this.#wasPrinted = true;
  });
  #offer: DeskOffer | undefined;
  #habits: ClinicHabits | undefined;
  #wasPrinted = false;
  #due: number | undefined;

  constructor() {
    element('choices', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
    });
    element('again', HTMLButtonElement).addEventListener('click', () => {
      this.#note.clear();
      this.#handouts.clear();
      this.#choices.setHandout(undefined, '');
      this.#remake();
    });
    whenIdle(IDLE_MS, () => {
      this.#forget(WORDS.clearedIdle);
    });
    // The dialog is over once somebody uses the page again; who prints once more still has the note.
    document.addEventListener('pointerdown', (event) => {
      this.#useAgain(event);
    });
    document.addEventListener('keydown', (event) => {
      this.#useAgain(event);
    });
    // A page that is left and come back to would have its fields filled in again.
    window.addEventListener('pagehide', () => {
      this.#note.clear();
    });
  }

  async open(): Promise<void> {
    const offer = await askOffer();
    const isFirst = !this.#offer;
    this.#offer = offer;
    this.#note.setMost(offer.mostOfANote);
    this.#clinics.set(offer.clinics.map((clinic) => ({ ...clinic, also: [], more: '' })));
    element('clinic-part', HTMLElement).hidden = offer.clinic !== undefined;
    if (offer.clinic !== undefined && this.#habits?.id !== offer.clinic)
      this.#habits = await askClinic(offer.clinic);
    this.#showClinic();
    this.#choices.setOffer(offer, this.#habits ?? { size: 'large', paper: 'letter' });
    this.#handouts.set(offer.handouts.map(listed));
    this.#choices.setHandout(this.#handout, this.#habits?.language ?? '');
    if (isFirst) element(offer.clinic === undefined ? 'clinic-find' : 'find', HTMLInputElement).focus();
    if (isFirst && offer.handout !== undefined) this.#handouts.choose(offer.handout);
    if (offer.isReading) setTimeout(() => void this.open(), READING_MS);
  }

  /** The project has changed on the disk. */
  async refresh(): Promise<void> {
    await this.open();
    this.#remake(0, WORDS.changed);
  }

  get #handout(): DeskHandout | undefined {
    return this.#offer?.handouts.find(({ id }) => id === this.#handouts.chosen);
  }

  async #chooseClinic(id: string | undefined): Promise<void> {
    this.#habits = id === undefined ? undefined : await askClinic(id);
    if (this.#habits) this.#choices.setUsual(this.#habits);
    this.#showClinic();
    this.#choices.setHandout(this.#handout, this.#habits?.language ?? '');
    this.#remake();
  }

  #showClinic(): void {
    element('clinic-name', HTMLElement).textContent = this.#habits?.name ?? '';
  }

  #useAgain({ target }: Event): void {
    if (!this.#wasPrinted || (target instanceof Element && target.closest('#print, #save'))) return;
    this.#wasPrinted = false;
    this.#forget(WORDS.clearedPrinted);
  }

  #forget(words: string): void {
    if (this.#note.text === '') return;
    this.#note.clear();
    this.#view.forget();
    this.#remake(0, words);
  }

  #remake(afterMs = 0, said?: string): void {
    window.clearTimeout(this.#due);
    const handout = this.#handout;
    const language = this.#choices.language;
    if (language) this.#note.setLanguage(language.tag, language.english, language.direction);
    if (!this.#habits) this.#view.clear(WORDS.chooseClinic);
    else if (!handout) this.#view.clear(said ?? WORDS.empty);
    else if (!language) this.#view.clear(WORDS.chooseLanguage);
    else if (this.#note.isTooLong) {
      this.#view.wait();
      this.#view.say(WORDS.noteTooLong(this.#note.text.length - (this.#offer?.mostOfANote ?? 0)));
    } else {
      this.#view.wait();
      this.#due = window.setTimeout(() => {
        this.#show(handout, said);
      }, afterMs);
    }
  }

  #show(handout: DeskHandout, said: string | undefined): void {
    const { language, languages, size, paper, isFillable } = this.#choices;
    if (!this.#habits || !language) return;
    const { id: clinic, name } = this.#habits;
    const wish = {
      clinic,
      handout: handout.id,
      language: languages,
      size,
      paper,
      fillable: isFillable,
      note: this.#note.text,
    };
    const words = {
      title: handout.titles[language.tag] ?? handout.id,
      what: WORDS.printWhat(language.english, (WORDS.sizes[size] ?? size).toLowerCase(), name),
      fileName: WORDS.fileName(handout.id, languages),
      direction: language.direction,
    };
    void this.#view.show(wish, words, said);
  }
}

/** A handout as the list shows it: its English title, or the first that it has. */
function listed({ id, titles, also }: DeskHandout) {
  const name = titles['en'] ?? Object.values(titles)[0] ?? id;
  return { id, name, also: [...Object.values(titles), ...also], more: '' };
}
