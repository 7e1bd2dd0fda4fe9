import { describe, expect, test } from 'vitest';
import { hasValue, slotNames, slotValues, withTitle } from '../../../src/compose/slot-values.js';
import { SIZES, type Handout } from '../../../src/model/index.js';
import { spoken as clinic, CLINIC_TEXT, phrasesIn } from '../../support/content.js';

const HANDOUT = { id: 'rest', language: 'en', fields: { version: '1.2.0' } } as Handout;
const valuesOf = (more = '', text = CLINIC_TEXT) =>
  slotValues(HANDOUT, clinic(more, text), SIZES.large, phrasesIn('en'));

describe('what a slot may name', () => {
  test('is what a clinic says, and null where it says nothing', () => {
    expect(valuesOf()).toEqual({
      clinic: {
        id: 'oak',
        name: 'Oak Clinic',
        short_name: null,
        phone: '(206) 555-0117',
        after_hours: null,
        emergency: '911',
        website: 'https://oak.example.org',
        address: null,
        hours: null,
      },
      contact: {
        front_desk: null,
        nurse: null,
        appointments: null,
        interpreter: null,
        pharmacy: null,
        tty: null,
        fax: null,
        portal: null,
      },
      handout: { id: 'rest', version: '1.2.0' },
      language: 'en',
      size: 'large',
    });
  });

  test('is all that a clinic says', () => {
    const more =
      'short_name: Oak\nafter_hours: (206) 555-0199\naddress: [1 Oak Street, Seattle]\nhours: |\n  Mon 8–5\n\n  Sat 8–12\n';
    expect(valuesOf(more)['clinic']).toMatchObject({
      short_name: 'Oak',
      after_hours: '(206) 555-0199',
      address: '1 Oak Street, Seattle',
      hours: 'Mon 8–5\nSat 8–12',
    });
  });

  test.each([
    ['https://oak.example.org/', 'https://oak.example.org'],
    ['https://oak.example.org/care/', 'https://oak.example.org/care'],
    ['https://oak.example.org/care///', 'https://oak.example.org/care'],
    ['https://oak.example.org/a/b', 'https://oak.example.org/a/b'],
  ])('%s is written without slashes at its end', (website, written) => {
    const text = CLINIC_TEXT.replace('https://oak.example.org', website);
    expect(valuesOf('', text)['clinic']).toMatchObject({ website: written });
  });

  test('is the title, too, once that is filled', () => {
    const values = valuesOf();
    const titled = withTitle(values, 'Rest at home');
    expect(titled).toEqual({
      ...values,
      handout: { id: 'rest', version: '1.2.0', title: 'Rest at home' },
    });
  });

  test('has a name for each', () => {
    expect(slotNames(valuesOf())).toEqual([
      ...['id', 'name', 'short_name', 'phone', 'after_hours', 'emergency', 'website', 'address', 'hours'].map(
        (name) => `clinic.${name}`,
      ),
      ...['front_desk', 'nurse', 'appointments', 'interpreter', 'pharmacy', 'tty', 'fax', 'portal'].map(
        (name) => `contact.${name}`,
      ),
      'handout.id',
      'handout.version',
      'language',
      'size',
    ]);
  });
});

describe('whether a slot holds something', () => {
  test.each([
    ['clinic.phone', true],
    ['clinic.hours', false],
    ['language', true],
    ['handout.version', true],
    ['clinic.fax', undefined],
    ['clinic', undefined],
    ['doctor.name', undefined],
    ['doctor', undefined],
    ['language.name', undefined],
    ['clinic.constructor', undefined],
    ['clinic.toString', undefined],
    ['', undefined],
  ])('%s: %s', (path, is) => {
    expect(hasValue(valuesOf(), path)).toBe(is);
  });

  test('what cannot be seen on paper is nothing', () => {
    expect(hasValue({ clinic: { hours: '\u200B ' } }, 'clinic.hours')).toBe(false);
    expect(hasValue({ language: ' ' }, 'language')).toBe(false);
  });
});
