import { sheetLanguages } from '../../model/index.js';
import { hashOfBytes } from '../../world/index.js';
import { lackingSource, type ManifestEntry, MAX_SHEET_BYTES, readInWords } from '../../record/index.js';
import { ALL_HANDOUTS } from '../../plan/index.js';
import { type Fault, type Finding, type Remedy, remedyFor } from './finding.js';
import type { Today } from './today.js';

/** More changed files than this are not named one by one. */
const MOST_NAMED = 3;

/** What is wrong with a sheet that the manifest names; nothing where it is right. */
export function checkSheet(entry: ManifestEntry, today: Today): Finding | undefined {
  const faults = [
    ...faultsOfFile(entry, today),
    ...faultsOfRecord(entry, today),
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

function faultsOfRecord(entry: ManifestEntry, { manifest }: Today): readonly Fault[] {
  const lacking = lackingSource(entry, manifest.inputs);
  if (lacking === undefined) return [];
  return [{ kind: 'record', what: `the manifest does not say that it was made from ${lacking}` }];
}

function faultsOfFile({ file, sha256 }: ManifestEntry, { output, isPlain }: Today): readonly Fault[] {
  const result = output.read(file, MAX_SHEET_BYTES);
  switch (result.kind) {
    case 'found':
      if (hashOfBytes(result.bytes) !== sha256)
        return [{ kind: 'changed', what: 'the file is not the one that was published' }];
      return isPlain(file)
        ? []
        : [{ kind: 'changed', what: 'the file is reached by a link, and may be another tomorrow' }];
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
  const gone = whatIsGone(entry, today);
  if (gone !== undefined) return [{ kind: 'stale', what: gone }];
  return changedInputs(entry, today);
}

/** Why nobody asks for this sheet any more. */
function whatIsGone(
  { clinic, handout, language }: ManifestEntry,
  { clinics, inventory }: Today,
): string | undefined {
  if (!clinics.has(clinic)) return `there is no clinic "${clinic}" any more`;
  if (handout === ALL_HANDOUTS) return undefined;
  const languages = inventory.handouts.get(handout);
  if (!languages) return `there is no handout "${handout}" any more`;
  const gone = sheetLanguages(language).find((one) => !languages.includes(one));
  return gone === undefined ? undefined : `"${handout}" is not there in ${gone} any more`;
}

function changedInputs({ inputs }: ManifestEntry, { changedAt }: Today): readonly Fault[] {
  const changed = inputs.flatMap((place) => changedAt(place) ?? []).map(readInWords);
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

function remedyOf(entry: ManifestEntry, today: Today): Remedy {
  if (whatIsGone(entry, today) !== undefined) return 'remove';
  return remedyFor(entry.handout, entry.language, today);
}
