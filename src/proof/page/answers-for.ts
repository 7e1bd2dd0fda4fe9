import type { HandoutFacts, PhraseFacts } from '../account/sheet-facts.js';

/** An edition that a page once had, as its own record of them says it. */
export interface OlderEdition {
  readonly edition: string;
  readonly version: string;
  readonly published: string;
}

/** What a page must answer to whoever comes from each edition: an edition to the lines that are said. */
export function answersFor(
  newest: string,
  older: readonly OlderEdition[],
  { changes }: HandoutFacts,
  { page = {}, longDate }: PhraseFacts,
): ReadonlyMap<string, readonly string[]> {
  const answers = new Map<string, readonly string[]>([
    [newest, [page['newest'] ?? '']],
    ['unknown', [page['unknown'] ?? '']],
  ]);
  for (const { edition, version, published } of older) {
    const since = changes.filter((change) => weight(change.version) > weight(version));
    const [harm, rest] = [since.filter(isOfSafety), since.filter((change) => !isOfSafety(change))];
    answers.set(edition, [
      (page['older'] ?? '').replace('{date}', () => longDate(published)),
      ...(since.length === 0 ? [] : [page['since'] ?? '']),
      ...[harm, rest].flatMap((some) => some.toSorted(byVersion)).map(({ says }) => says),
    ]);
  }
  return answers;
}

type Change = HandoutFacts['changes'][number];

function isOfSafety({ safety }: Change): boolean {
  return safety === 'yes';
}

/** The newest first. */
function byVersion(a: Change, b: Change): number {
  return weight(a.version) < weight(b.version) ? 1 : weight(a.version) > weight(b.version) ? -1 : 0;
}

/** A version so written that the later is the greater text. */
function weight(version: string): string {
  return version
    .split('.')
    .map((part) => part.replace(/^0+/u, '').padStart(9, '0'))
    .join('.');
}
