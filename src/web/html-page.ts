import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';

/** What every page of a site says of itself before it says anything to a patient. */
export interface PageHead {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** What it may run, show and ask for (Content Security Policy). */
  readonly policy: string;
  /** What else machines are told, before and behind its title. */
  readonly told?: readonly ElementContent[];
  readonly linked: readonly ElementContent[];
}

/** A page of the web as a file: its head, and what stands in its window. */
export function htmlPage(head: PageHead, body: readonly ElementContent[]): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: head.language, dir: head.direction }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: head.policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'referrer', content: 'no-referrer' }),
          ...(head.told ?? []),
          h('title', head.title),
          ...head.linked,
        ]),
        h('body', [...body]),
      ]),
    ],
  };
  return `${toHtml(root)}\n`;
}
