import type { Root } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';

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
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: language, dir: direction }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'referrer', content: 'no-referrer' }),
          h('title', `${words.all} – ${clinic}`),
          h('link', { rel: 'stylesheet', href: 'sheet.css' }),
          h('script', { src: 'sheet.js', defer: true }),
        ]),
        h('body', [
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
        ]),
      ]),
    ],
  };
  return `${toHtml(root)}\n`;
}
