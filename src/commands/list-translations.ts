import type { World } from '../world/index.js';
import { takeInventory, type TranslationState, Project } from '../project/index.js';
import type { Listing } from './list.js';

type Row = Readonly<Record<string, string>>;

/** Every handout in every language that any handout is in: whether it is there, and still says what its original says. */
export function listTranslations(world: World): Listing {
  const project = new Project(world);
  const inventory = takeInventory(world, project.clinicTable());
  const languages = [...new Set([...inventory.handouts.values()].flat())].toSorted();
  const rows = [...inventory.handouts].flatMap(([id, there]) =>
    languages.map((language) =>
      there.includes(language)
        ? rowOf(id, language, project)
        : { id, language, translates: '', state: 'missing', changed: '', review: '' },
    ),
  );
  const diagnostics = [...inventory.handouts].flatMap(([id, there]) =>
    there.flatMap((language) => [
      ...project.handout(id, language).log.diagnostics,
      ...project.translation(id, language).log.diagnostics,
    ]),
  );
  const ofSigns = project.signs().log.diagnostics;
  return { rows, diagnostics: [...ofSigns, ...inventory.log.diagnostics, ...diagnostics] };
}

function rowOf(id: string, language: string, project: Project): Row {
  const handout = project.handout(id, language).thing;
  const state = project.translation(id, language).thing;
  const translation = handout?.fields.translation;
  return {
    id,
    language,
    translates: translation ? `${translation.from} ${translation.of}` : '',
    ...(state
      ? { state: stateOf(state), changed: state.changed.join('; ') }
      : { state: 'wrong', changed: '' }),
    review: handout ? (translation ?? handout.fields.review).status : '',
  };
}

function stateOf({ from, changed }: TranslationState): string {
  if (from === undefined) return 'original';
  return changed.length === 0 ? 'current' : 'stale';
}
