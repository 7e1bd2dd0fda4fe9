import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Order } from '../../src/plan/index.js';
import { composeSheet } from '../../src/make/compose-sheet.js';
import { SharedWork } from '../../src/memory/index.js';
import { Log } from '../../src/diagnostics/index.js';
import { openPress } from '../support/proofing/open-press.js';
import { PROJECT_FOLDER } from '../support/folders.js';
import { FRONT_MATTER } from '../support/front-matter.js';

const CLINIC = `name: Oak Clinic
phone: "(555) 010-1000"
after_hours: "(555) 010-2000"
emergency: "911"
website: https://oak.example.org
colour: "#0b5d66"
address: ["1 Oak Road"]
hours: "Mon–Fri 8:30–17:00"
contacts: { nurse: (555) 010-3000, Desk: Room 4 }
follow_up: { heading: Your next steps, handouts: { rest: { text: Come to room 5. }, other: { text: Come. } } }
`;
const REST = `---
${FRONT_MATTER}---

## How to rest
Lie down **now** and call {{clinic.phone}}.

3. Sleep
4. Eat
`;

/** The edition that a sheet of a project prints. */
function editionWith(
  clinic: string = CLINIC,
  handout: string = REST,
  asked: Partial<Order> & { readonly note?: string; readonly today?: string } = {},
  files: Readonly<Record<string, string>> = {},
): string {
  const press = openPress({
    'content/clinics/oak.yaml': clinic,
    'content/handouts/rest/en.md': handout,
    ...files,
  });
  const { note, today, ...job } = asked;
  const recipe = press.recipe(press.job('oak', job));
  const own = { ...recipe, ...(note !== undefined && { note }), ...(today !== undefined && { today }) };
  return composeSheet(own, new SharedWork(), new Log()).words.edition;
}

const USUAL = editionWith();

test.each<readonly [string, string, string]>([
  ['the phone', '010-1000', '010-1001'],
  ['the number at night', '010-2000', '010-2001'],
  ['the name', 'Oak Clinic', 'Oak Center'],
  ['the address', '1 Oak Road', '7 Oak Road'],
  ['the hours', '8:30', '8:00'],
  ['another number', '010-3000', '010-3001'],
  ['a label', 'Desk', 'Office'],
  ['what a contact says', 'Room 4', 'Room 5'],
  ['what a number is for', 'nurse:', 'pharmacy:'],
  ['hours by day', '"Mon–Fri 8:30–17:00"', '{ mon-fri: 8:30–17:00 }'],
  ['its words for this handout', 'room 5', 'room 6'],
  ['where the page is', 'oak.example.org', 'elm.example.org'],
])('%s of the clinic makes another edition', (_what, from, to) => {
  expect(CLINIC).toContain(from);
  expect(editionWith(CLINIC.replace(from, to))).not.toBe(USUAL);
});

test.each<readonly [string, string, string]>([
  ['its colour', '#0b5d66', '#660b0b'],
  ['its words for another handout', 'text: Come. }', 'text: Go. }'],
  ['a remark', 'colour:', '# a remark\ncolour:'],
  ['that the page is ours', 'colour:', 'site: yes\ncolour:'],
])('%s makes none', (_what, from, to) => {
  expect(CLINIC).toContain(from);
  expect(editionWith(CLINIC.replace(from, to))).toBe(USUAL);
});

test.each<readonly [string, string, string]>([
  ['a word', 'Lie down', 'Sit down'],
  ['a heading', 'How to rest', 'How to sleep'],
  ['where a list begins to count', '3. Sleep\n4. Eat', '2. Sleep\n3. Eat'],
  ['a line of its own', '3. Sleep', '3. Sleep\n\n   Well'],
])('%s of the handout makes another edition', (_what, from, to) => {
  expect(REST).toContain(from);
  expect(editionWith(CLINIC, REST.replace(from, to))).not.toBe(USUAL);
});

test.each<readonly [string, string, string]>([
  ['a place', '## How', '\n\n\n## How'],
  ['where a line of the file ends', 'Lie down ', 'Lie down\n'],
  ['what is bold', '**now**', 'now'],
  ['where its author breaks a line', '**now** and', '**now** \\\nand'],
])('%s makes none', (_what, from, to) => {
  expect(REST).toContain(from);
  expect(editionWith(CLINIC, REST.replace(from, to))).toBe(USUAL);
});

test.each<readonly [string, string, string]>([
  ['a word above numbers', 'after_hours: Nights and weekends', 'after_hours: Nights'],
  ['a word of the follow-up', 'follow_up: Your follow-up', 'follow_up: Your visits'],
  ['who the sheet is no substitute for', 'your own care team.', 'your own doctor.'],
])('%s that is fixed makes another edition', (_what, from, to) => {
  const words = readFileSync(join(PROJECT_FOLDER, 'content/phrases/en.yaml'), 'utf8');
  expect(words).toContain(from);
  expect(editionWith(CLINIC, REST, {}, { 'content/phrases/en.yaml': words.replace(from, to) })).not.toBe(
    USUAL,
  );
});

test('size, paper, fields, template, a note and the day make no other edition', () => {
  const asked: readonly Parameters<typeof editionWith>[2][] = [
    { size: 'xxlarge' },
    { paper: 'a4' },
    { fillable: true },
    { template: 'brief' },
    { note: 'Take the blue one.' },
    { today: '2040-01-01' },
  ];
  expect(asked.map((one) => editionWith(CLINIC, REST, one))).toEqual(asked.map(() => USUAL));
});
