import { describe, expect, test } from 'vitest';
import { LineCutter } from '../../../src/record/line-cutter.js';

/** What a cutter says and gives when it is handed pieces. */
function cut(
  pieces: readonly string[],
  { maxBytes = 100, enoughAfter = Infinity } = {},
): { said: readonly string[]; lines: readonly string[]; isAtEnd: boolean } {
  const lines: string[] = [];
  const cutter = new LineCutter(maxBytes, (line) => {
    lines.push(new TextDecoder().decode(line));
    return lines.length < enoughAfter;
  });
  const said = pieces.map((piece) => {
    const bytes = new TextEncoder().encode(piece);
    const answer = cutter.push(bytes);
    // Whoever reads uses the same memory again.
    bytes.fill(0x23);
    return answer;
  });
  return { said, lines, isAtEnd: cutter.isAtEnd };
}

describe('lines come whole, wherever the pieces end', () => {
  test.each([[['a\nbc\n']], [['a\nb', 'c\n']], [['a', '\nbc', '\n']], [['', 'a\n', 'b', 'c', '\n', '']]])(
    '%j',
    (pieces) => {
      expect(cut(pieces)).toEqual({ said: pieces.map(() => 'more'), lines: ['a\n', 'bc\n'], isAtEnd: true });
    },
  );

  test('and a last one that has no end is none', () => {
    expect(cut(['a\nb'])).toEqual({ said: ['more'], lines: ['a\n'], isAtEnd: false });
  });
});

test('nothing is given once there was enough', () => {
  expect(cut(['a\nb\n', 'c\n'], { enoughAfter: 1 }).said[0]).toBe('enough');
  expect(cut(['a\nb\n'], { enoughAfter: 1 }).lines).toEqual(['a\n']);
});

describe('a line may have so many bytes and not one more', () => {
  test.each([
    [['1234\n'], 'more'],
    [['12345\n'], 'too long'],
    [['12', '34\n'], 'more'],
    [['12', '345\n'], 'too long'],
    [['12345'], 'more'],
    [['123456'], 'too long'],
    [['123', '456'], 'too long'],
    [['12\n', '3456\n'], 'more'],
    [['123\n45', '67\n'], 'more'],
  ])('%j', (pieces, last) => {
    expect(cut(pieces, { maxBytes: 5 }).said.at(-1)).toBe(last);
  });
});
