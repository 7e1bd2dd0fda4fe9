import { fileStart, Log } from '../diagnostics/index.js';
import { canonicalTag, CLINIC_FOLDER, ID_PATTERN, ID_RULE } from '../model/index.js';
import type { World } from '../world/index.js';
import type { ClinicTable } from './clinic-table.js';
import { filesWith } from './files-with.js';

const TABLES = /^clinics\.(?:csv|tsv|txt|xlsx?|ods|numbers)$/iu;

/** What a project has, by name only: no file is opened but the table of clinics. */
export interface Inventory {
  /** Ids, sorted, from files and from the table; also of those that are wrong. */
  readonly clinics: readonly string[];
  /** Languages of each handout. */
  readonly handouts: ReadonlyMap<string, readonly string[]>;
  /** What is wrong with the project as a whole. */
  readonly log: Log;
}

/** Lists a project's clinics and handouts, and refuses names that would collide or lead astray. */
export function takeInventory(world: World, table: ClinicTable): Inventory {
  const log = new Log();
  for (const diagnostic of table.log.diagnostics) log.add(diagnostic);
  const names = world.list(CLINIC_FOLDER);
  const files = filesWith('.yaml', names);
  const handoutFolders = world
    .list('content/handouts')
    .filter((name) => name.endsWith('/'))
    .map((name) => name.slice(0, -1));
  refuseOtherEndings(names, world.list('content'), log);
  checkIds(files, (id) => `${CLINIC_FOLDER}/${id}.yaml`, log);
  checkIds(handoutFolders, (id) => `content/handouts/${id}/`, log);
  const handouts = new Map(
    handoutFolders.map((id) => [id, filesWith('.md', world.list(`content/handouts/${id}`))]),
  );
  for (const [id, languages] of handouts) checkLanguages(id, languages, log);
  const clinics = [...new Set([...files, ...table.rows.keys()])].toSorted();
  if (clinics.length === 0 && !table.log.hasErrors)
    log.error(
      'no-clinics',
      'the project has no clinic',
      fileStart('content/clinics/'),
      'add content/clinics/<id>.yaml or content/clinics.csv, or name the project with --project',
    );
  if (handouts.size === 0)
    log.error(
      'no-handouts',
      'the project has no handout',
      fileStart('content/handouts/'),
      'add content/handouts/<id>/en.md, or name the project with --project',
    );
  return { clinics, handouts, log };
}

/**
 * Clinics' files that would be passed over without a word.
 *
 * @param names what there is in the clinics' folder
 * @param above what there is beside it
 */
function refuseOtherEndings(names: readonly string[], above: readonly string[], log: Log): void {
  for (const name of names.filter((one) => /\.(?:yml|json)$|\.yaml\/$/iu.test(one))) {
    const file = `${CLINIC_FOLDER}/${name}`;
    log.error(
      'wrong-ending',
      `${file} is not read: clinics are files that end in .yaml`,
      fileStart(file),
      'rename it to end in .yaml',
    );
  }
  for (const name of above.filter((one) => TABLES.test(one) && one !== 'clinics.csv')) {
    const file = `content/${name}`;
    log.error(
      'wrong-ending',
      `${file} is not read: a table of clinics is content/clinics.csv`,
      fileStart(file),
      'save it under that name from your spreadsheet: in Excel as "CSV UTF-8 (Comma delimited)"',
    );
  }
}

function checkIds(ids: readonly string[], fileOf: (id: string) => string, log: Log): void {
  const seen = new Map<string, string>();
  for (const id of ids) {
    const other = seen.get(id.toLowerCase());
    if (other !== undefined) {
      log.error(
        'duplicate-id',
        `"${id}" and "${other}" differ only in capitals, and are one file on many systems`,
        fileStart(fileOf(id)),
        'rename one of them',
      );
    } else if (!ID_PATTERN.test(id)) {
      log.error('bad-id', `"${id}" cannot be an id`, fileStart(fileOf(id)), ID_RULE);
    }
    seen.set(id.toLowerCase(), id);
  }
}

function checkLanguages(id: string, languages: readonly string[], log: Log): void {
  if (languages.length === 0) {
    log.error(
      'no-language',
      `the handout "${id}" has no text`,
      fileStart(`content/handouts/${id}/`),
      `add content/handouts/${id}/en.md`,
    );
  }
  for (const language of languages) {
    const canonical = canonicalTag(language);
    if (canonical === language) continue;
    log.error(
      'bad-language',
      canonical === undefined
        ? `"${language}" is not a language tag`
        : `the language tag "${language}" is written "${canonical}"`,
      fileStart(`content/handouts/${id}/${language}.md`),
      `name the file by its language: ${canonical === undefined ? 'en.md, es.md, zh-Hans.md' : `${canonical}.md`}`,
    );
  }
}
