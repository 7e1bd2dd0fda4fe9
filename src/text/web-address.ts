import { parsedAddress } from './parsed-address.js';

/** What is wrong with an address, in words that follow it. */
interface AddressFault {
  readonly what: string;
  readonly hint: string;
}

/** Complaints about an address as it is written, the plainest first. */
const FAULTS: readonly (AddressFault & { readonly pattern: RegExp })[] = [
  {
    pattern: /[\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}]/u,
    what: 'has a blank or an invisible character in it',
    hint: 'take it out, or write %20 for a blank in a path',
  },
  {
    pattern: /^[a-z]+:\/\/(?:https?(?::\/|\/\/)|\/)|^https:(?!\/\/)/iu,
    what: 'begins twice, or has not two slashes after https:',
    hint: 'write https:// once',
  },
  {
    pattern: /[\\"<>[\]^`{|}]/u,
    what: 'has a sign in it that no address has',
    hint: 'take it out; check that the whole address was copied',
  },
  {
    pattern: /%(?![\da-f]{2})/iu,
    what: 'has a % in it that no two digits follow',
    hint: 'write %25 for the sign itself',
  },
  {
    pattern: /^[a-z]+:\/\/[^/?#]*@/iu,
    what: 'has a name before an @, which hides where it leads',
    hint: 'write the address without it',
  },
  {
    pattern: /^[a-z]+:\/\/[^/?#]*:/iu,
    what: 'names a port',
    hint: 'write the address without it; people’s phones open the usual one',
  },
  {
    pattern: /^[a-z]+:\/\/(?:[^/?#]*\.)?(?:\.|[/?#]|$)/iu,
    what: 'has a dot too many, or no name, before its path',
    hint: 'write it as https://clinic.example.org',
  },
  {
    pattern: /\/\.{1,2}(?:[/?#]|$)/u,
    what: 'has /./ or /../ in its path',
    hint: 'write where it leads',
  },
];

/** A part of a host's name, as browsers ask for it. */
const LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/u;

/** Why a phone would not open an https address, or open another; undefined for a sound one. */
export function webAddressFault(address: string): AddressFault | undefined {
  const found = FAULTS.find(({ pattern }) => pattern.test(address));
  if (found) return { what: found.what, hint: found.hint };
  return hasSoundHost(address)
    ? undefined
    : {
        what: 'is not a whole address such as https://clinic.example.org',
        hint: 'open it in a browser, and copy what stands there',
      };
}

function hasSoundHost(address: string): boolean {
  const { hostname } = parsedAddress(address) ?? {};
  if (hostname === undefined) return false;
  const labels = hostname.split('.');
  // Numbers alone are read as an address of the network, whatever was meant: 1.2.3 as 1.2.0.3.
  const isNumbers = /^\d+$/u.test(labels.at(-1) ?? '');
  return (
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    (!isNumbers || address.includes(hostname))
  );
}

/**
 * An address as it is sent: letters beyond ASCII in its path as `%C3%A9`, in its name as `xn--…`. What a code on paper holds
 * must be that, since readers guess its encoding; what people read stays as it was written.
 */
export function writtenInFull(address: string): string {
  const { href } = (/^[\x21-\x7E]*$/u.test(address) ? undefined : parsedAddress(address)) ?? {};
  if (href === undefined) return address;
  // A name alone has got a slash.
  return /^[a-z]+:\/\/[^/?#]+$/iu.test(address) ? href.replace(/\/$/u, '') : href;
}
