import type { ProofFacts, SectionFacts } from '../proof-facts.js';
import { SLOT, slotValues } from './slot-values.js';
import { squeezed } from './squeezed.js';

/** A text cut at its slots, without blanks: words and the paths of slots in turn. */
interface Passage {
  readonly words: readonly string[];
  readonly paths: readonly string[];
  /** It is printed only where this path has a value. */
  readonly when: string | undefined;
}

interface SectionPassages {
  readonly heading: readonly Passage[];
  readonly passages: readonly (readonly Passage[])[];
}

/** A section as it must be printed for one clinic, without blanks. */
export interface FilledSection {
  readonly heading: string;
  readonly passages: readonly string[];
}

/**
 * Fills the slots of handouts' sections anew, apart from the way in which copies are filled.
 *
 * It knows slots and plain conditions and no more: a text with anything else in braces is left out.
 */
export class FilledPassages {
  readonly #cut = new WeakMap<readonly SectionFacts[], readonly SectionPassages[]>();

  of({
    sections,
    clinic,
    title,
  }: Pick<ProofFacts, 'sections' | 'clinic' | 'title'>): readonly FilledSection[] {
    const values = new Map([...slotValues(clinic, title)].map(([path, value]) => [path, squeezed(value)]));
    return this.#cutSections(sections).flatMap(({ heading, passages }) => {
      const words = filled(heading, values);
      if (words === '') return [];
      const texts = passages.map((passage) => filled(passage, values)).filter((text) => text !== '');
      return [{ heading: words, passages: texts }];
    });
  }

  #cutSections(sections: readonly SectionFacts[]): readonly SectionPassages[] {
    const known = this.#cut.get(sections);
    if (known) return known;
    const cut = sections.map(({ heading, passages }) => ({
      heading: partsOf(heading),
      passages: passages.map(partsOf),
    }));
    this.#cut.set(sections, cut);
    return cut;
  }
}

/** A condition with nothing but words and slots in it. */
const CONDITION =
  /\{\{#if\s+(?<when>[\w.]+)\s*\}\}(?<inside>(?:(?!\{\{\s*(?:[#/]|else\b))[^])*)\{\{\/if\}\}/gu;

function partsOf(text: string): readonly Passage[] {
  const parts: Passage[] = [];
  let from = 0;
  for (const match of text.matchAll(CONDITION)) {
    parts.push(passageOf(text.slice(from, match.index)));
    parts.push(passageOf(match.groups?.['inside'] ?? '', match.groups?.['when']));
    from = match.index + match[0].length;
  }
  parts.push(passageOf(text.slice(from)));
  // Other conditions and helpers: nobody here knows what they print.
  return parts.some(({ words }) => words.some((word) => word.includes('{{'))) ? [] : parts;
}

function passageOf(text: string, when?: string): Passage {
  const cut = text.split(SLOT);
  return {
    words: cut.filter((_, at) => at % 2 === 0).map(squeezed),
    paths: cut.filter((_, at) => at % 2 === 1),
    when,
  };
}

/** The text of some parts; blank where one of them names a slot that is not known here. */
function filled(parts: readonly Passage[], values: ReadonlyMap<string, string>): string {
  let text = '';
  for (const { words, paths, when } of parts) {
    if (when !== undefined && !values.has(when)) continue;
    for (const [at, word] of words.entries()) {
      const path = paths[at];
      const value = path === undefined ? '' : values.get(path);
      if (value === undefined) return '';
      text += word + value;
    }
  }
  return text;
}
