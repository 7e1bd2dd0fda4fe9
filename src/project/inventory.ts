import { fileStart, Log } from '../diagnostics/index.js';
import { CLINIC_FOLDER } from '../model/index.js';
import type { World } from '../world/index.js';
import type { ClinicTable } from './clinic-table.js';
import { clinicNames } from './names/clinic-names.js';
import { HANDOUT_FOLDER, handoutNames } from './names/handout-names.js';
import { isLitter } from './names/is-litter.js';
import { Names } from './names/names.js';

const TABLE = 'clinics.csv';
const TABLES = /^clinics\.(?:csv|tsv|txt|xlsx?|ods|numbers)\/?$/iu;

/** What a project has, by name only: no file is opened but the table of clinics. */
export interface Inventory {
  /** Ids, sorted, from files and from the table; also of those that are wrong. */
  readonly clinics: readonly string[];
  /** Languages of each handout. */
  readonly handouts: ReadonlyMap<string, readonly string[]>;
  /** Paths of what would be a clinic, a handout or a text, had it another name or kind; each is told. */
  readonly leftOut: readonly string[];
  /** Whether anything can be planned at all. */
  readonly isSound: boolean;
  /** What is wrong with the project as a whole, and with names. */
  readonly log: Log;
}

/** Lists a project's clinics and handouts; a name that cannot be used stops itself and no other. */
export function takeInventory(world: World, table: ClinicTable): Inventory {
  const whole = new Log();
  whole.addAll(table.log);
  checkFolders(world, whole);
  const names = new Names();
  checkTables(world.list('content'), names);
  const files = clinicNames(world, names);
  const handouts = handoutNames(world, names);
  const clinics = [...new Set([...files, ...table.rows.keys()])].toSorted();
  if (clinics.length === 0 && !whole.hasErrors)
    whole.error(
      'no-clinics',
      'the project has no clinic',
      fileStart('content/clinics/'),
      'add content/clinics/<id>.yaml or content/clinics.csv, or name the project with --project',
    );
  if (handouts.size === 0 && !whole.hasErrors)
    whole.error(
      'no-handouts',
      'the project has no handout',
      fileStart('content/handouts/'),
      'add content/handouts/<id>/en.md, or name the project with --project',
    );
  const log = new Log();
  log.addAll(names.log);
  log.addAll(whole);
  return { clinics, handouts, leftOut: names.leftOut, isSound: !whole.hasErrors, log };
}

/** Folders that are there, and of which nobody can say what is in them. */
function checkFolders(world: World, log: Log): void {
  for (const folder of ['content', CLINIC_FOLDER, HANDOUT_FOLDER]) {
    const why = world.whyNotListed(folder);
    if (why !== undefined)
      log.error(
        'unreadable-folder',
        `${folder}/ ${why}`,
        fileStart(`${folder}/`),
        'put a folder in its place that may be read',
      );
  }
}

/** Tables of clinics that would be passed over without a word. */
function checkTables(above: readonly string[], names: Names): void {
  for (const name of above.filter((one) => TABLES.test(one) && one !== TABLE && !isLitter(one))) {
    const path = `content/${name}`;
    const what = `${path} is not read: a table of clinics is the file content/${TABLE}`;
    if (above.includes(TABLE)) names.passOver('wrong-ending', path, what, 'keep it elsewhere');
    else
      names.leaveOut(
        'wrong-ending',
        path,
        what,
        'save it under that name from your spreadsheet: in Excel as "CSV UTF-8 (Comma delimited)"',
      );
  }
}
