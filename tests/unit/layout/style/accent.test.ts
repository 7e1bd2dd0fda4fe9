import { parse, wcagContrast, converter } from 'culori';
import { describe, expect, test } from 'vitest';
import { Log } from '../../../../src/diagnostics/index.js';
import { MIN_CONTRAST, toAccent, type Accent } from '../../../../src/layout/style/index.js';
import { HERE } from '../../../support/document.js';
import { logged, onlyOne } from '../../../support/logged.js';

const toOklch = converter('oklch');

function accentOf(colour: string | undefined): { accent: Accent; log: Log } {
  const log = new Log();
  return { accent: toAccent(colour, HERE, log), log };
}

/** The colour that the warning for a pale one suggests. */
function suggested(colour: string): string {
  return /#[0-9a-f]{6}$/u.exec(onlyOne(accentOf(colour).log).hint ?? '')?.[0] ?? '';
}

describe('colours that pass', () => {
  test.each(['#000000', '#0b5d66', '#00008b', '#7a0019'])('%s stands as it is', (colour) => {
    const { accent, log } = accentOf(colour);
    expect(accent).toEqual({ bar: colour, border: colour });
    expect(logged(log)).toEqual([]);
  });

  test('a clinic without a colour is black, and nothing is said', () => {
    const { accent, log } = accentOf(undefined);
    expect(accent).toEqual({ bar: '#000000', border: '#000000' });
    expect(log.diagnostics).toEqual([]);
  });

  test('7:1 is measured, not guessed: the two greys beside it', () => {
    expect(accentOf('#595959').log.diagnostics).toEqual([]);
    expect(accentOf('#5a5a5a').log.warnings.length).toBe(1);
  });
});

describe('colours that are too pale', () => {
  test.each(['#ffffff', '#f28c28', '#ffff00', '#00a0a0', '#ff0000', '#88aaff', '#5a5a5a'])(
    '%s keeps its bar, gets black borders and one warning',
    (colour) => {
      const { accent, log } = accentOf(colour);
      expect(accent).toEqual({ bar: colour, border: '#000000' });
      expect(onlyOne(log)).toMatchObject({ severity: 'warning', code: 'low-contrast', place: HERE });
    },
  );

  test('the ratio that is told is never rounded up to one that passes', () => {
    expect(onlyOne(accentOf('#5a5a5a').log).what).toContain('contrast of 6.89:1 on white');
    expect(onlyOne(accentOf('#ffffff').log).what).toContain('contrast of 1.00:1 on white');
  });
});

describe('the nearest colour that passes', () => {
  const COLOURS = [
    '#f28c28',
    '#ffff00',
    '#00a0a0',
    '#ff0000',
    '#88aaff',
    '#22cc44',
    '#e91e63',
    '#5a5a5a',
    '#9b59b6',
    '#00ffff',
  ];

  test.each(COLOURS)('for %s really passes, and just', (colour) => {
    const ratio = wcagContrast(suggested(colour), '#ffffff');
    expect(ratio).toBeGreaterThanOrEqual(MIN_CONTRAST);
    expect(ratio).toBeLessThan(MIN_CONTRAST + 0.35);
  });

  test.each(COLOURS)('for %s passes without a warning when it is used', (colour) => {
    expect(accentOf(suggested(colour)).log.diagnostics).toEqual([]);
  });

  test.each(COLOURS.filter((colour) => colour !== '#5a5a5a'))('for %s has its hue', (colour) => {
    const hueOf = (one: string): number => toOklch(parse(one))?.h ?? 0;
    const apart = Math.abs(hueOf(suggested(colour)) - hueOf(colour));
    expect(Math.min(apart, 360 - apart)).toBeLessThan(15);
  });

  test('for white is a grey', () => {
    const [red, green, blue] = [1, 3, 5].map((at) => suggested('#ffffff').slice(at, at + 2));
    expect(new Set([red, green, blue]).size).toBe(1);
  });
});
