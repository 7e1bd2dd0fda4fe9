import { describe, expect, test } from 'vitest';
import type { Order } from '../../../src/plan/job.js';
import { FRONT_MATTER } from '../../support/front-matter.js';
import { editedPdf, isPage } from '../../support/proofing/edited-pdf.js';
import { manyClinics } from '../../support/proofing/many-clinics.js';
import { isThorough } from '../../support/thorough.js';
import { openPress } from '../../support/proofing/open-press.js';

const EVERYTHING = `:::emergency
## Get help right away
Call {{clinic.emergency}} if you cannot breathe.

- You are pale.
:::

:::call
## Call us if
Call {{clinic.phone}} if you feel weak.

> I feel weak.
:::

## At home
| Day | Pills | Seen |
| --- | --- | --- |
| Monday | 1 | ___ |
| ___ | ___ | ___ |

### Read
Read [this](https://a.example.org) and *that*.

1. Rest.
2. Drink.

   - Water
   - Tea

- [ ] Sleep
`;

/** The head of a table stands again on pages of rows without words. */
const LOG = `:::emergency
## Get help right away
Call {{clinic.emergency}} if you cannot breathe.
:::

## Log
| Day | Pills |
| --- | --- |
${'| ___ | ___ |\n'.repeat(40)}
And rest.
`;

const press = openPress({
  ...manyClinics(2, 7),
  'content/handouts/everything/en.md': `---\n${FRONT_MATTER}---\n\n${EVERYTHING}`,
  'content/handouts/log/en.md': `---\n${FRONT_MATTER}---\n\n${LOG}`,
});

describe.each<readonly [string, Partial<Order>]>([
  ['everything', { handout: 'everything' }],
  ['everything, larger', { handout: 'everything', size: 'xxlarge', paper: 'a4' }],
  ['a log to write in', { handout: 'log' }],
])('a sheet with %s', async (_what, asked) => {
  const job = press.job('clinic-1', asked);
  const copy = await press.make(job);

  /** Which of several changes to its pages are not doubted. */
  function passed(
    changesTo: (content: string) => readonly (readonly [what: string, content: string])[],
  ): readonly string[] {
    return pagesIn(copy.bytes).flatMap((content, page) =>
      changesTo(content)
        .filter((_, index) => isThorough || index % 8 === page % 8)
        .flatMap(([what, changed]) =>
          press.doubts(job, { ...copy, bytes: withPage(copy.bytes, page, changed) }).length === 0
            ? [`page ${page + 1}: ${what}`]
            : [],
        ),
    );
  }

  test('is not doubted as it is', () => {
    expect(press.doubts(job, copy)).toEqual([]);
  });

  test('is doubted where any of its lines stands two points lower', () => {
    expect(
      passed((content) =>
        [...new Set([...content.matchAll(/1 0 0 -1 [\d.]+ ([\d.]+) Tm/gu)].map(([, y = '']) => y))].map(
          (y) => [`the line at ${y}`, content.replaceAll(`${y} Tm`, `${Number(y) + 2} Tm`)],
        ),
      ),
    ).toEqual([]);
  });

  test('is doubted where any of its texts stands two points lower', () => {
    expect(
      passed((content) =>
        [...content.matchAll(TEXT)].map(({ 0: text, index }) => [
          text.slice(0, 60),
          content.slice(0, index) + moved(text, 0, 2) + content.slice(index + text.length),
        ]),
      ),
    ).toEqual([]);
  });

  test.each([
    ['of its texts', TEXT],
    ['part of a line', /1 0 0 -1 [\d.]+ [\d.]+ Tm/gu],
    ['of its pictures', /[\d.]+ 0 0 -[\d.]+ [\d.]+ [\d.]+ cm/gu],
  ])('is doubted where any %s stands half a point to the side', (_which, pattern) => {
    expect(
      passed((content) =>
        [...content.matchAll(pattern)].map(({ 0: text, index }) => [
          content.slice(index, index + 120),
          content.slice(0, index) + moved(text, 0.5, 0) + content.slice(index + text.length),
        ]),
      ),
    ).toEqual([]);
  });
});

/** All that is painted for an element, or for none, where it is words alone. */
const TEXT = /BDC\n(?:[\d. ]+ rg\n)?BT (?:(?!EMC)[^])+?(?=\nEMC)/gu;

function moved(text: string, acrossPt: number, downPt: number): string {
  return text.replaceAll(
    /(?<matrix>[\d.]+ 0 0 -[\d.]+) (?<x>[\d.]+) (?<y>[\d.]+) (?<operator>Tm|cm)/gu,
    (_, matrix: string, x: string, y: string, operator: string) =>
      `${matrix} ${Number(x) + acrossPt} ${Number(y) + downPt} ${operator}`,
  );
}

function pagesIn(bytes: Uint8Array): readonly string[] {
  const pages: string[] = [];
  editedPdf(bytes, (part) => {
    if (isPage(part) && part.data !== undefined) pages.push(part.data);
    return part;
  });
  return pages;
}

function withPage(bytes: Uint8Array, page: number, content: string): Uint8Array {
  let at = -1;
  return editedPdf(bytes, (part) => {
    if (!isPage(part)) return part;
    at += 1;
    return at === page ? { ...part, data: content } : part;
  });
}
