import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from '../support/pdfjs.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SIZE_NAMES } from '../../src/model/index.js';
import { SheetReader } from '../../src/proof/sheet/sheet-reader.js';
import { squeezed } from '../../src/proof/squeezed.js';
import { runHandouts } from '../support/run-handouts.js';
import { isThorough } from '../support/thorough.js';

const out = mkdtempSync(join(tmpdir(), 'proof-'));

beforeAll(async () => {
  // From right to left pdf.js loses the order of some letters; what it gives back is counted in extraction.test.ts.
  const asked = ['build', '--clinic', 'riverside', '--language', 'en', '--language', 'es', '--out', out];
  if (isThorough) await runHandouts([...asked, ...SIZE_NAMES.flatMap((size) => ['--size', size])]);
  await runHandouts([...asked, '--fillable']);
});

afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

test(
  'every sample in every size, and to fill in, is read as pdf.js reads it',
  { timeout: 300_000 },
  async () => {
    const reader = new SheetReader();
    const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.pdf'),
    );
    expect(names.length).toBeGreaterThanOrEqual(isThorough ? 30 : 6);
    for (const name of names) {
      const bytes = readFileSync(join(out, name));
      const ours = reader.read(bytes);
      const links = [...ours.annotations.values()].flatMap(({ address }) => address ?? []);
      const read = {
        pages: ours.pages.map((page) => squeezed(page.marked.map(({ text }) => text).join(''))),
        links: links.map((link) => new URL(link).href),
        title: ours.info.get('Title'),
      };
      expect({ name, ...read }).toEqual({ name, ...(await readWithPdfjs(bytes)) });
    }
  },
);

/** The words of each page without blanks, where links lead, and the title. */
async function readWithPdfjs(bytes: Uint8Array): Promise<{
  readonly pages: readonly string[];
  readonly links: readonly string[];
  readonly title: string | undefined;
}> {
  const loading = getDocument({ data: Uint8Array.from(bytes), disableFontFace: true, verbosity: 0 });
  try {
    const document = await loading.promise;
    const pages: string[] = [];
    const links: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      pages.push(squeezed(items.map((item) => ('str' in item ? item.str : '')).join('')));
      const annotations = (await page.getAnnotations()) as readonly { readonly url?: string }[];
      links.push(...annotations.flatMap(({ url }) => url ?? []));
    }
    const { info } = await document.getMetadata();
    return { pages, links, title: (info as Readonly<Record<string, string>>)['Title'] };
  } finally {
    await loading.destroy();
  }
}
