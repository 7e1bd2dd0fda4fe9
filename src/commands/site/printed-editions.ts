import { readManifest } from '../../record/index.js';
import type { Edition } from '../../web/index.js';
import type { World } from '../../world/index.js';

/** No manifest is larger. */
const MOST_BYTES = 1 << 30;

/** Editions that stand on paper, by clinic, handout and language: what the manifest of the printed sheets knows. */
export function printedEditions(printed: World): ReadonlyMap<string, readonly Edition[]> {
  const read = printed.read('manifest.json', MOST_BYTES);
  const reading = read.kind === 'found' ? readManifest(read.bytes) : undefined;
  const editions = new Map<string, Edition[]>();
  if (reading?.kind !== 'read') return editions;
  for (const { clinic, handout, language, edition, version, published } of reading.manifest.files) {
    const key = printedKey(clinic, handout, language);
    const known = editions.get(key) ?? [];
    editions.set(key, known);
    if (!known.some((one) => one.edition === edition)) known.push({ edition, version, published });
  }
  return editions;
}

export function printedKey(clinic: string, handout: string, language: string): string {
  return [clinic, handout, language].join('/');
}
