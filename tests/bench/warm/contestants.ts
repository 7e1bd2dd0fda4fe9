import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { OurKit } from '../ours.js';
import { PROJECT_FOLDER } from '../../support/folders.js';
import { SHEETS } from '../project/write-project.js';
import { Seat } from './seat.js';

/** The tools that print the same sheet: ours, ours with its gate or with ten times the words, and the peers. */
export type Contestant = 'ours' | 'gated' | 'long' | (typeof PEERS)[number];

const PEERS = ['typst', 'pdfkit', 'pdfmake', 'jspdf', 'pdf-lib'] as const;
/** Those that a goal is about; the others are there for the whole table. */
const PEERS_OF_GOALS = ['typst', 'pdfkit'] as const;

const FONT = '@expo-google-fonts/atkinson-hyperlegible-next';
const BENCH = join(PROJECT_FOLDER, 'tests/bench');

/** Opens every tool in a process of its own; peers only where their packages are installed. */
export function openSeats(
  projectFolder: string,
  clinics: number,
  isQuick: boolean,
): ReadonlyMap<Contestant, Seat> {
  const ours = (name: string, sheet: keyof typeof SHEETS, isGated: boolean): Seat => {
    const kit: OurKit = { name, projectFolder, clinics, handout: SHEETS[sheet], isGated };
    return new Seat(join(PROJECT_FOLDER, 'dist/bench/ours.js'), kit);
  };
  const peers = !arePeersInstalled() ? [] : isQuick ? PEERS_OF_GOALS : PEERS;
  return new Map<Contestant, Seat>([
    ['ours', ours('clinic-handouts', 'short', false)],
    ['gated', ours('clinic-handouts, each file read again', 'short', true)],
    ['long', ours('clinic-handouts, 10 × the words', 'long', false)],
    ...peers.map((name) => [name, new Seat(join(BENCH, `peers/${name}.mjs`), peersKit())] as const),
  ]);
}

/** Whether `npm ci --prefix tests/bench/peers` was done. */
function arePeersInstalled(): boolean {
  return existsSync(join(BENCH, 'peers/node_modules'));
}

/** The files that peers print with: the same that we do. */
export function peersKit(): Readonly<Record<'regular' | 'bold' | 'logo', string>> {
  const { resolve } = createRequire(join(PROJECT_FOLDER, 'package.json'));
  const face = (weight: string): string =>
    resolve(`${FONT}/${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`);
  return {
    regular: face('400Regular'),
    bold: face('700Bold'),
    logo: join(BENCH, 'project/content/clinics/group.png'),
  };
}
