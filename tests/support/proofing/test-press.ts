import { compose, type Composed } from '../../../src/compose/index.js';
import { type Document, readMarkup, toDocument } from '../../../src/document/index.js';
import { SharedWork } from '../../../src/memory/index.js';
import { layout, type Pages } from '../../../src/layout/index.js';
import { paint, type PdfInfo } from '../../../src/paint/index.js';
import type { Picture } from '../../../src/pictures/index.js';
import type { ClinicFacts } from '../../../src/proof/index.js';
import { ClinicCache } from '../../../src/project/clinic-cache.js';
import { newCopyNotes } from '../../../src/make/copy-notes.js';
import { gatherPictures } from '../../../src/make/gather-pictures.js';
import { loadRecipe } from '../../../src/make/load-recipe.js';
import type { Order } from '../../../src/plan/job.js';
import { sheetPath } from '../../../src/plan/sheet-path.js';
import { Project } from '../../../src/project/project.js';
import { type FinishedCopy, ReadBack } from '../../../src/make/read-back.js';
import { type CopyRecipe, infoOf, layoutOptionsOf } from '../../../src/make/copy-recipe.js';
import { hashOfResult, type World } from '../../../src/world/index.js';
import { NO_WAIVERS } from '../../../src/plan/selection.js';

/** What goes from stage to stage while a copy is made; a faulty part hands on something else. */
export interface Parts {
  readonly recipe?: (recipe: CopyRecipe) => CopyRecipe;
  readonly composed?: (composed: Composed, recipe: CopyRecipe) => Composed | Promise<Composed>;
  readonly document?: (document: Document, recipe: CopyRecipe) => Document;
  readonly pictures?: (
    pictures: ReadonlyMap<string, Picture>,
    recipe: CopyRecipe,
  ) => ReadonlyMap<string, Picture> | Promise<ReadonlyMap<string, Picture>>;
  readonly pages?: (pages: Pages, recipe: CopyRecipe) => Pages;
  readonly info?: (info: PdfInfo, recipe: CopyRecipe) => PdfInfo;
}

/** The stages of the press wired by hand, so that a test can put a faulty part between any two, and the gate behind them. */
export class TestPress {
  readonly project: Project;
  readonly #world: World;
  readonly #desk: ReadBack;

  constructor(world: World) {
    this.#world = world;
    this.project = new Project(world);
    this.#desk = new ReadBack(world, '2026-11-22', this.project.origins.of);
  }

  job(clinic: string, asked: Partial<Order> = {}): Order {
    const sheet = {
      clinic,
      handout: 'rest',
      language: 'en',
      size: 'large',
      paper: 'letter',
      fillable: false,
    } as const;
    return {
      ...sheet,
      file: sheetPath(sheet),
      template: 'handout',
      // A reading of its own, as a run plans before it makes.
      clinicFacts: this.#factsOf(clinic),
      ...asked,
    };
  }

  recipe(job: Order): CopyRecipe {
    const notes = newCopyNotes();
    const facts = {
      project: this.project,
      proof: this.#desk,
      note: undefined,
      today: '2026-11-22',
      sourceDate: undefined,
      waivers: NO_WAIVERS,
    };
    const recipe = loadRecipe(job, facts, notes);
    notes.log.check();
    return sound(recipe, job.clinic);
  }

  compose(recipe: CopyRecipe): Composed {
    return compose(recipe, newCopyNotes().log);
  }

  /** Makes a copy with parts put in between. */
  async make(job: Order, parts: Parts = {}): Promise<FinishedCopy> {
    const { log } = newCopyNotes();
    const gathered = this.recipe(job);
    const recipe = parts.recipe?.(gathered) ?? gathered;
    const filled = this.compose(recipe);
    const composed = (await parts.composed?.(filled, recipe)) ?? filled;
    const read = toDocument(readMarkup(composed.markup, composed.file, log), log);
    const document = parts.document?.(read, recipe) ?? read;
    const found = await gatherPictures(document, recipe.project, log);
    const pictures = (await parts.pictures?.(found, recipe)) ?? found;
    log.check();
    const laid = layout(document, layoutOptionsOf(recipe, pictures, new SharedWork()), log);
    log.check();
    const pages = parts.pages?.(laid, recipe) ?? laid;
    const info = infoOf(recipe, composed);
    const { bytes } = paint(pages, parts.info?.(info, recipe) ?? info);
    return { bytes, pages: laid.pages.length, note: undefined };
  }

  /** What the gate says of a copy: its codes and words. */
  doubts(job: Order, copy: FinishedCopy): readonly string[] {
    return this.#desk.proof(job, copy).map(({ code, what }) => `${code}: ${what}`);
  }

  #factsOf(clinic: string): ClinicFacts {
    const cache = new ClinicCache(new Project(this.#world), this.#hashOf);
    const { facts, logo } = sound(cache.proofFactsOf(clinic), clinic);
    return logo === undefined ? facts : { ...facts, logo: { path: logo, sha256: this.#hashOf(logo) } };
  }

  readonly #hashOf = (path: string): string => hashOfResult(this.#world.read(path, Number.MAX_SAFE_INTEGER));
}

function sound<Thing>(thing: Thing | undefined, what: string): Thing {
  if (thing === undefined) throw new Error(`${what} is not sound`);
  return thing;
}
