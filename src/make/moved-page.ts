import { type Order, type PageWish, plannedRead } from '../plan/index.js';
import { toMovedPage } from '../web/index.js';
import { hashOfBytes } from '../world/index.js';
import { composePage } from './compose-page.js';
import type { CopyNotes } from './copy-notes.js';
import { factsOf } from './make-copy.js';
import type { Outcome } from './result-of.js';
import type { Run } from './run.js';
import { publishIfOther, type SiteFolder } from './site-folder.js';
import { wayTo } from './way-to.js';

/** Makes what stands where a page stood before: paper out there leads to it. */
export async function movedPage(
  job: Order,
  wish: PageWish,
  run: Run,
  notes: CopyNotes,
  site: SiteFolder,
): Promise<Outcome> {
  const { recipe, edition, view } = await composePage(job, wish, run, notes);
  const now = wish.pages.find(({ language }) => language === job.language);
  const html = toMovedPage({
    ...view,
    clinic: view.clinic.name,
    moved: recipe.phrases.page?.moved ?? '',
    href: wayTo(now?.folder ?? wish.place, wish.at),
    base: wayTo(wish.shared, wish.at),
  });
  const doubts = run.proof.proofMoved(job, html, view.address).map(({ what }) => what);
  if (doubts.length > 0) return { kind: 'refused', doubts };
  const bytes = new TextEncoder().encode(html);
  const stamp = await publishIfOther(site, job.file, bytes);
  const sheet = {
    ...factsOf(recipe, notes),
    edition: edition.edition,
    pages: 1,
    bytes: bytes.length,
    sha256: hashOfBytes(bytes),
    qr: view.address,
  };
  return { kind: 'made', sheet, stamp, reads: [...notes.reads, [plannedRead(job)]], pageReasons: [] };
}
