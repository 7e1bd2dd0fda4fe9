import { composePage, finishPage, type ComposedPage } from '../../make/index.js';
import { sheetLanguages } from '../../model/index.js';
import type { Order } from '../../plan/index.js';
import { MAX_READ_BYTES } from '../../project/index.js';
import { type Edition, editionsIn, editionsToText, type OtherPage, withNewest } from '../../web/index.js';
import type { PageGroup } from './plan-pages.js';
import { printedKey } from './printed-editions.js';
import { addressOf, pictureName } from './picture-name.js';
import type { Listed, SiteWork } from './site-work.js';

/** Makes the pages of one handout at one clinic, in all its languages; returns those that stand. */
export async function makeGroup(group: PageGroup, work: SiteWork): Promise<readonly Listed[]> {
  const composed: Listed[] = [];
  for (const order of group.orders) {
    const result = await composePage(order, work.run);
    for (const diagnostic of result.diagnostics) work.tell({ kind: 'diagnostic', diagnostic });
    if (result.kind === 'composed' && isAlone(order, result.page, work))
      composed.push({ order, page: result.page });
  }
  const done: Listed[] = [];
  for (const one of composed) if (await publishPage(one, composed, work)) done.push(one);
  return done;
}

/** Two handouts on one path would each stand where the other should. */
function isAlone(
  { clinic, handout, language }: Order,
  { place, recipe }: ComposedPage,
  work: SiteWork,
): boolean {
  const owner = `${clinic}, ${handout}`;
  const other = [place.folder, `${place.folder}/${language}`, place.shared]
    .map((folder) => work.files.claim(folder, folder === place.shared ? clinic : owner))
    .find((known) => known !== undefined);
  if (other === undefined) return true;
  work.tell({
    kind: 'diagnostic',
    diagnostic: {
      severity: 'error',
      code: 'same-page',
      what: `the page ${place.folder} is that of ${other}, too`,
      place: recipe.handout.source.placeOf(['online']),
      hint: 'give each handout, and each clinic, an address of its own',
      copy: `${owner}, ${language}`,
    },
  });
  return false;
}

async function publishPage(one: Listed, group: readonly Listed[], work: SiteWork): Promise<boolean> {
  const { order, page } = one;
  const { folder, toShared } = page.place;
  const file = `${folder}/${order.language}/index.html`;
  const editions = editionsOf(one, `${folder}/${order.language}/editions.json`, work);
  if (typeof editions === 'string') {
    work.files.refuse(file, [editions]);
    return false;
  }
  const all = withNewest(editions, page.edition);
  const older = all.slice(0, -1);
  const pictureAt =
    (base: string) =>
    (source: string): string => {
      const read = work.world.read(source, MAX_READ_BYTES);
      return read.kind === 'found' ? base + pictureName(source, read.bytes) : '';
    };
  const otherPages = (up: string): readonly OtherPage[] =>
    group
      .filter((other) => other !== one)
      .map((other) => ({
        language: sheetLanguages(other.order.language)[0],
        name: other.page.languageName,
        href: `${up}${addressOf(other.order.language)}/`,
        address: other.page.view.address,
      }));
  const html = finishPage(page, older, otherPages('../'), `../${toShared}`, pictureAt(`../${toShared}`));
  const pages = [{ path: file, html }];
  if (group[0] === one)
    pages.push({
      path: `${folder}/index.html`,
      html: finishPage(page, older, otherPages(''), toShared, pictureAt(toShared)),
    });
  const doubts = pages.flatMap(({ html: text }) => work.gate.proofPage(order, text)).map(({ what }) => what);
  if (doubts.length > 0) {
    work.files.refuse(file, [...new Set(doubts)]);
    return false;
  }
  let isNew = await work.files.publish(`${folder}/${order.language}/editions.json`, editionsToText(all));
  for (const { path, html: text } of pages) if (await work.files.publish(path, text)) isNew = true;
  work.files.done(file, page.edition.edition, isNew);
  return true;
}

/** The editions that a page had so far, or why nobody can say. */
function editionsOf({ order, page }: Listed, path: string, work: SiteWork): readonly Edition[] | string {
  const { clinic, handout, language } = order;
  const printed = work.printed.get(printedKey(clinic, handout, language)) ?? [];
  const text = work.files.read(path);
  // The first page knows what was printed before it.
  if (text === undefined) return printed;
  const editions = editionsIn(text);
  if (!editions)
    return `${work.files.where(path)} is not as the press wrote it: restore it from a copy of the site, for paper out there has its editions`;
  const lacking = printed.find(
    ({ edition }) => edition !== page.edition.edition && !editions.some((known) => known.edition === edition),
  );
  return lacking
    ? `${work.files.where(path)} lacks the edition ${lacking.edition}, which printed sheets have: restore it from a copy of the site`
    : editions;
}
