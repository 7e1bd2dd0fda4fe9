import { expect, test } from 'vitest';
import { readClinics, shareClinics } from '../../../../src/run/workers/share-clinics.js';

const clinic = (id: string, more: object = {}) => ({
  id,
  name: 'Klinik am Weißen Fluß',
  phone: '(555) 010-0000',
  emergency: '911',
  website: `https://${id}.example.org`,
  ...more,
});

test('clinics are read as they were shared, in their order, whatever their words are', () => {
  const clinics = [
    clinic('oak', { words: ['Two lines\nand a 😀', 'مستشفى'] }),
    clinic('elm', { address: ['1 Elm Road'], logo: { path: 'content/clinics/elm.png', sha256: 'ab' } }),
    clinic('ash'),
  ];
  expect([...readClinics(shareClinics(clinics))]).toEqual(clinics);
});

test('they can be read again, as each worker does', () => {
  const shared = shareClinics([clinic('oak')]);
  expect([...readClinics(shared)]).toEqual([...readClinics(shared)]);
});

test('no clinics are no clinics', () => {
  expect([...readClinics(shareClinics([]))]).toEqual([]);
});
