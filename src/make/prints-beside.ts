import { posix } from 'node:path';
import type { SizeName } from '../model/index.js';
import type { PageWish, PrintedSheet } from '../plan/index.js';
import { hashOfBytes } from '../world/index.js';
import type { ComposedPage } from './compose-page.js';
import type { CopyNotes } from './copy-notes.js';
import type { SiteFolder } from './site-folder.js';

/** A sheet that stands beside its page, to be printed at home. */
interface PrintBeside {
  /** Where it stands below the site. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Its size and, where there are several, its paper, in words. */
  readonly words: string;
}

/** What a size is called by whoever reads it. */
const WORDS: Readonly<Record<SizeName, 'clear' | 'large' | 'larger' | 'largest'>> = {
  clear: 'clear',
  'large-uk': 'large',
  large: 'large',
  xlarge: 'larger',
  xxlarge: 'largest',
};

/** The sheets of a page that are of its own edition and stand as they were printed; of others it is told. */
export function printsBeside(
  { edition: { edition }, recipe }: ComposedPage,
  wish: PageWish,
  { log }: CopyNotes,
  site: SiteFolder,
): readonly PrintBeside[] {
  const [folder, words] = [wish.editions.slice(0, wish.editions.lastIndexOf('/') + 1), recipe.phrases.page];
  const own = wish.sheets.filter((sheet) => sheet.edition === edition);
  if (own.length < wish.sheets.length && wish.kind === 'text')
    log.warning(
      'other-edition',
      `the printed sheets of this page are not of its edition ${edition}, so that it does not lead to them`,
      undefined,
      'build the sheets, and then the pages again',
    );
  const papers = new Set(own.map(({ paper }) => paper));
  return own.flatMap((sheet) => {
    const bytes = site.printed(sheet.file);
    if (!words || !bytes || !isAsPrinted(bytes, sheet)) return [];
    const paper = papers.size > 1 ? `, ${PAPERS[sheet.paper]}` : '';
    return [{ path: folder + posix.basename(sheet.file), bytes, words: words[WORDS[sheet.size]] + paper }];
  });
}

const PAPERS = { letter: 'Letter', a4: 'A4' } as const;

function isAsPrinted(bytes: Uint8Array, { sha256 }: PrintedSheet): boolean {
  return hashOfBytes(bytes) === sha256;
}
