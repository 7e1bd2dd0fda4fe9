import { describe, expect, test } from 'vitest';
import { blocksToMarkup, type ContentScope } from '../../../src/compose/to-markup.js';
import { Log } from '../../../src/diagnostics/index.js';
import type { Block } from '../../../src/model/index.js';

const PLACE = { file: 'test', line: 1, column: 1 };
const run = (value: string) => ({ kind: 'text', value, source: value, place: PLACE }) as const;

function markup(block: Block): string {
  const fill = ({ value }: { readonly value: string }) =>
    value.replace('{{clinic.website}}', 'https://oak.example.org');
  const scope: ContentScope = {
    fill,
    fillRunning: { ltr: fill, rtl: fill },
    direction: 'ltr',
    has: () => true,
    slots: [],
    folder: '',
    log: new Log(),
  };
  return blocksToMarkup([block], scope);
}

const link = (address: string): Block => ({
  kind: 'paragraph',
  content: [{ kind: 'link', address: run(address), children: [run('our website')], place: PLACE }],
  place: PLACE,
});

describe('an element that holds a value of one clinic in its attributes says so, and is kept for no other', () => {
  test('a link', () => {
    expect(markup(link('{{clinic.website}}'))).toContain('href="https://oak.example.org" own="yes"');
    expect(markup(link('https://nhs.uk'))).not.toContain('own');
  });

  test('a figure', () => {
    const figure = (alt: string): Block => ({
      kind: 'figure',
      file: 'a.png',
      alt: run(alt),
      caption: [],
      place: PLACE,
    });
    expect(markup(figure('The door of {{clinic.website}}'))).toContain('own="yes"');
    expect(markup(figure('A door'))).not.toContain('own');
  });
});
