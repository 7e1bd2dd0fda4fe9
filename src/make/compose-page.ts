import type { Log } from '../diagnostics/index.js';
import { blocksInside, type Block } from '../document/index.js';
import { sheetLanguages } from '../model/index.js';
import { type Order, pagePlace, type PageWish } from '../plan/index.js';
import { parsedAddress } from '../text/index.js';
import { type Edition, toPage, type PageView } from '../web/index.js';
import { callsOf } from './calls-of.js';
import { composeSheet } from './compose-sheet.js';
import type { CopyNotes } from './copy-notes.js';
import type { CopyRecipe } from './copy-recipe.js';
import { gatherPictures } from './gather-pictures.js';
import { loadRecipe } from './load-recipe.js';
import { olderCopies } from './older-copies.js';
import type { Run } from './run.js';

/** What only the neighbours of a page know. */
type PageBesides = Pick<PageView, 'older' | 'others' | 'prints' | 'base' | 'pictureAt'>;

/** A sheet as a page, before it is known which editions there were and what else stands beside it. */
export interface ComposedPage {
  readonly edition: Edition;
  readonly recipe: CopyRecipe;
  /** Pictures, by their paths below the project. */
  readonly pictures: readonly string[];
  readonly view: Omit<PageView, keyof PageBesides>;
}

/** Composes the page of a sheet; any mistake ends it. */
export async function composePage(
  job: Order,
  wish: PageWish,
  run: Run,
  notes: CopyNotes,
): Promise<ComposedPage> {
  const recipe = loadRecipe(job, run, notes);
  notes.log.check();
  if (!recipe) throw new Error('a recipe is missing without a reason');
  const page = await pageOf(job, wish, recipe, run, notes.log);
  notes.log.check();
  if (!page) throw new Error('a page is missing without a reason');
  return page;
}

async function pageOf(
  job: Order,
  wish: PageWish,
  recipe: CopyRecipe,
  run: Run,
  log: Log,
): Promise<ComposedPage | undefined> {
  const { clinic, handout, phrases } = recipe;
  const { fields } = clinic;
  const { words, document } = composeSheet(recipe, run.shared, log);
  const pictures = await gatherPictures(document, recipe.project, log);
  const { href: address } = new URL('.', words.online);
  const place = pagePlace(new URL('..', address).href, fields.website);
  // Where it was planned its sheets' codes must lead.
  if (place?.folder !== wish.place)
    log.error(
      'other-page',
      `its sheets lead to ${address}, and its page is planned at ${wish.place}`,
      handout.source.placeOf(['online']),
      'build again when the files are saved; report it if it comes back',
    );
  if (!phrases.page)
    log.error(
      'missing-value',
      `the phrases in ${phrases.languageName} have no words for pages`,
      { file: `content/phrases/${handout.language}.yaml`, line: 1, column: 1 },
      'add page: with the words that docs/online.md lists',
    );
  if (!phrases.page) return undefined;
  const { texts, page } = phrases;
  const { version, published, review } = handout.fields;
  const fill = (text: string, name: string, value: string): string => text.replace(`{${name}}`, () => value);
  const comma = texts.list.replace('{first}', '').replace('{next}', '');
  const called = (fields.contacts ?? []).filter(({ isCalled }) => isCalled).map(({ value }) => value);
  const numbers = [fields.phone, fields.after_hours, fields.emergency, ...called].filter(
    (one) => one !== undefined,
  );
  return {
    edition: { edition: words.edition, version, published },
    recipe,
    pictures: [...pictures.keys()].filter((source) =>
      document.blocks.some((block) => hasFigure(block, source)),
    ),
    view: {
      language: sheetLanguages(job.language)[0],
      direction: recipe.direction,
      title: words.title,
      summary: words.summary,
      // As machines write it: letters beyond ASCII are read as others by some.
      address: parsedAddress(address)?.href ?? address,
      clinic: { name: fields.name, colour: fields.colour },
      calls: callsOf(clinic, phrases),
      numbers: [...new Set(numbers)],
      version,
      versionWords: `${fill(texts.version, 'version', version)}${comma}${fill(texts.edition, 'edition', words.edition)}`,
      edition: words.edition,
      published,
      reviewedBy: review.by === '' ? undefined : review.by,
      reviewedOn: review.on === '' ? undefined : review.on,
      words: {
        newest: page.newest,
        unknown: page.unknown,
        compare: fill(page.compare, 'edition', words.edition),
        languages: page.languages,
        all: page.all,
        print: page.print,
      },
      blocks: document.blocks,
      numberWords: recipe.project.numberWords,
    },
  };
}

/** A page as it is published, with all that only its neighbours know. */
export function finishPage(
  { view, recipe: { phrases, handout } }: ComposedPage,
  { older, ...besides }: Omit<PageBesides, 'older'> & { readonly older: readonly Edition[] },
): string {
  return toPage({ ...view, ...besides, older: olderCopies(older, handout.fields, phrases) });
}

function hasFigure(block: Block, source: string): boolean {
  if (block.kind === 'figure') return block.source === source;
  return blocksInside(block).some((one) => hasFigure(one, source));
}
