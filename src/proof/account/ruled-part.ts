import type { Marked } from '../sheet/marked.js';
import type { Found } from './found-sheet.js';
import type { Pair } from './pairs-of.js';
import type { Told } from './told.js';

/** What has rules of its own: boxes with edges, parts beside a bar, the clinic's name over one. */
export type RuledLook = 'emergency' | 'call' | 'plain' | 'bar' | 'quote' | 'masthead';

/** A part of a sheet that must have its rules. */
export interface RuledPart {
  readonly told: Told;
  readonly look: RuledLook;
}

/** The same part as a file has it. */
export interface RuledMarks {
  readonly look: RuledLook;
  /** The words over it; empty where there are none. */
  readonly title: ReadonlySet<Marked>;
  /** All that is painted for it. */
  readonly marks: ReadonlySet<Marked>;
  readonly heading: string;
}

/** How a tag of a template is ruled. */
export function lookOf(name: string, { look }: Readonly<Record<string, string>>): RuledLook | undefined {
  if (name === 'masthead' || name === 'bar' || name === 'quote') return name;
  if (name !== 'box') return undefined;
  return look === 'emergency' || look === 'call' ? look : 'plain';
}

/** Where the parts of a sheet that have rules are painted; quotes are among its words. */
export function ruledMarks(parts: readonly RuledPart[], pairs: readonly Pair[]): readonly RuledMarks[] {
  const lookOfTold = new Map(parts.map(({ told, look }) => [told, look]));
  return pairs.flatMap(({ told, found }): readonly RuledMarks[] => {
    const look = told.role === 'BlockQuote' ? 'quote' : lookOfTold.get(told);
    if (!look) return [];
    const title = found.kids.find(({ role }, index) => index === 0 && /^H\d$/u.test(role));
    return [
      { look, title: new Set(title?.marks), marks: new Set(marksIn(found)), heading: title?.words ?? '' },
    ];
  });
}

function marksIn({ marks, kids }: Found): readonly Marked[] {
  return [...marks, ...kids.flatMap(marksIn)];
}
