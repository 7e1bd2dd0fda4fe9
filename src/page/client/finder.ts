import MiniSearch, { type SearchOptions } from 'minisearch';

/** Something that people look for by its words. */
export interface Findable {
  readonly id: string;
  /** What it is called first of all. */
  readonly name: string;
  /** Whatever else somebody may call it. */
  readonly also: readonly string[];
}

/** Words of so many letters and more may hold a slip. */
const SLIPS_FROM = 4;
const SLIPS = 0.25;

const WAYS: readonly SearchOptions[] = [
  { fields: ['name', 'words'] },
  { fields: ['name', 'words', 'parts'] },
  { fields: ['name', 'words'], fuzzy: (term) => (term.length >= SLIPS_FROM ? SLIPS : false) },
];

/** Finds things by any word a person would use: parts of words, without accents, slips forgiven. */
export class Finder {
  readonly #search = new MiniSearch<Findable & { readonly words: string; readonly parts: string }>({
    fields: ['name', 'words', 'parts'],
    processTerm: (term) => folded(term) || null,
    searchOptions: { prefix: true, combineWith: 'AND', boost: { name: 3, words: 2 } },
  });

  constructor(things: readonly Findable[]) {
    this.#search.addAll(
      things.map((thing) => {
        const words = [thing.id, ...thing.also];
        const all = [thing.name, ...words].map(folded);
        return {
          ...thing,
          words: [...words, ...all.map(initialsOf)].join(' '),
          parts: all.flatMap(tails).join(' '),
        };
      }),
    );
  }

  /** The ids of what was meant, the likeliest first: words that begin so, else parts of words, else words with a slip. */
  find(typed: string): readonly string[] {
    for (const way of WAYS) {
      const found = this.#search.search(typed, way);
      if (found.length > 0) return found.map(({ id }) => String(id));
    }
    return [];
  }
}

/** Without accents, marks and capitals. */
function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Blood pressure log: bpl, and bp. */
function initialsOf(text: string): string {
  const words = wordsOf(text);
  return words.length < 2 ? '' : words.map((word) => word.slice(0, 1)).join('');
}

const MOST_LETTERS = 40;

/** What long words end in, so that a part of the middle finds them. */
function tails(text: string): readonly string[] {
  return wordsOf(text).flatMap((word) =>
    word.length > MOST_LETTERS
      ? []
      : Array.from({ length: Math.max(0, word.length - 3) }, (_, at) => word.slice(at + 1)),
  );
}
