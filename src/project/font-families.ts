import { type Diagnostic, Log, type Place } from '../diagnostics/index.js';
import { type Face, type FontChain, type Reach, reachOf, scriptOf } from '../fonts/index.js';
import { familiesBeyond, familiesFor, type FontFamily } from '../model/index.js';
import type { World } from '../world/index.js';
import type { FontTrial } from './font-trial/font-trial.js';
import { tryFont } from './font-trial/try-font.js';
import { FONT_LIST, installCommand, isInstalled, loadFontList } from './load-font-list.js';
import { loaded, type Loaded } from './loaded.js';
import { nameOfLanguage } from './name-of-language.js';
import { fontPath, readFace } from './read-face.js';
import { remember } from './remember.js';
import { codeOf } from '../text/index.js';

/** Sheets that need a character of another script are few, and need the same ones. */
const BEYOND_KEPT = 256;

/** Two files of a clinic's own may take their whole trial. */
const FAMILY_MS = 25_000;

const NEEDS_NO_GLYPH = /[\s\p{Default_Ignorable_Code_Point}]/u;

/** A family's faces. */
interface Family {
  readonly regular: Face;
  readonly bold: Face;
  readonly reach: Reach;
}

/** A chain, with the names of its families. */
interface Chain extends FontChain {
  readonly names: readonly string[];
}

/** What is wrong only with the copies in a language, while others can be printed. */
const OF_LANGUAGE = new Set(['font-not-installed', 'no-font-for-script']);

export function isOfLanguage({ code }: Diagnostic): boolean {
  return OF_LANGUAGE.has(code);
}

/** The families of fonts/fonts.yaml; each is read when a sheet first needs it, and once. */
export class FontFamilies {
  readonly #world: World;
  readonly #trial: FontTrial;
  readonly #list = remember(() => loaded(this.#world, loadFontList));
  readonly #family = remember((name: string) =>
    loaded(this.#world, (world, log) => this.#read(name, world, log), FAMILY_MS),
  );
  readonly #chain = remember((language: string, own: string, ...names: readonly string[]) =>
    this.#join(language, own, names),
  );
  readonly #language = remember((language: string) => this.#forLanguage(language));
  readonly #beyond = remember(
    (language: string, characters: string) => this.#withBeyond(language, characters),
    BEYOND_KEPT,
  );

  /** @param trial what a clinic's own fonts go through before they are used */
  constructor(world: World, trial: FontTrial = tryFont) {
    this.#world = world;
    this.#trial = trial;
  }

  /**
   * The faces for a sheet.
   *
   * @param texts the characters that stand on it; one that the language's own families lack is looked for in others
   */
  forSheet(language: string, texts: readonly string[]): Loaded<FontChain> {
    const base = this.#language(language);
    if (!base.thing) return base;
    const beyond = new Set<string>();
    for (const text of texts)
      for (const character of text)
        if (!NEEDS_NO_GLYPH.test(character) && !hasGlyph(base.thing.regular, character))
          beyond.add(character);
    return beyond.size === 0 ? base : this.#beyond(language, [...beyond].toSorted().join(''));
  }

  #forLanguage(language: string): Loaded<Chain> {
    const { thing: list, log, reads } = this.#list();
    if (!list) return { thing: undefined, log, reads };
    const { script = 'unknown', own, latin } = familiesFor(list.families, language);
    const words = `${nameOfLanguage(language)} (${language}) is written in the script ${script}`;
    const refuse = (code: string, what: string, place: Place, hint: string): Loaded<Chain> => {
      const said = new Log();
      said.error(code, what, place, hint);
      return { thing: undefined, log: said, reads: [...reads, ...(own ? this.#family(own.name).reads : [])] };
    };
    if (!own || !latin)
      return refuse(
        'no-font-for-script',
        own ? 'no family prints Latin letters and digits (Latn)' : `${words}, which no family prints`,
        list.placeOf(['families']),
        `add a font that has it to ${FONT_LIST}, with its script`,
      );
    const command = isInstalled(own, this.#world) ? undefined : installCommand(own, this.#world);
    if (command !== undefined)
      return refuse(
        'font-not-installed',
        `${words}, and its font ${own.name} is not installed`,
        list.placeOf(['families', list.families.indexOf(own)]),
        `install it, in the project's folder: ${command}`,
      );
    return this.#chain(language, own.name, latin.name, own.name);
  }

  /** The language's chain, and behind it the families that have characters which it lacks. */
  #withBeyond(language: string, characters: string): Loaded<Chain> {
    const base = this.#language(language);
    const { thing: list } = this.#list();
    if (!base.thing || !list) return base;
    const more: Family[] = [];
    const names = [...base.thing.names];
    const looked = new Set<Loaded<Family>>();
    for (const character of characters) {
      if (
        hasGlyph(
          more.map(({ regular }) => regular),
          character,
        )
      )
        continue;
      for (const family of familiesBeyond(list.families, language, scriptOf(character))) {
        if (names.includes(family.name)) continue;
        const candidate = this.#family(family.name);
        looked.add(candidate);
        if (!candidate.thing || !hasGlyph([candidate.thing.regular], character)) continue;
        more.push(candidate.thing);
        names.push(family.name);
        break;
      }
    }
    const [latin = '', own = latin] = base.thing.names;
    const chain = this.#chain(language, own, ...names);
    return { ...chain, reads: [...chain.reads, ...[...looked].flatMap(({ reads }) => reads)] };
  }

  /** The same object for every sheet with the same families in the same language. */
  #join(language: string, own: string, named: readonly string[]): Loaded<Chain> {
    const names = [...new Set(named)];
    const families = names.map((name) => this.#family(name));
    const log = new Log();
    for (const { log: said } of families) log.addAll(said);
    const [first, ...others] = families.flatMap(({ thing }) => thing ?? []);
    return {
      thing:
        first && !log.hasErrors
          ? {
              names,
              regular: [first.regular, ...others.map(({ regular }) => regular)],
              bold: [first.bold, ...others.map(({ bold }) => bold)],
              own: names.indexOf(own),
              reach: families[names.indexOf(own)]?.thing?.reach ?? first.reach,
              advice: (character) => this.#advice(language, character),
            }
          : undefined,
      log,
      reads: [...this.#list().reads, ...families.flatMap(({ reads }) => reads)],
    };
  }

  /** Both weights; nothing, and no mistake, where the family may be installed later. */
  #read(name: string, world: World, log: Log): Family | undefined {
    const { thing: list } = this.#list();
    const index = list?.families.findIndex((family) => family.name === name) ?? -1;
    const family = list?.families[index];
    if (!list || !family) return undefined;
    if (family.package !== undefined && !isInstalled(family, this.#world)) {
      // A sheet that did without it is not fresh any more once it is there.
      for (const file of [family.regular, family.bold]) world.read(fontPath(file), 0);
      return undefined;
    }
    const [regular, bold] = (['regular', 'bold'] as const).map((weight) =>
      readFace(
        { file: family[weight], scale: family.scale ?? 1, scripts: family.scripts },
        list.placeOf(['families', index, weight]),
        this.#trial,
        world,
        log,
      ),
    );
    return regular && bold && { regular, bold, reach: toReach(family) ?? reachOf(regular) };
  }

  #advice(language: string, character: string): string | undefined {
    const families = familiesBeyond(this.#list().thing?.families ?? [], language, scriptOf(character));
    const family = families.find((one) => !isInstalled(one, this.#world));
    const command = family && installCommand(family, this.#world);
    return command && `install ${family.name}, which prints its script, in the project's folder: ${command}`;
  }
}

/** Between the marks of a line and those of the next, in ems: enough that they are seen apart. */
const BETWEEN_LINES_EM = 0.03;

function toReach({ reach }: FontFamily): Reach | undefined {
  return (
    reach && {
      aboveEm: reach.above,
      belowEm: reach.below,
      leastLeadingEm: reach.above + reach.below + BETWEEN_LINES_EM,
    }
  );
}

function hasGlyph(faces: readonly Face[], character: string): boolean {
  return faces.some((face) => face.hasGlyph(codeOf(character)));
}
