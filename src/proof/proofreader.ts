import type { Diagnostic } from '../diagnostics/index.js';
import { checkAccount, type PictureFacts } from './account/check-account.js';
import { expectedSheet, type ExpectedSheet } from './account/expected-sheet.js';
import { Isolates } from './account/isolates.js';
import { contactsRead } from './account/contacts-read.js';
import { hoursRead } from './account/hours-read.js';
import type { SheetFacts, SideFacts } from './account/sheet-facts.js';
import { TextFiller } from './account/text-filler.js';
import { UnaccountableError } from './account/unaccountable-error.js';
import { checkCatalog } from './checks/check-catalog.js';
import { checkParents } from './checks/check-parents.js';
import { checkDescription } from './checks/check-description.js';
import { checkQr } from './checks/check-qr.js';
import { doubt, REPORT } from './checks/doubt.js';
import { UnreadableError } from './file/unreadable-error.js';
import { PaperDesk } from './paper/paper-desk.js';
import type { ProofFacts } from './proof-facts.js';
import type { OlderEdition } from './page/answers-for.js';
import { checkMoved } from './page/check-moved.js';
import { checkPage } from './page/check-page.js';
import { withoutPaper } from './page/without-paper.js';
import { SheetReader } from './sheet/sheet-reader.js';

/**
 * Reads finished copies again, from their bytes alone, before anybody else does.
 *
 * One of these serves a run, or a worker of it; it keeps of what it read only what repeats byte for byte.
 */
export class Proofreader {
  readonly #pictures: PictureFacts;
  readonly #filler = new TextFiller();
  readonly #isolates = new Isolates();
  readonly #reader = new SheetReader();
  readonly #paper = new PaperDesk();
  /** A sheet has several pages, which must say the same. */
  readonly #pages = new WeakMap<SheetFacts, ExpectedSheet>();

  constructor(pictures: PictureFacts) {
    this.#pictures = pictures;
  }

  /** Why a page may not be published that says on the web what a sheet says on paper. */
  proofPage(
    html: string,
    facts: SheetFacts,
    direction: 'ltr' | 'rtl',
    older: readonly OlderEdition[],
  ): readonly Diagnostic[] {
    return accounted(() => checkPage(html, facts, { direction, older }, this.#expectedPage(facts)));
  }

  /** Why a pointer to the new address of a page may not be published. */
  proofMoved(html: string, facts: SheetFacts, address: string): readonly Diagnostic[] {
    return accounted(() => checkMoved(html, facts, this.#expectedPage(facts).title, address));
  }

  #expectedPage(facts: SheetFacts): ExpectedSheet {
    const known = this.#pages.get(facts) ?? expectedSheet(facts, this.#filler, withoutPaper);
    this.#pages.set(facts, known);
    return known;
  }

  /** Why a file may not be published; empty when it is what it has to be. */
  proof(bytes: Uint8Array, { sheet: facts, pages, onPaper }: ProofFacts): readonly Diagnostic[] {
    try {
      const sheet = this.#reader.read(bytes, facts.note === undefined ? facts.clinic.id : undefined);
      const expected = expectedSheet(facts, this.#filler);
      const { language } = facts.handout;
      const account = checkAccount(sheet, expected, language, this.#pictures);
      return [
        ...account.doubts,
        ...checkDescription(sheet, { ...expected, language, author: facts.clinic.name, pages }),
        ...checkCatalog(sheet),
        ...checkParents(sheet),
        ...checkQr(sheet, expected.online),
        ...this.#paper.check(
          sheet,
          {
            ...onPaper,
            values: () => valuesOf(facts, this.#isolates),
            colour: facts.clinic.colour,
            mostPages: expected.mostPages,
          },
          account,
        ),
      ];
    } catch (error) {
      if (error instanceof UnreadableError)
        return [doubt('unreadable-file', `the finished file ${error.message}`, REPORT)];
      if (error instanceof UnaccountableError)
        return [doubt('no-account', `nobody can say what the sheet must say: ${error.message}`, REPORT)];
      // Whatever else a reader stumbles over is in the file: a sheet that nobody could read to its end is doubted, too.
      const what = error instanceof Error ? error.message : String(error);
      return [doubt('unreadable-file', `the finished file cannot be read to its end (${what})`, REPORT)];
    }
  }
}

/** What was found; a page of which nobody can say what it must say is doubted, too. */
function accounted(check: () => readonly Diagnostic[]): readonly Diagnostic[] {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof UnaccountableError)) throw error;
    return [doubt('no-account', `nobody can say what the page must say: ${error.message}`, REPORT)];
  }
}

/** What may run another way than the text around it: what is filled in of the clinics, and what authors have isolated. */
function valuesOf({ second, ...first }: SheetFacts, isolates: Isolates): readonly string[] {
  return [first, ...(second ? [second] : [])]
    .flatMap((side) => [...clinicValues(side), ...isolates.of(side)])
    .filter((value) => value !== undefined);
}

function clinicValues({ clinic, handout, phrases }: SideFacts): readonly (string | undefined)[] {
  const { name, shortName, address = [], followUp } = clinic;
  const owned = [followUp, ...Object.values(followUp?.handouts ?? {})];
  const texts = owned.flatMap((own) => [own?.text, ...(own?.fields ?? [])]);
  const contacts = contactsRead(clinic, phrases).flatMap((contact) => [contact.name, contact.says]);
  return [name, shortName, hoursRead(clinic, handout.language, phrases), ...contacts, ...texts, ...address];
}
