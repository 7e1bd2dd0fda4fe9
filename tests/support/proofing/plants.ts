import type { Composed } from '../../../src/compose/index.js';
import type { Block, Document } from '../../../src/document/index.js';
import type { Mark, Owner, Pages, StructureNode } from '../../../src/layout/index.js';
import type { Picture } from '../../../src/pictures/index.js';
import type { FinishedCopy } from '../../../src/make/read-back.js';
import type { Order } from '../../../src/plan/job.js';
import type { Parts, TestPress } from './test-press.js';

/**
 * A way to mix up copies: makes a copy of `mine` with something of `other` in it, or something lost.
 *
 * Undefined where these two cannot be mixed up in this way: neither has a logo, or both have the same words there.
 */
export interface Way {
  readonly name: string;
  readonly make: (press: TestPress, mine: Order, other: Order) => Promise<FinishedCopy | undefined>;
}

/** Every way in which a press has been wired wrongly here. */
export const WAYS: readonly Way[] = [
  ...['masthead', 'running-head', 'online', 'details'].map(sharedPartial),
  ...[0, 1, 2, 3].map(staleText),
  {
    name: "pictures remembered by what they are for: the logo is another clinic's",
    make: async (press, mine, other) => {
      const theirs = await logoOf(press, other);
      if (!theirs || !hasLogo(mine)) return undefined;
      return press.make(mine, {
        pictures: (own) => new Map([...own.keys()].map((source) => [source, theirs])),
      });
    },
  },
  {
    name: "the masthead names another clinic's logo",
    make: async (press, mine, other) => {
      const [from, to] = [mine.clinicFacts.logo?.path, other.clinicFacts.logo?.path];
      if (from === undefined || to === undefined) return undefined;
      return press.make(mine, { composed: inMarkup((markup) => markup.replaceAll(from, to)) });
    },
  },
  {
    name: 'the logo is lost',
    make: async (press, mine) =>
      hasLogo(mine) ? press.make(mine, { pictures: () => new Map() }) : undefined,
  },
  {
    name: "the QR code and its link are another clinic's",
    make: (press, mine, other) => {
      const { online } = press.compose(press.recipe(other));
      return press.make(mine, { document: (document) => withOnline(document, online) });
    },
  },
  {
    name: "the squares of the QR code are another clinic's, and its link is not",
    make: async (press, mine, other) => {
      const theirs = await pagesOf(press, other);
      const code = theirs.pages.flatMap((page) => page.marks).find((mark) => mark.kind === 'qr');
      return press.make(mine, {
        pages: (pages) =>
          withMarks(pages, (mark) =>
            mark.kind === 'qr' && code ? { ...mark, modules: code.modules } : mark,
          ),
      });
    },
  },
  {
    name: 'two copies are made at once, and share what was composed',
    make: async (press, mine, other) => {
      let shared: Composed | undefined;
      const parts: Parts = {
        composed: async (composed) => {
          shared = composed;
          await Promise.resolve();
          return shared;
        },
      };
      const [copy] = await Promise.all([press.make(mine, parts), press.make(other, parts)]);
      return copy;
    },
  },
  {
    name: 'two copies are made at once, and share what is laid out',
    make: async (press, mine, other) => {
      let shared: Document | undefined;
      const parts: Parts = {
        document: (document) => {
          shared = document;
          return document;
        },
        pictures: async (pictures) => {
          await Promise.resolve();
          return pictures;
        },
      };
      await press.make(other, parts);
      const theirs = shared;
      return theirs && press.make(mine, { document: () => theirs });
    },
  },
  {
    name: "another clinic's record under the same id",
    make: (press, mine, other) => {
      const { clinic } = press.recipe(other);
      return press.make(mine, {
        recipe: (recipe) => ({ ...recipe, clinic: { ...clinic, id: mine.clinic } }),
      });
    },
  },
  ...[0, 1, 2, 3, 4].map((nth) =>
    phoneChanged(nth, 'a digit is lost', (digits) => digits.replace(/\d(?=\D*\d$)/u, '')),
  ),
  ...[0, 1, 2, 3, 4].map((nth) =>
    phoneChanged(nth, 'a digit is another', (digits) => digits.replace(/\d(?=\D*\d$)/u, oneMore)),
  ),
  ...[0, 1].map((nth) => lostTime(nth)),
  ...[0, 1, -1].flatMap((at) => [pageDropped(at, true), pageDropped(at, false)]),
  ...(['emergency', 'call'] as const).flatMap((look) => [boxEmptied(look), boxPaintedWithoutWords(look)]),
  {
    name: "the file's title and author are another clinic's",
    make: (press, mine, other) =>
      press.make(mine, { info: (info) => ({ ...info, author: other.clinicFacts.name }) }),
  },
];

/** A partial that was rendered once, and is given again to the next clinic. */
function sharedPartial(name: string): Way {
  const pattern =
    name === 'details' ? /<part [^>]*>(?:(?!<part ).)*$/su : new RegExp(`<${name}[ >].*?</${name}>`, 'su');
  return {
    name: `a shared partial remembers its first clinic: ${name}`,
    make: async (press, mine, other) => {
      const remembered = new Map<string, string>();
      const parts: Parts = {
        composed: inMarkup((markup) =>
          markup.replace(pattern, (rendered) => {
            remembered.set(name, remembered.get(name) ?? rendered);
            return remembered.get(name) ?? '';
          }),
        ),
      };
      await press.make(other, parts);
      return press.make(mine, parts);
    },
  };
}

/** A cache of filled texts that is keyed by the text and not by the clinic. */
function staleText(nth: number): Way {
  const pattern = /<(?<tag>p|li) at="content\/handouts[^>]*>.*?<\/\k<tag>>/gsu;
  return {
    name: `a cache keeps a filled text of another clinic: the ${nth + 1}. that differs`,
    make: async (press, mine, other) => {
      const own = [...press.compose(press.recipe(mine)).markup.matchAll(pattern)].map(([text]) => text);
      const theirs = new Map(
        [...press.compose(press.recipe(other)).markup.matchAll(pattern)].map(([text]) => [
          placeIn(text),
          text,
        ]),
      );
      const differing = own.filter((text) => (theirs.get(placeIn(text)) ?? text) !== text);
      const stale = differing[nth];
      if (stale === undefined) return undefined;
      return press.make(mine, {
        composed: inMarkup((markup) => markup.replace(stale, () => theirs.get(placeIn(stale)) ?? stale)),
      });
    },
  };
}

function placeIn(element: string): string {
  return /at="(?<place>[^"]*)"/u.exec(element)?.groups?.['place'] ?? '';
}

function phoneChanged(nth: number, how: string, change: (digits: string) => string): Way {
  return {
    name: `in the ${nth + 1}. phone number ${how}`,
    make: async (press, mine) => {
      const { phone } = mine.clinicFacts;
      let at = -1;
      let changed = false;
      const copy = await press.make(mine, {
        composed: inMarkup((markup) =>
          markup.replaceAll(phone, (found) => {
            at += 1;
            changed ||= at === nth;
            return at === nth ? change(found) : found;
          }),
        ),
      });
      return changed ? copy : undefined;
    },
  };
}

function oneMore(digit: string): string {
  return String((Number(digit) + 1) % 10);
}

/** A reader of text directives takes ":30" for one and prints "8". */
function lostTime(nth: number): Way {
  return {
    name: `"8:30" prints as "8" where it is said for the ${nth + 1}. time`,
    make: async (press, mine) => {
      const { hours } = mine.clinicFacts;
      if (typeof hours !== 'string' || !hours.includes('8:30')) return undefined;
      let at = -1;
      return press.make(mine, {
        composed: inMarkup((markup) =>
          markup.replaceAll('8:30', (time) => {
            at += 1;
            return at === nth ? '8' : time;
          }),
        ),
      });
    },
  };
}

/** @param isTold the manifest counts the pages that are left */
function pageDropped(at: number, isTold: boolean): Way {
  return {
    name: `page ${at < 0 ? 'the last' : at + 1} is dropped, and the manifest ${isTold ? 'agrees' : 'does not know'}`,
    make: async (press, mine) => {
      const copy = await press.make(mine, {
        pages: (pages) => {
          const dropped = at < 0 ? pages.pages.length + at : at;
          return {
            ...pages,
            pages: pages.pages.filter((_, index) => index !== dropped),
            bookmarks: pages.bookmarks
              .filter(({ page }) => page !== dropped)
              .map((bookmark) => ({ ...bookmark, page: bookmark.page - (bookmark.page > dropped ? 1 : 0) })),
          };
        },
      });
      return isTold ? { ...copy, pages: (copy.pages ?? 0) - 1 } : copy;
    },
  };
}

function boxEmptied(look: 'emergency' | 'call'): Way {
  const emptied = (block: Block): Block =>
    block.kind === 'box' && block.look === look ? { ...block, blocks: [] } : block;
  return {
    name: `the box "${look}" has its title and nothing else`,
    make: (press, mine) =>
      press.make(mine, { document: (document) => ({ ...document, blocks: document.blocks.map(emptied) }) }),
  };
}

/** All lines of the handout's own words in a kind of box are lost on their way to the page. */
function boxPaintedWithoutWords(look: 'emergency' | 'call'): Way {
  const title = look === 'emergency' ? 'Get help right away' : 'Call us if';
  return {
    name: `the box "${look}" is painted without any words`,
    make: (press, mine) =>
      press.make(mine, {
        pages: (pages) => {
          const box = pages.pages
            .flatMap((page) => page.marks)
            .flatMap((mark) =>
              mark.kind === 'line' && mark.line.text.startsWith(title) ? mark.line.runs : [],
            )
            .map(({ owner }) => (typeof owner === 'string' ? undefined : owner.parent))
            .map((owner) => owner && (pages.grafts.get(owner) ?? owner))
            .find((owner) => owner !== undefined);
          const isInBox = (mark: Mark): boolean =>
            mark.kind === 'line' && mark.line.runs.some(({ owner }) => isUnder(owner, box, pages.grafts));
          return {
            ...pages,
            pages: pages.pages.map((page) => ({ marks: page.marks.filter((mark) => !isInBox(mark)) })),
          };
        },
      }),
  };
}

function isUnder(owner: Owner, box: StructureNode | undefined, grafts: Pages['grafts']): boolean {
  let at = typeof owner === 'string' ? undefined : owner;
  while (at && at !== box) at = at.parent && (grafts.get(at.parent) ?? at.parent);
  return at !== undefined;
}

function inMarkup(change: (markup: string) => string): (composed: Composed) => Composed {
  return (composed) => ({ ...composed, markup: change(composed.markup) });
}

function withOnline(document: Document, address: string): Document {
  const changed = (block: Block): Block => {
    if (block.kind === 'online') return { ...block, address };
    return 'blocks' in block ? { ...block, blocks: block.blocks.map(changed) } : block;
  };
  return { ...document, blocks: document.blocks.map(changed) };
}

function withMarks(pages: Pages, change: (mark: Mark) => Mark): Pages {
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, marks: page.marks.map(change) })) };
}

async function pagesOf(press: TestPress, job: Order): Promise<Pages> {
  let found: Pages | undefined;
  await press.make(job, {
    pages: (pages) => {
      found = pages;
      return pages;
    },
  });
  if (!found) throw new Error('nothing was laid out');
  return found;
}

async function logoOf(press: TestPress, job: Order): Promise<Picture | undefined> {
  let found: Picture | undefined;
  await press.make(job, {
    pictures: (pictures) => {
      found = pictures.get(job.clinicFacts.logo?.path ?? '');
      return pictures;
    },
  });
  return found;
}

function hasLogo({ clinicFacts }: Order): boolean {
  return clinicFacts.logo !== undefined;
}
