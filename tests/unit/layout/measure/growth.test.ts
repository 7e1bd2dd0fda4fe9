import { expect, test } from 'vitest';
import type { Inline } from '../../../../src/document/index.js';
import { linesOf } from '../../../../src/layout/measure/lines-of.js';
import { shapeText } from '../../../../src/layout/measure/shape-text.js';
import { toStyledText } from '../../../../src/layout/measure/styled-text.js';
import { typesetting } from '../../../support/typesetting.js';

const place = { file: 'a.md', line: 1, column: 1 };
const text = (words: string): Inline => ({ kind: 'text', text: words, place });
const LOOK = {
  weight: 'regular',
  emphasis: 'underline',
  owner: { role: 'P', parent: undefined },
  numbers: { page: 0, total: 0 },
} as const;

/** Seconds of the processor for setting a content, the least of three times. */
function secondsFor(content: readonly Inline[]): number {
  const spent = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    const styled = toStyledText(content, LOOK);
    linesOf(shapeText(content, styled, 18, typesetting()), 468);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return Math.min(...spent);
}

const many = (count: number, inline: (index: number) => readonly Inline[]): readonly Inline[] =>
  Array.from({ length: count }, (_, index) => inline(index)).flat();

/** As much again may cost as much again, not its square: eight times as much would then cost 64 times. */
test.each<[string, (size: number) => readonly Inline[]]>([
  ['words', (size) => [text('Come back to the desk at 8:30. '.repeat(60 * size))]],
  ['lines that end', (size) => many(100 * size, () => [text('Long Road'), { kind: 'line-break', place }])],
  [
    'links',
    (size) =>
      many(60 * size, (index) => [
        {
          kind: 'link',
          address: `https://example.org/${index}`,
          place,
          children: [text('here, and there')],
        },
        text(' or '),
      ]),
  ],
  [
    'words in bold',
    (size) => many(100 * size, () => [{ kind: 'strong', place, children: [text('take')] }, text(' it ')]),
  ],
])('eight times as many %s take no more than twenty times as long', (_what, content) => {
  secondsFor(content(1));
  const once = secondsFor(content(2));
  expect(secondsFor(content(16)) / Math.max(once, 0.002)).toBeLessThan(20);
});
