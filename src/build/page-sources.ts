import type { PageSources } from '../plan/index.js';
import { type ClinicCache, type Clinics, loaded, loadTitle, remember } from '../project/index.js';
import { type Printed, printedEditions } from './printed-editions.js';

/**
 * What pages are planned from besides their sheets.
 *
 * @param printed where printed sheets stand, whose editions every page must know
 * @param signal ends it by an `InterruptedError`
 */
export async function pageSources(
  clinics: Clinics,
  cache: ClinicCache,
  printed: Printed,
  signal?: AbortSignal,
): Promise<PageSources> {
  const title = remember((id: string, language: string) =>
    loaded(clinics.world, (world, log) => loadTitle(id, language, world, log)),
  );
  return {
    cache,
    titleOf: (id, language) => title(id, language).thing,
    printed: await printedEditions(printed, signal),
  };
}
