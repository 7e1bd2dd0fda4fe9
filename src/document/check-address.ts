import type { Log, Place } from '../diagnostics/index.js';

/** What a link on a sheet may open. Everything else is refused: `javascript:`, `http:`, files, data. */
const ALLOWED = ['https:', 'tel:', 'mailto:'];

/** An address that a link may carry, or a logged mistake. */
export function checkAddress(address: string, place: Place, log: Log): string | undefined {
  const scheme = /^(?<scheme>[a-z][a-z0-9+.-]*:)/iu.exec(address)?.groups?.['scheme']?.toLowerCase();
  if (scheme !== undefined && ALLOWED.includes(scheme) && canParse(address)) return address;
  const what =
    scheme === undefined || ALLOWED.includes(scheme)
      ? `the link "${address}" is not a whole address`
      : `the link "${address}" begins with ${scheme}`;
  log.error(
    'bad-address',
    what,
    place,
    `links begin with ${ALLOWED.map((allowed) => (allowed === 'https:' ? 'https://' : allowed)).join(', ')}`,
  );
  return undefined;
}

/** The address that a QR code opens: on the web and nowhere else, or a logged mistake. */
export function checkWebAddress(address: string, place: Place, log: Log): void {
  if (/^https:\/\/[^\s/]/u.test(address) && canParse(address) && new URL(address).username === '') return;
  log.error(
    'bad-address',
    `the QR code would lead to "${address}", which is not a whole https address`,
    place,
    'write an address such as https://clinic.example.org/h/fever, without blanks',
  );
}

function canParse(address: string): boolean {
  return URL.canParse(address) && !/[\s\p{Cc}\p{Cf}]/u.test(address);
}
