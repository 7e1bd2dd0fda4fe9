import { placeToText, type Diagnostic } from '../diagnostics/index.js';
import { IN_THE_WAY } from '../make/index.js';
import type { BuildEvent, BuildReport, Tell } from './build-event.js';

/** Passes events on and keeps count of them. */
export class BuildCounts {
  readonly #tell: Tell;
  readonly #seen = new Set<string>();
  readonly #report: Counting = {
    planned: 0,
    made: 0,
    unchanged: 0,
    failed: 0,
    refused: 0,
    stale: 0,
    removed: 0,
    kept: 0,
    wouldMake: 0,
    pages: 0,
    bytes: 0,
    warnings: 0,
    brokenClinics: [],
    leftOut: [],
    isProjectSound: true,
    isPlanSound: true,
    pruneStopped: undefined,
    inTheWay: 0,
    couldNotWrite: undefined,
    writeHint: undefined,
    wasInterrupted: false,
  };

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  /** The numbers up to now; they go on. */
  get report(): BuildReport {
    return this.#report;
  }

  tell(event: BuildEvent): void {
    if (event.kind === 'diagnostic' && this.#isKnown(event.diagnostic)) return;
    Object.assign(this.#report, counted(this.#report, event));
    this.#tell(event);
  }

  /** Tells the numbers, and returns them. */
  finish(wasInterrupted: boolean): BuildReport {
    this.#report.wasInterrupted = wasInterrupted;
    this.#tell({ kind: 'finished', report: this.#report });
    return this.#report;
  }

  /** What is said of the project as a whole is said once. */
  #isKnown({ what, place, copy }: Diagnostic): boolean {
    if (copy !== undefined) return false;
    const key = `${what}\n${place ? placeToText(place) : ''}`;
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    return false;
  }
}

/** A report that is still being counted. */
type Counting = { -readonly [Name in keyof BuildReport]: BuildReport[Name] };

/** The numbers that an event changes. */
function counted(report: BuildReport, event: BuildEvent): Partial<BuildReport> {
  switch (event.kind) {
    case 'planned':
      return { planned: event.copies };
    case 'diagnostic':
      if (event.diagnostic.severity === 'warning') return { warnings: report.warnings + 1 };
      // A mistake that is no copy's is one of what plans are made from.
      return event.diagnostic.copy === undefined ? { isPlanSound: false } : {};
    case 'broken-clinic':
      return { brokenClinics: [...report.brokenClinics, event.clinic], isPlanSound: false };
    case 'left-out':
      return { leftOut: [...report.leftOut, event.path], isPlanSound: false };
    case 'unchanged':
      return { unchanged: report.unchanged + 1 };
    case 'made':
      return {
        made: report.made + 1,
        pages: report.pages + event.file.pages,
        bytes: report.bytes + event.file.bytes,
      };
    case 'failed':
      return {
        failed: report.failed + 1,
        inTheWay: report.inTheWay + (event.diagnostics.some(({ code }) => code === IN_THE_WAY) ? 1 : 0),
      };
    case 'refused':
      return { refused: report.refused + 1 };
    case 'would-make':
      return { wouldMake: report.wouldMake + 1 };
    case 'stale':
      return {
        stale: report.stale + 1,
        removed: report.removed + (event.isRemoved ? 1 : 0),
        kept: report.kept + (event.why === 'not planned' ? 0 : 1),
      };
    case 'prune-stopped':
      return { pruneStopped: { why: event.why, hint: event.hint } };
    case 'cannot-write':
      return report.couldNotWrite === undefined ? { couldNotWrite: event.why, writeHint: event.hint } : {};
    case 'project-wrong':
      return { isProjectSound: false };
    case 'finished':
      return {};
    default:
      return event satisfies never;
  }
}
