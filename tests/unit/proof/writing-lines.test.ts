import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../../src/document/index.js';
import type { Order } from '../../../src/plan/job.js';
import { editedPdf, isPage } from '../../support/proofing/edited-pdf.js';
import { openPress } from '../../support/proofing/open-press.js';

/** A clinic that asks for so many lines, and for what else its file says. */
function clinic(more: string): string {
  return `name: Oak Clinic\nphone: "(555) 200-1000"\nemergency: "911"\nwebsite: https://oak.example.org\n${more}`;
}

const LONG = 'Ask for the desk on the second floor, please, and bring all your pills with you. '.repeat(40);
const press = openPress({
  'content/clinics/usual.yaml': clinic(''),
  'content/clinics/many.yaml': clinic(
    'follow_up:\n  heading: Next steps\n  fields: [Next visit, Doctor, Room]\n  lines: 20\n',
  ),
  'content/clinics/long.yaml': clinic(`follow_up:\n  heading: Next steps\n  text: "${LONG}"\n  lines: 8\n`),
  'content/clinics/duplex.yaml': clinic('duplex: "yes"\n'),
  'content/clinics/giving.yaml': clinic(
    'follow_up:\n  heading: Next steps\n  fields: [Next visit, Doctor]\n  lines: 10\n',
  ),
  'content/clinics/beyond.yaml': clinic(
    'follow_up:\n  heading: Next steps\n  fields: [Next visit, Doctor]\n  lines: 14\n',
  ),
});

const SHEETS: readonly (readonly [string, string, Partial<Order>])[] = [
  ['lines as many as asked', 'usual', {}],
  ['an area as high as a page, with fewer lines', 'many', {}],
  ['such an area with large letters', 'many', { size: 'xxlarge', paper: 'a4' }],
  ['such an area to fill in on a screen', 'many', { fillable: true }],
  ['an area whose words are too many for its page', 'long', {}],
  ['lines that give way to what follows', 'giving', {}],
  ['one page with all lines', 'usual', { template: 'brief', size: 'clear' }],
  ['one page with fewer lines', 'usual', { template: 'brief', size: 'large' }],
  ['one page with fewer lines, and an empty one behind it', 'duplex', { template: 'brief', size: 'large' }],
  ['one page that became two', 'usual', { template: 'brief', size: 'xxlarge' }],
  ['one page to fill in on a screen', 'usual', { template: 'brief', size: 'large', fillable: true }],
];

const made = new Map(
  await Promise.all(
    SHEETS.map(async ([name, clinic, asked]) => {
      const job = press.job(clinic, asked);
      return [name, { job, copy: await press.make(job) }] as const;
    }),
  ),
);

/** A rule to write on, across the column or across half of it. */
const RULE = /\n[\d.]+ [\d.]+ \d{3}(?:\.\d+)? 1 re f(?=\n)/gu;

/** Where the rules to write on are in the operators of a page: not those of running heads and folios. */
function rulesIn(content: string): readonly RegExpExecArray[] {
  return [...content.matchAll(RULE)].filter(
    ({ index }) => !content.slice(content.lastIndexOf('BDC', index) - 80, index).includes('/Pagination'),
  );
}

function without(content: string, rules: readonly RegExpExecArray[]): string {
  return rules
    .toReversed()
    .reduce((text, { 0: rule, index }) => text.slice(0, index) + text.slice(index + rule.length), content);
}

describe.each(SHEETS)('a sheet with %s', (name) => {
  const { job, copy } = made.get(name) ?? expect.fail();

  test('is not doubted', () => {
    expect(press.doubts(job, copy)).toEqual([]);
  });

  test('is doubted where any line is gone, or all of a page', () => {
    let tried = 0;
    const planted = (
      page: number,
      chosen: (rules: readonly RegExpExecArray[]) => readonly RegExpExecArray[],
    ): void => {
      let at = 0;
      const bytes = editedPdf(copy.bytes, (part) => {
        if (!isPage(part) || part.data === undefined) return part;
        at += 1;
        if (at !== page) return part;
        const gone = chosen(rulesIn(part.data));
        tried += gone.length;
        return { ...part, data: without(part.data, gone) };
      });
      expect(press.doubts(job, { ...copy, bytes }), `page ${page}`).not.toEqual([]);
    };
    let page = 0;
    const counts: (readonly [page: number, count: number])[] = [];
    editedPdf(copy.bytes, (part) => {
      if (!isPage(part) || part.data === undefined) return part;
      page += 1;
      counts.push([page, rulesIn(part.data).length]);
      return part;
    });
    if (job.fillable) return;
    for (const [number, count] of counts.filter(([, rules]) => rules > 0)) {
      for (let rule = 0; rule < count; rule += 1) planted(number, (rules) => rules.slice(rule, rule + 1));
      planted(number, (rules) => rules);
    }
    expect(tried).toBeGreaterThan(0);
  });
});

/** How many pages the sheet has whose lines give way. */
const PAGES = 4;

/** The same document with the lines of each place to write as a faulty press might have them. */
function withLines(
  document: Document,
  changed: (lines: Extract<Block, { kind: 'writing-lines' }>) => Block,
): Document {
  const change = (block: Block): Block => {
    if (block.kind === 'writing-lines') return changed(block);
    return block.kind === 'part' || block.kind === 'area'
      ? { ...block, blocks: block.blocks.map(change) }
      : block;
  };
  return { ...document, blocks: document.blocks.map(change) };
}

test('lines give way where what follows has room on their page then', async () => {
  const job = press.job('giving');
  const copy = await press.make(job);
  const whole = await press.make(job, {
    document: (document) => withLines(document, (lines) => ({ ...lines, fewest: lines.count })),
  });
  expect([copy.pages, whole.pages]).toEqual([PAGES, PAGES + 1]);
  expect(press.doubts(job, whole)).toEqual([]);
});

test('a press that leaves out a line though its page has room for it is doubted', async () => {
  const job = press.job('beyond');
  const copy = await press.make(job, {
    document: (document) => withLines(document, (lines) => ({ ...lines, count: lines.count - 1, fewest: 1 })),
  });
  expect(press.doubts(job, copy).join()).toContain('lost-lines');
});

test('a press that leaves out more than half of the lines so that what follows has room is doubted', async () => {
  const job = press.job('beyond');
  const copy = await press.make(job, {
    document: (document) => withLines(document, (lines) => ({ ...lines, fewest: 1 })),
  });
  expect((await press.make(job)).pages).toBe((copy.pages ?? 0) + 1);
  expect(press.doubts(job, copy).join()).toMatch(
    /lost-lines: .*[1-6] lines to write on where 14 are asked for/u,
  );
});
