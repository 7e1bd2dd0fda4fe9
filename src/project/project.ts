import { fileStart, Log } from '../diagnostics/index.js';
import type { PictureUse } from '../document/index.js';
import { type NumberWords, type Phrases, toPhrases } from '../model/index.js';
import { trackedWorld, type World } from '../world/index.js';
import { Clinics } from './clinics.js';
import { FontFamilies } from './font-families.js';
import type { FontTrial } from './font-trial/font-trial.js';
import { loadHandout } from './load-handout.js';
import { loadPicture, type LoadedPicture, originsByData, type PictureOrigins } from './load-picture.js';
import { loadSigns } from './load-signs.js';
import { loadTemplate } from './load-template.js';
import { loadTitle } from './load-title.js';
import { charactersOf, loaded, loadedText, loadYaml } from './loaded.js';
import { loadWebLetters } from './load-web-letters.js';
import { loadTranslation } from './load-translation.js';
import { remember } from './remember.js';

const PICTURES_KEPT = 64;
/** Copies are made handout by handout; one that is kept has all its words in memory, with the place of each. */
const HANDOUTS_KEPT = 32;
const TITLES_KEPT = 2000;

/**
 * The files of a project as what they mean; each is read when it is first asked for, and once.
 *
 * A part that is wrong takes down the copies that need it and no others.
 */
export class Project extends Clinics {
  /** What the pictures that were asked for were made from. */
  readonly origins: PictureOrigins = originsByData();
  /** Its signs of danger; each handout holds their words. */
  readonly signs = remember(() => loaded(this.world, loadSigns));
  readonly handout = remember((id: string, language: string) => {
    const signs = this.signs().thing;
    const handout = loadedText(this.world, (world, log) => loadHandout(id, language, signs, world, log));
    const words = handout.thing?.signs.map((use) => use.words) ?? [];
    return { ...handout, characters: charactersOf([handout.characters, ...words].join('')) };
  }, HANDOUTS_KEPT);
  /** What a handout is called, by its front matter alone: lists name hundreds. */
  readonly title = remember(
    (id: string, language: string) => loaded(this.world, (world, log) => loadTitle(id, language, world, log)),
    TITLES_KEPT,
  );
  /** How a handout stands to the one that it translates. */
  readonly translation = remember((id: string, language: string) => {
    const handout = this.handout(id, language).thing;
    const signs = this.signs().thing;
    return loaded(
      this.world,
      (world, log) => handout && signs && loadTranslation(handout, signs, world, log),
    );
  }, HANDOUTS_KEPT);
  readonly phrases = remember((language: string) =>
    loadedText(this.world, (world, log) => loadPhrases(language, world, log)),
  );
  /** The words that belong to numbers in a language; nothing where it has no fixed words. */
  readonly numberWords = (language: string): NumberWords | undefined => this.phrases(language).thing?.numbers;
  readonly template = remember((name: string) =>
    loadedText(this.world, (world, log) => loadTemplate(name, world, log)),
  );
  readonly fonts: FontFamilies;
  readonly webLetters = remember(() => loaded(this.world, loadWebLetters));
  /** What is wrong with it stands at its own beginning: copies name it in different places. */
  readonly picture = remember(async (source: string, use: PictureUse['use']): Promise<LoadedPicture> => {
    const whole = fileStart(source);
    const log = new Log();
    const world = trackedWorld(this.world);
    const thing = await loadPicture(source, use, whole, world, log);
    if (thing) this.origins.note(thing, world.reads);
    return { thing: log.hasErrors ? undefined : thing, log, reads: world.reads, whole };
  }, PICTURES_KEPT);

  /** @param trial what a clinic's own fonts go through before they are used */
  constructor(world: World, trial?: FontTrial, clinicsKept?: number) {
    super(world, clinicsKept);
    this.fonts = new FontFamilies(this.world, trial);
  }
}

/** The fixed words of a language. */
function loadPhrases(language: string, world: World, log: Log): Phrases | undefined {
  const located = loadYaml(`content/phrases/${language}.yaml`, world, log);
  return located && toPhrases(located, language, log);
}
