import { parsedAddress } from '../text/index.js';

/** Where a page stands below the folder that holds a site. */
export interface PagePlace {
  /** The folder of the page of the first language: `<host>/<path>`. */
  readonly folder: string;
  /** The folder of the clinic's list of handouts, and of what its pages share. */
  readonly shared: string;
  /** From `folder` to `shared`. */
  readonly toShared: string;
}

/** The name of the folder that a clinic's pages share. */
const SHARED = 'handouts';
/** Longer than disks take once letters have become bytes. */
const MOST_BYTES = 200;
/** What leads elsewhere, is hidden, or stands for something else on some disk. */
const UNSAFE = /^[.~]|[\p{Cc}\p{Cf}\\/:*?"<>|%]|[. ]$/u;

const FILE_NAME = /\.(?:css|html?|js|json|pdf|png|svg|xml)$/iu;

/** The place of the page of an address below a clinic's website; undefined where no folder can be it. */
export function pagePlace(address: string, website: string): PagePlace | undefined {
  const page = segmentsOf(address);
  const root = segmentsOf(website);
  // A file of a site stands where a folder of such a name would.
  if (page?.some((name) => FILE_NAME.test(name))) return undefined;
  if (!page || !root || page.length <= root.length || root.some((one, at) => one !== page[at]))
    return undefined;
  return {
    folder: page.join('/'),
    shared: [...root, SHARED].join('/'),
    toShared: `${'../'.repeat(page.length - root.length)}${SHARED}/`,
  };
}

/** The host and the names of the folders of an address, as they stand on a disk. */
function segmentsOf(address: string): readonly string[] | undefined {
  const { host, pathname } = parsedAddress(address) ?? {};
  if (host === undefined || pathname === undefined) return undefined;
  const names = pathname
    .split('/')
    .filter((one) => one !== '')
    .map(decoded);
  const isSafe = (name: string | undefined): name is string =>
    name !== undefined && !UNSAFE.test(name) && new TextEncoder().encode(name).length <= MOST_BYTES;
  return names.every(isSafe) ? [host, ...names] : undefined;
}

function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name).normalize('NFC');
  } catch {
    return undefined;
  }
}
