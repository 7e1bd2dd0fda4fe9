import {
  isNoNoteFolder,
  type ManifestReading,
  NOTE_FOLDER,
  notesIn,
  readManifest,
} from '../../record/index.js';
import type { Output } from '../../write/index.js';
import type { Check } from './check.js';

const MAX_BYTES = 512 * 1024 * 1024;
const MANIFEST = 'manifest.json';

/** What stands in the output folder, beside what its manifest says. */
export const CHECKS_OF_OUTPUT: readonly Check[] = [
  {
    name: 'output-link',
    sound: 'finished sheets stand in the project, or nowhere yet',
    isGrave: true,
    look: ({ output }) =>
      output
        ? []
        : [
            {
              found: 'output is a link that leads to where no sheets may be, and nobody looks behind it',
              wanted: 'a folder of the project',
              mend: 'take the link away, and type handouts build; or name the other folder: --out',
            },
          ],
  },
  {
    name: 'manifest',
    sound: 'the record of finished sheets is whole',
    isGrave: true,
    look: ({ output }) => {
      const reading = manifestOf(output);
      if (!reading || (reading.kind === 'read' && reading.flaws.length === 0)) return [];
      return [
        {
          found: `output/${MANIFEST} is damaged or of another version`,
          wanted: 'the record as it was written',
          mend: 'take it away, and type handouts build',
        },
      ];
    },
  },
  {
    name: 'lost-sheets',
    sound: 'every sheet of the record is there',
    isGrave: false,
    look: ({ output }) =>
      sheetsOf(output)
        .filter((file) => output?.stamp(file) === undefined)
        .map((file) => ({
          found: `output/${file} is gone`,
          wanted: 'every sheet that was made',
          mend: 'handouts build',
        })),
  },
  {
    name: 'foreign-files',
    sound: 'nothing else lies among the sheets',
    isGrave: false,
    look: ({ output }) => {
      const known = new Set(sheetsOf(output));
      return foldersOf(output)
        .flatMap((folder) => listOf(output, folder).map((name) => `${folder}/${name}`))
        .filter((path) => !path.endsWith('/') && !known.has(path))
        .map((path) => ({
          found: `output/${path} was not made by this record`,
          wanted: 'sheets only: a prune does not take it',
          mend: 'keep it elsewhere',
        }));
    },
  },
  {
    name: 'notes-left',
    sound: 'no copy with a note for one person is left',
    isGrave: false,
    look: ({ output }) =>
      (output ? notesIn(output) : []).map((file) => ({
        found: `output/${file} has a note for one person`,
        wanted: 'nothing of a person on the disk',
        mend: 'take it away',
      })),
  },
  {
    name: 'notes-link',
    sound: 'the folder of copies for one person is a folder, or not there',
    isGrave: false,
    look: ({ output }) =>
      output && isNoNoteFolder(output)
        ? [
            {
              found: `output/${NOTE_FOLDER.slice(0, -1)} is a link or a file, and nobody looks behind it`,
              wanted: 'a folder, or nothing',
              mend: 'take it away',
            },
          ]
        : [],
  },
];

function listOf(output: Output | undefined, folder: string): readonly string[] {
  return output?.list(folder) ?? [];
}

function manifestOf(output: Output | undefined): ManifestReading | undefined {
  const bytes = output?.read(MANIFEST, MAX_BYTES);
  return bytes && readManifest(bytes);
}

function sheetsOf(output: Output | undefined): readonly string[] {
  const reading = manifestOf(output);
  return reading?.kind === 'read' ? Array.from(reading.manifest.files, ({ file }) => file) : [];
}

/** Folders of clinics and languages, but not that of copies for one person. */
function foldersOf(output: Output | undefined): readonly string[] {
  return listOf(output, '')
    .filter((name) => name.endsWith('/') && !name.startsWith('_'))
    .flatMap((clinic) =>
      listOf(output, clinic)
        .filter((name) => name.endsWith('/'))
        .map((language) => `${clinic}${language.slice(0, -1)}`),
    );
}
