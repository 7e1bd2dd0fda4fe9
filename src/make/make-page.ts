import { type Order, type PageWish, plannedRead, standingRead } from '../plan/index.js';
import { type Edition, editionsIn, editionsToText, withNewest } from '../web/index.js';
import { hashOfBytes } from '../world/index.js';
import { composePage, type ComposedPage, finishPage } from './compose-page.js';
import { type CopyNotes, newCopyNotes } from './copy-notes.js';
import type { CopyResult } from './copy-result.js';
import { factsOf } from './make-copy.js';
import { listOf } from './list-of.js';
import { movedPage } from './moved-page.js';
import { loadRecipe } from './load-recipe.js';
import { firstReview, pagesBeside } from './pages-beside.js';
import { pictureName } from './picture-name.js';
import { printsBeside } from './prints-beside.js';
import { type Outcome, resultOf } from './result-of.js';
import type { Run } from './run.js';
import { publishIfOther, type SiteFolder } from './site-folder.js';
import { wayTo } from './way-to.js';

/** Makes one page of a site and publishes it, with what stands beside it; a person's mistake ends in a result. */
export async function makePage(job: Order, wish: PageWish, run: Run, site: SiteFolder): Promise<CopyResult> {
  return resultOf(job, async (notes) => MAKERS[wish.kind](job, wish, run, notes, site));
}

const MAKERS = { list: listOf, moved: movedPage, text: pageOf, front: pageOf } as const;

async function pageOf(
  job: Order,
  wish: PageWish,
  run: Run,
  notes: CopyNotes,
  site: SiteFolder,
): Promise<Outcome> {
  const page = await composePage(job, wish, run, notes);
  const editions = editionsOf(page, wish, site);
  if (typeof editions === 'string') return { kind: 'refused', doubts: [editions] };
  const all = withNewest(editions, page.edition);
  const beside = pagesBeside(wish.pages, run, notes).filter(
    ({ page: { language } }) => language !== job.language && isSound({ ...job, language }, run, notes),
  );
  const pictures = picturesOf(page, site);
  const base = wayTo(wish.shared, wish.at);
  const prints = printsBeside(page, wish, notes, site);
  const older = all.slice(0, -1);
  const html = finishPage(page, {
    older,
    others: beside.map(({ page: { folder, address }, language, languageName }) => ({
      language,
      name: languageName,
      href: wayTo(folder, wish.at),
      address,
    })),
    prints: prints.map(({ path, bytes, words }) => ({
      href: wayTo(path.replace(/\/[^/]*$/u, ''), wish.at) + path.replace(/^.*\//u, ''),
      words,
      bytes: bytes.length,
    })),
    base,
    pictureAt: (source) => base + (pictures.find((one) => one.source === source)?.name ?? ''),
  });
  const doubts = run.proof.proofPage(job, html, older).map(({ what }) => what);
  if (doubts.length > 0) return { kind: 'refused', doubts: [...new Set(doubts)] };
  const kept = bytesOf(editionsToText(all));
  // Whoever is stopped between has an edition too many, which harms nobody, and never one too few.
  if (wish.kind === 'text') await publishIfOther(site, wish.editions, kept);
  const standing = [
    ...pictures.map(({ name, bytes }) => ({ path: `${wish.shared}/${name}`, bytes })),
    ...prints,
  ];
  for (const { path, bytes } of standing) await publishIfOther(site, path, bytes);
  const bytes = bytesOf(html);
  const stamp = await publishIfOther(site, job.file, bytes);
  const facts = factsOf(page.recipe, notes);
  const sheet = {
    ...facts,
    edition: page.edition.edition,
    pages: 1,
    bytes: bytes.length,
    sha256: hashOfBytes(bytes),
    qr: page.view.address,
    // The day on which a page that it links to may be gone.
    review_next: firstReview(beside, facts.review_next),
  };
  const own = [
    plannedRead(job),
    standingRead(wish.editions, kept),
    ...standing.map(({ path, bytes }) => standingRead(path, bytes)),
    ...wish.before.flatMap((path) => {
      const there = site.standing(path);
      return there ? [standingRead(path, there)] : [];
    }),
  ];
  return { kind: 'made', sheet, stamp, reads: [...notes.reads, own], pageReasons: [] };
}

/** Whether a page in another language is made, too: nobody is sent where nothing stands. */
function isSound(job: Order, run: Run, { reads }: CopyNotes): boolean {
  const own = newCopyNotes();
  const recipe = loadRecipe(job, run, own);
  for (const list of own.reads) reads.add(list);
  return recipe !== undefined && !own.log.hasErrors;
}

/** The editions that a page had so far, or why nobody can say. */
function editionsOf(
  { edition: newest }: ComposedPage,
  { editions: path, before, printed }: PageWish,
  { standing, where }: SiteFolder,
): readonly Edition[] | string {
  const editions: Edition[] = [];
  let isFirst = true;
  // What it had where it stood before comes first.
  for (const one of [...before, path]) {
    const bytes = standing(one);
    if (bytes === undefined) continue;
    isFirst &&= one !== path;
    const read = editionsIn(new TextDecoder().decode(bytes));
    if (!read)
      return `${where(one)} is not as the press wrote it: restore it from a copy of the site, for paper out there has its editions`;
    editions.push(...read.filter(({ edition }) => !editions.some((known) => known.edition === edition)));
  }
  // The first page knows what was printed before it.
  if (isFirst)
    return [
      ...editions,
      ...printed.filter(({ edition }) => !editions.some((known) => known.edition === edition)),
    ];
  const lacking = printed.find(
    ({ edition }) => edition !== newest.edition && !editions.some((known) => known.edition === edition),
  );
  return lacking
    ? `${where(path)} lacks the edition ${lacking.edition}, which printed sheets have: restore it from a copy of the site`
    : editions;
}

function picturesOf(
  { pictures }: ComposedPage,
  { source: bytesAt }: SiteFolder,
): readonly { readonly source: string; readonly name: string; readonly bytes: Uint8Array }[] {
  return pictures.flatMap((source) => {
    const bytes = bytesAt(source);
    return bytes ? [{ source, name: pictureName(source, bytes), bytes }] : [];
  });
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
