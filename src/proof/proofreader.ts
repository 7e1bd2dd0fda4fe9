import type { Diagnostic } from '../diagnostics/index.js';
import { checkEmpty } from './checks/check-empty.js';
import { checkForeign } from './checks/check-foreign.js';
import { checkOwn } from './checks/check-own.js';
import { checkPages } from './checks/check-pages.js';
import { checkPictures } from './checks/check-pictures.js';
import { checkQr } from './checks/check-qr.js';
import { checkSections } from './checks/check-sections.js';
import { doubt, REPORT } from './checks/doubt.js';
import { UnreadableError } from './file/unreadable-error.js';
import { PaperDesk } from './paper/paper-desk.js';
import type { ClinicFacts, PictureLedger, ProofFacts } from './proof-facts.js';
import { SheetReader } from './sheet/sheet-reader.js';
import { indexClinics, type ClinicIndex } from './words/clinic-index.js';
import { FilledPassages } from './words/filled-passages.js';
import { sheetWords } from './words/sheet-words.js';
import { Sources } from './words/sources.js';

/**
 * Reads finished copies again, from their bytes alone, before anybody else does.
 *
 * One of these serves a run, or a worker of it: it knows all clinics, and keeps of what it read only what repeats byte
 * for byte.
 */
export class Proofreader {
  readonly #index: ClinicIndex;
  readonly #sources: Sources;
  readonly #ledger: PictureLedger;
  readonly #passages = new FilledPassages();
  readonly #reader = new SheetReader();
  readonly #paper = new PaperDesk();

  /** @param clinics every clinic of the project, also those that are not asked for */
  constructor(clinics: Iterable<ClinicFacts>, ledger: PictureLedger) {
    this.#index = indexClinics(clinics);
    this.#sources = new Sources(this.#index);
    this.#ledger = ledger;
  }

  /** Why a file may not be published; empty when it is what it has to be. */
  proof(bytes: Uint8Array, facts: ProofFacts): readonly Diagnostic[] {
    try {
      const sheet = this.#reader.read(bytes);
      const words = sheetWords(sheet);
      // A template may leave sections out, but not parts of them.
      const sections = [facts, ...(facts.second ? [facts.second] : [])]
        .flatMap((side) => this.#passages.of(side))
        .filter(({ heading }) => words.headings.has(heading));
      return [
        ...checkPages(sheet, facts),
        ...checkOwn(words, facts, sections),
        ...checkSections(words, sections),
        ...checkForeign(words, facts, this.#index, this.#sources),
        ...checkQr(sheet, facts),
        ...checkPictures(sheet, facts, this.#index, this.#ledger),
        ...checkEmpty(sheet),
        ...this.#paper.check(sheet, facts.onPaper),
      ];
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      return [doubt('unreadable-file', `the finished file ${error.message}`, REPORT)];
    }
  }
}
