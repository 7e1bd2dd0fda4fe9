import type { ComposedPage, openRun, ReadBack } from '../../make/index.js';
import type { Order } from '../../plan/index.js';
import type { Edition } from '../../web/index.js';
import type { World } from '../../world/index.js';
import type { SiteFiles } from './site-files.js';
import type { SiteEvent } from './site-request.js';

/** A page that stands, as lists of handouts name it. */
export interface Listed {
  readonly order: Order;
  readonly page: ComposedPage;
}

/** What the pages of a site are made with. */
export interface SiteWork {
  readonly world: World;
  readonly run: ReturnType<typeof openRun>;
  readonly files: SiteFiles;
  readonly printed: ReadonlyMap<string, readonly Edition[]>;
  readonly tell: (event: SiteEvent) => void;
  readonly gate: Pick<ReadBack, 'proofPage'>;
}
