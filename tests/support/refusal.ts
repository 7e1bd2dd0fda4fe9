import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runHandouts, type Circumstances, type Outcome } from './run-handouts.js';
import { SMALL_PROJECT, temporaryProject } from './temporary-project.js';

export const OAK = 'content/clinics/oak.yaml';
export const REST = 'content/handouts/rest/en.md';
export const OAK_TEXT = SMALL_PROJECT[OAK] ?? '';
export const REST_TEXT = SMALL_PROJECT[REST] ?? '';

/** Sound neighbours, which a mistake elsewhere must not stop: a second clinic for one in a clinic, else a second handout. */
const CLINIC_BESIDE = { 'content/clinics/elm.yaml': OAK_TEXT.replace('Oak', 'Elm') };
const HANDOUT_BESIDE = {
  'content/handouts/walk/en.md': REST_TEXT.replace('Rest at home', 'Walk a little'),
};

/** The copies of the small project and its neighbour that do not touch the clinic, or the handout. */
export const WITHOUT_OAK = ['elm/en/rest.large.letter.pdf'];
export const WITHOUT_REST = ['oak/en/walk.large.letter.pdf'];

/** One thing that is wrong, and what the press must say and do about it. */
export interface Refusal {
  readonly name: string;
  readonly changes: Readonly<Record<string, string | Uint8Array | null>>;
  readonly exit?: number;
  /** `file:line:column`. */
  readonly at: string;
  readonly says: string;
  readonly hint?: string;
  /** Copies that are made all the same. */
  readonly made: readonly string[];
}

/** What the press says and does about a mistake, in the shape in which it is wanted; what differs is shown whole. */
interface Told {
  readonly exit: number;
  readonly words: string;
  readonly hint: string | undefined;
  readonly made: readonly string[];
  readonly stack: string | undefined;
}

/** Builds the small project with its neighbours and one thing changed. */
export async function toldOf(refusal: Refusal): Promise<Told> {
  const folder = temporaryProject({ ...neighbourOf(refusal), ...refusal.changes });
  const { exit, err } = await runHandouts(['build'], { folder });
  return tellingOf(refusal, { exit, err, made: filesIn(join(folder, 'output')) });
}

function tellingOf(
  refusal: Refusal,
  { exit, err, made }: Pick<Told, 'exit' | 'made'> & { readonly err: string },
): Told {
  const { words, hint } = wantedOf(refusal);
  const at = err.indexOf(words);
  const message = err.slice(Math.max(0, at)).split('\n\n')[0] ?? '';
  return {
    exit,
    words: at === -1 ? err : words,
    hint: hint === undefined || message.includes(`\n  hint: ${hint}`) ? hint : message,
    made,
    stack: /^ {4}at .*/mu.exec(err)?.[0],
  };
}

/** What the press says and does about handouts that are each wrong in a way of their own, in one build; by their order. */
export async function toldOfHandouts(refusals: readonly Refusal[]): Promise<readonly Told[]> {
  const files = refusals.map(({ changes }, index): [string, string | Uint8Array | null] => [
    handoutFile(index),
    changes[REST] ?? null,
  ]);
  const folder = temporaryProject({ ...HANDOUT_BESIDE, [REST]: null, ...Object.fromEntries(files) });
  const { exit, err } = await runHandouts(['build'], { folder });
  const made = filesIn(join(folder, 'output'));
  return refusals.map((refusal, index) =>
    tellingOf({ ...refusal, at: refusal.at.replace(REST, handoutFile(index)) }, { exit, err, made }),
  );
}

/** What each of them must say and do. */
export function wantedOfHandouts(refusals: readonly Refusal[]): readonly Told[] {
  return refusals.map((refusal, index) =>
    wantedOf({ ...refusal, at: refusal.at.replace(REST, handoutFile(index)) }),
  );
}

function handoutFile(index: number): string {
  return `content/handouts/rest-${index + 1}/en.md`;
}

function neighbourOf({ changes }: Refusal): Readonly<Record<string, string>> {
  return Object.keys(changes).some((path) => path.startsWith('content/clinics'))
    ? CLINIC_BESIDE
    : HANDOUT_BESIDE;
}

/** What it must say and do. */
export function wantedOf({ exit = 1, at, says, hint, made }: Refusal): Told {
  return { exit, words: `${at}  error: ${says}`, hint, made, stack: undefined };
}

/** What the press keeps beside the sheets. */
const PRESS_FILES = new Set(['manifest.json', '.handouts-index.json']);

/** Every file below a folder, without the manifest: PDFs, and anything temporary that was left. */
export function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !PRESS_FILES.has(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .toSorted();
  } catch {
    return [];
  }
}

/** Runs the command in a new small project. */
export async function runIn(
  changes: Readonly<Record<string, string | Uint8Array | null>>,
  argv: readonly string[],
  circumstances: Circumstances = {},
): Promise<Outcome & { readonly folder: string }> {
  const folder = temporaryProject(changes);
  return { ...(await runHandouts(argv, { folder, ...circumstances })), folder };
}
