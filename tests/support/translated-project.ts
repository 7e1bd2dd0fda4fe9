import { FRONT_MATTER } from './front-matter.js';
import { SMALL_PROJECT, temporaryProject } from './temporary-project.js';

export const ENGLISH_FILE = 'content/handouts/rest/en.md';
export const SPANISH_FILE = 'content/handouts/rest/es.md';

/** The small handout with an urgent list, a number and a slot in it. */
export const ENGLISH = `---
${FRONT_MATTER}---

:::emergency
## Get help right away
Call {{clinic.emergency}} if you have:
- trouble breathing
- a fever of 38.0 °C
:::

## How to rest
Lie down for 2 hours.
`;

/** The same in Spanish, before anybody has stamped it. */
export const SPANISH = `---
${FRONT_MATTER.replace('Rest at home', 'Descanso').replace('Rest helps you heal.', 'El descanso ayuda.')}# Who did it
translation: { status: draft, of: 0.9.0, by: "Ana", reviewed_by: "", reviewed_on: "" } # by hand
licence: Libre
---

:::emergency
## Busque ayuda
Llame al {{clinic.emergency}} si tiene:
- dificultad para respirar
- fiebre de 38,0 °C
:::

## Cómo descansar
Acuéstese 2 horas.
`;

/** The small project with its handout in English and, not stamped yet, in Spanish. */
export function translatedProject(changes: Readonly<Record<string, string | null>> = {}): string {
  return temporaryProject({
    ...SMALL_PROJECT,
    [ENGLISH_FILE]: ENGLISH,
    [SPANISH_FILE]: SPANISH,
    'content/clinics/oak.yaml': `${String(SMALL_PROJECT['content/clinics/oak.yaml'])}languages: [en, es]\n`,
    ...changes,
  });
}
