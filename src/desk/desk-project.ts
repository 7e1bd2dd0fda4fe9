import { setImmediate } from 'node:timers/promises';
import { type Diagnostic, placeToText } from '../diagnostics/index.js';
import { PAPER_NAMES, SIZE_NAMES, SIZES } from '../model/index.js';
import type { ClinicHabits, DeskMistake, DeskOffer, SheetWish } from '../page/index.js';
import { type Order, orderOf, type Plan, planInTime, type Selection, WHOLE_PLAN } from '../plan/index.js';
import { ClinicCache, Clinics, currentHashes, type Inventory, takeInventory } from '../project/index.js';
import { MOST_OF_A_NOTE } from '../text/index.js';
import type { World } from '../world/index.js';
import { Catalogue } from './catalogue.js';

/** An order for one sheet, or why there is none. */
export type Ordered =
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly DeskMistake[] };

/** A project as it is at one moment: when a file of it changes, there is another one. */
export class DeskProject {
  readonly #clinics: Clinics;
  readonly #inventory: Inventory;
  readonly #cache: ClinicCache;
  readonly #catalogue: Catalogue;
  readonly #only: string | undefined;
  readonly #first: string | undefined;

  /**
   * @param only the clinic that the desk was started for
   * @param first the handout that it shows first
   */
  constructor(world: World, clock: () => number, only: string | undefined, first: string | undefined) {
    this.#first = first;
    this.#clinics = new Clinics(world);
    this.#inventory = takeInventory(world, this.#clinics.clinicTable());
    const hashOf = currentHashes(this.#clinics.world, { program: '', sourceDate: undefined });
    this.#cache = new ClinicCache(this.#clinics, hashOf);
    const { clinics } = this.#inventory;
    // An author looks at the words, for any clinic.
    this.#only = only ?? (clinics.length === 1 || first !== undefined ? clinics[0] : undefined);
    this.#catalogue = new Catalogue(this.#clinics, this.#inventory, clock, this.#only);
  }

  get clinicIds(): readonly string[] {
    return this.#inventory.clinics;
  }

  get handoutIds(): readonly string[] {
    return [...this.#inventory.handouts.keys()];
  }

  offer(): DeskOffer {
    const { clinics, handouts, languages, isReading } = this.#catalogue;
    return {
      clinic: this.#only,
      handout: this.#first,
      clinics: this.#only === undefined ? clinics : [],
      handouts,
      languages,
      sizes: SIZE_NAMES.map((name) => ({ name, points: SIZES[name].bodyPt })),
      papers: PAPER_NAMES,
      mostOfANote: MOST_OF_A_NOTE,
      isReading,
      mistakes: this.#inventory.log.errors.map(toMistake),
    };
  }

  habits(id: string): ClinicHabits | undefined {
    if (!this.#inventory.clinics.includes(id)) return undefined;
    const { thing } = this.#clinics.clinic(id);
    const { defaults } = this.#cache.ask(id);
    if (!thing || !defaults) return undefined;
    const [language = 'en'] = defaults.languages;
    const [size = 'large'] = defaults.sizes;
    const [paper = 'letter'] = defaults.papers;
    return { id, name: thing.fields.name, language, size, paper };
  }

  /** A wish as the same order that a build would have. */
  async order(wish: SheetWish): Promise<Ordered> {
    const selection: Selection = {
      handouts: [wish.handout],
      clinics: [wish.clinic],
      languages: [wish.language],
      sizes: SIZE_NAMES.filter((name) => name === wish.size),
      papers: PAPER_NAMES.filter((name) => name === wish.paper),
      template: undefined,
      fillable: wish.fillable,
    };
    const { clinics, handouts } = this.#inventory;
    const isThere = clinics.includes(wish.clinic) && handouts.has(wish.handout);
    if (!isThere) return refused(`${wish.handout} for ${wish.clinic} is not there any more`, 'choose again');
    if (selection.sizes.length !== 1 || selection.papers.length !== 1)
      return refused('there is no such size or paper', 'choose again');
    const plan = await this.#planned(selection);
    const [job] = plan.jobs;
    if (job && plan.jobs.length === 1) return { kind: 'order', order: orderOf(job, this.#cache) };
    return { kind: 'mistakes', mistakes: plan.log.errors.map(toMistake) };
  }

  /** Any sheet of a clinic, or of the only one. */
  async firstOrder(clinic: string | undefined = this.#only): Promise<Order | undefined> {
    const [handout] = this.#inventory.handouts.keys();
    if (clinic === undefined || handout === undefined || !this.#inventory.clinics.includes(clinic))
      return undefined;
    const selection = { ...WHOLE_PLAN, handouts: [handout], clinics: [clinic] };
    const {
      jobs: [job],
    } = await this.#planned(selection);
    return job && orderOf(job, this.#cache);
  }

  /** Between two of its steps, others who ask are answered. */
  #planned(selection: Selection): Promise<Plan> {
    return planInTime(selection, this.#inventory, this.#cache, () => setImmediate());
  }

  end(): void {
    this.#catalogue.end();
  }
}

function refused(what: string, hint: string): Ordered {
  return { kind: 'mistakes', mistakes: [{ what, hint }] };
}

/** A mistake as the page tells it. */
export function toMistake({ what, place, hint }: Diagnostic): DeskMistake {
  return { what, where: place && placeToText(place), hint };
}
