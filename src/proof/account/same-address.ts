import { parsedAddress } from '../../text/index.js';

/** Whether two addresses lead to the same place, however their signs are written. */
export function isSameAddress(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && normal(a) === normal(b));
}

function normal(address: string): string {
  return parsedAddress(address)?.href ?? address;
}
