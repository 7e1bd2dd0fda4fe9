import { SIGNS_FILE, type Sign, type SignUse } from '../model/index.js';
import type { World } from '../world/index.js';
import { Project, takeInventory } from '../project/index.js';
import type { Listing } from './list.js';

/** A sign at a place of a handout in one language. */
interface Standing extends SignUse {
  readonly handout: string;
  readonly language: string;
}

/** Every sign of the project, how soon it needs help, and where it stands: a row for each handout, with its lines. */
export function listSigns(world: World): Listing {
  const project = new Project(world);
  const inventory = takeInventory(world, project.clinicTable());
  const handouts = [...inventory.handouts].flatMap(([handout, languages]) =>
    languages.map((language) => ({ handout, language, ...project.handout(handout, language) })),
  );
  const standing = groupBy(
    handouts.flatMap(({ handout, language, thing }) =>
      (thing?.signs ?? []).map((use): Standing => ({ ...use, handout, language })),
    ),
    ({ id }) => id,
  );
  const signs = [...(project.signs().thing?.byId.values() ?? [])];
  return {
    rows: signs.flatMap((sign) => rowsOf(sign, standing.get(sign.id) ?? [])),
    diagnostics: [project.signs().log, inventory.log, ...handouts.map(({ log }) => log)].flatMap(
      ({ diagnostics }) => diagnostics,
    ),
  };
}

function rowsOf(sign: Sign, standing: readonly Standing[]): Listing['rows'] {
  const { id, urgency, who = '', words, place } = sign;
  const row = (handout: string, lines: string): Listing['rows'][number] => ({
    id,
    urgency,
    words: words['en'] ?? Object.values(words)[0] ?? '',
    for: who,
    handout,
    lines,
    written: `${SIGNS_FILE}:${place.line}`,
  });
  if (standing.length === 0) return [row('', '')];
  return [...groupBy(standing, ({ handout }) => handout)].map(([handout, uses]) =>
    row(handout, uses.map(({ language, place: at }) => `${language}.md:${at.line}`).join(' ')),
  );
}

function groupBy<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key) ?? [];
    group.push(thing);
    groups.set(key, group);
  }
  return groups;
}
