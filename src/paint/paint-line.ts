import type { Mark } from '../layout/index.js';
import type { Canvas } from './canvas.js';
import { paintedRuns } from './painted-runs.js';

type LineMark = Extract<Mark, { kind: 'line' }>;

/** A line's runs in reading order, each as glyphs with the positions that HarfBuzz gave them. */
export function paintLine(mark: LineMark, canvas: Canvas): void {
  const { content, structure } = canvas;
  for (const { owner, font, operators } of paintedRuns(mark, canvas.fonts)) {
    structure.open(owner);
    content.fillWith(mark.colour);
    content.use(font.name);
    if (mark.line.isStanding) content.write(operators);
    else content.writeOwn();
  }
}
