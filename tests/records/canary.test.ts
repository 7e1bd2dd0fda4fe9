import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { readPdf } from '../support/read-pdf.js';
import { runHandouts } from '../support/run-handouts.js';
import { temporaryProject } from '../support/temporary-project.js';

const CANARY = 'Zanzibar';
const NOTE = `Dear ${CANARY}, take 1 pill at 8:00.`;
const PROGRAM = join(PROJECT_FOLDER, 'dist/cli/main.js');
const ASKED = ['build', 'rest', '--clinic', 'oak', '--note', '-'];

/** Where words were found that belong into one PDF only. */
function sightings(places: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(places).flatMap(([place, text]) => (text.includes(CANARY) ? [place] : []));
}

/** Every file below a folder but the copy with the note: names and bytes. */
function filesBelow(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, path + readFileSync(path, 'latin1')];
    }),
  );
}

async function wordsOf(path: string): Promise<string> {
  const { pages } = await readPdf(readFileSync(path));
  return pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' ');
}

test('the words of a note are found in its own PDF, and nowhere else that the press speaks or writes', async () => {
  const folder = temporaryProject();
  const run = async (argv: readonly string[], input = NOTE): Promise<string> => {
    const { out, err, bytes } = await runHandouts(argv, { folder, input });
    return out + err + Buffer.from(bytes).toString('latin1');
  };
  const plain = await run(['build']);
  const noted = await runHandouts(ASKED, { folder, input: NOTE });
  const own = join(folder, 'output', noted.out.trim());
  const more = {
    'what the build says': noted.out + noted.err,
    'a build before': plain,
    events: await run([...ASKED, '--json']),
    'reasons of pages': await run([...ASKED, '--explain']),
    'reasons of copies': await run([...ASKED, '--why']),
    'a dry run': await run([...ASKED, '--dry-run']),
    'a PDF to standard output': await run([...ASKED, '--out', '-']),
    'a note that is too long': await run(ASKED, `${NOTE} ${`${CANARY} `.repeat(5000)}`),
    'a note with a sign that cannot be printed': await run(ASKED, `${NOTE}\f`),
    'a note with a character that no font has': await run(ASKED, `${NOTE} 🙂`),
    'a note with a word that is too wide': await run(ASKED, `${NOTE} ${CANARY.repeat(40)}`),
    'the same as events': await run([...ASKED, '--json'], `${NOTE} ${CANARY.repeat(40)}`),
    'a note for two sheets': await run(['build', '--size', 'large', '--size', 'clear', '--note', '-']),
    'a note with a shard': await run([...ASKED, '--shard', '1/2']),
    'a note with an option that is none': await run([...ASKED, '--colour']),
    'the build after it': await run(['build', '--prune']),
    'events of the build after it': await run(['build', '--json', '--force']),
    verify: await run(['verify']),
    'verify for programs': await run(['verify', '--json']),
    'proof with the note': await run(['proof', own, '--note', '-']),
    lists: await run(['list', 'handouts']),
  };
  expect(Object.keys(more).length).toBeGreaterThan(20);
  expect(sightings(more)).toEqual([]);
  // The project, the manifest, the index, the sheets, whatever is temporary, and the names of all of them.
  expect(sightings(filesBelow(folder))).toEqual([]);
  expect(await wordsOf(own)).toContain(CANARY);
  expect(await wordsOf(join(folder, 'output/oak/en/rest.large.letter.pdf'))).not.toContain(CANARY);
  const { title, author, subject } = await readPdf(readFileSync(own));
  expect(`${title}${author}${subject}`).not.toContain(CANARY);
});

test('nobody who looks at the process while it runs, or at what is left when it is killed, reads a note', async () => {
  const folder = temporaryProject();
  const [home, temporary] = [join(folder, 'home'), join(folder, 'temporary')];
  for (const path of [home, temporary]) mkdirSync(path);
  writeFileSync(join(folder, 'note.txt'), NOTE);
  const env = { ...process.env, HOME: home, TMPDIR: temporary };
  const asked = [...ASKED.slice(0, -1), 'note.txt', '--json'];
  const child = spawn(process.execPath, [PROGRAM, ...asked], { cwd: folder, env });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => said.push(piece));
  const seen: Record<string, string> = {};
  child.stdout.on('data', () => {
    look(child.pid ?? 0, seen);
    // The first words are told when the copy is about to be made, the last when it is.
    if (Buffer.concat(said).includes('planned')) child.kill('SIGKILL');
  });
  const looking = setInterval(() => look(child.pid ?? 0, seen), 20);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(looking);
  expect(existsSync(`/proc/${child.pid}/cmdline`)).toBe(false);
  expect(Object.keys(seen).length).toBeGreaterThan(process.platform === 'linux' ? 3 : -1);
  expect(sightings({ ...seen, said: Buffer.concat(said).toString() })).toEqual([]);
  const { [join(folder, 'note.txt')]: _, ...left } = filesBelow(folder);
  expect(sightings(left)).toEqual([]);
  await runHandouts(['build'], { folder });
  expect(Object.keys(filesBelow(folder)).filter((path) => path.endsWith('.tmp'))).toEqual([]);
});

/** What any user of the machine sees of a process: words it was started with, surroundings, threads and open files. */
function look(pid: number, seen: Record<string, string>): void {
  const at = `/proc/${pid}`;
  note(seen, 'words of the command', () => readFileSync(`${at}/cmdline`, 'latin1'));
  note(seen, 'the environment', () => readFileSync(`${at}/environ`, 'latin1'));
  note(seen, 'names of threads', () =>
    readdirSync(`${at}/task`)
      .map((task) => readFileSync(`${at}/task/${task}/comm`, 'latin1'))
      .join(' '),
  );
  note(seen, 'open files', () =>
    readdirSync(`${at}/fd`)
      .map((one) => readlinkSync(`${at}/fd/${one}`))
      .join(' '),
  );
  note(seen, 'children', () => readFileSync(`${at}/task/${pid}/children`, 'latin1'));
}

/** What is gone meanwhile is no place any more. */
function note(seen: Record<string, string>, place: string, read: () => string): void {
  try {
    seen[place] = (seen[place] ?? '') + read();
  } catch {
    // The process has ended, or this is no Linux.
  }
}
