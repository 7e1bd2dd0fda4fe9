import { openRun } from '../../make/index.js';
import { directionOf, sheetLanguages } from '../../model/index.js';
import { MAX_READ_BYTES } from '../../project/index.js';
import { PAGE_SCRIPT, PAGE_STYLES, toIndexPage } from '../../web/index.js';
import type { World } from '../../world/index.js';
import type { Output } from '../../write/index.js';
import { makeGroup } from './make-group.js';
import { planPages } from './plan-pages.js';
import { printedEditions } from './printed-editions.js';
import type { SiteEvent, SiteReport, SiteRequest } from './site-request.js';
import { addressOf, pictureName } from './picture-name.js';
import { SiteFiles } from './site-files.js';
import type { Listed, SiteWork } from './site-work.js';

/**
 * Makes the online versions of sheets: a folder of plain files for any web server.
 *
 * @param printed where printed sheets stand, whose editions every page must know
 */
export async function makeSite(
  request: SiteRequest,
  world: World,
  output: Output,
  printed: World,
  tell: (event: SiteEvent) => void,
): Promise<SiteReport> {
  const plan = await planPages(request, world);
  for (const diagnostic of plan.diagnostics) tell({ kind: 'diagnostic', diagnostic });
  const today = world.now().toISOString().slice(0, 10);
  const { waivers, sourceDate, fontTrialFile } = request;
  const run = openRun(world, { note: undefined, today, sourceDate, waivers, fontTrialFile });
  const files = new SiteFiles(output, request.dryRun, tell);
  const work: SiteWork = {
    world,
    run,
    files,
    printed: printedEditions(printed),
    tell,
    gate: run.proof,
  };
  const clinics = new Map<string, Listed[]>();
  let failed = 0;
  for (const group of plan.groups) {
    if (request.signal.aborted) break;
    const done = await makeGroup(group, work);
    failed += group.orders.length - done.length;
    clinics.set(group.clinic, [...(clinics.get(group.clinic) ?? []), ...done]);
  }
  for (const listed of clinics.values()) await publishShared(listed, work);
  await files.settle();
  return { ...files.counts, failed: failed - files.counts.refused, isProjectWrong: !plan.isSound };
}

/** The list of a clinic's handouts, and what its pages share. */
async function publishShared(listed: readonly Listed[], { files, world }: SiteWork): Promise<void> {
  const [first] = listed;
  if (!first) return;
  const { page } = first;
  const { shared } = page.place;
  const words = page.recipe.phrases.page;
  if (!words) return;
  const { clinic } = page.view;
  const brand = clinic.colour === undefined ? '' : `:root{--brand:${clinic.colour}}\n`;
  await files.publish(`${shared}/sheet.css`, brand + PAGE_STYLES);
  await files.publish(`${shared}/sheet.js`, PAGE_SCRIPT);
  for (const source of new Set(listed.flatMap((one) => one.page.pictures))) {
    const read = world.read(source, MAX_READ_BYTES);
    if (read.kind === 'found')
      await files.publish(`${shared}/${pictureName(source, read.bytes)}`, read.bytes);
  }
  const ids = [...new Set(listed.map(({ order }) => order.handout))];
  const depth = '../'.repeat(shared.split('/').length);
  await files.publish(
    `${shared}/index.html`,
    toIndexPage({
      language: page.view.language,
      direction: directionOf(page.view.language),
      clinic: clinic.name,
      words,
      handouts: ids.map((id) => ({
        pages: listed
          .filter(({ order }) => order.handout === id)
          .map(({ order, page: one }) => ({
            language: sheetLanguages(order.language)[0],
            title: one.title,
            finds: [...one.finds, one.languageName, id].join(' '),
            href: depth + addressOf(`${one.place.folder}/${order.language}/`),
          })),
      })),
    }),
  );
}
