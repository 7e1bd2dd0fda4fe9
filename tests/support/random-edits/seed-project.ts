import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../folders.js';
import { OAK_TEXT, REST_TEXT } from '../refusal.js';
import type { Disk } from './disk.js';

const FONT = '@expo-google-fonts/atkinson-hyperlegible-next';

/** Fonts of which either may stand in for the other, so that an edit of a font leaves it sound. */
export const FONT_FILES = [
  '400Regular/AtkinsonHyperlegibleNext_400Regular',
  '700Bold/AtkinsonHyperlegibleNext_700Bold',
]
  .map((name) => createRequire(import.meta.url).resolve(`${FONT}/${name}.ttf`))
  .map((file) => new Uint8Array(readFileSync(file)));

/** A drawing, in some colour. */
export const logoOf = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M10 5h20v10H10z" fill="${colour}"/></svg>`;

/** A small project with everything that a copy is made from in files of its own. */
export function seedProject(disk: Disk): void {
  disk.write('content/clinics/oak.yaml', `${OAK_TEXT}logo: oak.svg\nlogo_alt: An oak\n`);
  disk.write('content/clinics/oak.svg', logoOf('#123456'));
  disk.write('content/clinics/elm.yaml', OAK_TEXT.replace('Oak', 'Elm').replace('2000', '3000'));
  for (const id of ['rest', 'walk']) disk.write(`content/handouts/${id}/en.md`, REST_TEXT);
  disk.write('content/phrases/en.yaml', readFileSync(join(PROJECT_FOLDER, 'content/phrases/en.yaml')));
  for (const folder of ['templates', 'templates/partials'])
    for (const name of readdirSync(join(PROJECT_FOLDER, folder)).filter((name) => name.endsWith('.hbs')))
      disk.write(`${folder}/${name}`, readFileSync(join(PROJECT_FOLDER, folder, name)));
  disk.write(
    'fonts/fonts.yaml',
    'families:\n  - { name: Atkinson, scripts: [Latn], licence: OFL-1.1, regular: regular.ttf, bold: bold.ttf }\n',
  );
  disk.write('fonts/regular.ttf', FONT_FILES[0] ?? '');
  disk.write('fonts/bold.ttf', FONT_FILES[1] ?? '');
}
