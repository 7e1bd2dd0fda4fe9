import { wordsInOrder } from './words-in-order.js';

/** What was found in a text: whose words, and whether they are the whole of it. */
export interface Found {
  readonly id: string;
  readonly isWhole: boolean;
}

interface Branch {
  readonly next: Map<string, Branch>;
  id?: string;
}

/**
 * Sequences of words that lead to ids. Looking for all of them in a text takes no longer for two thousand than for two:
 * from each word on, the tree is followed as far as the text goes with it.
 */
export class WordTree {
  readonly #root: Branch = { next: new Map() };

  /** Puts words in; returns the id that has them already. */
  add(words: string, id: string): string | undefined {
    let branch = this.#root;
    for (const word of wordsInOrder(words)) {
      const next = branch.next.get(word) ?? { next: new Map<string, Branch>() };
      branch.next.set(word, next);
      branch = next;
    }
    if (branch === this.#root) return undefined;
    if (branch.id !== undefined && branch.id !== id) return branch.id;
    branch.id = id;
    return undefined;
  }

  /** The ids whose words stand in a text, the longest of those that begin at the same word; none within another. */
  findIn(text: string): readonly Found[] {
    const words = wordsInOrder(text);
    const found: Found[] = [];
    for (let at = 0; at < words.length;) {
      const longest = this.#longestFrom(words, at);
      if (longest) found.push({ id: longest.id, isWhole: longest.length === words.length });
      at += longest?.length ?? 1;
    }
    return found;
  }

  #longestFrom(words: readonly string[], start: number): { id: string; length: number } | undefined {
    let branch: Branch | undefined = this.#root;
    let longest: { id: string; length: number } | undefined;
    for (let at = start; branch; at += 1) {
      if (branch.id !== undefined) longest = { id: branch.id, length: at - start };
      const word = words[at];
      branch = word === undefined ? undefined : branch.next.get(word);
    }
    return longest;
  }
}
