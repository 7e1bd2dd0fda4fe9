import { absent } from './checks/absent.js';
import { alternatives } from './checks/alternatives.js';
import { annotationPages, annotationParents, tabOrder } from './checks/annotations.js';
import { artifacts } from './checks/artifacts.js';
import { bookmarks } from './checks/bookmarks.js';
import { contentParents, marking, order } from './checks/content.js';
import { captions, empty, figures, parents, roles } from './checks/elements.js';
import { fields, form, typing } from './checks/fields.js';
import { headings } from './checks/headings.js';
import { lists } from './checks/lists.js';
import { spaces } from './checks/spaces.js';
import { spoken } from './checks/spoken.js';
import { tables } from './checks/tables.js';
import { language, root, title } from './checks/whole-file.js';
import type { StructureCheck } from './structure-check.js';
import type { TaggedPdf } from './tagged-pdf.js';

/** Everything that we look for ourselves, most of it unseen by veraPDF. */
export const STRUCTURE_CHECKS: readonly StructureCheck[] = [
  root,
  language,
  title,
  bookmarks,
  roles,
  parents,
  empty,
  headings,
  lists,
  tables,
  figures,
  captions,
  alternatives,
  marking,
  contentParents,
  order,
  spaces,
  spoken,
  artifacts,
  annotationPages,
  annotationParents,
  tabOrder,
  fields,
  typing,
  form,
  absent,
];

/** All breaches of a file, each with the name of its check. */
export function breachesIn(pdf: TaggedPdf): readonly string[] {
  return STRUCTURE_CHECKS.flatMap(({ name, breaches }) =>
    breaches(pdf).map((breach) => `${name}: ${breach}`),
  );
}
