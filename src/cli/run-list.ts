import { toJson } from './to-json.js';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  listClinics,
  listFonts,
  listHandouts,
  type Listing,
  listLanguages,
  listSigns,
  listSizes,
  listTranslations,
} from '../commands/index.js';
import { openWorld } from '../project/index.js';
import type { World } from '../world/index.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import { tellDiagnostics } from './tell-diagnostics.js';
import { PRESS_FOLDER } from './version.js';
import { expected, shown } from '../diagnostics/index.js';

const LISTS = {
  handouts: listHandouts,
  clinics: listClinics,
  sizes: () => listSizes(),
  languages: listLanguages,
  fonts: listFonts,
  translations: listTranslations,
  signs: listSigns,
} as const satisfies Readonly<Record<string, (world: World) => Listing>>;
export type ListName = keyof typeof LISTS;

/** What is typed after `handouts list`. */
export interface ListArguments {
  readonly what: ListName;
  readonly project: string;
  readonly json: boolean;
}

/** Shows one of the lists, as a table or as JSON. */
export async function runList({ what, project, json }: ListArguments, io: Io): Promise<ExitCode> {
  const world = openWorld(resolve(io.folder, project), fileURLToPath(PRESS_FOLDER), io.now);
  const listing = LISTS[what](world);
  await tellDiagnostics(listing.diagnostics, world, io);
  await io.out.write(json ? `${toJson(listing.rows, 2)}\n` : toTable(listing.rows));
  return listing.diagnostics.some((diagnostic) => diagnostic.severity === 'error')
    ? EXIT.projectInvalid
    : EXIT.made;
}

/** Rows of named values as columns of text, headed by their names. */
function toTable(rows: readonly Readonly<Record<string, string>>[]): string {
  const [first] = rows;
  if (!first) return '';
  const columns = Object.keys(first).map((name) => {
    const cells = [name, ...rows.map((row) => shown(expected(row[name], `the cell "${name}"`)))];
    const width = Math.max(...cells.map((cell) => cell.length));
    return cells.map((cell) => cell.padEnd(width));
  });
  const lines = [first, ...rows].map((_, place) => columns.flatMap((cells) => cells[place] ?? []).join('  '));
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}
