import type { Diagnostic } from '../diagnostics/index.js';
import { SIZES, SIZE_NAMES } from '../model/index.js';
import { toMm } from '../units/index.js';
import type { World } from '../world/index.js';
import {
  readClinicTable,
  Clinics,
  takeInventory,
  loadHandout,
  loaded,
  nameOfLanguage,
} from '../project/index.js';

/** A list for people and programs: rows of named values, and what was wrong while reading. */
export interface Listing {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Every handout in every language, with title, version and review. */
export function listHandouts(world: World): Listing {
  const inventory = takeInventory(world, readClinicTable(world));
  const handouts = [...inventory.handouts].flatMap(([id, languages]) =>
    languages.map((language) => ({
      id,
      language,
      ...loaded(world, (tracked, log) => loadHandout(id, language, tracked, log)),
    })),
  );
  return {
    rows: handouts.map(({ id, language, thing }) => ({
      id,
      language,
      title: thing?.fields.title ?? '(cannot be read)',
      version: thing?.fields.version ?? '',
      review: thing ? `${thing.fields.review.status}, next ${thing.fields.review.next}` : '',
    })),
    diagnostics: [...inventory.log.diagnostics, ...handouts.flatMap(({ log }) => log.diagnostics)],
  };
}

/** Every clinic, with what it prints by default. */
export function listClinics(world: World): Listing {
  const known = new Clinics(world);
  const inventory = takeInventory(world, known.clinicTable());
  const clinics = inventory.clinics.map((id) => ({ id, ...known.clinic(id) }));
  return {
    rows: clinics.map(({ id, thing }) => ({
      id,
      name: thing?.fields.name ?? '(cannot be read)',
      phone: thing?.fields.phone ?? '',
      languages: thing?.fields.languages.join(' ') ?? '',
      size: thing?.fields.sizes?.join(' ') ?? thing?.fields.size ?? '',
      paper: thing?.fields.papers?.join(' ') ?? thing?.fields.paper ?? '',
    })),
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
