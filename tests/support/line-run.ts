import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadFace, reachOf, toRuns, type Face } from '../../src/fonts/index.js';
import type { LineRun } from '../../src/layout/index.js';

const require = createRequire(import.meta.url);

/** A font in which one glyph prints two characters: a blank and a blank that does not break, a hyphen and a soft one. */
export function faceWithTwins(): Face {
  const folder = join(require.resolve('pdfjs-dist/package.json'), '../standard_fonts');
  return loadFace('Liberation', readFileSync(join(folder, 'LiberationSans-Regular.ttf')));
}

/** A text in one face, as it stands on a line. */
export function lineRun(text: string, face: Face): LineRun {
  const chain = { regular: [face], bold: [face], reach: reachOf(face) } as const;
  const spans = [{ start: 0, end: text.length, weight: 'regular' as const }];
  const [run, ...more] = toRuns(
    text,
    spans,
    chain,
    'en',
    { direction: 'ltr', isolates: [] },
    ({ character }) => {
      throw new Error(`no glyph for "${character}"`);
    },
  );
  if (!run || more.length > 0) throw new Error(`not one run: "${text}"`);
  const { glyphs, start, end } = run;
  return { face, sizePt: 18, glyphs, offsetPt: 0, widthPt: 0, text, start, end, owner: 'layout' };
}
