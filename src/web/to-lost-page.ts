import { h } from 'hastscript';
import { htmlPage } from './html-page.js';
import { numbersOf } from './numbers-of.js';

/** What is said where no page stands: whose site it is, what there is, and whom to call. */
export interface LostView {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly clinic: string;
  /** What the list of handouts is called. */
  readonly all: string;
  /** The address of that list from the root of the host: servers show this page at any address. */
  readonly list: string;
  readonly calls: readonly { readonly label: string; readonly number: string }[];
}

const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

/** The page that a server shows where there is none. */
export function toLostPage({ language, direction, clinic, all, list, calls }: LostView): string {
  return htmlPage(
    {
      language,
      direction,
      title: `404 – ${clinic}`,
      policy: POLICY,
      told: [h('meta', { name: 'robots', content: 'noindex' })],
      linked: [h('link', { rel: 'stylesheet', href: `${list}sheet.css` })],
    },
    [
      h('main', [h('h1', clinic), h('p', '404'), h('p', [h('a', { href: list }, all)])]),
      numbersOf(clinic, calls),
    ],
  );
}
