import { didYouMean, placeToText, placeWithin, type Log, type Place } from '../../diagnostics/index.js';
import type { Handout } from '../handout.js';
import type { Section, TextRun } from '../section.js';
import { checkSigns } from './check-signs.js';
import { mapTexts } from './map-texts.js';
import { replaceSignSlots, type SignSlot } from './sign-slots.js';
import type { SignUse } from './sign-use.js';
import { SIGNS_FILE, type Signs } from './signs.js';
import { usesByWords } from './uses-by-words.js';

/**
 * A handout with the words of the project's signs in the place of their slots, and with all its uses of signs.
 *
 * The words are the same for every clinic, so they are put in once, where the handout is read: from here on they are text
 * of the handout. What its parts say, which its translations are stamped with, holds them too.
 */
export function withSigns(handout: Handout, signs: Signs, log: Log): Handout {
  const filler = new SignFiller(handout, signs, log);
  const sections = handout.sections.map((section, index) => filler.fill(section, index));
  const uses = [...filler.uses, ...usesByWords(handout.sections, signs.wordsIn(handout.language))];
  checkSigns(uses, handout.sections, signs, log);
  return { ...handout, sections, signs: uses };
}

class SignFiller {
  readonly uses: SignUse[] = [];
  readonly #handout: Handout;
  readonly #signs: Signs;
  readonly #log: Log;

  constructor(handout: Handout, signs: Signs, log: Log) {
    this.#handout = handout;
    this.#signs = signs;
    this.#log = log;
  }

  fill(section: Section, index: number): Section {
    if (!section.source.includes('{{')) return section;
    const source = replaceSignSlots(section.source, (slot) => `${slot.written} ${this.#wordsOf(slot) ?? ''}`);
    return { ...mapTexts(section, (run) => this.#fillRun(run, section, index)), source };
  }

  #fillRun(run: TextRun, section: Section, index: number): TextRun {
    const value = replaceSignSlots(run.value, (slot) => {
      const at = run.source.indexOf(slot.written);
      return this.#use(slot, placeWithin(run.place, run.source, Math.max(0, at)), section, index);
    });
    if (value === run.value) return run;
    // Slots that are left are found in what was written by their number: those that are filled do not count any more.
    const source = replaceSignSlots(run.source, ({ written }) => '-'.repeat(written.length));
    return { ...run, value, source };
  }

  #wordsOf({ kind, id }: SignSlot): string | undefined {
    const sign = this.#signs.byId.get(id);
    return (kind === 'sign' ? sign?.words : sign?.while_you_wait)?.[this.#handout.language];
  }

  #use(slot: SignSlot, place: Place, section: Section, index: number): string {
    const { kind, id } = slot;
    const words = this.#wordsOf(slot);
    if (words === undefined) {
      this.#refuse(slot, place);
      return slot.written.replaceAll(/[{}]/gu, '');
    }
    if (kind === 'sign')
      this.uses.push({ id, words, by: 'id', urgency: section.urgency, section: index, place });
    return words;
  }

  #refuse({ kind, id }: SignSlot, place: Place): void {
    const sign = this.#signs.byId.get(id);
    const { language } = this.#handout;
    if (!sign)
      this.#log.error(
        'unknown-sign',
        `there is no sign "${id}" in ${SIGNS_FILE}`,
        place,
        didYouMean(id, [...this.#signs.byId.keys()]) ?? 'see what there is: handouts list signs',
      );
    else
      this.#log.error(
        'sign-without-words',
        `the sign "${id}" has no ${kind === 'sign' ? 'words' : 'while_you_wait'} in "${language}"`,
        place,
        `add ${language}: to it at ${placeToText(sign.place)}`,
      );
  }
}
