import { createHash } from 'node:crypto';
import { h } from 'hastscript';
import type { Block } from '../document/index.js';
import type { NumberWordsOf } from '../wholes/index.js';
import type { Numbers } from './callable.js';
import { type CopyAnswers, copyOf } from './copy-of.js';
import { htmlPage } from './html-page.js';
import { numbersOf } from './numbers-of.js';
import { type PrintLink, printsOf } from './prints-of.js';
import { toHast } from './to-hast.js';
import { withoutPaper } from './without-paper.js';

/** A page in another language, by its address from here. */
export interface OtherPage {
  readonly language: string;
  /** What the language calls itself. */
  readonly name: string;
  readonly href: string;
  /** Its whole address, for those who look for pages in a language. */
  readonly address: string;
}

/** All that a page says and names; every text is put in escaped. */
export interface PageView extends CopyAnswers {
  /** The first of its languages, by its tag, and which way it runs. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly summary: string;
  readonly address: string;
  readonly clinic: { readonly name: string; readonly colour: string | undefined };
  /** Numbers to call, with what they are for. */
  readonly calls: readonly { readonly label: string; readonly number: string }[];
  /** Numbers that call when they are pressed, wherever they stand. */
  readonly numbers: Numbers;
  readonly version: string;
  /** "version 2.1.0, edition k7f3q", in words. */
  readonly versionWords: string;
  readonly published: string;
  readonly reviewedBy: string | undefined;
  readonly reviewedOn: string | undefined;
  readonly words: CopyAnswers['words'] & {
    readonly compare: string;
    readonly languages: string;
    readonly all: string;
    readonly print: string;
  };
  readonly prints: readonly PrintLink[];
  readonly others: readonly OtherPage[];
  /** From the page to the folder of the style sheet and the index. */
  readonly base: string;
  readonly blocks: readonly Block[];
  readonly pictureAt: (source: string) => string;
  readonly numberWords: NumberWordsOf;
}

/** Nothing may come from, or go to, anywhere but where the page stands; what machines read of it is named by its hash. */
function policyFor(data: string): string {
  const hash = createHash('sha256').update(data).digest('base64');
  return `default-src 'none'; style-src 'self'; script-src 'self' 'sha256-${hash}'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'`;
}

/** A document as a page of the web: whole without scripts, fonts, or anything from elsewhere. */
export function toPage(view: PageView): string {
  const { language, direction, title, clinic, words, base } = view;
  const data = dataOf(view);
  return htmlPage(
    {
      language,
      direction,
      title: `${title} – ${clinic.name}`,
      policy: policyFor(data),
      told: [h('meta', { name: 'description', content: view.summary })],
      linked: [
        h('link', { rel: 'canonical', href: view.address }),
        ...view.others.map((one) =>
          h('link', { rel: 'alternate', hrefLang: one.language, href: one.address }),
        ),
        h('link', { rel: 'stylesheet', href: `${base}sheet.css` }),
        h('script', { src: `${base}sheet.js`, defer: true }),
        h('script', { type: 'application/ld+json' }, data),
      ],
    },
    [
      h('header', [
        h('p', clinic.name),
        ...(view.others.length === 0
          ? []
          : [
              h('nav', { ariaLabel: words.languages }, [
                h(
                  'ul',
                  view.others.map((one) =>
                    h('li', [
                      h('a', { href: one.href, lang: one.language, hrefLang: one.language }, one.name),
                    ]),
                  ),
                ),
              ]),
            ]),
      ]),
      copyOf(view),
      h('main', toHast(withoutPaper(view.blocks), view)),
      h('footer', [
        ...printsOf(words.print, view.prints),
        h('p', view.versionWords),
        h('p', words.compare),
        h('p', [h('a', { href: `${base}index.html` }, words.all)]),
      ]),
      numbersOf(clinic.name, view.calls),
    ],
  );
}

/** What machines read of a page. A text in a script ends at the first `<`, so there is none. */
function dataOf(view: PageView): string {
  const { title, language, version, published, reviewedBy, reviewedOn, address } = view;
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    name: title,
    url: address,
    inLanguage: language,
    version,
    datePublished: published,
    ...(reviewedOn !== undefined && { lastReviewed: reviewedOn }),
    ...(reviewedBy !== undefined && { reviewedBy: { '@type': 'Person', name: reviewedBy } }),
    publisher: { '@type': 'MedicalOrganization', name: view.clinic.name },
  }).replaceAll('<', '\\u003c');
}
