import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { Log } from '../../../../src/diagnostics/index.js';
import { toQrSymbol, type QrSymbol } from '../../../../src/layout/measure/to-qr-symbol.js';
import { mm, toMm } from '../../../../src/units/index.js';
import { HERE } from '../../../support/document.js';
import { logged, onlyOne } from '../../../support/logged.js';

const SHORT = 'https://oak.example.org/rest';

function made(address: string): QrSymbol {
  const log = new Log();
  const symbol = toQrSymbol(address, HERE, log);
  if (!symbol) throw new Error(logged(log).join('; '));
  return symbol;
}

function refusal(address: string) {
  const log = new Log();
  expect(toQrSymbol(address, HERE, log)).toBeUndefined();
  return onlyOne(log);
}

/** The symbol as a camera sees it, four pixels a module, with its quiet zone. */
function decoded({ modules }: QrSymbol): string | undefined {
  const scale = 4;
  const side = (modules.count + 8) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const row = Math.floor(y / scale) - 4;
      const column = Math.floor(x / scale) - 4;
      const isInside = Math.min(row, column) >= 0 && Math.max(row, column) < modules.count;
      if (isInside && modules.isDark(row, column)) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  const read = (jsQR as unknown as typeof jsQR.default)(pixels, side, side);
  return read?.data;
}

describe('a symbol', () => {
  test.each([
    SHORT,
    'https://clinic.example.org/handouts/fever-in-children?lang=en',
    'https://bücher.example/ä',
  ])('of %s reads back as it', (address) => {
    expect(decoded(made(address))).toBe(address);
  });

  test('is at least 30 mm wide, with modules of at least 0.8 mm and a quiet zone of four', () => {
    for (const length of [0, 10, 20, 40, 50]) {
      const { modules, sidePt, quietZonePt } = made(`${SHORT}/${'x'.repeat(length)}`);
      const moduleMm = toMm(sidePt / modules.count);
      expect(toMm(sidePt)).toBeGreaterThanOrEqual(30 - 1e-9);
      expect(moduleMm).toBeGreaterThanOrEqual(0.8 - 1e-9);
      expect(quietZonePt).toBeCloseTo(4 * mm(moduleMm), 9);
      expect(modules.count).toBeLessThanOrEqual(37);
    }
  });

  test('of the same address is the same', () => {
    expect(JSON.stringify(rows(made(SHORT)))).toBe(JSON.stringify(rows(made(SHORT))));
  });
});

describe('addresses that are refused', () => {
  test.each([
    'http://oak.example.org',
    'javascript:alert(1)',
    'tel:+12065550117',
    'oak.example.org',
    'HTTPS://',
    'https://',
    'https:///rest',
    '',
  ])('%j', (address) => {
    expect(refusal(address)).toMatchObject({
      code: 'bad-address',
      place: HERE,
      hint: 'begin it with https://',
    });
  });

  test('one that is a character too long says so', () => {
    const longest = 'https://a.example/'.padEnd(84, 'x');
    expect(made(longest).modules.count).toBe(37);
    expect(refusal(`${longest}x`).what).toMatch(/is 1 character too long to be read from paper/u);
    expect(refusal(`${longest}xxx`).what).toMatch(/is 3 characters too long/u);
  });
});

function rows({ modules }: QrSymbol): readonly (readonly boolean[])[] {
  const indices = Array.from({ length: modules.count }, (_, index) => index);
  return indices.map((row) => indices.map((column) => modules.isDark(row, column)));
}
