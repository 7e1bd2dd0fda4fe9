import { namesOf, shardToText } from '../../plan/index.js';
import type { BuildEvent, BuildReport, JsonEvent } from '../../build/index.js';
import type { ExitCode } from '../io.js';

/** An event as a program reads it, but the last, which is `reportToJson`'s. */
export function eventToJson(event: Exclude<BuildEvent, { kind: 'finished' }>): JsonEvent {
  switch (event.kind) {
    case 'planned':
      return {
        event: event.kind,
        copies: event.copies,
        to_make: event.toMake,
        ...(event.shard && { shard: shardToText(event.shard) }),
      };
    case 'diagnostic':
      return { event: event.kind, ...event.diagnostic };
    case 'broken-clinic':
      return { event: event.kind, clinic: event.clinic };
    case 'left-out':
      return { event: event.kind, path: event.path };
    case 'cannot-write':
      return {
        event: event.kind,
        why: event.why,
        ...(event.hint !== undefined && { hint: event.hint }),
      };
    case 'prune-stopped':
      return { event: event.kind, why: event.why, hint: event.hint };
    case 'project-wrong':
      return { event: event.kind };
    case 'unchanged':
      return { event: event.kind, ...event.file };
    case 'made':
      return { event: event.kind, ...event.file, why: event.why };
    case 'failed':
      return { event: event.kind, ...namesOf(event.job), diagnostics: [...event.diagnostics] };
    case 'refused':
      return { event: event.kind, ...namesOf(event.job), doubts: [...event.doubts] };
    case 'would-make':
      return { event: event.kind, ...namesOf(event.job), why: event.why };
    case 'stale':
      return { event: event.kind, file: event.file, why: event.why, removed: event.isRemoved };
    default:
      return event satisfies never;
  }
}

/** The last event of a build: what became of it, in numbers. */
export function reportToJson(report: BuildReport, exit: ExitCode, elapsedMs: number): JsonEvent {
  const { planned, made, unchanged, failed, refused, pages, bytes, warnings } = report;
  return {
    event: 'summary',
    exit_code: exit,
    planned,
    made,
    unchanged,
    failed,
    refused,
    stale: report.stale,
    removed: report.removed,
    kept: report.kept,
    would_make: report.wouldMake,
    not_made: planned - made - unchanged - failed - refused - report.wouldMake,
    pages,
    bytes,
    warnings,
    broken_clinics: [...report.brokenClinics],
    left_out: [...report.leftOut],
    interrupted: report.wasInterrupted,
    seconds: Math.round(elapsedMs) / 1000,
  };
}
