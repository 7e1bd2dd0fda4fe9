import { Log } from '../diagnostics/index.js';
import { sheetLanguages } from '../model/index.js';
import { type ClinicCache, fileOfHandout, type HandoutTitle } from '../project/index.js';
import { pageOfEdition, parsedAddress } from '../text/index.js';
import { grouped } from './grouped.js';
import type { Job } from './job.js';
import { JobList } from './job-list.js';
import { pageAddress } from './page-address.js';
import { PageOwners } from './page-owners.js';
import { pagePlace, type PagePlace } from './page-place.js';
import type { PageNamed, PageWish, PrintedEdition, PrintedSheet } from './page-wish.js';
import { type Plan, planHash } from './plan.js';

/** The template whose text a page says: all of a handout. */
const TEMPLATE = 'handout';
/** In place of a handout, where a page is of all; no id has a star. */
export const ALL_HANDOUTS = '*';

/** What a plan of pages is made from besides that of their sheets. */
export interface PageSources {
  readonly cache: ClinicCache;
  /** What a handout's front matter says; nothing where it cannot be read. */
  readonly titleOf: (handout: string, language: string) => HandoutTitle | undefined;
  /** Editions that stand on paper, and the sheets that can be printed of the last one. */
  readonly printed: (
    clinic: string,
    handout: string,
    language: string,
  ) => { readonly editions: readonly PrintedEdition[]; readonly sheets: readonly PrintedSheet[] };
}

/**
 * The pages of these sheets, one for all sizes and papers, of clinics whose online versions are ours.
 *
 * @param wanted the sheets that are asked for
 * @param whole all sheets of their clinics: pages name each other, also where only some of them are asked for
 * @param breathe is called now and then, and may end it
 */
export async function planPages(
  wanted: Plan,
  whole: Plan,
  sources: PageSources,
  breathe: () => Promise<void>,
): Promise<Plan> {
  const log = new Log();
  log.addAll(wanted.log);
  const owners = new PageOwners(log);
  const jobs = new JobList();
  for (const clinic of new Set([...whole.jobs.clinics, ...wanted.jobs.clinics])) {
    const asked = [...wanted.jobs.ofClinic(clinic)];
    const keys = new Set(asked.map(keyOf));
    for (const job of pagesOf(clinic, [...whole.jobs.ofClinic(clinic), ...asked], owners, sources))
      if (job.page.kind === 'list' || keys.has(keyOf(job))) jobs.add(job);
    await breathe();
  }
  if (jobs.length === 0 && !log.hasErrors)
    log.warning(
      'no-pages',
      'no clinic that is asked for has its online versions made here',
      undefined,
      "write site: yes in the clinic's file",
    );
  return {
    ...wanted,
    isOfPages: true,
    jobs,
    whole: { copies: jobs.length, sha256: planHash(jobs.sortedFiles()) },
    log,
  };
}

function keyOf({ handout, language }: Pick<Job, 'handout' | 'language'>): string {
  return `${handout}/${language}`;
}

/** A page to be made; where its file stands, its wish says. */
type PageJob = Omit<Job, 'file' | 'page'> & { readonly page: PageWish };

/** A sheet's page, and where it stands. */
interface Placed {
  readonly job: Job;
  readonly place: PagePlace;
  readonly named: PageNamed;
  /** Where it stood before. */
  readonly before: readonly PagePlace[];
}

function pagesOf(
  clinic: string,
  jobs: readonly Job[],
  owners: PageOwners,
  sources: PageSources,
): readonly PageJob[] {
  const { facts } = sources.cache.proofFactsOf(clinic) ?? {};
  if (facts?.site !== 'yes') return [];
  const sheets = new Map(jobs.map((job) => [keyOf(job), job]));
  const placed = [...sheets.values()].flatMap((job) => place(job, facts.website, owners, sources));
  const [first] = placed;
  if (!first) return [];
  const named = placed.map((one) => one.named);
  const handouts = grouped(placed, ({ job }) => job.handout);
  return [
    ...[...handouts.values()].flatMap((group) => pagesOfHandout(group, sources)),
    listOf(first, named, clinic),
  ];
}

/** Where the page of a sheet stands; one that can stand nowhere is told, and is none. */
function place(job: Job, website: string, owners: PageOwners, { titleOf }: PageSources): readonly Placed[] {
  const { clinic, handout } = job;
  const [language] = sheetLanguages(job.language);
  const { online, onlineLine = 1, movedFrom = [] } = titleOf(handout, language) ?? {};
  // What is wrong with such a handout is told with its sheets, and with its page.
  if (online === undefined) return [];
  const at = { file: fileOfHandout(handout, language), line: onlineLine, column: 1 };
  const typed = pageAddress(online, { clinic, website, handout, language });
  const placeAt = (address: string): PagePlace | undefined => {
    const filled = pageAddress(address, { clinic, website, handout, language });
    const found = filled === undefined ? undefined : pagePlace(filled, website);
    if (!found) owners.refuse(job, filled ?? address, at);
    return found && owners.claim(job, found, at) ? found : undefined;
  };
  const found = placeAt(online);
  if (typed === undefined || !found) return [];
  const before = movedFrom
    .flatMap((address) => placeAt(address) ?? [])
    .filter(({ folder }) => folder !== found.folder);
  const written = pageOfEdition(typed, job.language, '').replace(/#$/u, '');
  const address = parsedAddress(written)?.href ?? written;
  const folder = `${found.folder}/${job.language}`;
  return [{ job, place: found, named: { handout, language: job.language, folder, address }, before }];
}

function pagesOfHandout(group: readonly Placed[], { printed }: PageSources): readonly PageJob[] {
  const pages = group.map(({ named }) => named);
  return group.flatMap(({ job, place: { folder, shared }, named, before }, index) => {
    const { editions, sheets } = printed(job.clinic, job.handout, job.language);
    const wish: PageWish = {
      kind: 'text',
      at: named.folder,
      place: folder,
      shared,
      editions: `${named.folder}/editions.json`,
      before: before.map((one) => `${one.folder}/${job.language}/editions.json`),
      pages,
      printed: editions,
      sheets,
    };
    const moved = { ...wish, kind: 'moved', editions: '', before: [], printed: [], sheets: [] } as const;
    const isFirst = index === 0;
    return [
      pageJob(job, wish),
      ...(isFirst ? [pageJob(job, { ...wish, kind: 'front', at: folder })] : []),
      ...before.flatMap((one) => [
        pageJob(job, { ...moved, at: `${one.folder}/${job.language}` }),
        ...(isFirst ? [pageJob(job, { ...moved, at: one.folder })] : []),
      ]),
    ];
  });
}

function listOf({ job, place: { shared } }: Placed, pages: readonly PageNamed[], clinic: string): PageJob {
  const [language] = sheetLanguages(job.language);
  return pageJob(
    { ...job, clinic, handout: ALL_HANDOUTS, language },
    {
      kind: 'list',
      at: shared,
      place: shared,
      shared,
      editions: '',
      before: [],
      pages,
      printed: [],
      sheets: [],
    },
  );
}

function pageJob({ clinic, handout, language, paper }: Job, page: PageWish): PageJob {
  return { clinic, handout, language, size: 'large', paper, template: TEMPLATE, fillable: false, page };
}
