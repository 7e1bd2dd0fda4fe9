import { jsonSchemas } from '../json-schemas.js';
import { type ClinicAnswers, clinicText } from './clinic-text.js';
import { handoutText } from './handout-text.js';

/** A file to write, by its path below the project. */
export interface NewFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/** A project of one's own: a clinic, a handout, what editors check them with, and a page that says how to go on. */
export function filesOfProject(answers: ClinicAnswers, clinic: string, today: string): readonly NewFile[] {
  return [
    { path: `content/clinics/${clinic}.yaml`, text: clinicText(answers) },
    { path: `content/handouts/first-handout/en.md`, text: handoutText('My first handout', today) },
    ...(['clinic', 'handout', 'signs', 'phrases'] as const).map((name) => ({
      path: `content/schema/${name}.json`,
      text: `${JSON.stringify(jsonSchemas[name](), null, 2)}\n`,
    })),
    { path: '.gitignore', text: 'output/\nnode_modules/\n' },
    { path: 'README.md', text: readmeOf(answers, clinic) },
  ];
}

function readmeOf({ name }: ClinicAnswers, clinic: string): string {
  return `# Handouts of ${name.replaceAll(/[\r\n]+/gu, ' ')}

What is printed stands in two places:

- \`content/clinics/${clinic}.yaml\`: the clinic's name, numbers and address
- \`content/handouts/first-handout/en.md\`: a handout, to write your own words into

Change them in any text editor, then:

1. \`handouts build\` makes the sheets, into \`output/\`.
2. \`handouts desk --open\` finds and prints one, with a note if you like.
3. \`handouts doctor\` says what is still to be filled in or reviewed.
4. \`handouts new handout <name>\` begins another one.

Nothing that is marked as a draft should be given to patients: have it reviewed, and say so under \`review\`.
`;
}
