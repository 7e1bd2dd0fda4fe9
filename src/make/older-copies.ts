import { changesSince, type Handout, type Phrases } from '../model/index.js';
import type { Edition, OlderCopies } from '../web/index.js';

/** What is said to whoever has an older copy: once to all who are told the same. */
export function olderCopies(
  older: readonly Edition[],
  { changes }: Handout['fields'],
  { page, longDate }: Phrases,
): readonly OlderCopies[] {
  const groups = new Map<string, OlderCopies & { readonly editions: string[] }>();
  for (const { edition, version, published } of older) {
    const key = `${version} ${published}`;
    const known = groups.get(key);
    if (known) known.editions.push(edition);
    else {
      const says = changesSince(changes, version);
      groups.set(key, {
        editions: [edition],
        words: (page?.older ?? '').replace('{date}', () => longDate(published)),
        changes: says.length === 0 ? undefined : { heading: page?.since ?? '', says },
      });
    }
  }
  return [...groups.values()];
}
