import { inWords, type Log } from '../diagnostics/index.js';
import { type ClinicCache, nameOfLanguage } from '../project/index.js';

/** What lacks in one language. */
interface Gap {
  readonly handouts: Set<string>;
  readonly clinics: Set<string>;
}

/** Handouts that clinics want in a language and that are not there in it: told once for each language, not for each sheet. */
export class MissingTranslations {
  readonly #gaps = new Map<string, Gap>();

  add(language: string, handout: string, clinic: string): void {
    const gap = this.#gaps.get(language) ?? { handouts: new Set(), clinics: new Set() };
    this.#gaps.set(language, gap);
    gap.handouts.add(handout);
    gap.clinics.add(clinic);
  }

  tell(cache: ClinicCache, log: Log): void {
    for (const [language, { handouts, clinics }] of this.#gaps) {
      const [clinic = ''] = clinics;
      const asking = clinics.size === 1 ? `${clinic} asks` : `${clinics.size} clinics ask`;
      log.warning(
        'no-translation',
        `${inWords([...handouts])} ${handouts.size === 1 ? 'is' : 'are'} not there in ${nameOfLanguage(language)} (${language}), for which ${asking}`,
        cache.placeIn(clinic, (source) => source.placeOf(['languages'])),
        `add ${inWords([...handouts].map((handout) => `content/handouts/${handout}/${language}.md`))}`,
      );
    }
  }
}
