import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { PROJECT_FOLDER } from './folders.js';
import { FRONT_MATTER } from './front-matter.js';

/** The smallest sound project, by file. */
export const SMALL_PROJECT: Readonly<Record<string, string>> = {
  'content/clinics/oak.yaml': `name: Oak Clinic
phone: "(555) 010-2000"
emergency: "911"
website: https://oak.example.org
`,
  'content/handouts/rest/en.md': `---
${FRONT_MATTER}---

:::emergency
## Get help right away
Call {{clinic.emergency}} if you have:
- trouble breathing
:::

## How to rest
Lie down when you are tired.
`,
};

/** A folder with the small project, changed as told (null takes a file away), which is gone after the test. */
export function temporaryProject(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'handouts-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [path, content] of Object.entries({ ...SMALL_PROJECT, ...changes })) {
    if (content === null) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** A copy of the sample project's own content, to change. */
export function copyOfSamples(): string {
  const folder = mkdtempSync(join(tmpdir(), 'handouts-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  cpSync(join(PROJECT_FOLDER, 'content'), join(folder, 'content'), { recursive: true });
  return folder;
}
