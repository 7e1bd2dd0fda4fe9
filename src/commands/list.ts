import type { Diagnostic } from '../diagnostics/index.js';
import { SIZE_NAMES, SIZES } from '../model/index.js';
import { toMm } from '../units/index.js';
import type { World } from '../world/index.js';
import {
  Clinics,
  installCommand,
  isInstalled,
  loadSigns,
  loaded,
  loadFontList,
  loadHandout,
  nameOfLanguage,
  nameOfScript,
  readClinicTable,
  takeInventory,
} from '../project/index.js';

/** A list for people and programs: rows of named values, and what was wrong while reading. */
export interface Listing {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly diagnostics: readonly Diagnostic[];
}

/** In place of the name of what is wrong; why stands in the diagnostics. */
const UNREADABLE = '(cannot be read)';

/** Every handout in every language, with title, version and review. */
export function listHandouts(world: World): Listing {
  const inventory = takeInventory(world, readClinicTable(world));
  const signs = loaded(world, loadSigns);
  const handouts = [...inventory.handouts].flatMap(([id, languages]) =>
    languages.map((language) => ({
      id,
      language,
      ...loaded(world, (tracked, log) => loadHandout(id, language, signs.thing, tracked, log)),
    })),
  );
  return {
    rows: handouts.map(({ id, language, thing }) => {
      if (!thing) return { id, language, title: UNREADABLE, version: '', review: '' };
      const { title, version, review } = thing.fields;
      return { id, language, title, version, review: `${review.status}, next ${review.next}` };
    }),
    diagnostics: [inventory.log, signs.log, ...handouts.map(({ log }) => log)].flatMap(
      ({ diagnostics }) => diagnostics,
    ),
  };
}

/** Every clinic, with what it prints by default. */
export function listClinics(world: World): Listing {
  const known = new Clinics(world);
  const inventory = takeInventory(world, known.clinicTable());
  const clinics = inventory.clinics.map((id) => ({ id, ...known.clinic(id) }));
  return {
    rows: clinics.map(({ id, thing }) => {
      if (!thing) return { id, name: UNREADABLE, phone: '', languages: '', size: '', paper: '' };
      const { name, phone, languages, size, sizes = [size], paper, papers = [paper] } = thing.fields;
      return {
        id,
        name,
        phone,
        languages: languages.join(' '),
        size: sizes.join(' '),
        paper: papers.join(' '),
      };
    }),
    diagnostics: [...inventory.log.diagnostics, ...clinics.flatMap(({ log }) => log.diagnostics)],
  };
}

/** The print sizes. */
export function listSizes(): Listing {
  return {
    rows: SIZE_NAMES.map((name) => {
      const size = SIZES[name];
      return {
        name,
        body: `${size.bodyPt} pt`,
        leading: `${size.leadingPt} pt`,
        lines: `${Math.round(toMm(size.writingPitchPt) * 10) / 10} mm`,
        for: size.purpose,
      };
    }),
    diagnostics: [],
  };
}

/** Languages in which there is any handout, and which of them have fixed words. */
export function listLanguages(world: World): Listing {
  const inventory = takeInventory(world, readClinicTable(world));
  const phrases = world.list('content/phrases');
  const languages = [...new Set([...inventory.handouts.values()].flat())].toSorted();
  return {
    rows: languages.map((language) => ({
      language,
      name: nameOfLanguage(language),
      handouts: String([...inventory.handouts.values()].filter((list) => list.includes(language)).length),
      phrases: phrases.includes(`${language}.yaml`) ? 'yes' : 'missing',
    })),
    diagnostics: inventory.log.diagnostics,
  };
}

/** Every family of fonts, what it prints, and how to install it where it is not there. */
export function listFonts(world: World): Listing {
  const { thing, log } = loaded(world, loadFontList);
  return {
    rows: (thing?.families ?? []).map((family) => {
      const isThere = isInstalled(family, world);
      const command = isThere ? undefined : installCommand(family, world);
      return {
        font: family.name,
        prints: [
          ...family.scripts.map(nameOfScript),
          ...(family.languages ?? []).map((language) => nameOfLanguage(language)),
        ].join(', '),
        scripts: family.scripts.join(' '),
        licence: family.licence,
        installed: isThere ? 'yes' : 'no',
        install: command === undefined ? '' : command,
      };
    }),
    diagnostics: log.diagnostics,
  };
}
