import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Log } from '../../src/diagnostics/index.js';
import { toHandout } from '../../src/model/index.js';
import { readMarkdown } from '../../src/read/index.js';
import { runHandouts } from '../support/run-handouts.js';
import { temporaryProject } from '../support/temporary-project.js';

const ENGLISH = `---
title: "Rest: at home"
also_called: [Taking it easy]
summary: Rest helps you heal.
online: "{{clinic.website}}/rest"
version: 1.2.0
published: 2026-11-22
review: { status: reviewed, by: Dr. Oak, on: 2026-11-22, next: 2029-11-22 }
codes: { icd10cm: [R50.9] }
sources:
  - { title: MedlinePlus, url: https://medlineplus.gov, accessed: 2026-11-22 }
licence: Free to copy
---

:::emergency
## Get help right away
Call {{clinic.emergency}} if you have:
- **trouble** breathing
- {{clinic.emergency}}
:::

## How to rest
Lie down for 20 minutes
when you are tired.

| When | How long |
| ---- | -------- |
| noon | 1 hour   |
`;

const FILE = 'content/handouts/rest/es.md';

async function begun(): Promise<{ readonly folder: string; readonly path: string; readonly text: string }> {
  const folder = temporaryProject({ 'content/handouts/rest/en.md': ENGLISH });
  const { exit, out } = await runHandouts(['new', 'translation', 'rest', 'es'], { folder });
  expect([exit, out]).toEqual([0, `wrote ${FILE}\n`]);
  const path = join(folder, FILE);
  return { folder, path, text: readFileSync(path, 'utf8') };
}

test('a translation begins with the words of the original, each behind a mark, and with all that stays', async () => {
  const { text } = await begun();
  expect(text.slice(text.indexOf(':::emergency'))).toBe(`:::emergency
## {{to.translate}} Get help right away
{{to.translate}} Call {{clinic.emergency}} if you have:
- {{to.translate}} **trouble** breathing
- {{clinic.emergency}}
:::

## {{to.translate}} How to rest
{{to.translate}} Lie down for 20 minutes
when you are tired.

| {{to.translate}} When | {{to.translate}} How long |
| ---- | -------- |
| {{to.translate}} noon | {{to.translate}} 1 hour   |
`);
  expect(text).toContain('translation: { status: draft, of: 1.2.0,');
});

test('no single mark can be forgotten: with any one left, the file is refused', async () => {
  const { folder, path, text } = await begun();
  const build = async (): Promise<readonly unknown[]> => {
    const { exit, err } = await runHandouts(['build', '--language', 'es'], { folder });
    return [exit, /still to be translated/u.test(err)];
  };
  expect(await build()).toEqual([1, true]);
  const pieces = text.split('{{to.translate}} ');
  expect(pieces).toHaveLength(14);
  for (let left = 1; left < pieces.length; left += 1) {
    const log = new Log();
    const only = `${pieces.slice(0, left).join('')}{{to.translate}} ${pieces.slice(left).join('')}`;
    const markdown = readMarkdown(only, FILE, log);
    expect(markdown && toHandout(markdown, 'rest', 'es', log)).toBeUndefined();
    expect([pieces[left], ...log.errors.map(({ code }) => code)]).toEqual([pieces[left], 'untranslated']);
  }
  writeFileSync(path, pieces.join(''));
  await runHandouts(['stamp', 'rest', '--language', 'es'], { folder });
  expect(await build()).toEqual([0, false]);
});

test.each([
  [['translation', 'rest'], /into which language\n {2}hint: say it: handouts new translation/u],
  [['translation', 'rest', 'Spanish'], /no tag of a language/u],
  [['translation', 'rset', 'es'], /did you mean "rest"/u],
  [['translation', 'rest', 'en'], /rest\/en\.md is there already/u],
  [['clinic', 'elm', 'es'], /a new clinic has no language/u],
])('handouts new %j says what is wrong', async (words, what) => {
  const { exit, err } = await runHandouts(['new', ...words], { folder: temporaryProject() });
  expect([exit, err]).toEqual([2, expect.stringMatching(what)]);
});
