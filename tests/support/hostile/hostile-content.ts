import * as fc from 'fast-check';
import { OAK, OAK_TEXT, REST, REST_TEXT } from '../refusal.js';
import { PIECES } from './pieces.js';

/** Files of a project that somebody careless, or somebody else, has written. */
export type HostileFiles = Readonly<Record<string, string>>;

const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...PIECES), fc.integer({ min: 2, max: 400 }))
      .map(([unit, times]) => unit.repeat(times)),
  },
);
const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
const oneLine = text.map((words) => words.replaceAll(/[\n\r]/gu, ' '));
const value = fc.oneof(
  oneLine,
  text.map((words) => JSON.stringify(words)),
  text.map((words) => `|\n  ${words.replaceAll('\n', '\n  ')}`),
);

const KEYS = [
  'name',
  'short_name',
  'phone',
  'after_hours',
  'emergency',
  'website',
  'hours',
  'address',
  'languages',
];
const MORE_KEYS = [
  'size',
  'handouts',
  'profile',
  'template',
  'duplex',
  'follow_up',
  'translations',
  'colour',
  'logo',
];
const clinicKey = fc.constantFrom(...KEYS, ...MORE_KEYS);

const clinic = fc.oneof(
  fc
    .tuple(clinicKey, value)
    .map(([key, said]) => `${OAK_TEXT.replace(new RegExp(`^${key}:.*\n`, 'mu'), '')}${key}: ${said}\n`),
  text.map((words) => `${OAK_TEXT}follow_up:\n  heading: Notes\n  text: ${JSON.stringify(words)}\n`),
  text.map((words) => OAK_TEXT + words),
);

const table = fc
  .tuple(fc.array(clinicKey, { maxLength: 3 }), fc.array(fc.array(text, { maxLength: 8 }), { maxLength: 4 }))
  .map(([columns, rows]) =>
    [
      ['id', 'name', 'phone', 'emergency', 'website', ...columns].join(','),
      'elm,Elm Clinic,(555) 010-3000,911,https://elm.example.org',
      ...rows.map((cells) => cells.join(',')),
    ].join('\n'),
  );

const handout = fc.oneof(
  { weight: 5, arbitrary: text.map((words) => `${REST_TEXT}\n${words}\n`) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('title', 'summary', 'online', 'version', 'review', 'sources'), value)
      .map(([key, said]) => REST_TEXT.replace(new RegExp(`^${key}:.*$`, 'mu'), () => `${key}: ${said}`)),
  },
  { weight: 1, arbitrary: text },
);

/** One file of the small project, or one that it lacks, with something in it that nobody meant. */
export const hostileFiles: fc.Arbitrary<HostileFiles> = fc.oneof(
  { weight: 4, arbitrary: handout.map((words) => ({ [REST]: words })) },
  { weight: 4, arbitrary: clinic.map((words) => ({ [OAK]: words })) },
  { weight: 2, arbitrary: table.map((words) => ({ 'content/clinics.csv': words })) },
  { weight: 1, arbitrary: text.map((words) => ({ 'templates/partials/section.hbs': words })) },
  { weight: 1, arbitrary: text.map((words) => ({ 'templates/handout.hbs': words })) },
);
