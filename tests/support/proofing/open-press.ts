import { openWorld } from '../../../src/project/index.js';
import { layeredWorld } from '../../../src/world/index.js';
import { memoryWorld } from '../../../src/world/memory-world.js';
import { PROJECT_FOLDER } from '../folders.js';
import { FRONT_MATTER } from '../front-matter.js';
import { TestPress } from './test-press.js';

const NOW = new Date('2026-11-22T12:00:00Z');

/** A handout with every kind of slot, on three pages: what is mixed up in it would hurt somebody. */
const REST = `---
${FRONT_MATTER}---

:::emergency
## Get help right away
Call **{{clinic.emergency}}** if you have:

- trouble breathing
- a fever of 38.5 °C or more
:::

::::call
## Call us if
Call {{clinic.name}} at **{{clinic.phone}}** if you feel weak.

:::when{has=clinic.after_hours}
At night and on weekends, call **{{clinic.after_hours}}**.
:::
::::

## How to rest
Lie down when you are tired. If you took too much medicine, call poison control at 1-800-222-1222.

:::follow-up
## Keep your visits
If you cannot come, call {{clinic.phone}} and ask for a new time.{{#if clinic.hours}} Our hours are {{clinic.hours}}.{{/if}}
:::
`;

/** A press on files in memory, before the samples, templates and fonts that ship with it. */
export function openPress(files: Readonly<Record<string, string>>): TestPress {
  const world = layeredWorld(
    memoryWorld({ 'content/handouts/rest/en.md': REST, ...files }, NOW),
    openWorld(PROJECT_FOLDER, PROJECT_FOLDER, NOW),
  );
  return new TestPress(world);
}
