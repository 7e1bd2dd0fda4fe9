import { z } from 'zod';
import { PAPER_NAMES, SIZE_NAMES } from '../model/index.js';
import { type Selection, WHOLE_PLAN } from '../plan/index.js';
import { isEverything } from './is-everything.js';

const LISTS = ['handouts', 'clinics', 'languages', 'sizes', 'papers'] as const;
/** More kinds of narrow builds than this are as good as a build of everything. */
const MOST_PARTS = 64;

/** Shown as it is, so nothing in it may steer a terminal. */
const names = z.array(z.string().regex(/^[^\p{Cc}\u2028\u2029]+$/u)).min(1);

/** One kind of narrow build: what it asked for; what is left out was not narrowed. */
const askedPart = z.strictObject({
  handouts: names.optional(),
  clinics: names.optional(),
  languages: names.optional(),
  sizes: z.array(z.enum(SIZE_NAMES)).min(1).optional(),
  papers: z.array(z.enum(PAPER_NAMES)).min(1).optional(),
  fillable: z.literal(true).optional(),
});

/**
 * What the builds into a folder have asked for; nothing where one of them asked for everything.
 *
 * Without it nobody could tell a sheet that was forgotten from one that nobody wanted here.
 */
export const askedSchema = z.array(askedPart).min(1).max(MOST_PARTS);

export type Asked = z.output<typeof askedSchema>;
type AskedPart = Asked[number];

/**
 * What was asked for, with another build.
 *
 * @param before of the builds before; `none` where there was none
 */
export function joinAsked(before: Asked | undefined | 'none', selection: Selection): Asked | undefined {
  if (before === undefined || isEverything(selection)) return undefined;
  return joinParts([...(before === 'none' ? [] : before), toPart(selection)]);
}

/** What several folders were asked for, where they become one. */
export function joinAllAsked(all: readonly (Asked | undefined)[]): Asked | undefined {
  const known = all.flatMap((asked) => asked ?? []);
  return all.includes(undefined) ? undefined : joinParts(known);
}

/** A part as a build would ask for it. */
export function toSelection(part: AskedPart): Selection {
  const { handouts = [], clinics = [], languages = [], sizes = [], papers = [], fillable = false } = part;
  return { ...WHOLE_PLAN, handouts, clinics, languages, sizes, papers, fillable };
}

function toPart(selection: Selection): AskedPart {
  const lists = LISTS.flatMap((name) => {
    const list = [...new Set<string>(selection[name])].toSorted();
    return list.length === 0 ? [] : [[name, list] as const];
  });
  return { ...Object.fromEntries(lists), ...(selection.fillable && { fillable: true as const }) };
}

/** The same in as few parts as it takes; somebody may build one clinic after another. */
function joinParts(parts: readonly AskedPart[]): Asked | undefined {
  const joined: AskedPart[] = [];
  for (const part of parts) {
    const place = joined.findIndex(
      (one) => one.fillable === part.fillable && differing(one, part).length <= 1,
    );
    const known = joined[place];
    if (!known) joined.push(part);
    else joined[place] = differing(known, part).reduce((one, name) => withBoth(one, part, name), known);
  }
  const isAll = joined.some((part) => Object.keys(part).length === 0) || joined.length > MOST_PARTS;
  return isAll ? undefined : joined.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function differing(one: AskedPart, other: AskedPart): readonly (typeof LISTS)[number][] {
  return LISTS.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}

/** Two parts that differ in one list; what one of them does not narrow neither do both. */
function withBoth(one: AskedPart, other: AskedPart, name: (typeof LISTS)[number]): AskedPart {
  const [first, second] = [one[name], other[name]];
  const { [name]: _, ...rest } = one;
  if (!first || !second) return rest;
  const joined = toPart({ ...toSelection(rest), [name]: [...first, ...second] });
  return { ...joined, ...(one.fillable && { fillable: true }) };
}
