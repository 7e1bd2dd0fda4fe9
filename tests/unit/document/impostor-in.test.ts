import { describe, expect, test } from 'vitest';
import { impostorIn } from '../../../src/document/impostor-in.js';

describe('an address', () => {
  test.each([
    ['https://riversіde.example.org', 'і'],
    ['https://clinic.example.org/fеver', 'е'],
    ['https://клиника.example.org/лихораdка', 'd'],
    ['mailto:nurse@οak.example.org', 'ο'],
  ])('%s has a letter that is not what it looks like', (address, impostor) => {
    expect(impostorIn(address)).toBe(impostor);
  });

  test.each([
    'https://riverside.example.org/h/fever-2?x=1#Top',
    'https://кабинет.example.org/лихорадка',
    'https://診療所-ふじ.example.org/熱とカゼ',
    'https://병원漢字.example.org',
    'tel:+15550101234',
    'https://niño.example.org/árbol',
  ])('%s is one script in each part', (address) => {
    expect(impostorIn(address)).toBeUndefined();
  });
});
