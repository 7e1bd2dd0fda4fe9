import type { Log } from '../diagnostics/index.js';
import type { Section } from '../model/index.js';
import type { ClinicInWords } from './clinic-in-words.js';
import { escapeMarkup } from './markup.js';
import { namesNumber } from './names-number.js';
import type { SectionView } from './views.js';

/**
 * The number to call stands beside each level of urgency: an emergency section names the emergency number, a call
 * section the clinic's own. A third of printed instructions name nobody to call.
 *
 * At night nobody answers the clinic's own number, so a call section names one that is answered then, too.
 */
export function checkNumbers(
  sections: readonly Section[],
  views: readonly SectionView[],
  clinic: ClinicInWords,
  log: Log,
): void {
  const { emergency, phone, after_hours, always_open, contacts = [] } = clinic.fields;
  const atNight = contacts.filter(({ isAtNight }) => isAtNight);
  for (const [index, { kind, place }] of sections.entries()) {
    const view = views[index];
    if (!view || (kind !== 'emergency' && kind !== 'call')) continue;
    const words = wordsOf(view);
    const says = (number: string | undefined): boolean =>
      number !== undefined && namesNumber(words, escapeMarkup(number));
    if (!says(kind === 'emergency' ? emergency : phone))
      log.error(
        'number-missing',
        `the section ":::${kind}" does not say which number to call`,
        place,
        `write {{clinic.${kind === 'emergency' ? 'emergency' : 'phone'}}} in it`,
      );
    else if (
      kind === 'call' &&
      !always_open &&
      ![after_hours, emergency, ...atNight.map(({ value }) => value)].some(says)
    )
      log.error(
        'nobody-to-reach',
        after_hours === undefined
          ? `the section ":::call" leaves patients with nobody to reach when "${clinic.id}" is closed, which has no number for the night`
          : 'the section ":::call" does not say whom to call at night',
        place,
        'write in it: If you cannot reach us, call {{clinic.emergency}} or go to the nearest hospital.',
      );
  }
}

/** What a section says, without its tags. */
function wordsOf({ heading, body }: SectionView): string {
  return `${heading?.toString() ?? ''} ${body.toString()}`.replaceAll(/<[^<>]*>/gu, '');
}
