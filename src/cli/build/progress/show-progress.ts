import { inkFor } from '../../ink.js';
import type { Io } from '../../io.js';
import { progressToBar, progressToLine } from './progress-to-bar.js';
import type { Progress } from './progress.js';

/** What the eye follows; more often is only work for the terminal. */
const CLOSEST_DRAWINGS_MS = 100;
/** A build that is over sooner needs no bar, which would only flash. */
const FIRST_DRAWING_MS = 400;
/** So often it is drawn when nothing happens, so that a stall does not look like a rate. */
const TICK_MS = 1000;
/** Where a terminal does not say how wide it is. */
const USUAL_COLUMNS = 80;
const START_OF_LINE = '\r';
const CLEAR_TO_END = '\u001B[K';

/** Counts of copies at some moment of a build. */
export type Counts = Pick<Progress, 'total' | 'done' | 'failed'>;

/** Progress that is being shown on standard error. */
export interface ShownProgress {
  tell(counts: Counts): void;
  /** Leaves a terminal's line clean, for what comes next. */
  end(): Promise<void>;
}

/** Shows how far a build is: as a bar on a terminal that can draw one, otherwise as a line now and then. */
export function showProgress(io: Io): ShownProgress {
  const startMs = io.clock();
  let counts: Counts = { total: 0, done: 0, failed: 0 };
  const painter = canDraw(io) ? barOn(io) : linesOn(io);
  const tick = (): void => {
    if (counts.total === 0) return;
    painter.draw({ ...counts, elapsedMs: io.clock() - startMs, isStopping: io.signal.aborted });
  };
  const timer = setInterval(tick, TICK_MS);
  io.signal.addEventListener('abort', tick);
  return {
    tell: (now) => {
      counts = now;
      tick();
    },
    end: async () => {
      clearInterval(timer);
      io.signal.removeEventListener('abort', tick);
      await painter.clear();
    },
  };
}

/** A way to show progress. */
interface Painter {
  draw(progress: Progress): void;
  clear(): Promise<void>;
}

function canDraw({ err, env }: Io): boolean {
  return err.isTerminal && env['TERM'] !== 'dumb';
}

/** A line that is written over; the new words go over the old ones before the rest is cleared, so nothing flickers. */
function barOn(io: Io): Painter {
  const ink = inkFor(io.err, io.env);
  let shown = '';
  let shownMs = FIRST_DRAWING_MS - CLOSEST_DRAWINGS_MS;
  const draw = (progress: Progress): void => {
    if (progress.elapsedMs - shownMs < CLOSEST_DRAWINGS_MS) return;
    const text = progressToBar(progress, io.err.columns() ?? USUAL_COLUMNS);
    if (text === shown) return;
    shown = text;
    shownMs = progress.elapsedMs;
    const inked = text.replace(/[\d,]+ failed$/u, ink.error);
    void io.err.write(START_OF_LINE + inked + CLEAR_TO_END);
  };
  const clear = async (): Promise<void> => {
    if (shown !== '') await io.err.write(START_OF_LINE + CLEAR_TO_END);
  };
  return { draw, clear };
}

function linesOn(io: Io): Painter {
  let last = { done: 0, elapsedMs: 0 };
  const draw = (progress: Progress): void => {
    if (!isLineDue(last, progress)) return;
    last = progress;
    void io.err.write(`${progressToLine(progress)}\n`);
  };
  return { draw, clear: async () => undefined };
}

/** No two lines come closer together than this. */
const CLOSEST_MS = 5000;
/** Nobody waits longer than this for a sign of life. */
const LONGEST_MS = 60_000;

/**
 * Whether a log gets another line: after a tenth of the copies or a minute, and never within five seconds of the last.
 *
 * @param last what the last line told; nothing yet is no copies at no time
 */
export function isLineDue(last: Pick<Progress, 'done' | 'elapsedMs'>, now: Progress): boolean {
  const since = now.elapsedMs - last.elapsedMs;
  if (since < CLOSEST_MS || now.done >= now.total) return false;
  return since >= LONGEST_MS || (now.done - last.done) * 10 >= now.total;
}
