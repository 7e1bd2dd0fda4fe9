import { outOfScript } from '../scripts.js';

/** What one reader found: words in order by where they stand, and what is counted. */
export interface Told {
  /** Words by where they stand: '' for the text itself, `text box 1`, `footnote 2`. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** Descriptions of pictures, in order. */
  readonly alts: readonly string[];
  readonly pictures: number;
  readonly fields: number;
}

/** Gathers what a reader comes across. */
export class Telling {
  readonly #streams = new Map<string, Sign[]>();
  readonly alts: string[] = [];
  pictures = 0;
  fields = 0;

  /** Text that stands somewhere, with the states it has there, such as struck. */
  add(stream: string, text: string, states: readonly string[] = []): void {
    const signs = this.#streams.get(stream) ?? [];
    this.#streams.set(stream, signs);
    for (const sign of text) {
      const script = outOfScript(sign);
      const all = script ? [...states, script.script] : states;
      signs.push({ sign: script?.plain ?? sign, state: [...new Set(all)].toSorted().join('+') });
    }
  }

  told(): Told {
    const streams = [...this.#streams].map(([stream, signs]) => [stream, wordsOf(signs)] as const);
    return {
      words: new Map(streams.filter(([, words]) => words.length > 0)),
      alts: this.alts.map((alt) => alt.replaceAll(/\s+/gu, ' ').trim()).filter((alt) => alt !== ''),
      pictures: this.pictures,
      fields: this.fields,
    };
  }
}

interface Sign {
  readonly sign: string;
  readonly state: string;
}

const UNSEEN = /^\p{Default_Ignorable_Code_Point}|\uFEFF$/u;

/** Words with their states written into them: `10⟦raised:9⟧`. Whatever nobody sees is left out. */
function wordsOf(signs: readonly Sign[]): readonly string[] {
  let [text, state] = ['', ''];
  const close = (): void => {
    if (state !== '') text += '⟧';
    state = '';
  };
  for (const { sign, state: next } of signs) {
    if (UNSEEN.test(sign)) continue;
    const isBlank = /\s/u.test(sign);
    if (isBlank || next !== state) close();
    if (!isBlank && next !== state) text += `⟦${next}:`;
    if (!isBlank) state = next;
    text += isBlank ? ' ' : sign === '−' && next !== '' ? '-' : sign;
  }
  close();
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.replaceAll(/_{3,}/gu, '___'));
}
