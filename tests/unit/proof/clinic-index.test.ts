import { expect, test } from 'vitest';
import { indexClinics } from '../../../src/proof/words/clinic-index.js';

const LOGO = { path: 'content/clinics/group.png', sha256: 'ab' };
const clinic = (id: string, more: object = {}) => ({
  id,
  name: `${id} family clinic`,
  phone: `(555) 010-${id.length}00${id.length}`,
  emergency: '911',
  website: `https://network.example.org/${id}`,
  logo: LOGO,
  ...more,
});
const index = indexClinics([clinic('oak'), clinic('maple'), clinic('willow')]);

test('what several clinics have is known of each of them', () => {
  expect(index.logos.get(LOGO.path)).toEqual(['oak', 'maple', 'willow']);
  expect(index.places.get('network.example.org')).toEqual(['oak', 'maple', 'willow']);
});

test('what only one clinic has stays its own, whatever it shares with others', () => {
  for (const id of ['oak', 'maple', 'willow']) {
    expect(index.places.get(`network.example.org/${id}`)).toEqual([id]);
    expect(index.phrases.get(`${id} family clinic`)).toEqual([id]);
  }
});

test('phrases of several lengths that begin alike are all looked for', () => {
  const { lengths } = indexClinics([
    clinic('oak', { name: 'North Lake Clinic' }),
    clinic('elm', { name: 'North Lake Family Clinic' }),
    clinic('ash', { name: 'South Lake Clinic' }),
  ]);
  expect(lengths.get('north lake')).toEqual([3, 4]);
  expect(lengths.get('south lake')).toEqual([3]);
});
