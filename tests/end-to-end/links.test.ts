import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from '../support/pdfjs.js';
import { expect, test } from 'vitest';
import { canPrint } from '../support/press-fonts.js';
import { REST, REST_TEXT, runIn } from '../support/refusal.js';

const ADDRESS = 'https://www.example.org/how-to-rest';
const LONG =
  'How to rest at home **for two weeks** after the birth of your child, step by step, with pictures';

interface Link {
  readonly page: number;
  readonly words: string;
  readonly rect: readonly [number, number, number, number];
  /** Four corners for each part. */
  readonly quads: readonly number[];
}

/** The annotations that lead to the address, as the viewer of Firefox has them: each is a stop of the tab key. */
async function linksIn(file: string): Promise<readonly Link[]> {
  const loading = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const document = await loading.promise;
  const links: Link[] = [];
  for (let page = 1; page <= document.numPages; page += 1)
    for (const one of await (await document.getPage(page)).getAnnotations())
      if (one.subtype === 'Link' && one.unsafeUrl === ADDRESS)
        links.push({
          page,
          words: one.contentsObj.str,
          rect: one.rect,
          quads: [...(one.quadPoints ?? [])],
        });
  await loading.destroy();
  return links;
}

async function linksWith(text: string): Promise<readonly Link[]> {
  const { folder, err } = await runIn({ [REST]: `${REST_TEXT}\n${text}\n` }, [
    'build',
    'rest',
    '--size',
    'xxlarge',
  ]);
  expect(err).not.toContain('error');
  return linksIn(join(folder, 'output/oak/en/rest.xxlarge.letter.pdf'));
}

test('a link over several lines, with bold words in it, is one annotation with a part for each', async () => {
  const links = await linksWith(`See [${LONG}](${ADDRESS}).`);
  expect(links).toHaveLength(1);
  const [link] = links;
  expect(link?.words).toBe(LONG.replaceAll('*', ''));
  expect((link?.quads.length ?? 0) / 8).toBeGreaterThanOrEqual(3);
  const [left = 0, bottom = 0, right = 0, top = 0] = link?.rect ?? [];
  for (const [index, value] of link?.quads.entries() ?? []) {
    expect(value).toBeGreaterThanOrEqual((index % 2 === 0 ? left : bottom) - 0.01);
    expect(value).toBeLessThanOrEqual((index % 2 === 0 ? right : top) + 0.01);
  }
});

test('a link on one line needs no parts', async () => {
  const links = await linksWith(`See [how](${ADDRESS}).`);
  expect(links).toMatchObject([{ words: 'how', quads: [] }]);
});

test('two links to one address are two annotations', async () => {
  expect(await linksWith(`See [one](${ADDRESS}) and [another](${ADDRESS}).`)).toMatchObject([
    { words: 'one' },
    { words: 'another' },
  ]);
});

test.runIf(canPrint('ar'))('a link from right to left is one annotation, too', async () => {
  const { folder } = await runIn(
    {
      'content/handouts/walk/ar.md': `${REST_TEXT}\nاقرأ [كيف ترتاح في البيت **أسبوعين كاملين** بعد الولادة خطوة بعد خطوة مع الصور والشرح الكامل](${ADDRESS}).\n`,
    },
    ['build', 'walk', '--language', 'ar', '--size', 'xxlarge'],
  );
  const links = await linksIn(join(folder, 'output/oak/ar/walk.xxlarge.letter.pdf'));
  expect(links).toHaveLength(1);
  expect((links[0]?.quads.length ?? 0) / 8).toBeGreaterThanOrEqual(2);
});
