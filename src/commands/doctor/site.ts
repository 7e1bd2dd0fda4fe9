import type { Clinic, Handout } from '../../model/index.js';
import { type Inventory, Project, takeInventory, type TranslationState } from '../../project/index.js';
import type { Output } from '../../write/index.js';
import type { World } from '../../world/index.js';

/** A thing of the project with what was said while it was read. */
export interface Looked<Thing> {
  readonly id: string;
  readonly thing: Thing | undefined;
  /** The first mistake of it. */
  readonly mistake: string | undefined;
}

/** What a doctor looks at: all of a project, read once. */
export interface Site {
  /** As `20.19.0`. */
  readonly node: string;
  /** As 2026-11-30. */
  readonly today: string;
  readonly world: World;
  /** The project's own folder: what is written there for people and other programs. */
  readonly folder: Output;
  /** What ships with the press, samples among it; undefined where that is the project. */
  readonly samples: World | undefined;
  /** Where sheets stand; undefined where it is a link that leads elsewhere, behind which nobody looks. */
  readonly output: Output | undefined;
  readonly project: Project;
  readonly inventory: Inventory;
  readonly clinics: readonly Looked<Clinic>[];
  readonly handouts: readonly (Looked<Handout> & {
    readonly language: string;
    readonly state: TranslationState | undefined;
  })[];
}

/** Reads all of a project. */
export function siteOf({
  world,
  ...given
}: Pick<Site, 'node' | 'today' | 'world' | 'samples' | 'folder' | 'output'>): Site {
  const project = new Project(world);
  const inventory = takeInventory(world, project.clinicTable());
  const clinics = inventory.clinics.map((id) => {
    const { thing, log } = project.clinic(id);
    return { id, thing, mistake: log.errors[0]?.what };
  });
  const handouts = [...inventory.handouts].flatMap(([id, languages]) =>
    languages.map((language) => {
      const { thing, log } = project.handout(id, language);
      const state = thing && project.translation(id, language).thing;
      return { id, language, thing, mistake: log.errors[0]?.what, state };
    }),
  );
  return { ...given, world, project, inventory, clinics, handouts };
}
