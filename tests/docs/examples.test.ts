import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { runHandouts } from '../support/run-handouts.js';
import { copyOfSamples, SMALL_PROJECT } from '../support/temporary-project.js';
import { fencedBlocks, type FencedBlock } from './fenced-blocks.js';
import { commandsOf, tryCommand } from './try-console.js';
import { isThorough } from '../support/thorough.js';

const SMALL_CLINIC = SMALL_PROJECT['content/clinics/oak.yaml'] ?? '';
const SMALL_HANDOUT = SMALL_PROJECT['content/handouts/rest/en.md'] ?? '';
const FONT = '@expo-google-fonts/atkinson-hyperlegible-next';
const require = createRequire(import.meta.url);
const CLINIC_FILE = 'content/clinics/maple.yaml';
const HANDOUT_FILE = 'content/handouts/rest/en.md';

/** What a tried example did, against what its document promises. */
interface Trial {
  readonly where: string;
  readonly succeeds: boolean;
  readonly missing: readonly string[];
  readonly printed: string;
}

const QUICK = ['README.md', 'docs/writing-handouts.md', 'docs/builds.md', 'docs/templates.md'];
/** These make many sheets. */
const LONG = ['docs/clinics.md', 'docs/networks.md', 'docs/developing.md', 'fonts/README.md'];

test.each(isThorough ? [...QUICK, ...LONG] : QUICK)(
  'each example in %s does what is said of it',
  async (document) => {
    const folder = sampleProject();
    const blocks = fencedBlocks(document);
    const trials: Trial[] = [];
    for (const [index, block] of blocks.entries()) {
      const next = blocks[index + 1];
      const promised = next?.language === 'text' ? next.text.trim().split('\n') : [];
      trials.push(...(await tryBlock(block, promised, `${document}:${block.line}`, folder)));
    }
    expect(trials.length).toBeGreaterThan(0);
    expect(trials.filter(({ succeeds, missing }) => !succeeds || missing.length > 0)).toEqual([]);
  },
);

/** The samples, with a small clinic and a small handout that examples change. */
function sampleProject(): string {
  const folder = copyOfSamples();
  put(folder, CLINIC_FILE, SMALL_CLINIC);
  put(folder, HANDOUT_FILE, SMALL_HANDOUT);
  copyFileSync(join(folder, 'content/clinics/riverside.svg'), join(folder, 'content/clinics/maple.svg'));
  mkdirSync(join(folder, 'content/handouts/rest/figures'));
  copyFileSync(
    join(folder, 'content/handouts/blood-pressure-log/figures/cuff.svg'),
    join(folder, 'content/handouts/rest/figures/cuff.svg'),
  );
  mkdirSync(join(folder, 'fonts'));
  for (const [weight, name] of [
    ['400Regular', 'ClinicSans-Regular'],
    ['700Bold', 'ClinicSans-Bold'],
  ] as const) {
    const file = require.resolve(`${FONT}/${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`);
    copyFileSync(file, join(folder, `fonts/${name}.ttf`));
  }
  return folder;
}

/**
 * Tries a block by the words after its language: a file's name writes that file; `clinic`, `front-matter` and `body` are
 * put into the small clinic or handout, which is then built; `wrong` ones must fail. A console block is typed.
 */
async function tryBlock(
  block: FencedBlock,
  promised: readonly string[],
  where: string,
  folder: string,
): Promise<readonly Trial[]> {
  const [use = ''] = block.words;
  if (block.language === 'console') return tryConsole(block, where, folder);
  if (use.includes('/')) {
    put(folder, use, block.text);
    return [];
  }
  if (!['clinic', 'front-matter', 'body'].includes(use)) return [];
  const isClinic = use === 'clinic';
  if (isClinic) put(folder, CLINIC_FILE, withKeys(SMALL_CLINIC, block.text));
  else
    put(
      folder,
      HANDOUT_FILE,
      use === 'body' ? `${SMALL_HANDOUT}\n${block.text}` : withFrontMatter(block.text),
    );
  const handout = isClinic ? 'stitches-care' : 'rest';
  const { exit, err } = await runHandouts(['build', handout, '--clinic', 'maple'], { folder });
  const succeeds = (exit === 0) !== block.words.includes('wrong');
  return [{ where, succeeds, missing: missingIn(err, promised), printed: err }];
}

async function tryConsole(block: FencedBlock, where: string, folder: string): Promise<readonly Trial[]> {
  const wanted = Number(block.words[0] ?? 0);
  const trials: Trial[] = [];
  for (const { typed, promised } of commandsOf(block.text)) {
    const { exit, printed } = await tryCommand(typed, folder);
    const succeeds = exit === wanted;
    trials.push({ where, succeeds, missing: missingIn(printed, promised), printed });
  }
  return trials;
}

/** The promised lines that were not printed; blanks at their ends and between columns do not count. */
function missingIn(printed: string, promised: readonly string[]): readonly string[] {
  const folded = printed.replaceAll(/ +/gu, ' ');
  return promised.filter((line) => !folded.includes(line.trim().replaceAll(/ +/gu, ' ')));
}

function withFrontMatter(yaml: string): string {
  const [, frontMatter = '', ...body] = SMALL_HANDOUT.split(/^---\n/mu);
  return `---\n${withKeys(frontMatter, yaml)}---\n${body.join('---\n')}`;
}

/** YAML with some of its top keys replaced, or joined by others. */
function withKeys(base: string, changes: string): string {
  const keys = Object.keys(parse(changes) as object);
  const kept = base.replaceAll(/^(?<key>[a-z_]+):.*\n(?: .*\n)*/gmu, (entry, key: string) =>
    keys.includes(key) ? '' : entry,
  );
  return `${kept}${changes}`;
}

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
