import type { Composed } from '../compose/index.js';
import { fileStart, type Diagnostic } from '../diagnostics/index.js';
import {
  filledText,
  Proofreader,
  type ClinicFacts,
  type PictureLedger,
  type ProofFacts,
} from '../proof/index.js';
import { sheetLanguages } from '../model/index.js';
import type { World } from '../world/index.js';
import { fontFiles } from './font-files.js';
import type { Order } from './job.js';
import { Project } from './project.js';
import { remember } from './remember.js';
import { hasUsualPlacesToWrite, linesAsked } from './lines-asked.js';
import { boxesOf, linesOf, sectionsOf } from './sections-of.js';
import { surelyPrinted } from './surely-printed.js';
import { readTemplateTexts, textIn } from './template-texts.js';

/** A finished copy, and what is known of it only since it was made. */
export interface MadeCopy {
  readonly bytes: Uint8Array;
  /** The manifest will say that it has so many. */
  readonly pages: number;
  readonly composed: Pick<Composed, 'title' | 'summary' | 'online'>;
  readonly note: string | undefined;
}

/** What a handout says to every clinic, as this desk reads it. */
interface HandoutFacts {
  /** With their slots still in them. */
  readonly title: string;
  readonly online: string;
  readonly summary: string;
  readonly sections: ProofFacts['sections'];
  readonly boxes: ProofFacts['onPaper']['boxes'];
  /** How many lines to write on each of its sections asks for. */
  readonly lines: readonly number[];
  /** The whole of the files that it was written in. */
  readonly written: readonly string[];
}

/** What a template says to every clinic, as this desk reads it. */
interface TemplateFacts {
  readonly texts: readonly string[];
  readonly printed: ReadonlyMap<string, number>;
  readonly countsPages: boolean;
  /** It has the usual places to write on. */
  readonly writes: boolean;
}

/**
 * The gate between making a copy and publishing it.
 *
 * What a copy must be comes from the clinic as it was planned, and from a reading of the other files that is this
 * desk's own: nothing that the copy was made with is asked.
 */
export class ProofDesk {
  readonly #project: Project;
  readonly #world: World;
  readonly #readAll: () => Iterable<ClinicFacts>;
  readonly #ledger: PictureLedger;
  #proofreader: Proofreader | undefined;

  /** @param readAll every clinic of the project; asked once, when the first copy is there */
  constructor(world: World, readAll: () => Iterable<ClinicFacts>, ledger: PictureLedger) {
    this.#world = world;
    this.#project = new Project(world);
    this.#readAll = readAll;
    this.#ledger = ledger;
  }

  /** Why a copy may not be published; nothing where it may. */
  proof(job: Order, copy: MadeCopy): readonly Diagnostic[] {
    const [language, otherLanguage] = sheetLanguages(job.language);
    const handout = this.#handout(job.handout, language);
    const second = otherLanguage === undefined ? undefined : this.#handout(job.handout, otherLanguage);
    if (!handout) return [changedMeanwhile(job, language)];
    if (otherLanguage !== undefined && !second) return [changedMeanwhile(job, otherLanguage)];
    this.#proofreader ??= new Proofreader(this.#readAll(), this.#ledger);
    const facts = this.#factsOf(job, handout, copy);
    return this.#proofreader.proof(copy.bytes, second ? inTwo(facts, second, job) : facts);
  }

  #factsOf(job: Order, handout: HandoutFacts, { pages, composed, note }: MadeCopy): ProofFacts {
    const { clinicFacts: clinic } = job;
    const [language] = sheetLanguages(job.language);
    const template = this.#template(job.template);
    // A field with a condition in it is only filled where copies are filled.
    const title = filledText(handout.title, clinic) ?? composed.title;
    const online = filledText(handout.online, clinic) ?? composed.online;
    return {
      clinic,
      language,
      title,
      online,
      pages,
      folio: template.countsPages ? this.#folio(language) : undefined,
      written: note === undefined ? handout.written : [...handout.written, note],
      template: template.texts,
      sections: handout.sections,
      slots: slotsOf(template.printed, clinic, {
        'handout.title': title,
        'handout.summary': filledText(handout.summary, clinic) ?? composed.summary,
        'handout.online_words': online.replace(/^https:\/\//u, ''),
      }),
      printsLogo: template.printed.has('clinic.logo'),
      onPaper: this.#onPaper(job, handout, template),
    };
  }

  #onPaper(job: Order, { boxes, lines }: HandoutFacts, { writes }: TemplateFacts): ProofFacts['onPaper'] {
    return {
      size: job.size,
      paper: job.paper,
      fonts: this.#fonts(),
      isFillable: job.fillable,
      boxes,
      values: [job.clinicFacts, ...(job.secondFacts ? [job.secondFacts] : [])].flatMap(valuesOf),
      writingLines: writes ? linesAsked(job, lines) : undefined,
    };
  }

  readonly #fonts = remember(() => fontFiles(this.#world));

  readonly #handout = remember((id: string, language: string): HandoutFacts | undefined => {
    const { thing } = this.#project.handout(id, language);
    if (!thing) return undefined;
    const files = [`content/handouts/${id}/${language}.md`, `content/phrases/${language}.yaml`];
    return {
      title: thing.fields.title,
      online: thing.fields.online,
      summary: thing.fields.summary,
      sections: sectionsOf(thing),
      boxes: boxesOf(thing),
      lines: linesOf(thing),
      written: files.map((file) => textIn(file, this.#world)),
    };
  });

  readonly #folio = remember((language: string) => this.#project.phrases(language).thing?.texts.folio);

  readonly #template = remember((name: string): TemplateFacts => {
    const { main, partials } = readTemplateTexts(name, this.#world);
    return {
      texts: [main, ...partials.values()],
      printed: surelyPrinted(main, (partial) => partials.get(partial)),
      writes: hasUsualPlacesToWrite(main, partials),
      countsPages: /\{\{>\s*folio\s*\}\}/u.test(main) && /"folio"/u.test(partials.get('folio') ?? ''),
    };
  });
}

/** A handout that could be read when the copy was made and cannot now: nobody can say what the copy must be. */
function changedMeanwhile({ handout }: Order, language: string): Diagnostic {
  return {
    severity: 'error',
    code: 'changed-meanwhile',
    what: `the handout "${handout}" was changed while its copy was made`,
    place: fileStart(`content/handouts/${handout}/${language}.md`),
    hint: 'build again when it is saved',
  };
}

/** The facts of a sheet that says everything once more in another language. */
function inTwo(facts: ProofFacts, other: HandoutFacts, { secondFacts }: Order): ProofFacts {
  const clinic = secondFacts ?? facts.clinic;
  const title = filledText(other.title, clinic);
  return {
    ...facts,
    written: [...facts.written, ...other.written],
    second: { clinic, title: title ?? '', sections: other.sections },
    onPaper: { ...facts.onPaper, boxes: [...facts.onPaper.boxes, ...other.boxes] },
    slots: title === undefined ? facts.slots : [...facts.slots, ['handout.title', title, 1]],
  };
}

/** The values that a template prints of a clinic that has them, and how often. */
function slotsOf(
  printed: ReadonlyMap<string, number>,
  clinic: ClinicFacts,
  own: Readonly<Record<string, string>>,
): ProofFacts['slots'] {
  const { name, phone, afterHours, emergency, hours, address = [] } = clinic;
  const values: readonly (readonly [string, string | undefined])[] = [
    ...Object.entries(own),
    ['clinic.name', name],
    ['clinic.phone', phone],
    ['clinic.after_hours', afterHours],
    ['clinic.emergency', emergency],
    ['clinic.hours', hours],
    ...address.map((line) => ['clinic.address', line] as const),
  ];
  return values.flatMap(([path, value]) => {
    const times = printed.get(path);
    return value !== undefined && times !== undefined ? [[path, value, times] as const] : [];
  });
}

/** What of a clinic is filled in with its own direction. */
function valuesOf({ name, shortName, hours, address = [], words = [] }: ClinicFacts): readonly string[] {
  return [name, shortName, hours, ...address, ...words].filter((value) => value !== undefined);
}
