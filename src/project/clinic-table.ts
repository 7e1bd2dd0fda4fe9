import { fileStart, Log } from '../diagnostics/index.js';
import { CLINIC_FOLDER, clinicColumns, ID_PATTERN, ID_RULE } from '../model/index.js';
import { type CsvRow, type Located, MAX_CSV_BYTES, readCsv, readUtf8 } from '../read/index.js';
import type { World } from '../world/index.js';
import { tellLate } from './loaded.js';
import { filesWith } from './names/names.js';

const FOLDER = 'content';
const FILE = `${FOLDER}/clinics.csv`;

/** Clinics that are rows of `content/clinics.csv`. */
export interface ClinicTable {
  /** By id; a row that cannot have one is called after its number, such as `row 12`, which no id can be. */
  readonly rows: ReadonlyMap<string, TableRow>;
  /** What is wrong with the table as a whole. */
  readonly log: Log;
}

/** What the table says of one id. */
interface TableRow {
  /** All that it says, for hashing. */
  readonly meaning: () => string;
  /** The clinic's values; undefined when they cannot be used, with the reasons logged. */
  readonly locate: (log: Log) => Located | undefined;
}

/** Reads the table, where there is one. An id that is there twice makes no clinic, since nobody knows which was meant. */
export function readClinicTable(world: World): ClinicTable {
  const log = new Log();
  if (!world.list(FOLDER).includes('clinics.csv')) return { rows: new Map(), log };
  const text = readUtf8(world, FILE, MAX_CSV_BYTES, log);
  const rows = (text === undefined ? undefined : readCsv(text, FILE, clinicColumns, log)) ?? [];
  const claims = byId([
    ...filesWith('.yaml', world.list(CLINIC_FOLDER)).map(fileClaim),
    ...rows.map(rowClaim),
  ]);
  const ofRows = [...claims.values()].filter((group) => group.some(({ row }) => row));
  return { rows: new Map(ofRows.flatMap(entriesOf)), log };
}

/** A table that takes too long to read. */
export function lateTable(limitMs: number): ClinicTable {
  const log = new Log();
  tellLate(FILE, fileStart(FILE), limitMs, log);
  return { rows: new Map(), log };
}

/** The world, and in it each row of the table as a file of its own: a copy depends on its row, not on the whole table. */
export function withRows(world: World, table: () => ClinicTable): World {
  return {
    ...world,
    read: (path, maxBytes) => {
      if (!path.startsWith(`${FILE}#`)) return world.read(path, maxBytes);
      const row = table().rows.get(path.slice(FILE.length + 1));
      return row ? { kind: 'found', bytes: new TextEncoder().encode(row.meaning()) } : { kind: 'missing' };
    },
  };
}

/** Where a clinic is written: its file, or its row in a world with rows. */
export function pathOfClinic(id: string, { rows }: ClinicTable): string {
  return rows.has(id) ? `${FILE}#${id}` : `${CLINIC_FOLDER}/${id}.yaml`;
}

/** Who wants an id: a file or a row. */
interface Claim {
  readonly id: string;
  readonly where: string;
  readonly row?: CsvRow;
}

function fileClaim(id: string): Claim {
  return { id, where: `${CLINIC_FOLDER}/${id}.yaml` };
}

function rowClaim(row: CsvRow): Claim {
  return { id: row.id, where: `row ${row.number}`, row };
}

/** Claims to the same id, in whatever capitals. */
function byId(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const id = claim.id.toLowerCase();
    const group = groups.get(id);
    if (group) group.push(claim);
    else groups.set(id, [claim]);
  }
  return groups;
}

/** The only row that claims an id; or, for each of several, why it cannot have it. */
function entriesOf(claims: readonly Claim[]): readonly (readonly [string, TableRow])[] {
  const [only, ...others] = claims;
  if (only?.row && others.length === 0 && ID_PATTERN.test(only.id)) return [[only.id, only.row]];
  const isBlank = only?.id === '';
  return claims.map((claim) => [
    ID_PATTERN.test(claim.id) ? claim.id : claim.where,
    {
      meaning: () => claims.map(({ where, row }) => row?.meaning() ?? where).join('\n'),
      locate: (log) => {
        if (isBlank || others.length === 0) refuseId(claim, log);
        else refuseAll(claims, log);
        return undefined;
      },
    },
  ]);
}

function refuseId({ id, where, row }: Claim, log: Log): void {
  const what = id === '' ? `${where} has no id` : `"${id}" cannot be an id`;
  log.error('bad-id', what, row?.idPlace(), ID_RULE);
}

/** A table of which one id was filled down has thousands of them. */
const MOST_NAMED = 3;

function refuseAll(claims: readonly Claim[], log: Log): void {
  const isSame = claims.every(({ id }) => id === claims[0]?.id);
  for (const claim of claims) {
    const others = claims.slice(0, MOST_NAMED + 1).filter((other) => other !== claim);
    const named = others.slice(0, MOST_NAMED).map(({ where }) => where);
    const more = claims.length - 1 - named.length;
    const wheres = [...named, ...(more > 0 ? [`${more} more`] : [])].join(' and ');
    log.error(
      'duplicate-id',
      `"${claim.id}" is the id of ${wheres} too${isSame ? '' : ', but for capitals'}`,
      claim.row?.idPlace() ?? fileStart(claim.where),
      'keep one of them, or give the other an id of its own',
    );
  }
}
