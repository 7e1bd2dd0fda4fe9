import QRCode from 'qrcode';
import type { Log, Place } from '../../diagnostics/index.js';
import { parsedAddress } from '../../text/index.js';
import { mm } from '../../units/index.js';
import type { QrModules } from '../mark.js';
import { bestMasked } from './best-masked.js';

/** Level M beats Q and H at the same printed size: its modules are bigger (measured; DENSO WAVE for the rest). */
const LEVEL = 'M';
const MAX_VERSION = 5;
const LEAST_MODULE_PT = mm(0.8);
const LEAST_SYMBOL_PT = mm(30);
const QUIET_ZONE_MODULES = 4;

/** A QR code and how large it is printed, in points. */
export interface QrSymbol {
  readonly modules: QrModules;
  readonly sidePt: number;
  readonly quietZonePt: number;
}

/** An https address to a QR code that a phone reads from paper; anything else is logged. */
export function toQrSymbol(address: string, place: Place, log: Log): QrSymbol | undefined {
  if (!/^https:\/\/[^\s/]+/u.test(address) || !parsedAddress(address)) {
    log.error(
      'bad-address',
      `the QR code would lead to "${address}", which is not an https address`,
      place,
      'begin it with https://',
    );
    return undefined;
  }
  const code = codeFor(address);
  if (!code) {
    const over = charactersOver(address);
    log.error(
      'address-too-long',
      `the address for the QR code is ${over} character${over === 1 ? '' : 's'} too long to be read from paper: ${address}`,
      place,
      'use a shorter address, such as https://clinic.example.org/h/fever',
    );
    return undefined;
  }
  const { size, data } = code;
  const modulePt = Math.max(LEAST_MODULE_PT, LEAST_SYMBOL_PT / size);
  return {
    modules: { count: size, isDark: (row, column) => data[row * size + column] === 1 },
    sidePt: modulePt * size,
    quietZonePt: modulePt * QUIET_ZONE_MODULES,
  };
}

function charactersOver(address: string): number {
  let over = 0;
  while (!codeFor(address.slice(0, address.length - over))) over += 1;
  return over;
}

/** More bytes than any code of this version and level holds; the library takes none of twice that many. */
const MOST_BYTES = 500;

/** The code for an address, unless it would be too fine to be read from paper. */
function codeFor(address: string): QRCode.QRCode['modules'] | undefined {
  const data = new TextEncoder().encode(address);
  if (data.length > MOST_BYTES) return undefined;
  // Told what the words are, the library need not search for the shortest way to write them.
  const code = QRCode.create([{ data, mode: 'byte' }], { errorCorrectionLevel: LEVEL, maskPattern: 0 });
  return code.version > MAX_VERSION ? undefined : bestMasked(code, LEVEL);
}
