import type { TextRunInFace } from '../../fonts/index.js';
import { glyphsBetween } from './glyphs-between.js';
import { firstWhere } from './overlapping.js';

/**
 * How much wider the last letter of a line is than in the middle of one: there it is kerned with what follows, and nothing
 * follows it where a line ends.
 */
export class KernedEnds {
  readonly #runs: readonly TextRunInFace[];
  readonly #text: string;
  readonly #sizePt: number;
  readonly #known = new Map<number, number>();

  constructor(text: string, runs: readonly TextRunInFace[], sizePt: number) {
    this.#text = text;
    this.#runs = runs;
    this.#sizePt = sizePt;
  }

  /** In points, for the index at which a line ends that is seen. */
  at(end: number): number {
    const known = this.#known.get(end);
    if (known !== undefined) return known;
    const widerPt = this.#widerPt(end);
    this.#known.set(end, widerPt);
    return widerPt;
  }

  #widerPt(end: number): number {
    const run = this.#runs[firstWhere(this.#runs.length, (at) => (this.#runs[at]?.end ?? end) >= end)];
    if (!run || run.end === end || run.level % 2 === 1) return 0;
    const [next] = glyphsBetween(run, end, end + 1).glyphs;
    if (next?.unsafeToBreak !== true) return 0;
    const last = glyphsBetween(run, run.start, end).glyphs.at(-1);
    if (!last) return 0;
    const { face, script } = run;
    const alone = face.shape({
      text: this.#text.slice(last.cluster, end),
      start: 0,
      end: end - last.cluster,
      rightToLeft: false,
      script,
      language: 'und',
    });
    const same = alone.find(({ id }) => id === last.id);
    return same ? ((same.advance - last.advance) * this.#sizePt * face.scale) / face.unitsPerEm : 0;
  }
}
