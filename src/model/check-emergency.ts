import type { Log } from '../diagnostics/index.js';
import type { Located } from '../read/index.js';
import type { ClinicFields } from './clinic.js';

/** Whether the number of the emergency service can be one: it is never longer than the clinic's own; columns get swapped. */
export function checkEmergency({ phone, emergency }: ClinicFields, source: Located, log: Log): boolean {
  const isSwapped = digitsOf(emergency) > digitsOf(phone);
  if (isSwapped)
    log.error(
      'emergency-number',
      `emergency "${emergency}" is longer than phone "${phone}"`,
      source.placeOf(['emergency']),
      'the two may have changed places: emergency is the number of the emergency service, such as 911',
    );
  return !isSwapped;
}

function digitsOf(number: string): number {
  return number.replaceAll(/\D/gu, '').length;
}
