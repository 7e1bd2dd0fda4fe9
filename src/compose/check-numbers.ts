import type { Log } from '../diagnostics/index.js';
import type { Section } from '../model/index.js';
import type { ClinicInWords } from './clinic-in-words.js';
import { escapeMarkup } from './markup.js';
import type { SectionView } from './views.js';

/**
 * The number to call stands beside each level of urgency: an emergency section names the emergency number, a call
 * section the clinic's own. A third of printed instructions name nobody to call.
 */
export function checkNumbers(
  sections: readonly Section[],
  views: readonly SectionView[],
  clinic: ClinicInWords,
  log: Log,
): void {
  const { emergency, phone } = clinic.fields;
  const wanted: Readonly<Partial<Record<string, readonly [string, string]>>> = {
    emergency: [emergency, '{{clinic.emergency}}'],
    call: [phone, '{{clinic.phone}}'],
  };
  for (const [index, section] of sections.entries()) {
    const want = wanted[section.kind];
    const view = views[index];
    if (!want || !view) continue;
    const [number, slot] = want;
    const words = `${view.heading?.toString() ?? ''} ${view.body.toString()}`;
    if (!words.includes(escapeMarkup(number))) {
      log.error(
        'number-missing',
        `the section ":::${section.kind}" does not say which number to call`,
        section.place,
        `write ${slot} in it`,
      );
    }
  }
}
