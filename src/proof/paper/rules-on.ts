import type { Filled } from '../sheet/ink.js';
import type { FilledRect } from '../sheet/marked.js';
import type { Artifact, Artifacts, PaperPage } from './paper-sheet.js';

/** What a page fills outside of its structure, as a kind of artifact. */
export function filledOn({ artifacts }: PaperPage, artifact: Artifact): readonly Filled[] {
  return artifacts[artifact].filled;
}

/** The rectangles of these. */
export function rulesOn({ artifacts }: PaperPage, artifact: Artifact): readonly FilledRect[] {
  return artifacts[artifact].rules;
}

/** Sorts out what a page fills, once for all who ask. */
export function artifactsOf(all: readonly Filled[], artifact: Artifact): Artifacts {
  const filled = all.filter(({ marked }) => marked.artifact === artifact);
  return { filled, rules: filled.flatMap(({ rects }) => rects) };
}
