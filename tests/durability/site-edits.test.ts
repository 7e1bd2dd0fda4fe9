import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFinished } from '../../src/commands/index.js';
import { openWorld } from '../../src/project/index.js';
import { readPage } from '../../src/proof/page/read-page.js';
import { nodeWorld } from '../../src/world/index.js';
import { nodeOutput } from '../../src/write/index.js';
import { buildHere } from '../support/build-here.js';
import { PROJECT_FOLDER } from '../support/folders.js';
import { seeded } from '../support/random.js';
import { siteInChromium } from '../support/site/site-in-chromium.js';
import { OAK, OAK_TEXT, REST, siteProject } from '../support/site/site-project.js';
import { countOf, isThorough } from '../support/thorough.js';
import { THIS_PROCESS } from '../support/this-process.js';

const EDITS = countOf('SITE_EDITS', { few: 5, some: 300, all: 1000 });
const IN_CHROMIUM = isThorough ? 60 : 0;
const NOW = new Date('2026-11-30T12:00:00Z');
const PAGE = 'output/site/oak.example.org/rest/en/index.html';
const TEXT = ['tired', 'weary', 'worn out', 'sleepy', 'ill', 'sad'];

/** What stands on paper somewhere, and of which day it is. */
interface Paper {
  readonly edition: string;
  readonly published: string;
}

test(
  `after ${EDITS} random edits with prints in between, every edition that was printed gets its answer`,
  { timeout: 3_600_000 },
  async () => {
    const random = seeded(71);
    const project = siteProject();
    const first = readFileSync(join(project, REST), 'utf8');
    const state = { version: 0, day: 1, words: 0, number: 0 };
    const papers = new Map<string, Paper>();
    const wrong: string[] = [];
    for (let edit = 0; edit < EDITS; edit += 1) {
      change(project, first, state, random.next());
      // Who prints without a page before is asked for here, too: the next page takes it from the manifest.
      const order = random.next();
      if (order < 0.4) await makeSite(project);
      if (order > 0.6) {
        await print(project, papers);
        await makeSite(project);
      }
      if (edit % 10 !== 9 && edit !== EDITS - 1) continue;
      await makeSite(project);
      wrong.push(...wrongIn(readFileSync(join(project, PAGE), 'utf8'), papers));
    }
    expect(wrong).toEqual([]);
    expect(papers.size).toBeGreaterThan(EDITS / 8);
    if (IN_CHROMIUM > 0) await askChromium(project, [...papers.values()], random.next);
  },
);

interface State {
  version: number;
  day: number;
  words: number;
  number: number;
}

/** Another word, another number of the clinic, a new version on another day, or all as it was once. */
function change(project: string, first: string, state: State, kind: number): void {
  if (kind < 0.4) state.words += 1;
  else if (kind < 0.6) state.number = (state.number + 1) % 90;
  else if (kind < 0.9) {
    state.version += 1;
    state.day = (state.day % 28) + 1;
    state.words += 1;
  } else state.words = Math.max(0, state.words - 3);
  const word =
    `${TEXT[state.words % TEXT.length]} ${'or hot '.repeat(Math.floor(state.words / TEXT.length) % 5)}`.trim();
  const text = first
    .replace('tired', word)
    .replace('version: 1.0.0', `version: 1.${state.version}.0`)
    .replace('published: 2026-11-22', `published: ${dayOf(state)}`);
  writeFileSync(join(project, REST), text);
  writeFileSync(join(project, OAK), OAK_TEXT.replace('010-2000', `010-20${10 + state.number}`));
}

function dayOf({ day }: State): string {
  return `2026-10-${String(day).padStart(2, '0')}`;
}

async function print(project: string, papers: Map<string, Paper>): Promise<void> {
  const world = openWorld(project, PROJECT_FOLDER, NOW);
  const report = await buildHere(
    { world, output: nodeOutput(join(project, 'output'), writer()) },
    { startedAt: NOW, clock: () => 0, sizes: ['large'], papers: ['letter'] },
    (event) => {
      if (event.kind === 'made') papers.set(event.file.edition, event.file);
    },
  );
  expect(report).toMatchObject({ failed: 0, refused: 0 });
}

async function makeSite(project: string): Promise<void> {
  const world = openWorld(project, PROJECT_FOLDER, NOW);
  const output = nodeOutput(join(project, 'output/site'), writer());
  const printed = nodeWorld(join(project, 'output'), NOW);
  const report = await buildHere(
    { world, output, printed },
    { site: { printed: openFinished(join(project, 'output'), NOW) }, startedAt: NOW, clock: () => 0 },
  );
  expect(report).toMatchObject({ failed: 0, refused: 0 });
}

let writers = THIS_PROCESS.pid;
function writer(): { readonly pid: number; readonly isRunning: (pid: number) => boolean } {
  const pid = (writers += 1);
  return { pid, isRunning: (other) => other === pid };
}

/** What a page tells wrongly to whoever has one of these. */
function wrongIn(html: string, papers: ReadonlyMap<string, Paper>): readonly string[] {
  const { answers, newest } = readPage(html);
  return [...papers.values()].flatMap((paper) => {
    const told = answers.filter(({ editions }) => editions.includes(paper.edition));
    const said = told[0]?.lines.join(' ') ?? '';
    const isRight = told.length === 1 && said === wanted(paper, newest);
    return isRight ? [] : [`${paper.edition} of ${paper.published}: ${said}`];
  });
}

function wanted({ edition, published }: Paper, newest: string): string {
  return edition === newest
    ? 'Your copy is the newest.'
    : `Your copy is older: it is of October ${Number(published.slice(-2))}, 2026. Go by this page.`;
}

async function askChromium(project: string, papers: readonly Paper[], random: () => number): Promise<void> {
  const { newest } = readPage(readFileSync(join(project, PAGE), 'utf8'));
  const { open, close } = await siteInChromium(join(project, 'output/site'));
  const path = 'oak.example.org/rest/en/';
  for (let at = 0; at < IN_CHROMIUM; at += 1) {
    const paper = papers[Math.floor(random() * papers.length)] ?? { edition: 'zzzzz', published: '' };
    const page = await open(`${path}#${paper.edition}`);
    expect(await page.locator('#copy').innerText()).toBe(wanted(paper, newest));
    await page.context().close();
  }
  const page = await open(`${path}#zzzzz`);
  expect(await page.locator('#copy').innerText()).toContain('This page does not know your copy');
  await close();
}
