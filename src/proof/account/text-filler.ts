import { fill, type Filling, type Values } from './fill.js';
import { parseSlots } from './parse-slots.js';
import type { PhraseFacts } from './sheet-facts.js';
import type { SourceBlock } from './source-section.js';
import { tellBlocks, type BlockFilling } from './tell-blocks.js';
import { LINE_END, type Told } from './told.js';
import { UnaccountableError } from './unaccountable-error.js';

/** Texts with slots are few; more than these are not worth keeping. */
const MOST_KEPT = 2000;

/** Fills the slots of plain texts; it keeps how a text is cut and what is told without slots, and no value. */
export class TextFiller {
  readonly #programs = new Map<string, hbs.AST.Program>();
  readonly #lines = new WeakMap<readonly Told[], readonly string[]>();
  readonly #dates = new WeakMap<PhraseFacts, Map<string, string>>();
  readonly #told = new WeakMap<
    readonly SourceBlock[],
    { readonly fillable: boolean; readonly told: readonly Told[] | undefined }
  >();

  fill(text: string, values: Values, phrases: PhraseFacts): string {
    if (!text.includes('{{')) return text;
    return fill(this.#programOf(text), values, {
      partial: (name) => {
        throw new UnaccountableError(`a text calls the partial "${name}"`);
      },
      phrase: phraseFrom(phrases),
      print: (value) => value.replaceAll('\n', LINE_END),
    });
  }

  /** Blocks that name no slot, told once for all copies; undefined for others. */
  standing(blocks: readonly SourceBlock[], filling: BlockFilling): readonly Told[] | undefined {
    const { fillable } = filling;
    const known = this.#told.get(blocks);
    if (known?.fillable === fillable) return known.told;
    // A guard asks for a slot, and all others stand between braces.
    const isStanding = !/\{\{|"kind":"when"/u.test(JSON.stringify(blocks));
    const told = isStanding ? tellBlocks(blocks, filling) : undefined;
    this.#told.set(blocks, { fillable, told });
    return told;
  }

  /** The lines of blocks that are told for all copies. */
  linesOf(standing: readonly Told[], make: (told: readonly Told[]) => readonly string[]): readonly string[] {
    const lines = this.#lines.get(standing) ?? make(standing);
    this.#lines.set(standing, lines);
    return lines;
  }

  /** A day in words: few are named, and asking for one costs more than a section. */
  longDate(day: string, phrases: PhraseFacts): string {
    const dates = this.#dates.get(phrases) ?? new Map<string, string>();
    this.#dates.set(phrases, dates);
    const known = dates.get(day);
    if (known !== undefined) return known;
    if (dates.size >= MOST_KEPT) dates.clear();
    const written = phrases.longDate(day);
    dates.set(day, written);
    return written;
  }

  #programOf(text: string): hbs.AST.Program {
    const known = this.#programs.get(text);
    if (known) return known;
    if (this.#programs.size >= MOST_KEPT) this.#programs.clear();
    const program = parseSlots(text);
    this.#programs.set(text, program);
    return program;
  }
}

/** The fixed words of a language by their name, and by their number where they have one. */
export function phraseFrom({ texts, plurals }: PhraseFacts): Filling['phrase'] {
  return (name, count) => {
    const plural = Object.hasOwn(plurals, name) ? plurals[name] : undefined;
    const words = plural ? plural(Number(count)) : Object.hasOwn(texts, name) ? texts[name] : undefined;
    if (words === undefined) throw new UnaccountableError(`there is no phrase "${name}"`);
    return words;
  };
}
