import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deskHere, REST } from '../support/desk/desk-here.js';
import { PROJECT_FOLDER } from '../support/folders.js';
import { readPdf } from '../support/read-pdf.js';
import { runHandouts } from '../support/run-handouts.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { SMALL_PROJECT, temporaryProject } from '../support/temporary-project.js';
import { countOf } from '../support/thorough.js';

const HANDOUT = 'content/handouts/rest/en.md';
const HANDOUTS = countOf('HANDOUTS', { few: 100, all: 2000 });

async function pagesOf(answer: Response): Promise<readonly string[]> {
  expect(answer.status).toBe(200);
  const { pages } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  return pages.map(({ runs }) =>
    runs
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(/\s+/gu, ' '),
  );
}

async function mistakesOf(answer: Response): Promise<string> {
  expect(answer.status).toBe(422);
  return JSON.stringify(await answer.json());
}

describe('a desk', () => {
  test(`offers each of ${HANDOUTS} handouts by its title`, async () => {
    const handout = SMALL_PROJECT[HANDOUT] ?? '';
    const folder = temporaryProject(
      Object.fromEntries(
        Array.from({ length: HANDOUTS }, (_, number) => [
          `content/handouts/leaflet-${number}/en.md`,
          handout.replace(/^title: .*$/mu, `title: Leaflet ${number}`),
        ]),
      ),
    );
    const { ask, sheet } = await deskHere(folder);
    interface Offer {
      readonly isReading: boolean;
      readonly handouts: readonly { readonly titles: { readonly en: string } }[];
    }
    const offer = async (): Promise<Offer> => (await (await ask('/api/offer', {})).json()) as Offer;
    expect((await offer()).handouts).toHaveLength(HANDOUTS + 1);
    await expect.poll(async () => (await offer()).isReading, { timeout: 60_000 }).toBe(false);
    const titles = (await offer()).handouts.map(({ titles: { en } }) => en);
    expect(titles).toContain(`Leaflet ${HANDOUTS - 1}`);
    expect((await pagesOf(await sheet({ handout: `leaflet-${HANDOUTS - 1}` }))).join(' ')).toContain(
      'Leaflet',
    );
  });

  test('prints a note of 10,000 characters whole, on as many pages as it needs', async () => {
    const { sheet } = await deskHere(temporaryProject());
    const words = Array.from({ length: 1250 }, (_, number) => `w${String(number).padStart(5, '0')}.`);
    const text = (await pagesOf(await sheet({ note: words.join(' ') }))).join(' ');
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  test('prints a note in another script, where a font has it', async () => {
    const { sheet } = await deskHere(temporaryProject());
    const text = (await pagesOf(await sheet({ note: 'Приходите во вторник, 8:30.' }))).join(' ');
    expect(text).toMatch(/Приходите во вторник ?, 8:30\./u);
  });

  test('says where a template is broken while it stands open, and prints again when it is mended', async () => {
    const template = readFileSync(join(PROJECT_FOLDER, 'templates/handout.hbs'), 'utf8');
    const folder = temporaryProject({ 'templates/handout.hbs': template });
    const { sheet } = await deskHere(folder);
    await pagesOf(await sheet());
    const path = join(folder, 'templates/handout.hbs');
    writeFileSync(path, `${template}\n{{#if clinic.phone}}`);
    expect(await mistakesOf(await sheet())).toMatch(/templates\/handout\.hbs:\d+/u);
    writeFileSync(path, template);
    await pagesOf(await sheet());
  });

  test('goes on where a browser is closed in the middle', async () => {
    const { origin, token, sheet } = await deskHere(temporaryProject());
    const closed = new AbortController();
    const asked = fetch(`${origin}/api/sheet`, {
      method: 'POST',
      signal: closed.signal,
      headers: {
        origin,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        authorization: `Desk ${token}`,
      },
      body: JSON.stringify({ ...REST, note: 'Come on Tuesday.' }),
    });
    setTimeout(() => {
      closed.abort();
    }, 20);
    await expect(asked.then((answer) => answer.arrayBuffer())).rejects.toThrow('aborted');
    expect((await pagesOf(await sheet())).join(' ')).not.toContain('Tuesday');
  });

  test('says that its port is taken, and how to go on', async () => {
    const { desk } = await deskHere(temporaryProject());
    const { exit, err } = await runHandouts(['desk', '--port', String(desk.port)], {
      folder: temporaryProject(),
    });
    expect([exit, err]).toEqual([2, expect.stringMatching(/is taken\n {2}hint: another desk may be open/u)]);
  });

  test('makes the same sheet in a folder with blanks and accents, of files that Windows wrote', async () => {
    const plain = await deskHere(temporaryProject());
    const wanted = Buffer.from(await (await plain.sheet()).arrayBuffer());
    const folder = join(temporaryFolder(), 'Prospekte für Ängstliche & Co. #1 (neu) 100%');
    mkdirSync(folder);
    const windows = Object.fromEntries(
      Object.entries(SMALL_PROJECT).map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
    );
    renameSync(temporaryProject(windows), join(folder, 'project'));
    const { sheet } = await deskHere(join(folder, 'project'));
    expect(Buffer.from(await (await sheet()).arrayBuffer()).equals(wanted)).toBe(true);
  });
});
