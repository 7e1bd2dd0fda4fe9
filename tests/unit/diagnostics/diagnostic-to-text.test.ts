import { describe, expect, test } from 'vitest';
import { diagnosticToText, type Diagnostic } from '../../../src/diagnostics/index.js';

const same = (text: string): string => text;
const PLAIN = { place: same, error: same, warning: same, quiet: same };
const MISTAKE: Diagnostic = {
  severity: 'error',
  code: 'unknown-colour',
  what: 'unknown colour "teel"',
  place: { file: 'content/clinics/oak.yaml', line: 2, column: 9 },
  hint: 'did you mean "teal"?',
};

const lines = (diagnostic: Diagnostic, source?: string): readonly string[] =>
  diagnosticToText(diagnostic, PLAIN, source).split('\n');
const at = (line: number, column: number): Diagnostic => ({
  ...MISTAKE,
  place: { file: 'a.md', line, column },
});
/** The character that the mark stands under. */
const markedIn = ([, shown = '', mark = '']: readonly string[]): string => shown.charAt(mark.indexOf('^'));

describe('what, where, what to do', () => {
  test('the whole message', () => {
    expect(diagnosticToText(MISTAKE, PLAIN, 'name: Oak\ncolour: teel\n')).toBe(
      `content/clinics/oak.yaml:2:9  error: unknown colour "teel"
  2 | colour: teel
    |         ^
  hint: did you mean "teal"?`,
    );
  });

  test('without source, place or hint there is no line for them', () => {
    expect(lines(MISTAKE)).toEqual([
      'content/clinics/oak.yaml:2:9  error: unknown colour "teel"',
      '  hint: did you mean "teal"?',
    ]);
    expect(lines({ severity: 'warning', code: 'x', what: 'too many pages' })).toEqual([
      'warning: too many pages',
    ]);
  });

  test('the copy that it concerns is named', () => {
    expect(lines({ ...MISTAKE, copy: 'oak, rest, en' })[0]).toBe(
      'content/clinics/oak.yaml:2:9  error: unknown colour "teel" (oak, rest, en)',
    );
  });

  test('emphasis wraps the words and nothing else', () => {
    const marked = diagnosticToText(
      MISTAKE,
      { ...PLAIN, place: (text) => `<${text}>`, error: (text) => `!${text}!` },
      'a\ncolour: teel',
    );
    expect(marked).toContain('<content/clinics/oak.yaml:2:9>  !error!: unknown');
    expect(marked).toContain('!^!');
  });
});

describe('the line itself', () => {
  test('a tab counts as one column, as editors do', () => {
    expect(markedIn(lines(at(1, 3), '\t\tx\ty'))).toBe('x');
  });

  test('a line end of Windows leaves no trace', () => {
    expect(lines(at(1, 1), 'abc\r\ndef')[1]).toBe('  1 | abc ');
  });

  test.each([1, 50, 100, 101, 149, 400, 999])(
    'in a long line the mark stands under column %i, in a window of 100',
    (column) => {
      const source = Array.from({ length: 1000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join(
        '',
      );
      const shown = lines(at(1, column), source);
      expect(markedIn(shown)).toBe(source.charAt(column - 1));
      expect(shown[1]?.length).toBeLessThanOrEqual(106);
    },
  );

  test('the mark stays under its column beside a number of any width', () => {
    const source = `${'\n'.repeat(1233)}abc`;
    expect(markedIn(lines(at(1234, 2), source))).toBe('b');
  });

  test('a line that is empty or not there is left out', () => {
    expect(lines(at(2, 1), 'a\n   \nb').length).toBe(2);
    expect(lines(at(9, 1), 'a').length).toBe(2);
  });
});
