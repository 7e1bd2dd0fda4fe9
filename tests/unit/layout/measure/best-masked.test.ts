import QRCode from 'qrcode';
import { expect, test } from 'vitest';
import { bestMasked } from '../../../../src/layout/measure/best-masked.js';
import { seeded } from '../../../support/random.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789-./%É';

test('a code has the mask that the library chooses, for addresses of every length', () => {
  const random = seeded(5);
  const masks = new Set<string>();
  for (let length = 1; length <= 84; length += 1)
    for (let turn = 0; turn < 3; turn += 1) {
      const words = Array.from({ length }, () => LETTERS.charAt(random.between(0, LETTERS.length - 1)));
      const data = new TextEncoder().encode(`https://${words.join('')}`);
      const codeOf = (maskPattern?: 0): QRCode.QRCode =>
        QRCode.create([{ data, mode: 'byte' }], {
          errorCorrectionLevel: 'M',
          ...(maskPattern !== undefined && { maskPattern }),
        });
      const chosen = codeOf();
      const ours = bestMasked(codeOf(0), 'M');
      expect(Buffer.compare(ours.data, chosen.modules.data)).toBe(0);
      masks.add(String(chosen.maskPattern));
    }
  expect(masks.size).toBe(8);
});
