import { describe, expect, test } from 'vitest';
import type { Order } from '../../../src/plan/job.js';
import { FRONT_MATTER } from '../../support/front-matter.js';
import { editedPdf, isPage } from '../../support/proofing/edited-pdf.js';
import { manyClinics } from '../../support/proofing/many-clinics.js';
import { openPress } from '../../support/proofing/open-press.js';

const BOXES = `:::emergency
## Get help right away
Call {{clinic.emergency}} if you cannot breathe.
:::

:::call
## Call us if
Call {{clinic.phone}} if you feel weak.
:::

:::support
## Who can help
Ask your friends.
:::
`;

const HOME = `## At home
| Day | Pills | Seen |
| --- | --- | --- |
| Monday | 1 | ___ |
| Tuesday | 2 | ___ |

> Say that you are ill.

Read [this](https://a.example.org) and *that*.

- [ ] Rest
`;

/** Rows that have no words stand between those that have some. */
const ROWS = `## Who comes
| Day | Who |
| --- | --- |
| ___ | ___ |
| ___ | ___ |
| Sunday | Ana |
`;

const press = openPress({
  ...manyClinics(2, 7),
  'content/handouts/rules/en.md': `---\n${FRONT_MATTER}---\n\n${BOXES}\n${HOME}`,
  'content/handouts/fields/en.md': `---\n${FRONT_MATTER}---\n\n${HOME}`,
  'content/handouts/rows/en.md': `---\n${FRONT_MATTER}---\n\n${ROWS}`,
});

/** A filled rectangle among the operators of a page. */
const RECTANGLE = /\n(?:[-\d.]+ ){3}[-\d.]+ re f(?=\n)/gu;

describe.each<readonly [string, Partial<Order>]>([
  ['on paper', { handout: 'rules' }],
  ['on a screen', { handout: 'fields', fillable: true }],
  ['with rows to write in', { handout: 'rows' }],
])('a sheet %s', async (_where, asked) => {
  const job = press.job('clinic-1', asked);
  const copy = await press.make(job);

  test('is not doubted as it is, and is where any of its rules is gone', () => {
    expect(press.doubts(job, copy)).toEqual([]);
    const passed: string[] = [];
    const [pages] = pagesOf();
    for (const [page, content] of (pages ?? []).entries())
      for (const { 0: rule, index } of content.matchAll(RECTANGLE)) {
        if (isSeenStill(rule, content)) continue;
        const changed = content.slice(0, index) + content.slice(index + rule.length);
        const bytes = withPage(page, changed);
        if (press.doubts(job, { ...copy, bytes }).length === 0)
          passed.push(
            `page ${page + 1}:${rule} after ${content.slice(Math.max(0, index - 90), index).replaceAll('\n', '|')}`,
          );
      }
    expect(passed).toEqual([]);
  });

  function pagesOf(): readonly (readonly string[])[] {
    const pages: string[] = [];
    editedPdf(copy.bytes, (part) => {
      if (isPage(part) && part.data !== undefined) pages.push(part.data);
      return part;
    });
    return [pages];
  }

  function withPage(page: number, content: string): Uint8Array {
    let at = -1;
    return editedPdf(copy.bytes, (part) => {
      if (!isPage(part)) return part;
      at += 1;
      return at === page ? { ...part, data: content } : part;
    });
  }
});

/** Whether others cover a rectangle: rows of a table share their rules, and a dark ground hides an edge. */
function isSeenStill(rule: string, content: string): boolean {
  const [x = 0, y = 0, width = 0, height = 0] = numbersIn(rule);
  return (
    [...content.matchAll(RECTANGLE)].filter(([other]) => {
      const [left = 0, top = 0, across = 0, down = 0] = numbersIn(other);
      return left <= x && top <= y && left + across >= x + width && top + down >= y + height;
    }).length > 1
  );
}

function numbersIn(rule: string): readonly number[] {
  return [...rule.matchAll(/[-\d.]+(?= )/gu)].map(([number]) => Number(number));
}
