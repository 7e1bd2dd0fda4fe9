import type { Job, Waivers } from '../plan/index.js';
import { lackingSource } from './lacking-source.js';
import type { ManifestEntry } from './manifest.js';
import { readInWords } from './read-in-words.js';
import type { RecordedFiles } from './recorded-files.js';

/** What a recorded file is held against. */
export interface Present {
  readonly files: Pick<RecordedFiles, 'find' | 'inputs' | 'inputAt'>;
  /** Whether what stood at the path of an input is another now; by the input's place. */
  readonly isChanged: (place: number) => boolean;
  /** Hash of a file in the output folder; nothing where there is none. */
  readonly hashOfFile: (file: string) => string | undefined;
  /** The day of the build, as 2026-11-22. */
  readonly today: string;
  readonly waivers: Waivers;
  readonly force: boolean;
}

/** More changed files than this are not named one by one. */
const MOST_NAMED = 3;

/** Why a copy must be made, in words; nothing where the file that stands is what would be made. */
export function whyMake(job: Job, present: Present): string | undefined {
  const entry = present.files.find(job.file);
  if (!entry) return 'new';
  if (present.force) return 'asked for with --force';
  if (entry.template !== job.template) return `the template is now "${job.template}"`;
  return (
    whyExpired(entry, present) ??
    whyStale(entry, present) ??
    whyUnsure(entry, present) ??
    whyChanged(entry, present) ??
    whyFile(entry, present)
  );
}

/** A review runs out without any file changing. */
function whyExpired(entry: ManifestEntry, { today, waivers }: Present): string | undefined {
  const isExpired = entry.review_next < today;
  if (isExpired !== (entry.allowed_expired === true)) return 'the date of the review has passed, or is new';
  return isExpired && !waivers.expired.includes(entry.handout) ? 'the review ran out' : undefined;
}

/** A copy with a notice is no more wanted where nobody asks for such copies. */
function whyStale({ allowed_stale, handout }: ManifestEntry, { waivers }: Present): string | undefined {
  return allowed_stale && !waivers.stale.includes(handout) ? 'the translation is not up to date' : undefined;
}

/** A line that leaves out what its copy was made from would be fresh for ever. */
function whyUnsure(entry: ManifestEntry, { files }: Present): string | undefined {
  const lacking = lackingSource(entry, files.inputs);
  return lacking === undefined ? undefined : `the manifest does not say that it was made from ${lacking}`;
}

function whyChanged(entry: ManifestEntry, { files, isChanged }: Present): string | undefined {
  const places = entry.inputs.filter(isChanged);
  if (places.length === 0) return undefined;
  const changed = places.map((place) => readInWords(files.inputAt(place)[0]));
  const named = changed.slice(0, MOST_NAMED).join(', ');
  return `changed: ${named}${changed.length > MOST_NAMED ? `, and ${changed.length - MOST_NAMED} more` : ''}`;
}

function whyFile(entry: ManifestEntry, { hashOfFile }: Present): string | undefined {
  const hash = hashOfFile(entry.file);
  if (hash === undefined) return 'the file itself is gone';
  return hash === entry.sha256 ? undefined : 'the file itself changed';
}
