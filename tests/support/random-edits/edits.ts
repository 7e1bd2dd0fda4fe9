import type { Random } from '../random.js';
import { OAK_TEXT, REST_TEXT } from '../refusal.js';
import type { Disk } from './disk.js';
import { FONT_FILES, logoOf } from './seed-project.js';

/** One thing that somebody does to a project, its output or its circumstances. */
export interface Edit {
  readonly name: string;
  readonly apply: (disk: Disk, random: Random) => void;
}

const CLINICS = ['oak', 'elm', 'ash'] as const;
const HANDOUTS = ['rest', 'walk'] as const;
const WORDS = ['calm', 'warm', 'quiet', 'slow'] as const;
const PARTIALS = ['note', 'summary', 'folio', 'masthead', 'section'] as const;

const clinicFile = (id: string): string => `content/clinics/${id}.yaml`;
const handoutFile = (id: string): string => `content/handouts/${id}/en.md`;
const clinicText = (id: string, word: string): string =>
  OAK_TEXT.replace('Oak Clinic', `${id} ${word} clinic`);

/** Everything that a person may do; what makes a project as a whole unsound is among it. */
export const EDITS: readonly [Edit, ...Edit[]] = [
  edit('a clinic is written', (disk, { oneOf }) => {
    const id = oneOf(CLINICS);
    disk.write(clinicFile(id), clinicText(id, oneOf(WORDS)));
  }),
  edit('a clinic has a logo', (disk, { oneOf }) => {
    const id = oneOf(CLINICS);
    disk.write(
      clinicFile(id),
      `${clinicText(id, oneOf(WORDS))}logo: ${oneOf(['oak', 'other'])}.svg\nlogo_alt: Leaf\n`,
    );
  }),
  edit('a clinic wants something else', (disk, { oneOf }) => {
    const id = oneOf(CLINICS);
    const wish = oneOf([
      'size: xlarge',
      'paper: a4',
      'template: brief',
      'duplex: yes',
      'languages: [en, es]',
    ]);
    disk.write(clinicFile(id), `${clinicText(id, oneOf(WORDS))}${wish}\n`);
  }),
  edit('a clinic is broken', (disk, { oneOf }) => {
    disk.write(clinicFile(oneOf(CLINICS)), oneOf(['name: [', 'phone: x\n', '']));
  }),
  edit('a clinic goes', (disk, { oneOf }) => {
    disk.remove(clinicFile(oneOf(CLINICS)));
  }),
  edit('a clinic is renamed', (disk, { oneOf }) => {
    move(disk, clinicFile(oneOf(CLINICS)), clinicFile(oneOf(CLINICS)));
  }),
  edit('a clinic becomes a row', (disk, { oneOf }) => {
    const id = oneOf(CLINICS);
    const row = `${id},${id} row,(555) 010-4000,911,https://${id}.example.org`;
    disk.write('content/clinics.csv', `id,name,phone,emergency,website\n${row}\n`);
    disk.remove(clinicFile(id));
  }),
  edit('the rows go', (disk) => {
    disk.remove('content/clinics.csv');
  }),
  edit('a handout is written', (disk, { oneOf }) => {
    disk.write(
      handoutFile(oneOf(HANDOUTS)),
      REST_TEXT.replace('when you are', `when you are ${oneOf(WORDS)} or`),
    );
  }),
  edit('a byte of a handout changes', (disk, { oneOf }) => {
    const path = handoutFile(oneOf(HANDOUTS));
    if (disk.read(path))
      disk.write(path, disk.text(path).replace(/Rest|Test|Nest/u, oneOf(['Rest', 'Test', 'Nest'])));
  }),
  edit('a handout comes in another language', (disk, { oneOf }) => {
    disk.write(`content/handouts/${oneOf(HANDOUTS)}/es.md`, REST_TEXT);
  }),
  edit('a handout names a figure', (disk, { oneOf }) => {
    disk.write(handoutFile(oneOf(HANDOUTS)), `${REST_TEXT}\n![A leaf](leaf.svg)\n`);
  }),
  edit('a figure is drawn', (disk, { oneOf }) => {
    const leaf = logoOf(oneOf(['#123456', '#654321']));
    disk.write(`content/handouts/${oneOf(HANDOUTS)}/leaf.svg`, leaf);
  }),
  edit('a handout is broken', (disk, { oneOf }) => {
    disk.write(handoutFile(oneOf(HANDOUTS)), oneOf(['broken', `${REST_TEXT}\n{{clinic.phoen}}\n`]));
  }),
  edit('a review runs out', (disk, { oneOf }) => {
    disk.write(handoutFile(oneOf(HANDOUTS)), REST_TEXT.replace('2029-11-22', '2026-11-01'));
  }),
  edit('a handout goes', (disk, { oneOf }) => {
    disk.remove(handoutFile(oneOf(HANDOUTS)));
  }),
  edit('a handout is renamed', (disk, { oneOf }) => {
    move(disk, handoutFile(oneOf(HANDOUTS)), handoutFile(oneOf(HANDOUTS)));
  }),
  edit('a phrase is reworded', (disk, { oneOf }) => {
    const path = 'content/phrases/en.yaml';
    disk.write(path, disk.text(path).replace(/^in_short: .*$/mu, `in_short: In ${oneOf(WORDS)} words`));
  }),
  edit('a partial is reworded', (disk, { oneOf }) => {
    const path = `templates/partials/${oneOf(PARTIALS)}.hbs`;
    disk.write(
      path,
      `${disk.text(path)}${oneOf(['', '\n', '{{!-- a remark --}}', '{{! b }}'])}`.slice(0, 4000),
    );
  }),
  edit('the summary is set in other words', (disk, { oneOf }) => {
    const path = 'templates/partials/summary.hbs';
    disk.write(path, `<p><strong>${oneOf(WORDS)}</strong> {{handout.summary}}</p>\n`);
  }),
  edit('a partial comes', (disk, { oneOf }) => {
    disk.write(`templates/partials/${oneOf(WORDS)}.hbs`, '<p>More.</p>');
  }),
  edit('a partial goes that nothing needs', (disk, { oneOf }) => {
    disk.remove(`templates/partials/${oneOf(WORDS)}.hbs`);
  }),
  edit('a template is broken', (disk) => {
    disk.write('templates/handout.hbs', '{{#if');
  }),
  edit('a logo is drawn anew', (disk, { oneOf }) => {
    const file = `content/clinics/${oneOf(['oak', 'other'])}.svg`;
    disk.write(file, logoOf(oneOf(['#123456', '#654321', '#0b5d66'])));
  }),
  edit('a logo goes', (disk, { oneOf }) => {
    disk.remove(`content/clinics/${oneOf(['oak', 'other'])}.svg`);
  }),
  edit('a logo is no picture', (disk) => {
    disk.write('content/clinics/oak.svg', '<svg><script/></svg>');
  }),
  edit('a font is another', (disk, { oneOf }) => {
    disk.write(`fonts/${oneOf(['regular', 'bold'])}.ttf`, FONT_FILES[oneOf([0, 1])] ?? '');
  }),
  edit('a font goes', (disk) => {
    disk.remove('fonts/bold.ttf');
  }),
];

function edit(name: string, apply: Edit['apply']): Edit {
  return { name, apply };
}

function move(disk: Disk, from: string, to: string): void {
  const bytes = disk.read(from);
  if (!bytes || from === to) return;
  disk.remove(from);
  disk.write(to, bytes);
}
