import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SMALL_PROJECT } from '../temporary-project.js';
import { makeTaggedSheets, type MadeTaggedSheets } from './make-tagged-sheets.js';

/** Content that has broken other presses. */
export interface HardCase {
  readonly name: string;
  /** Files beside the small project's own, or instead of them. */
  readonly files: Readonly<Record<string, string>>;
  readonly asked?: readonly string[];
  readonly note?: string;
}

const HANDOUT = 'content/handouts/rest/en.md';
const CLINIC = 'content/clinics/oak.yaml';

/** The hard cases that must conform, each with its own project. */
export const HARD_CASES = {
  signs: {
    name: 'a title and a clinic with &, < and quotes',
    files: {
      [HANDOUT]: handout('', `'Salt & sugar: "less" is < more'`),
      [CLINIC]: small(CLINIC).replace('Oak Clinic', `'Smith & Sons "Oak" <Clinic>'`),
    },
  },
  accents: {
    name: 'accents, composite glyphs and signs',
    files: {
      [HANDOUT]: handout(
        '## Gyógyszerek: ő, ű, č, ł, ñ\nTome una cápsula pequeña. Égő érzés? Řekněte nám to. Cafe\u0301 und Fuß, ≥ 38 °C, ½.',
        'Árvíztűrő tükörfúrógép, café, mañana',
      ),
    },
  },
  foreign: {
    name: 'words in another language',
    files: {
      [HANDOUT]: handout(
        '## If you speak Spanish\n:::in{language=es}\nLlame al **{{clinic.phone}}** y pida un intérprete.\n:::',
      ),
    },
  },
  longParagraph: {
    name: 'a paragraph over three pages',
    files: { [HANDOUT]: handout(`## Everything\n${'Rest in bed until you feel well again. '.repeat(90)}`) },
    asked: ['--size', 'xxlarge'],
  },
  longTable: {
    name: 'a table over four pages',
    files: {
      [HANDOUT]: handout(
        `## Table\n| When | What | How much |\n| --- | --- | --- |\n${rows(60, (row) => `| Day ${row} | Water and broth | ${row} cups |`)}`,
      ),
    },
  },
  brokenLink: {
    name: 'a link broken over two lines',
    files: {
      [HANDOUT]: handout(
        '## Read more\nBefore your visit, please read [all that the national library has collected about resting at home and when to get up](https://medlineplus.gov/rest) with care.',
      ),
    },
  },
  splitList: {
    name: 'a list in a box that splits',
    files: {
      [HANDOUT]: handout(
        `:::call\n## Call us if\nCall {{clinic.phone}} if:\n${rows(40, (row) => `- sign number ${row} is there, and it does not go away`)}\n\nIf you cannot reach us, call {{clinic.emergency}}.\n:::`,
      ),
    },
  },
  bareClinic: { name: 'a clinic without a logo', files: {} },
  oneSection: {
    name: 'a handout of a single plain section',
    files: {
      [HANDOUT]: `${small(HANDOUT).split('---\n').slice(0, 2).join('---\n')}---\n\n## How to rest\nLie down.\n`,
    },
  },
  longNote: {
    name: 'a note of 5,000 characters',
    files: {},
    note: 'Please take your tablets with water, and call us if you feel worse. '.repeat(80).slice(0, 5000),
  },
  tallFigure: {
    name: 'a figure taller than a page',
    files: {
      [HANDOUT]: handout(
        ':::figure\n## The stairs\n![A flight of ten stairs, seen from below.](figures/stairs.svg)\nTake one step at a time.\n:::',
      ),
      'content/handouts/rest/figures/stairs.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 400" width="100" height="400"><rect x="10" y="10" width="80" height="380" fill="#0b5d66"/></svg>',
    },
  },
  ticks: {
    name: 'a list to tick, fields and questions',
    files: {
      [HANDOUT]: handout(
        '## Pack your bag\n- [ ] your card\n- [ ] your **medicine** list\n\n:::questions{lines=4}\n:::',
      ),
      [CLINIC]: `${small(CLINIC)}follow_up:\n  heading: Next steps\n  text: Keep this sheet.\n  fields: [Next visit, With]\n  lines: 3\n`,
    },
  },
} as const satisfies Readonly<Record<string, HardCase>>;

/** Makes a hard case in a project of its own, printed and fillable. */
export async function makeHardCase({ files, asked = [], note }: HardCase): Promise<MadeTaggedSheets> {
  const folder = mkdtempSync(join(tmpdir(), 'hard-'));
  try {
    const all = { ...SMALL_PROJECT, ...files, ...(note !== undefined && { 'note.txt': note }) };
    for (const [path, content] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const options = [...asked, ...(note === undefined ? [] : ['--note', 'note.txt'])];
    const printed = await makeTaggedSheets(options, folder);
    const fillable = await makeTaggedSheets([...options, '--fillable'], folder);
    return { said: printed.said, sheets: [...printed.sheets, ...fillable.sheets] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function small(path: string): string {
  return SMALL_PROJECT[path] ?? '';
}

function handout(body: string, title = 'Rest at home'): string {
  return `${small(HANDOUT).replace('Rest at home', title)}\n${body}\n`;
}

function rows(count: number, row: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => row(index + 1)).join('\n');
}
