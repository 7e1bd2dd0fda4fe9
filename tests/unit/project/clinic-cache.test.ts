import { expect, test } from 'vitest';
import { memoryWorld } from '../../../src/world/memory-world.js';
import { orderOf } from '../../../src/plan/job.js';
import { ClinicCache } from '../../../src/project/clinic-cache.js';
import { clinicProofFactsOf } from '../../../src/project/clinic-proof-facts.js';
import { Clinics } from '../../../src/project/clinics.js';
import { keptClinic } from '../../../src/project/kept-clinic.js';
import { sheetPath } from '../../../src/plan/sheet-path.js';
import { CLINIC_TEXT } from '../../support/content.js';

const HOURS = 'hours: Mon–Fri 8:30–17:00\ntranslations: { es: { hours: "lun. a vie. 8:30–17:00" } }\n';
const orderIn = (language: string) => {
  const world = memoryWorld({ 'content/clinics/oak.yaml': CLINIC_TEXT + HOURS });
  const sheet = {
    clinic: 'oak',
    handout: 'rest',
    language,
    size: 'large',
    paper: 'a4',
    fillable: false,
  } as const;
  const job = { ...sheet, file: sheetPath(sheet), template: 'handout' };
  return orderOf(job, new ClinicCache(new Clinics(world), () => 'hash'));
};

test.each([
  ['en', 'Mon–Fri 8:30–17:00', undefined],
  ['es', 'lun. a vie. 8:30–17:00', undefined],
  ['es+en', 'lun. a vie. 8:30–17:00', 'Mon–Fri 8:30–17:00'],
])('a sheet in %s is held against the hours in its own words', (language, first, second) => {
  const { clinicFacts, secondFacts } = orderIn(language);
  expect([clinicFacts.hours, secondFacts?.hours]).toEqual([first, second]);
});

test('what an index keeps of a clinic that says everything is opened again as it was', () => {
  const all = `${CLINIC_TEXT}${HOURS}short_name: Oak
after_hours: (555) 010-9999
address: [1 Elm Street, Springfield]
colour: "#0b5d66"
signs: { fever: call now }
follow_up: { heading: Yours, text: Come again., fields: [Next visit], lines: 4, handouts: { rest: { text: Rest. } } }
`;
  const { thing, log } = new Clinics(memoryWorld({ 'content/clinics/oak.yaml': all })).clinic('oak');
  expect(log.diagnostics.map(({ what }) => what)).toEqual([]);
  const facts = thing && JSON.parse(JSON.stringify(clinicProofFactsOf(thing)));
  expect(facts.facts).toMatchObject({ colour: '#0b5d66', signs: { fever: 'call now' } });
  expect(keptClinic.proofFacts(JSON.stringify(facts))).toEqual(facts);
});
