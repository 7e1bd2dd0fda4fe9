import type { ClinicFacts } from '../proof-facts.js';
import type { ClinicIndex } from './clinic-index.js';
import { flatWords } from './flat-words.js';
import { dialled, keysOfNumbers, numbersIn } from './numbers-in.js';
import { phrasesIn } from './phrases-in.js';
import { placesOnWeb } from './places-on-web.js';

/** What stands in a text that a copy may repeat: numbers, places on the web, and phrases that clinics have too. */
export interface Said {
  /** Everything that could be dialled, parts of numbers too. */
  readonly numbers: ReadonlySet<string>;
  readonly wholeNumbers: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly phrases: ReadonlySet<string>;
}

/** More texts than this are not in the hands of one worker at a time. */
const MOST_TEXTS = 64;

/** What the sources of copies say, each looked through once. */
export class Sources {
  readonly #index: ClinicIndex;
  readonly #texts = new Map<string, Said>();
  readonly #clinics = new WeakMap<ClinicFacts, Said>();

  constructor(index: ClinicIndex) {
    this.#index = index;
  }

  ofText(text: string): Said {
    const known = this.#texts.get(text);
    if (known) return known;
    const said = this.#lookThrough([text]);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size >= MOST_TEXTS && oldest !== undefined) this.#texts.delete(oldest);
    this.#texts.set(text, said);
    return said;
  }

  ofClinic(clinic: ClinicFacts): Said {
    const known = this.#clinics.get(clinic);
    if (known) return known;
    const { address = [], words = [] } = clinic;
    const texts = [
      clinic.name,
      clinic.shortName,
      clinic.phone,
      clinic.afterHours,
      clinic.emergency,
      clinic.website,
      clinic.hours,
      ...address,
      address.join(', '),
      ...words,
    ];
    const said = this.#lookThrough(texts.filter((text) => text !== undefined));
    this.#clinics.set(clinic, said);
    return said;
  }

  #lookThrough(texts: readonly string[]): Said {
    return {
      numbers: new Set(texts.flatMap(keysIn)),
      wholeNumbers: new Set(texts.flatMap(keysOfNumbers)),
      places: new Set(texts.flatMap(placesOnWeb)),
      phrases: new Set(texts.flatMap((text) => phrasesIn(flatWords(text), this.#index))),
    };
  }
}

function keysIn(text: string): readonly string[] {
  return numbersIn(text).flatMap((run) => dialled(run).map(({ key }) => key));
}
