import type { Log, Place } from '../diagnostics/index.js';
import { parsedAddress, webAddressFault, writtenInFull } from '../text/index.js';
import { impostorIn } from './impostor-in.js';

/** What a link on a sheet may open. Everything else is refused: `javascript:`, `http:`, files, data. */
const ALLOWED = ['https:', 'tel:', 'mailto:'];

/** An address as a link carries it, or a logged mistake. */
export function checkAddress(address: string, place: Place, log: Log): string | undefined {
  const scheme = /^(?<scheme>[a-z][a-z0-9+.-]*:)/iu.exec(address)?.groups?.['scheme']?.toLowerCase();
  if (hasImpostor(address, place, log)) return undefined;
  const fault = scheme === 'https:' ? webAddressFault(address) : undefined;
  if (fault) {
    log.error('bad-address', `the link "${address}" ${fault.what}`, place, fault.hint);
    return undefined;
  }
  if (scheme !== undefined && ALLOWED.includes(scheme) && isAddress(address)) return writtenInFull(address);
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

/** What browsers and servers take, and what fits into the largest QR code (2,331 bytes); layout judges what scans well. */
const MAX_ADDRESS = 2000;

/** The address that a QR code opens: on the web and nowhere else, or a logged mistake. */
export function checkWebAddress(address: string, place: Place, log: Log): void {
  const over = address.length - MAX_ADDRESS;
  if (over > 0) {
    log.error(
      'address-too-long',
      `the address for the QR code is ${over} characters too long for any phone`,
      place,
      'use a shorter address, such as https://clinic.example.org/h/fever',
    );
    return;
  }
  if (hasImpostor(address, place, log)) return;
  const fault = address.startsWith('https:') ? webAddressFault(address) : NOT_ON_WEB;
  if (fault)
    log.error(
      'bad-address',
      `the QR code would lead to "${address}", which ${fault.what}`,
      place,
      fault.hint,
    );
}

const NOT_ON_WEB = {
  what: 'is not a whole https address',
  hint: 'write an address such as https://clinic.example.org/h/fever, without blanks',
};

function hasImpostor(address: string, place: Place, log: Log): boolean {
  const impostor = impostorIn(address);
  if (impostor === undefined) return false;
  const code = (impostor.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  log.error(
    'mixed-scripts',
    `in "${address}" the letter "${impostor}" (U+${code}) is of another script than those beside it`,
    place,
    'type the address anew; a slot in it is written in the clinic’s file',
  );
  return true;
}

function isAddress(address: string): boolean {
  return parsedAddress(address) !== undefined && !/[\s\p{Cc}\p{Cf}]|%(?![\da-f]{2})/iu.test(address);
}
