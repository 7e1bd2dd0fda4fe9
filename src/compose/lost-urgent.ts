import type { SectionView } from './views.js';
import { withoutBlanks } from './without-blanks.js';

/** The urgent box that a filled template leaves out, by its heading; a patient would be left without it. */
export function lostUrgent(sections: readonly SectionView[], markup: string): string | undefined {
  const lost = sections.find(
    ({ kind, body }) =>
      kind === 'emergency' &&
      !markup.includes(body.toString()) &&
      !withoutBlanks(markup).includes(withoutBlanks(body.toString())),
  );
  return lost && (lost.heading_text ?? '');
}
