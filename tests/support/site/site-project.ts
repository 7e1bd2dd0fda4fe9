import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHandouts, type Outcome } from '../run-handouts.js';
import { SMALL_PROJECT, temporaryProject } from '../temporary-project.js';

export const OAK = 'content/clinics/oak.yaml';
export const REST = 'content/handouts/rest/en.md';
/** The clinic of the small project, with its online versions made by the press. */
export const OAK_TEXT = `${SMALL_PROJECT[OAK] ?? ''}site: yes\n`;
export const REST_TEXT = SMALL_PROJECT[REST] ?? '';
/** Where its pages stand. */
export const SITE = 'output/site/oak.example.org';

/** The small project with pages, changed as told. */
export function siteProject(changes: Readonly<Record<string, string>> = {}): string {
  return temporaryProject({ [OAK]: OAK_TEXT, ...changes });
}

export async function site(folder: string, ...argv: readonly string[]): Promise<Outcome> {
  return runHandouts(['site', ...argv], { folder });
}

export function readIn(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** Writes one text for another in a file of the project. */
export function changeIn(folder: string, path: string, from: string, to: string): void {
  const text = readIn(folder, path);
  if (!text.includes(from)) throw new Error(`${path} has no "${from}"`);
  writeFileSync(
    join(folder, path),
    text.replace(from, () => to),
  );
}

/** The edition that a page says it is. */
export function newestIn(html: string): string {
  return /data-newest="(?<code>\w+)"/u.exec(html)?.groups?.['code'] ?? '';
}
