import { sheetLanguages } from '../../model/index.js';
import { hashOfBytes, type World } from '../../world/index.js';
import type { Manifest, ManifestEntry } from '../../write/index.js';
import type { HashOf } from '../current-hashes.js';
import type { Inventory } from '../inventory.js';
import { readInWords } from '../press-reads.js';
import type { Fault, Finding, Remedy } from './finding.js';

/** Nothing that the press makes is larger. */
const MAX_SHEET_BYTES = 512 * 1024 * 1024;
/** More changed files than this are not named one by one. */
const MOST_NAMED = 3;

/** What sheets are held against. */
export interface Today {
  readonly output: World;
  readonly manifest: Manifest;
  readonly inventory: Inventory;
  readonly hashOf: HashOf;
  readonly date: string;
  /** Whether the handout's review holds today, whatever it was when the sheet was made. */
  readonly isReviewed: (handout: string, language: string) => boolean;
  /** Whether a plain build plans a file. */
  readonly isPlanned: (file: string) => boolean;
}

/** What is wrong with a sheet that the manifest names; nothing where it is right. */
export function checkSheet(entry: ManifestEntry, today: Today): Finding | undefined {
  const faults = [
    ...faultsOfFile(entry, today),
    ...faultsOfContent(entry, today),
    ...faultsOfReview(entry, today),
  ];
  if (faults.length === 0) return undefined;
  const { file, clinic, handout, language, size, paper, fillable } = entry;
  return {
    file,
    faults,
    remedy: remedyOf(entry, today),
    sheet: { file, clinic, handout, language, size, paper, fillable },
    isUsual: today.isPlanned(file),
  };
}

function faultsOfFile({ file, sha256 }: ManifestEntry, { output }: Today): readonly Fault[] {
  const result = output.read(file, MAX_SHEET_BYTES);
  switch (result.kind) {
    case 'found':
      return hashOfBytes(result.bytes) === sha256
        ? []
        : [{ kind: 'changed', what: 'the file is not the one that was published' }];
    case 'missing':
      return [{ kind: 'missing', what: 'the file is not there' }];
    case 'outside':
      return [{ kind: 'changed', what: 'the file leads out of the folder' }];
    case 'too-large':
      return [{ kind: 'changed', what: 'the file is far larger than any sheet' }];
    case 'unreadable':
      return [{ kind: 'changed', what: `the file cannot be read: ${result.why}` }];
    default:
      return result satisfies never;
  }
}

function faultsOfContent(entry: ManifestEntry, today: Today): readonly Fault[] {
  const gone = whatIsGone(entry, today.inventory);
  if (gone !== undefined) return [{ kind: 'stale', what: gone }];
  return [
    ...(entry.noted ? [{ kind: 'stale', what: 'it carries a note for one person' } as const] : []),
    ...changedInputs(entry, today),
  ];
}

/** Why nobody asks for this sheet any more. */
function whatIsGone({ clinic, handout, language }: ManifestEntry, inventory: Inventory): string | undefined {
  if (!inventory.clinics.includes(clinic)) return `there is no clinic "${clinic}" any more`;
  const languages = inventory.handouts.get(handout);
  if (!languages) return `there is no handout "${handout}" any more`;
  const gone = sheetLanguages(language).find((one) => !languages.includes(one));
  return gone === undefined ? undefined : `"${handout}" is not there in ${gone} any more`;
}

function changedInputs({ inputs }: ManifestEntry, { manifest, hashOf }: Today): readonly Fault[] {
  const changed = inputs
    .map((place) => manifest.inputs[place])
    .filter((input) => input !== undefined && hashOf(input[0]) !== input[1])
    .map((input) => readInWords(input?.[0] ?? ''));
  if (changed.length === 0) return [];
  const rest = changed.length - MOST_NAMED;
  const named = changed.slice(0, MOST_NAMED).join(', ');
  return [{ kind: 'stale', what: `changed since: ${named}${rest > 0 ? `, and ${rest} more` : ''}` }];
}

function faultsOfReview({ review_next, allowed_expired }: ManifestEntry, { date }: Today): readonly Fault[] {
  if (review_next >= date) return [];
  const notice = allowed_expired ? ', and the sheet says so' : '';
  return [{ kind: 'expired', what: `the review ran out on ${review_next}${notice}` }];
}

function remedyOf(entry: ManifestEntry, { inventory, isReviewed }: Today): Remedy {
  if (whatIsGone(entry, inventory) !== undefined) return 'remove';
  const areReviewed = sheetLanguages(entry.language).every((one) => isReviewed(entry.handout, one));
  return areReviewed ? 'build' : 'review';
}
