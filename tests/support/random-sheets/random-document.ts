import * as fc from 'fast-check';
import { randomBlock } from './random-block.js';
import { randomRow } from './random-row.js';
import type { Tongue } from './tongue.js';
import { TONGUES } from './tongues.js';
import { SEAM } from './written.js';

/** A section with all kinds of blocks: what a person might write, and the words that must be read from paper. */
export interface RandomDocument {
  readonly language: string;
  readonly source: string;
  readonly said: string;
  /** The heads of its tables. */
  readonly heads: readonly string[];
  /** Some of it is a part that runs from right to left. */
  readonly isRightToLeft: boolean;
}

/** A document in a language; one in eight speaks, in a part of its own, another that runs the other way. */
export function randomDocument(tongue: Tongue): fc.Arbitrary<RandomDocument> {
  const other = TONGUES.find(({ language }) => language === tongue.across) ?? tongue;
  const spokenIn = (inner: Tongue): fc.Arbitrary<RandomDocument> =>
    fc
      .tuple(randomRow(tongue, 'one', 4), fc.array(randomBlock(inner), { minLength: 1, maxLength: 4 }))
      .map(([heading, written]) => {
        const blocks = written.filter((block, at) => !block.isList || !written[at - 1]?.isList);
        const body = blocks.map(({ source }) => source).join('\n\n');
        return {
          language: tongue.language,
          source: `${heading.source}\n\n${inner === tongue ? body : `:::in{language=${inner.language}}\n${body}\n:::`}\n`,
          said: [heading, ...blocks].map(({ said }) => said).join(SEAM),
          heads: blocks.flatMap(({ head }) => head ?? []),
          isRightToLeft: tongue.direction === 'rtl' || inner.direction === 'rtl',
        };
      });
  return fc.oneof({ weight: 7, arbitrary: spokenIn(tongue) }, { weight: 1, arbitrary: spokenIn(other) });
}
