import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, missingPrograms } from '../outside-programs.js';
import { readPdf } from '../read-pdf.js';

/** What stands in an output folder beside sheets; the last is what a build takes away again. */
const INDEX = /^\.handouts-index(?:\.\d+-of-\d+)?\.json$/u;
const TEMPORARY = /^\.handouts-[a-z\d-]+\.[\da-f]{8}\.\d+\.[\da-f-]{36}\.tmp$/u;
const MANIFEST = /^manifest(?:\.\d+-of-\d+)?\.json$/u;

interface Manifest {
  readonly files: readonly { readonly file: string; readonly sha256: string }[];
}

/** Reads output folders as somebody else would: qpdf says which sheets are whole, or pdf.js where there is no qpdf. */
export class Inspector {
  /** Bytes are judged once. */
  readonly #verdicts = new Map<string, Promise<boolean>>();

  /** What is wrong in a folder at any moment: half files, lines without a file, files that are nobody's. */
  async wrongIn(folder: string): Promise<readonly string[]> {
    const names = filesBelow(folder);
    const sheets = names.filter((name) => name.endsWith('.pdf'));
    const broken: string[] = [];
    for (const sheet of sheets)
      if (!(await this.#isWhole(join(folder, sheet)))) broken.push(`${sheet} is not whole`);
    const lines = names.filter((name) => MANIFEST.test(name)).flatMap((name) => linesOf(folder, name));
    return [
      ...broken,
      ...lines.filter((line) => !sheets.includes(line)).map((line) => `${line} has a line and no file`),
      ...names.filter((name) => !isKnown(name)).map((name) => `${name} is nobody's`),
      ...names.filter((name) => INDEX.test(name) && !isJson(folder, name)).map((name) => `${name} is cut`),
    ];
  }

  /** The same once a build has ended well: every sheet has a line that says its bytes, and nothing is left over. */
  async wrongAfterAll(folder: string): Promise<readonly string[]> {
    const names = filesBelow(folder);
    const told = new Map(
      names
        .filter((name) => MANIFEST.test(name))
        .flatMap((name) => manifestOf(folder, name)?.files ?? [])
        .map(({ file, sha256 }) => [file, sha256]),
    );
    return [
      ...(await this.wrongIn(folder)),
      ...names
        .filter((name) => name.endsWith('.pdf') && told.get(name) !== hashOf(join(folder, name)))
        .map((name) => `${name} is not what its line says`),
      ...names.filter((name) => TEMPORARY.test(name)).map((name) => `${name} is left over`),
    ];
  }

  async #isWhole(path: string): Promise<boolean> {
    const bytes = readFileSync(path);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const known = this.#verdicts.get(hash) ?? judge(path, bytes);
    this.#verdicts.set(hash, known);
    return known;
  }
}

/** What stands in a folder, by path, as hashes: all but the index, which only spares time. */
export function treeOf(folder: string): Readonly<Record<string, string>> {
  const names = filesBelow(folder).filter((name) => !INDEX.test(name));
  return Object.fromEntries(names.toSorted().map((name) => [name, hashOf(join(folder, name))]));
}

async function judge(path: string, bytes: Uint8Array): Promise<boolean> {
  if (!missingPrograms.includes('qpdf')) return ask('qpdf', '--check', path).exit === 0;
  try {
    return (await readPdf(bytes)).pages.length > 0;
  } catch {
    return false;
  }
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function isKnown(name: string): boolean {
  return name.endsWith('.pdf') || INDEX.test(name) || MANIFEST.test(name) || TEMPORARY.test(name);
}

function linesOf(folder: string, name: string): readonly string[] {
  return manifestOf(folder, name)?.files.map(({ file }) => file) ?? [`${name}, which is cut,`];
}

function manifestOf(folder: string, name: string): Manifest | undefined {
  return isJson(folder, name)
    ? (JSON.parse(readFileSync(join(folder, name), 'utf8')) as Manifest)
    : undefined;
}

function isJson(folder: string, name: string): boolean {
  try {
    JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return true;
  } catch {
    return false;
  }
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
