import { describe, expect, test } from 'vitest';
import { openPress } from '../../support/proofing/open-press.js';
import { FRONT_MATTER } from '../../support/front-matter.js';
import { manyClinics } from '../../support/proofing/many-clinics.js';

const BODY = `:::emergency
## Get help right away
Call **{{clinic.emergency}}** if you cannot breathe. **Do not** drive.
:::

## At home
**Do not** take more than *one* pill. Take it with **much** *water*, and [**read** more](https://a.example.org).

- **Never** two at once

| Day | Pills |
| --- | --- |
| Monday | **1** |

> Say **"I am ill"** there.
`;

const press = openPress({
  ...manyClinics(2, 7),
  'content/handouts/weights/en.md': `---\n${FRONT_MATTER}---\n\n${BODY}`,
});
const job = press.job('clinic-1', { handout: 'weights' });

/** What the gate says of a copy whose template was filled otherwise. */
async function doubtsAfter(change: (markup: string) => string): Promise<readonly string[]> {
  const copy = await press.make(job, {
    composed: (composed) => {
      const markup = change(composed.markup);
      expect(markup, 'nothing was planted').not.toBe(composed.markup);
      return { ...composed, markup };
    },
  });
  return press.doubts(job, copy);
}

test('a sheet with words in bold as they are written is not doubted', async () => {
  expect(press.doubts(job, await press.make(job))).toEqual([]);
});

describe('a sheet is doubted with', () => {
  test.each<readonly [string, (markup: string) => string]>([
    ['bold that is lost', (markup) => withoutBold(markup, 'Do not')],
    [
      'bold that is moved',
      (markup) => withoutBold(markup, 'Do not').replace('> take more', '><strong> take</strong> more'),
    ],
    ['bold that nobody wrote', (markup) => markup.replace('> take more', '><strong> take</strong> more')],
    ['a number that is not bold any more', (markup) => withoutBold(markup, '911')],
    ['bold that is lost in a list', (markup) => withoutBold(markup, 'Never')],
    ['bold that is lost in a table', (markup) => withoutBold(markup, '1')],
    ['bold that is lost in a link', (markup) => withoutBold(markup, 'read')],
    ['bold that is lost in a quote', (markup) => withoutBold(markup, '&quot;I am ill&quot;')],
    ["a clinic's name that is not bold", (markup) => withoutBold(markup, 'Riverside Family Clinic 0')],
    [
      'a running head in bold',
      (markup) =>
        markup.replace(/(<running-head[^>]*><start[^>]*>)([^]*?)(<\/start>)/u, '$1<strong>$2</strong>$3'),
    ],
  ])('%s', async (_what, change) => {
    expect(await doubtsAfter(change)).toContainEqual(expect.stringMatching(/^wrong-weight: /u));
  });
});

/** Markup with the first of some bold words made plain. */
function withoutBold(markup: string, words: string): string {
  return markup.replace(new RegExp(`<strong[^>]*>(<from[^>]*>${words}</from>)</strong>`, 'u'), '$1');
}
