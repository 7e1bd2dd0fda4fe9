import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PROJECT_FOLDER } from './folders.js';

/** Another reader of Markdown, and CommonMark's own examples; they belong to the tests alone. */
const load = createRequire(join(PROJECT_FOLDER, 'tests/package.json'));

interface Node {
  readonly type: string;
  readonly literal: string | null;
}

interface Step {
  readonly entering: boolean;
  readonly node: Node;
}

interface Reader {
  readonly parse: (text: string) => { readonly walker: () => { readonly next: () => Step | null } };
}

const { Parser } = load('commonmark') as { readonly Parser: new () => Reader };

/** A case of CommonMark's specification. */
export interface SpecCase {
  readonly number: number;
  readonly section: string;
  readonly markdown: string;
}

export const SPEC_CASES: readonly SpecCase[] = (
  load('commonmark-spec') as { readonly tests: readonly SpecCase[] }
).tests.map((one) => ({ ...one, markdown: one.markdown.replaceAll('→', '\t') }));

/** The words of a text as `commonmark`, the reference in JavaScript, reads them: blocks parted by a blank, `⏎` where a line breaks. */
export function commonMarkWords(markdown: string): string {
  const walker = new Parser().parse(markdown).walker();
  let words = '';
  for (let step = walker.next(); step; step = walker.next()) {
    const { type, literal } = step.node;
    if (!step.entering) words += ['paragraph', 'heading', 'item'].includes(type) ? ' ' : '';
    else if (type === 'text' || type === 'code') words += literal ?? '';
    else if (type === 'softbreak') words += ' ';
    else if (type === 'linebreak') words += '⏎';
  }
  return words.replaceAll(/\s+/gu, ' ').trim();
}
