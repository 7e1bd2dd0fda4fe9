import { setImmediate } from 'node:timers/promises';
import { Log } from '../diagnostics/index.js';
import { directionOf } from '../model/index.js';
import type { DeskClinic, DeskHandout, DeskLanguage } from '../page/index.js';
import {
  type Clinics,
  type HandoutTitle,
  type Inventory,
  loadTitle,
  nameOfLanguage,
  ownNameOfLanguage,
} from '../project/index.js';

/** So long names are read in one go; whoever asks for a sheet meanwhile waits no longer than this. */
const SLICE_MS = 15;

/** What can be found at a desk: names of clinics and handouts, which are read little by little where they are thousands. */
export class Catalogue {
  readonly #clinics: Clinics;
  readonly #inventory: Inventory;
  readonly #titles = new Map<string, ReadonlyMap<string, HandoutTitle>>();
  readonly #names = new Map<string, string>();
  readonly #clock: () => number;
  #isEnded = false;
  #isReading = true;

  /** @param only the clinic of this desk, where it has one */
  constructor(clinics: Clinics, inventory: Inventory, clock: () => number, only: string | undefined) {
    this.#clinics = clinics;
    this.#inventory = inventory;
    this.#clock = clock;
    void this.#read(only);
  }

  get isReading(): boolean {
    return this.#isReading;
  }

  /** Those that a person can be shown: one whose text cannot be read has its id for a name, and says why when it is chosen. */
  get handouts(): readonly DeskHandout[] {
    return [...this.#inventory.handouts].map(([id, languages]) => {
      const titles = this.#titles.get(id);
      return {
        id,
        titles: Object.fromEntries(languages.map((tag) => [tag, titles?.get(tag)?.title ?? id])),
        also: [...new Set([...(titles?.values() ?? [])].flatMap(({ also }) => also))],
      };
    });
  }

  get clinics(): readonly DeskClinic[] {
    return this.#inventory.clinics.map((id) => ({ id, name: this.#names.get(id) ?? id }));
  }

  get languages(): readonly DeskLanguage[] {
    const tags = [...new Set([...this.#inventory.handouts.values()].flat())];
    return tags
      .map((tag) => ({
        tag,
        own: ownNameOfLanguage(tag),
        english: nameOfLanguage(tag),
        direction: directionOf(tag),
      }))
      .toSorted((a, b) => (a.tag === 'en' ? -1 : b.tag === 'en' ? 1 : a.english < b.english ? -1 : 1));
  }

  /** Reads no more: another catalogue has taken its place. */
  end(): void {
    this.#isEnded = true;
  }

  async #read(only: string | undefined): Promise<void> {
    let dueMs = this.#clock() + SLICE_MS;
    const breathe = async (): Promise<void> => {
      if (this.#clock() < dueMs) return;
      await setImmediate();
      dueMs = this.#clock() + SLICE_MS;
    };
    for (const [id, languages] of this.#inventory.handouts) {
      const titles = new Map<string, HandoutTitle>();
      for (const tag of languages) {
        const title = loadTitle(id, tag, this.#clinics.world, new Log());
        if (title) titles.set(tag, title);
        await breathe();
        if (this.#isEnded) return;
      }
      this.#titles.set(id, titles);
    }
    for (const id of only === undefined ? this.#inventory.clinics : [only]) {
      const name = this.#clinics.clinic(id).thing?.fields.name;
      if (name !== undefined) this.#names.set(id, name);
      await breathe();
      if (this.#isEnded) return;
    }
    this.#isReading = false;
  }
}
