import { h } from 'hastscript';
import { htmlPage } from './html-page.js';
import { numbersOf } from './numbers-of.js';

/** What is said where a page stood before. */
export interface MovedView {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly clinic: string;
  readonly moved: string;
  readonly address: string;
  /** From here to the page. */
  readonly href: string;
  /** From here to the folder of the style sheet. */
  readonly base: string;
  readonly calls: readonly { readonly label: string; readonly number: string }[];
}

const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";

/** A pointer to the new address of a page; where scripts run, it goes there by itself, with the edition of the paper. */
export function toMovedPage(view: MovedView): string {
  const { language, direction, title, clinic, base } = view;
  return htmlPage(
    {
      language,
      direction,
      title: `${title} – ${clinic}`,
      policy: POLICY,
      told: [h('meta', { name: 'robots', content: 'noindex' })],
      linked: [
        h('link', { rel: 'canonical', href: view.address }),
        h('link', { rel: 'stylesheet', href: `${base}sheet.css` }),
        h('script', { src: `${base}sheet.js`, defer: true }),
      ],
    },
    [
      h('header', [h('p', clinic)]),
      h('main', [
        h('h1', title),
        h('p', view.moved),
        h('p', [h('a', { id: 'moved', href: view.href }, view.address)]),
      ]),
      numbersOf(clinic, view.calls),
    ],
  );
}
