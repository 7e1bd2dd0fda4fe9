import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonEvent } from '../../../src/build/event-schema.js';
import { eventsIn } from '../events-in.js';
import { FRONT_MATTER } from '../front-matter.js';
import { runHandouts } from '../run-handouts.js';
import { temporaryProject } from '../temporary-project.js';
import type { RandomDocument } from './random-document.js';

/** A sheet with many documents, each under a number of its own. */
export interface PrintedSheet {
  readonly path: string;
  readonly documents: readonly RandomDocument[];
}

/** What the press says to many documents. */
export interface Printing {
  /** The folder of the project, to run the gate in. */
  readonly folder: string;
  readonly sheets: readonly PrintedSheet[];
  /** Documents with a rule of writing against them, and what the press said. */
  readonly refused: readonly Refused[];
  /** Sheets that the press made and its own gate did not publish: false alarms. */
  readonly doubted: readonly Doubted[];
}

interface Refused {
  readonly document: RandomDocument;
  readonly why: string;
}

interface Doubted {
  readonly documents: readonly RandomDocument[];
  readonly doubts: readonly string[];
}

/** A number before each document, by which its words are found in a sheet again. */
export const numberOf = (at: number): string => `q${at + 1}q`;

/** More documents make a sheet of many pages, fewer more sheets. */
const ON_A_SHEET = 12;
/** A sheet is made again without what it was refused for; rounds, until something is very wrong. */
const ROUNDS = 6;

const LINES =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 12"><path d="M0 2H400V4H0ZM0 8H400V10H0Z"/></svg>';

/** Prints documents, many on a sheet and all sheets in one build; what a rule refuses is left out of its sheet. */
export async function printDocuments(documents: readonly RandomDocument[]): Promise<Printing> {
  const folder = temporaryProject({ 'content/handouts/rest/en.md': null });
  const refused: Refused[] = [];
  const doubted: Doubted[] = [];
  const sheets: PrintedSheet[] = [];
  let waiting: readonly (readonly RandomDocument[])[] = inSheets(documents);
  for (let round = 0; waiting.length > 0; round += 1) {
    if (round === ROUNDS) throw new Error(`${waiting.length} sheets are refused again and again`);
    const tried = new Map(waiting.map((some, at) => [`sheet-${round}-${at}`, some]));
    const events = await build(folder, `sheet-${round}-*`, tried);
    const again: (readonly RandomDocument[])[] = [];
    for (const event of events) {
      if (event.event !== 'made' && event.event !== 'refused' && event.event !== 'failed') continue;
      const some = tried.get(event.handout) ?? [];
      if (event.event === 'made') sheets.push({ path: join(folder, 'output', event.file), documents: some });
      else if (event.event === 'refused') {
        // Which of them it is: each alone.
        if (some.length === 1) doubted.push({ documents: some, doubts: event.doubts });
        else again.push(...some.map((one) => [one]));
      } else {
        const wrong = wrongIn(some, event);
        refused.push(...wrong);
        const left = some.filter((one) => wrong.every(({ document }) => document !== one));
        if (left.length > 0) again.push(left);
      }
    }
    waiting = again;
  }
  return { folder, sheets, refused, doubted };
}

function inSheets(documents: readonly RandomDocument[]): readonly (readonly RandomDocument[])[] {
  return [...new Set(documents.map(({ language }) => language))].flatMap((language) => {
    const some = documents.filter((document) => document.language === language);
    return Array.from({ length: Math.ceil(some.length / ON_A_SHEET) }, (_, at) =>
      some.slice(at * ON_A_SHEET, (at + 1) * ON_A_SHEET),
    );
  });
}

/** With a short title the foot of a page has one line in every language, which readers leave out. */
const HEAD = `---\n${FRONT_MATTER.replace('Rest at home', 'Rest')}---\n`;

/** A handout of documents, each behind its number; behind the last stands a number, too. */
function handoutOf(documents: readonly RandomDocument[]): string {
  const sections = documents.map(({ source }, at) => `\n## ${numberOf(at)} ${source}`);
  return `${HEAD}${sections.join('')}\n## ${numberOf(documents.length)}\n\nRest.\n`;
}

async function build(
  folder: string,
  ids: string,
  tried: ReadonlyMap<string, readonly RandomDocument[]>,
): Promise<readonly JsonEvent[]> {
  const languages = new Set<string>();
  for (const [id, documents] of tried) {
    const language = documents[0]?.language ?? 'en';
    languages.add(language);
    const home = join(folder, 'content/handouts', id);
    mkdirSync(join(home, 'figures'), { recursive: true });
    writeFileSync(join(home, `${language}.md`), handoutOf(documents));
    writeFileSync(join(home, 'figures/lines.svg'), LINES);
  }
  const argv = ['build', ids, ...[...languages].flatMap((language) => ['--language', language]), '--json'];
  return eventsIn((await runHandouts(argv, { folder })).out);
}

/** The documents in which the press found something, by the lines that it names. */
function wrongIn(
  documents: readonly RandomDocument[],
  { diagnostics }: Extract<JsonEvent, { event: 'failed' }>,
): readonly Refused[] {
  let end = HEAD.split('\n').length;
  const wrong = documents.flatMap((document) => {
    const begin = end;
    end += document.source.split('\n').length;
    const found = diagnostics.find(({ severity, place }) => {
      const line = place?.line ?? 0;
      return severity === 'error' && line >= begin && line < end;
    });
    return found ? [{ document, why: `${found.code}: ${found.what}` }] : [];
  });
  if (wrong.length === 0)
    throw new Error(`refused for nothing in a document: ${JSON.stringify(diagnostics)}`);
  return wrong;
}
