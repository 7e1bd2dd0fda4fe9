import { readClinicTable } from '../../../../src/project/clinic-table.js';
import { takeInventory } from '../../../../src/project/inventory.js';
import { isBeside, isLitter } from '../../../../src/project/names/is-litter.js';
import { memoryWorld } from '../../../../src/world/memory-world.js';
import type { Random } from '../../random.js';
import { OAK, OAK_TEXT, REST, REST_TEXT } from '../../refusal.js';
import type { Kind, Tried } from './kind.js';
import { hostileLine } from './marked-text.js';
import { untold } from './untold.js';

const STEMS = [
  'elm',
  'Elm',
  'elm copy',
  'elm (2)',
  'en',
  'es',
  'EN',
  'zh-Hans',
  'zh_Hans',
  '__proto__',
  'constructor',
  '..',
  '.',
  '-',
  '_',
  'con',
] as const;
const ENDINGS = [
  '.yaml',
  '.yml',
  '.yaml.txt',
  '.md',
  '.markdown',
  '.docx',
  '.csv',
  '.hbs',
  '',
  '~',
  '.bak',
  '.YAML',
  '.svg',
  '.json',
] as const;
const FOLDERS = [
  'content/clinics',
  'content/clinics/more',
  'content/handouts',
  'content/handouts/elm',
  'content/handouts/Elm Care',
  'content',
] as const;
/** Where a file would be a clinic, a handout or a text. */
const READ = /^content\/(?:clinics\/[^/]*\.yaml|handouts\/[^/]+\/[^/]*\.md)$/u;

/** Folders with files of any name: each is read, told or litter, and none stops another. */
export const fileNames: Kind = {
  name: 'names of files',
  cases: 6000,
  attempt: (random): Tried => {
    const strange = Array.from({ length: random.between(1, 4) }, () => path(random));
    const world = memoryWorld({
      [OAK]: OAK_TEXT,
      [REST]: REST_TEXT,
      ...Object.fromEntries(strange.map((name) => [name, ''])),
    });
    const { clinics, handouts, log } = takeInventory(world, readClinicTable(world));
    const said = new Set(log.diagnostics.map(({ place }) => place?.file));
    const isKnown = (name: string): boolean => {
      const steps = name.split('/');
      const [, , folder = '', file = ''] = steps;
      return name.startsWith('content/clinics/')
        ? clinics.includes(folder.replace(/\.yaml$/u, ''))
        : (handouts.get(folder)?.includes(file.replace(/\.md$/u, '')) ?? false);
    };
    const isTold = (name: string): boolean =>
      said.has(name) || said.has(`${name.slice(0, name.lastIndexOf('/'))}/`);
    const isNobodys = (name: string): boolean =>
      name
        .split('/')
        .slice(2)
        .some((step) => isLitter(step) || isBeside(step));
    const lost = strange.filter(
      (name) => READ.test(name) && !isKnown(name) && !isTold(name) && !isNobodys(name),
    );
    return {
      isTaken: !log.hasErrors,
      wrong: [
        ...lost.map((name) => `${JSON.stringify(name)} is left out without a word`),
        ...(clinics.includes('oak') && handouts.has('rest') ? [] : ['a sound neighbour is left out']),
        ...untold(true, log),
      ],
      input: JSON.stringify(strange),
    };
  },
};

function path(random: Random): string {
  const stem = random.between(0, 2) === 0 ? hostileLine(random, 2).replaceAll('/', '') : random.oneOf(STEMS);
  return `${random.oneOf(FOLDERS)}/${stem}${random.oneOf(ENDINGS)}`;
}
