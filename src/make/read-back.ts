import { fileStart, type Diagnostic } from '../diagnostics/index.js';
import { directionOf, sheetLanguages, SIZES, type Sign } from '../model/index.js';
import {
  figuresIn,
  parseSlots,
  Proofreader,
  raiseSigns,
  type HandoutFacts,
  type OlderEdition,
  type SourcesOfPicture,
  type ProofFacts,
  type SheetFacts,
  type SideFacts,
  type TemplateFacts,
} from '../proof/index.js';
import { hashOfResult, type World } from '../world/index.js';
import {
  clinicProofFactsOf,
  takeInventory,
  fontFiles,
  fileOfHandout,
  MAX_READ_BYTES,
  Project,
  remember,
  readTemplateTexts,
  textIn,
  type TemplateTexts,
} from '../project/index.js';
import { foreignWords } from './foreign-words.js';
import { handoutFactsOf } from './handout-facts-of.js';
import type { Order } from '../plan/index.js';

/** As many as a project keeps. */
const HANDOUTS_KEPT = 32;

/** A finished copy, and what is known of it that stands in no file. */
export interface FinishedCopy {
  readonly bytes: Uint8Array;
  /** The manifest will say that it has so many; undefined where nobody said. */
  readonly pages: number | undefined;
  readonly note: string | undefined;
}

/**
 * The gate between making a copy and publishing it.
 *
 * What a copy must be comes from the clinic as it was planned, and from a reading of the other files that is this
 * desk's own: nothing that the copy was made with is asked.
 */
export class ReadBack {
  readonly #project: Project;
  readonly #world: World;
  readonly #today: string;
  readonly #proofreader: Proofreader;

  /** @param today the day of the run, as 2026-11-22 */
  constructor(world: World, today: string, sourcesOf: SourcesOfPicture) {
    this.#world = world;
    this.#today = today;
    this.#project = new Project(world);
    const hashOf = remember((path: string) => hashOfResult(world.read(path, MAX_READ_BYTES)), 256);
    this.#proofreader = new Proofreader({ sourcesOf, hashOf });
  }

  /** Why a copy may not be published; nothing where it may. */
  proof(job: Order, { bytes, pages, note }: FinishedCopy): readonly Diagnostic[] {
    const sheet = this.#factsOf(job, note);
    if ('what' in sheet) return [sheet];
    return [
      ...this.#checkTemplate(job),
      ...this.#proofreader.proof(bytes, { sheet, pages, onPaper: this.#onPaper(job) }),
    ];
  }

  /** Why the online version of a copy may not be published; nothing where it may. */
  proofPage(job: Order, html: string, older: readonly OlderEdition[]): readonly Diagnostic[] {
    const sheet = this.#pageFactsOf(job);
    if ('what' in sheet) return [sheet];
    const direction = directionOf(sheet.handout.language);
    return [...this.#checkTemplate(job), ...this.#proofreader.proofPage(html, sheet, direction, older)];
  }

  /** Why a pointer to the new address of a page may not be published; nothing where it may. */
  proofMoved(job: Order, html: string, address: string): readonly Diagnostic[] {
    const sheet = this.#pageFactsOf(job);
    return 'what' in sheet ? [sheet] : this.#proofreader.proofMoved(html, sheet, address);
  }

  /** The pictures that a copy must show, which whoever notes their sources must have read. */
  picturesOf(job: Order): readonly { readonly source: string; readonly use: 'logo' | 'figure' }[] {
    const { logo } = job.clinicFacts;
    const figures = sheetLanguages(job.language).flatMap((language) => {
      const handout = this.#handout(job.handout, language);
      return handout ? handout.sections.flatMap(({ blocks }) => figuresIn(blocks, handout.folder)) : [];
    });
    return [
      ...(logo ? [{ source: logo.path, use: 'logo' as const }] : []),
      ...figures.map((source) => ({ source, use: 'figure' as const })),
    ];
  }

  /** A template may not say for one clinic what belongs to another. */
  #checkTemplate({ template, clinic, clinicFacts }: Order): readonly Diagnostic[] {
    const own = JSON.stringify(clinicFacts);
    return this.#foreign(template)
      .filter(({ owners, words }) => !owners.has(clinic) && !own.includes(JSON.stringify(words)))
      .map(({ words, what, owners }) => ({
        severity: 'error',
        code: 'foreign-words',
        what: `the template "${template}" says "${words}", ${what} of ${[...owners].slice(0, 3).join(', ')}`,
        hint: 'write a slot in its place, such as {{clinic.phone}}',
      }));
  }

  readonly #foreign = remember((name: string) => {
    const { main, partials } = readTemplateTexts(name, this.#world);
    return foreignWords([main, ...partials.values()], () => this.#clinics());
  });

  /** Every clinic of the project that can be read. */
  *#clinics(): Generator<Order['clinicFacts']> {
    for (const id of takeInventory(this.#world, this.#project.clinicTable()).clinics) {
      const { thing } = this.#project.clinic(id);
      if (thing) yield clinicProofFactsOf(thing).facts;
    }
  }

  /** What a page must be made of; the same object for the pages of a sheet, which are made one after another. */
  #pageFactsOf(job: Order): SheetFacts | Diagnostic {
    const key = [job.clinic, job.handout, job.language].join('/');
    if (this.#lastPage?.key !== key) this.#lastPage = { key, facts: this.#factsOf(job, undefined) };
    return this.#lastPage.facts;
  }

  #lastPage: { readonly key: string; readonly facts: SheetFacts | Diagnostic } | undefined;

  #factsOf(job: Order, note: string | undefined): SheetFacts | Diagnostic {
    const [language, otherLanguage] = sheetLanguages(job.language);
    const side = this.#side(job, language, job.clinicFacts);
    const second =
      otherLanguage === undefined
        ? undefined
        : this.#side(job, otherLanguage, job.secondFacts ?? job.clinicFacts);
    if (!side) return changedMeanwhile(job, language);
    if (otherLanguage !== undefined && !second) return changedMeanwhile(job, otherLanguage);
    return {
      ...side,
      second,
      template: this.#template(job.template),
      size: SIZES[job.size].name,
      note,
      today: this.#today,
      fillable: job.fillable,
    };
  }

  #side({ handout: id }: Order, language: string, clinic: Order['clinicFacts']): SideFacts | undefined {
    const read = this.#handout(id, language);
    const handout =
      read && clinic.signs ? { ...read, sections: raiseSigns(read.sections, clinic.signs) } : read;
    const phrases = this.#project.phrases(language).thing;
    const translation = this.#project.translation(id, language).thing;
    return (
      handout &&
      phrases &&
      translation && {
        clinic,
        handout,
        phrases,
        signs: this.#signs(language),
        staleParts: translation.changed.length,
      }
    );
  }

  #onPaper({ size, paper, fillable }: Order): ProofFacts['onPaper'] {
    const fonts = this.#fonts();
    return { size, paper, fonts, isFillable: fillable };
  }

  readonly #signs = remember((language: string): SideFacts['signs'] => {
    const signs = [...(this.#project.signs().thing?.byId.values() ?? [])];
    const by = (
      words: (sign: Sign) => Readonly<Record<string, string>> | undefined,
    ): Record<string, string> =>
      Object.fromEntries(
        signs.flatMap((sign) => (words(sign)?.[language] ? [[sign.id, words(sign)?.[language] ?? '']] : [])),
      );
    return { sign: by((sign) => sign.words), wait: by((sign) => sign.while_you_wait) };
  });

  readonly #fonts = remember(() => fontFiles(this.#world));

  readonly #handout = remember((id: string, language: string): HandoutFacts | undefined => {
    const { thing } = this.#project.handout(id, language);
    return thing && handoutFactsOf(thing, textIn(fileOfHandout(id, language), this.#world));
  }, HANDOUTS_KEPT);

  readonly #template = remember((name: string): TemplateFacts =>
    parsedWhenAsked(readTemplateTexts(name, this.#world)),
  );
}

/** Nothing is parsed before the proofreader asks: it knows what to say of a template that cannot be. */
function parsedWhenAsked({ main, partials }: TemplateTexts): TemplateFacts {
  let parsed: TemplateFacts | undefined;
  const whole = (): TemplateFacts =>
    (parsed ??= {
      main: parseSlots(main),
      partials: new Map([...partials].map(([partial, text]) => [partial, parseSlots(text)])),
    });
  return {
    get main() {
      return whole().main;
    },
    get partials() {
      return whole().partials;
    },
  };
}

/** A handout that could be read when the copy was made and cannot now: nobody can say what the copy must be. */
function changedMeanwhile({ handout }: Order, language: string): Diagnostic {
  return {
    severity: 'error',
    code: 'changed-meanwhile',
    what: `the handout "${handout}" was changed while its copy was made`,
    place: fileStart(fileOfHandout(handout, language)),
    hint: 'build again when it is saved',
  };
}
