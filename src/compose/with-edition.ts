import type { Log } from '../diagnostics/index.js';
import { pageOfEdition } from '../text/index.js';
import type { ComposedSide, Side } from './compose-side.js';

/** A side of which the edition is known; its code leads to the page that the press makes, where there is one. */
export function withEdition(
  { handout, clinic }: Side,
  side: ComposedSide,
  edition: string,
  languages: string,
  log: Log,
): ComposedSide {
  const { online, values } = side;
  const isOurs = clinic.fields.site === 'yes';
  if (isOurs && !isPageOf(online, clinic.fields.website))
    log.error(
      'not-our-page',
      `the online version "${online}" is no page that handouts site can make for this clinic`,
      handout.source.placeOf(['online']),
      `begin it with {{clinic.website}}, without ? and #, or write site: no in the clinic's file`,
    );
  const address = isOurs ? pageOfEdition(online, languages, edition) : online;
  const { handout: shown } = values as { readonly handout: object };
  return { ...side, online: address, values: { ...values, handout: { ...shown, online: address, edition } } };
}

/** Whether an address is a folder of a website, below its first. */
function isPageOf(online: string, website: string): boolean {
  const root = `${website.replace(/(?<!\/)\/+$/u, '')}/`;
  const behind = online.slice(root.length);
  return online.startsWith(root) && !/[?#]/u.test(behind) && /[^/]/u.test(behind);
}
