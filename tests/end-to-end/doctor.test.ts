import { describe, expect, test } from 'vitest';
import { runHandouts } from '../support/run-handouts.js';
import { temporaryProject } from '../support/temporary-project.js';

const CLINIC = `name: Oak Clinic
phone: "(217) 422-2000"
emergency: "911"
website: https://oak-clinic.health
`;
const HANDOUT = `---
title: Rest at home
summary: Rest helps you heal.
online: "{{clinic.website}}/rest"
version: 1.0.0
published: 2026-11-22
review: { status: reviewed, by: Dr. Oak, on: 2026-11-22, next: 2029-11-22 }
sources:
  - { title: MedlinePlus, url: https://medlineplus.gov, accessed: 2026-11-22 }
---

:::emergency
## Get help right away
Call {{clinic.emergency}} if you have:
- trouble breathing
:::

## How to rest
Lie down when you are tired.
`;
const OTHER = HANDOUT.replace('title: Rest at home', 'title: Sleep').replace('/rest"', '/sleep"');

const SPANISH = HANDOUT.replace('title: Rest at home', 'title: Descanso').replace(
  'sources:',
  'translation:\n  status: reviewed\n  of: 1.0.0\n  by: Ana\n  reviewed_by: Luz\n  reviewed_on: 2026-11-22\n  parts: [deadbeef title and summary]\nsources:',
);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';

interface CheckUp {
  readonly name: string;
  readonly ailments: readonly { readonly found: string; readonly wanted: string; readonly mend: string }[];
}

type Files = Readonly<Record<string, string | null>>;

const SOUND: Files = {
  'content/clinics/oak.yaml': CLINIC,
  'content/handouts/rest/en.md': HANDOUT,
  '.gitignore': 'output/\n',
};

async function illIn(changes: Files, node = '20.19.0'): Promise<readonly string[]> {
  const folder = temporaryProject({ ...SOUND, ...changes });
  const { out } = await runHandouts(['doctor', '--json'], { folder, node });
  const checkUps = JSON.parse(out) as readonly CheckUp[];
  for (const { ailments } of checkUps)
    for (const { found, wanted, mend } of ailments) expect([found, wanted, mend]).not.toContain('');
  return checkUps.filter(({ ailments }) => ailments.length > 0).map(({ name }) => name);
}

/** For each check, a project that only it faults. */
const FAULTS: Readonly<Record<string, Files>> = {
  'left-out': { 'content/clinics/Elm Clinic.yaml': CLINIC },
  'lock-files': { 'content/clinics/~$oak.yaml': 'x' },
  signs: { 'content/signs.yaml': 'signs: [' },
  templates: { 'content/clinics/oak.yaml': `${CLINIC}template: lost\n` },
  schemas: { 'content/schema/clinic.json': '{}' },
  gitignore: { '.gitignore': 'node_modules/\n' },
  'clinic-files': { 'content/clinics/elm.yaml': CLINIC.replace('phone:', 'fone:') },
  'made-up-phone': { 'content/clinics/oak.yaml': CLINIC.replace('(217) 422-2000', '(217) 555-0177') },
  'made-up-website': { 'content/clinics/oak.yaml': CLINIC.replace('oak-clinic.health', 'oak.example.org') },
  'made-up-name': { 'content/clinics/oak.yaml': CLINIC.replace('Oak Clinic', 'Name of the clinic') },
  'of-samples': {
    'content/handouts/rest/en.md': HANDOUT.replace('Lie down', 'Tell Harbor Family Clinic, and lie down'),
  },
  'sample-name': { 'content/clinics/oak.yaml': CLINIC.replace('Oak Clinic', 'Harbor Family Clinic') },
  'same-phone': {
    'content/clinics/elm.yaml': CLINIC.replace('Oak Clinic', 'Elm').replace('oak-clinic', 'elm-clinic'),
  },
  'same-website': {
    'content/clinics/elm.yaml': CLINIC.replace('Oak Clinic', 'Elm').replace('422-2000', '422-2001'),
  },
  'same-name': {
    'content/clinics/elm.yaml': CLINIC.replace('oak-clinic', 'elm-clinic').replace('422-2000', '422-2001'),
  },
  emergency: {
    'content/clinics/elm.yaml': CLINIC.replace('Oak Clinic', 'Elm')
      .replace('oak-clinic', 'elm-clinic')
      .replace('422-2000', '422-2001')
      .replace('911', '112'),
  },
  languages: { 'content/clinics/oak.yaml': `${CLINIC}languages: [en, fr]\n` },
  'handout-files': { 'content/handouts/sleep/en.md': OTHER.replace('version:', 'verison:') },
  unwritten: {
    'content/handouts/rest/en.md': HANDOUT.replace('trouble breathing', 'the first sign of danger'),
  },
  drafts: {
    'content/handouts/rest/en.md': HANDOUT.replace(
      /review: .*/u,
      'review: { status: draft, by: "", on: "", next: 2029-11-22 }',
    ),
  },
  'review-expired': { 'content/handouts/rest/en.md': HANDOUT.replace('2029-11-22', '2026-11-21') },
  'review-soon': { 'content/handouts/rest/en.md': HANDOUT.replace('2029-11-22', '2026-12-24') },
  'stale-translations': { 'content/handouts/rest/es.md': SPANISH },
  'same-title': { 'content/handouts/sleep/en.md': OTHER.replace('title: Sleep', 'title: Rest at home') },
  'same-address': { 'content/handouts/sleep/en.md': OTHER.replace('/sleep"', '/rest"') },
  figures: { 'content/handouts/rest/figures/bed.svg': SVG },
  manifest: { 'output/manifest.json': '{"format":"clinic' },
  'notes-left': { 'output/_for-one-person/oak/en/rest.large.letter.2026.pdf': 'x' },
  'foreign-files': { 'output/oak/en/holiday.pdf': 'x' },
};

describe('the doctor', () => {
  test('finds nothing in a sound project', async () => {
    expect(await illIn({})).toEqual([]);
  });

  test.each(Object.entries(FAULTS))('finds %s, and nothing else', async (name, changes) => {
    expect(await illIn(changes)).toEqual([name]);
  });

  test.each([
    [
      'the number of a sample in a handout',
      { 'content/handouts/rest/en.md': HANDOUT.replace('tired.', 'tired, or call 206.555.0117.') },
    ],
    [
      'the room of a sample',
      {
        'content/clinics/oak.yaml': `${CLINIC}follow_up:\n  heading: Next\n  text: Your scan room is on floor 2, door 5.\n  fields: [When]\n  lines: 2\n`,
      },
    ],
    ['the street of a sample', { 'content/clinics/oak.yaml': `${CLINIC}address: ["214 River Road"]\n` }],
    [
      'the address of a sample',
      {
        'content/handouts/rest/en.md': HANDOUT.replace(
          '{{clinic.website}}/rest',
          'https://riverside.example.org/rest',
        ),
      },
    ],
  ])('finds %s', async (_what, changes) => {
    expect(await illIn(changes)).toEqual(['of-samples']);
  });

  test('finds an old Node', async () => {
    expect(await illIn({}, '18.20.0')).toEqual(['node']);
  });

  test.each([
    ['clinics', 'content/clinics/oak.yaml'],
    ['handouts', 'content/handouts/rest/en.md'],
  ])('finds that there are no %s', async (name, path) => {
    expect(await illIn({ [path]: null })).toEqual([name]);
  });

  test('finds a sheet that was made and is gone', async () => {
    const folder = temporaryProject(SOUND);
    await runHandouts(['build'], { folder });
    const { rmSync } = await import('node:fs');
    rmSync(`${folder}/output/oak/en/rest.large.letter.pdf`);
    const { out, exit } = await runHandouts(['doctor'], { folder });
    expect(out).toMatch(
      /look {3}output\/oak\/en\/rest\.large\.letter\.pdf is gone\n +wanted: .+\n +do: handouts build/u,
    );
    expect(exit).toBe(0);
  });

  test('says of a project that was just begun what is still to be filled in', async () => {
    const folder = temporaryProject({
      'content/clinics/oak.yaml': null,
      'content/handouts/rest/en.md': null,
    });
    await runHandouts(['init', '--yes'], { folder });
    const { out, exit } = await runHandouts(['doctor'], { folder });
    expect(exit).toBe(3);
    for (const found of [
      'made-up number',
      'nobody’s',
      'is called "Name of the clinic"',
      'only hold a place',
      'is a draft',
    ])
      expect(out).toContain(found);
  });

  test('outside of a project says how to begin', async () => {
    const folder = temporaryProject({
      'content/clinics/oak.yaml': null,
      'content/handouts/rest/en.md': null,
    });
    const { out, exit } = await runHandouts(['doctor'], { folder });
    expect([exit, out]).toEqual([3, expect.stringMatching(/handouts new clinic my-clinic/u)]);
  });
});
