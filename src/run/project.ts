import { Log, fileStart, placeFromText, type Place } from '../diagnostics/index.js';
import { compileTemplate, type Template, type TemplateFile } from '../compose/index.js';
import { loadFace, type Face, type FontChain } from '../fonts/index.js';
import {
  toClinic,
  toFontList,
  toHandout,
  toPhrases,
  type Clinic,
  type Handout,
  type Phrases,
} from '../model/index.js';
import { didYouMean } from '../diagnostics/index.js';
import { readPicture, type Picture } from '../pictures/index.js';
import type { PictureUse } from '../document/index.js';
import {
  MAX_MARKDOWN_BYTES,
  MAX_YAML_BYTES,
  readBytes,
  readMarkdown,
  readText,
  readYaml,
} from '../read/index.js';
import { inches } from '../units/index.js';
import type { World } from '../world/index.js';
import { remember } from './remember.js';

/** The largest picture that is opened at all; the gate of `pictures/` looks closer. */
const MAX_PICTURE_BYTES = 32 * 1024 * 1024;
/** The largest fonts of our scripts have 20 MB. */
const MAX_FONT_BYTES = 32 * 1024 * 1024;
/** The largest that pictures are ever printed: a column of A4 or Letter, and a masthead's logo. */
const LARGEST = {
  figure: { maxWidthPt: inches(6.5), maxHeightPt: inches(9) },
  logo: { maxWidthPt: inches(2.6), maxHeightPt: inches(1.05) },
} as const;

/** A part of a project that was read: the thing itself when it is sound, and what was said of it either way. */
export interface Loaded<Thing> {
  readonly thing: Thing | undefined;
  readonly log: Log;
}

/**
 * The files of a project as what they mean; each is read when it is first asked for, and once.
 *
 * A part that is wrong takes down the copies that need it and no others.
 */
export class Project {
  readonly #world: World;
  readonly clinic = remember((id: string) => this.#load((log) => this.#readClinic(id, log)));
  readonly handout = remember((id: string, language: string) =>
    this.#load((log) => this.#readHandout(id, language, log)),
  );
  readonly phrases = remember((language: string) => this.#load((log) => this.#readPhrases(language, log)));
  readonly template = remember((name: string) => this.#load((log) => this.#readTemplate(name, log)));
  readonly fonts = remember(() => this.#load((log) => this.#readFonts(log)));
  /** @param at the place where it is named, as text */
  readonly picture = remember(async (source: string, use: PictureUse['use'], at: string) =>
    this.#readPicture(source, use, placeFromText(at)),
  );

  constructor(world: World) {
    this.#world = world;
  }

  #load<Thing>(read: (log: Log) => Thing | undefined): Loaded<Thing> {
    const log = new Log();
    const thing = read(log);
    return { thing: log.hasErrors ? undefined : thing, log };
  }

  #readClinic(id: string, log: Log): Clinic | undefined {
    const file = `content/clinics/${id}.yaml`;
    const text = readText(this.#world, file, MAX_YAML_BYTES, log);
    const located = text === undefined ? undefined : readYaml(text, file, log);
    return located && toClinic(located, id, log);
  }

  #readHandout(id: string, language: string, log: Log): Handout | undefined {
    const file = `content/handouts/${id}/${language}.md`;
    const text = readText(this.#world, file, MAX_MARKDOWN_BYTES, log);
    const markdown = text === undefined ? undefined : readMarkdown(text, file, log);
    return markdown && toHandout(markdown, id, language, log);
  }

  #readPhrases(language: string, log: Log): Phrases | undefined {
    const file = `content/phrases/${language}.yaml`;
    const text = readText(this.#world, file, MAX_YAML_BYTES, log);
    const located = text === undefined ? undefined : readYaml(text, file, log);
    return located && toPhrases(located, log);
  }

  #readTemplate(name: string, log: Log): Template | undefined {
    const names = this.#templatesIn('templates');
    if (!names.includes(name)) {
      log.error(
        'unknown-template',
        `there is no template "${name}"`,
        fileStart(`templates/${name}.hbs`),
        didYouMean(name, names),
      );
      return undefined;
    }
    const main = this.#readTemplateFile(name, `templates/${name}.hbs`, log);
    const partials = this.#templatesIn('templates/partials').flatMap(
      (partial) => this.#readTemplateFile(partial, `templates/partials/${partial}.hbs`, log) ?? [],
    );
    return main && compileTemplate(main, partials, log);
  }

  #templatesIn(folder: string): readonly string[] {
    return this.#world
      .list(folder)
      .filter((name) => name.endsWith('.hbs'))
      .map((name) => name.slice(0, -'.hbs'.length));
  }

  #readTemplateFile(name: string, file: string, log: Log): TemplateFile | undefined {
    const text = readText(this.#world, file, MAX_YAML_BYTES, log);
    return text === undefined ? undefined : { name, file, text };
  }

  #readFonts(log: Log): FontChain | undefined {
    const file = 'fonts/fonts.yaml';
    const text = readText(this.#world, file, MAX_YAML_BYTES, log);
    const located = text === undefined ? undefined : readYaml(text, file, log);
    const list = located && toFontList(located, log);
    if (!located || !list) return undefined;
    const faces = (weight: 'regular' | 'bold'): readonly Face[] =>
      list.families.flatMap(
        (family, index) =>
          this.#readFace(family[weight], located.placeOf(['families', index, weight]), log) ?? [],
      );
    const [regular, ...moreRegular] = faces('regular');
    const [bold, ...moreBold] = faces('bold');
    return regular && bold && { regular: [regular, ...moreRegular], bold: [bold, ...moreBold] };
  }

  #readFace(file: string, place: Place, log: Log): Face | undefined {
    const path = file.startsWith('npm:') ? file : `fonts/${file}`;
    const bytes = readBytes(this.#world, path, MAX_FONT_BYTES, log, place);
    if (!bytes) return undefined;
    try {
      return loadFace(file.replace(/^.*\//u, '').replace(/\.ttf$/u, ''), bytes);
    } catch {
      log.error('bad-font', `${file} is not a TrueType font`, place, 'use a whole static .ttf file');
      return undefined;
    }
  }

  async #readPicture(source: string, use: PictureUse['use'], place: Place): Promise<Loaded<Picture>> {
    const log = new Log();
    const bytes = readBytes(this.#world, source, MAX_PICTURE_BYTES, log, place);
    const picture = bytes && (await readPicture(bytes, source, place, LARGEST[use], log));
    return { thing: log.hasErrors ? undefined : picture, log };
  }
}
