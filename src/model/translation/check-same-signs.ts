import { placeToText, type Log } from '../../diagnostics/index.js';
import type { Handout } from '../handout.js';

/** Logs where a translation names other signs of the project than its original, section by section. */
export function checkSameSigns(translation: Handout, original: Handout, log: Log): void {
  for (const [index, section] of original.sections.entries()) {
    const own = translation.sections[index];
    if (!own || own.kind !== section.kind) return;
    const [here, there] = [translation, original].map(({ signs }) =>
      signs.filter((use) => use.by === 'id' && use.section === index).map(({ id }) => id),
    );
    const lacking = there?.filter((id) => here?.includes(id) !== true) ?? [];
    const added = here?.filter((id) => there?.includes(id) !== true) ?? [];
    for (const id of lacking)
      log.error(
        'other-signs',
        `the sign "${id}" is not in this section, and the original has it`,
        own.place,
        `write {{sign.${id}}} as at ${placeToText(section.place)}`,
      );
    for (const id of added)
      log.error(
        'other-signs',
        `the sign "${id}" is in this section, and the original does not have it`,
        own.place,
        `every language lists the same signs: see ${placeToText(section.place)}`,
      );
  }
}
