import type { PageSources, PrintedEdition } from '../plan/index.js';
import { readManifest } from '../record/index.js';
import type { World } from '../world/index.js';
import { CannotWriteError } from '../write/index.js';

/** No manifest is larger. */
const MOST_BYTES = 1 << 30;

/** Editions that stand on paper, of a handout at a clinic in a language: what the manifest of printed sheets knows. */
export function printedEditions(printed: World): PageSources['printed'] {
  const editions = editionsIn(printed);
  return (...names) => editions.get(names.join('/')) ?? [];
}

function editionsIn(printed: World): ReadonlyMap<string, readonly PrintedEdition[]> {
  const editions = new Map<string, PrintedEdition[]>();
  const read = printed.read('manifest.json', MOST_BYTES);
  if (read.kind !== 'found') return editions;
  const reading = readManifest(read.bytes);
  const why = reading.kind === 'unreadable' ? reading.why : undefined;
  if (reading.kind !== 'read' || reading.flaws.length > 0)
    throw new CannotWriteError('the manifest of the printed sheets', why ?? 'it is not as it was written', {
      deed: 'trust',
      hint: 'build the sheets before the pages, or put the manifest back from a backup: paper out there has its editions',
    });
  for (const { clinic, handout, language, edition, version, published } of reading.manifest.files) {
    const key = [clinic, handout, language].join('/');
    const known = editions.get(key) ?? [];
    editions.set(key, known);
    if (!known.some((one) => one.edition === edition)) known.push({ edition, version, published });
  }
  return editions;
}
