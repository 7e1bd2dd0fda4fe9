import * as fc from 'fast-check';
import { printDocuments } from './printed-documents.js';
import { randomDocument, type RandomDocument } from './random-document.js';
import type { Tongue } from './tongue.js';
import { wrongInSheet } from './wrong-in-sheet.js';

/** The documents of a language by a seed; the same seed has the same ones. */
export function documentsOf(tongue: Tongue, seed: number, count: number): readonly RandomDocument[] {
  return fc.sample(randomDocument(tongue), { seed, numRuns: count });
}

/** Making one smaller means printing it again. */
const LONGEST_MS = 40_000;

/** What is wrong with a document, and the smallest one like it that has something wrong. */
export async function smallest(tongue: Tongue, seed: number, at: number): Promise<string> {
  const property = fc.asyncProperty(randomDocument(tongue), async (document) => {
    const wrong = await wrongWith(document);
    if (wrong.length > 0) throw new Error(wrong.join('; '));
  });
  const result = await fc.check(property, {
    seed,
    path: String(at),
    numRuns: 1,
    interruptAfterTimeLimit: LONGEST_MS,
  });
  const [document] = result.counterexample ?? [];
  const why =
    result.errorInstance instanceof Error ? result.errorInstance.message : 'not wrong when it is alone';
  return `${tongue.language}, seed ${seed}, document ${at}: ${why}\n${document?.source ?? ''}`;
}

async function wrongWith(document: RandomDocument): Promise<readonly string[]> {
  const { sheets, doubted } = await printDocuments([document]);
  const wrong = await Promise.all(sheets.map(wrongInSheet));
  return [
    ...doubted.flatMap(({ doubts }) => doubts),
    ...wrong.flat().map(({ reader, what }) => `${reader}: ${what}`),
  ];
}
