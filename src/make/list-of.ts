import { posix } from 'node:path';
import { type Clinic, directionOf, type Phrases } from '../model/index.js';
import { type Order, type PageWish, plannedRead, standingRead } from '../plan/index.js';
import type { Loaded } from '../project/index.js';
import { editionCode } from '../text/index.js';
import { PAGE_SCRIPT, PAGE_STYLES, toIndexPage, toLostPage, toSitemap } from '../web/index.js';
import { hashOfBytes } from '../world/index.js';
import { callsOf } from './calls-of.js';
import { composeSheet } from './compose-sheet.js';
import { type CopyNotes, newCopyNotes } from './copy-notes.js';
import { type LettersBeside, lettersBeside } from './letters-beside.js';
import { loadRecipe } from './load-recipe.js';
import { firstReview, type PageBeside, pagesBeside } from './pages-beside.js';
import type { Outcome } from './result-of.js';
import type { Run } from './run.js';
import { publishIfOther, type SiteFolder } from './site-folder.js';
import { wayTo } from './way-to.js';

/** Later than any handout's next review. */
const NEVER = '9999-12-31';

/** Makes the list of a clinic's handouts, and what its pages share. */
export async function listOf(
  job: Order,
  wish: PageWish,
  run: Run,
  notes: CopyNotes,
  site: SiteFolder,
): Promise<Outcome> {
  const { language } = job;
  const clinic = taken(run.project.clinicIn(job.clinic, language), notes);
  const phrases = taken(run.project.phrases(language), notes);
  notes.log.check();
  // What its words lack is told with every page.
  if (!clinic || !phrases?.page) return { kind: 'failed' };
  const listed = pagesBeside(wish.pages, run, notes).flatMap((one) => {
    const title = titleOf(one, job, run, notes);
    return title === undefined ? [] : [{ ...one, title }];
  });
  const html = toIndexPage({
    language,
    direction: directionOf(language),
    clinic: clinic.fields.name,
    words: phrases.page,
    pages: listed.map(({ page, title, also, ...one }) => ({
      language: one.language,
      title,
      finds: [...also, one.languageName, page.handout].join(' '),
      href: wayTo(page.folder, wish.at),
    })),
  });
  const letters = lettersBeside(run.project, notes);
  const shared = besides(wish.at, language, { clinic, phrases, listed, letters });
  for (const { path, bytes } of shared) await publishIfOther(site, path, bytes);
  const bytes = bytesOf(html);
  const stamp = await publishIfOther(site, job.file, bytes);
  const sheet = {
    version: '',
    edition: editionCode(listed.map(({ title }) => title).join('\n')),
    published: listed.reduce((last, { published }) => (published > last ? published : last), '0000-01-01'),
    pages: 1,
    bytes: bytes.length,
    sha256: hashOfBytes(bytes),
    qr: '',
    warnings: notes.log.warnings.map(({ what }) => what),
    review_next: firstReview(listed, NEVER),
  };
  const own = [plannedRead(job), ...shared.map((one) => standingRead(one.path, one.bytes))];
  return { kind: 'made', sheet, stamp, reads: [...notes.reads, own], pageReasons: [] };
}

/** What is put beside a clinic's pages. */
interface Shared {
  readonly clinic: Clinic;
  readonly phrases: Phrases;
  readonly listed: readonly PageBeside[];
  readonly letters: LettersBeside;
}

/** What the pages of a clinic share, and what servers and programs look for at the root of its site. */
function besides(
  at: string,
  language: string,
  { clinic, phrases, listed, letters }: Shared,
): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  const { name: clinicName, colour } = clinic.fields;
  const brand = colour === undefined ? '' : `:root{--brand:${colour}}\n`;
  const root = posix.dirname(at);
  const lost = toLostPage({
    language,
    direction: directionOf(language),
    clinic: clinicName,
    all: phrases.page?.all ?? '',
    list: `/${wayTo(at, at.replace(/\/.*$/su, ''))}`,
    calls: callsOf(clinic, phrases),
  });
  return [
    { path: `${at}/sheet.css`, bytes: bytesOf(letters.styles + brand + PAGE_STYLES) },
    ...letters.files.map(({ name, bytes }) => ({ path: `${at}/${name}`, bytes })),
    { path: `${at}/sheet.js`, bytes: bytesOf(PAGE_SCRIPT) },
    { path: `${root}/404.html`, bytes: bytesOf(lost) },
    { path: `${root}/sitemap.xml`, bytes: bytesOf(toSitemap(listed.map(({ page }) => page.address))) },
  ];
}

/** A title as its page says it; undefined where the page cannot be made, which is told with it. */
function titleOf(
  { page, title }: PageBeside,
  { clinic, size, paper, template, fillable, file, ...facts }: Order,
  run: Run,
  notes: CopyNotes,
): string | undefined {
  if (!title.includes('{{')) return title;
  const { handout, language } = page;
  const own = newCopyNotes();
  const job = { ...facts, clinic, handout, language, size, paper, template, fillable, file };
  const recipe = loadRecipe(job, run, own);
  for (const reads of own.reads) notes.reads.add(reads);
  if (!recipe || own.log.hasErrors) return undefined;
  const { words } = composeSheet(recipe, run.shared, own.log);
  return words.title;
}

function taken<Thing>({ thing, log, reads }: Loaded<Thing>, notes: CopyNotes): Thing | undefined {
  notes.reads.add(reads);
  notes.log.addAll(log);
  return thing;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
