import { h } from 'hastscript';
import { htmlPage } from './html-page.js';

/** All pages of a clinic, each in its languages. */
export interface IndexView {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly clinic: string;
  readonly words: { readonly all: string; readonly find: string; readonly none: string };
  readonly pages: readonly {
    readonly language: string;
    readonly title: string;
    readonly href: string;
    /** What it is found by besides its title. */
    readonly finds: string;
  }[];
}

const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";

/** The page on which a clinic's handouts are found; without scripts, all of them stand there. */
export function toIndexPage({ language, direction, clinic, words, pages }: IndexView): string {
  return htmlPage(
    {
      language,
      direction,
      title: `${words.all} – ${clinic}`,
      policy: POLICY,
      linked: [
        h('link', { rel: 'stylesheet', href: 'sheet.css' }),
        h('script', { src: 'sheet.js', defer: true }),
      ],
    },
    [
      h('header', [h('p', clinic)]),
      h('main', [
        h('h1', words.all),
        h('div', { hidden: true }, [
          h('label', { htmlFor: 'find' }, words.find),
          h('input', { id: 'find', type: 'search', autoComplete: 'off' }),
        ]),
        h(
          'ul',
          pages.map((page) =>
            h('li', { dataFind: `${page.title} ${page.finds}`.toLowerCase(), lang: page.language }, [
              h('a', { href: page.href }, page.title),
            ]),
          ),
        ),
        h('p', { id: 'none', role: 'status', hidden: true }, words.none),
      ]),
    ],
  );
}
