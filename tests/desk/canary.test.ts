import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REST } from '../support/desk/desk-here.js';
import { postAsDesk } from '../support/desk/post-as-desk.js';
import { PROJECT_FOLDER } from '../support/folders.js';
import { readPdf } from '../support/read-pdf.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { temporaryProject } from '../support/temporary-project.js';
import { isThorough, LEFT_TO_CI } from '../support/thorough.js';

const CANARY = 'Zanzibar';

/** Every file below a folder, by name and bytes. */
function filesBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name + readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

function ofProcess(pid: number): Readonly<Record<string, string>> {
  const read = (name: string): string => {
    try {
      return readFileSync(`/proc/${pid}/${name}`, 'latin1');
    } catch {
      return '';
    }
  };
  return {
    arguments: read('cmdline'),
    environment: read('environ'),
    'the name of the process': read('comm'),
    'what it has open': readdirSync(`/proc/${pid}/fd`)
      .map((name) => readlinkSync(`/proc/${pid}/fd/${name}`))
      .join('\n'),
    'what it has mapped': read('maps'),
  };
}

test.runIf(isThorough && process.platform === 'linux')(
  `the note of a desk is in its PDF, and in no other place that was looked at${LEFT_TO_CI}`,
  async () => {
    const [project, home, temp, cwd] = [
      temporaryProject(),
      temporaryFolder(),
      temporaryFolder(),
      temporaryFolder(),
    ];
    mkdirSync(join(home, '.config'));
    const desk = spawn(
      process.execPath,
      [join(PROJECT_FOLDER, 'dist/cli/main.js'), 'desk', '--project', project],
      {
        cwd,
        env: {
          HOME: home,
          TMPDIR: temp,
          XDG_CACHE_HOME: join(home, '.cache'),
          PATH: process.env['PATH'] ?? '',
        },
      },
    );
    let [out, err] = ['', ''];
    desk.stdout.on('data', (data: Buffer) => (out += data.toString()));
    desk.stderr.on('data', (data: Buffer) => (err += data.toString()));
    try {
      await expect.poll(() => out, { timeout: 20_000 }).toMatch(/#[\w-]{43}/u);
      const address = new URL(/http\S+/u.exec(out)?.[0] ?? '');
      const headers: string[] = [];
      const post = async (path: string, what: object, token = ''): Promise<Uint8Array> => {
        const { origin } = address;
        const answer = await postAsDesk(origin, path, what, token);
        headers.push(JSON.stringify([...answer.headers, answer.url, answer.statusText]));
        return new Uint8Array(await answer.arrayBuffer());
      };
      const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
      const { token } = JSON.parse(text(await post('/api/enter', { key: address.hash.slice(1) }))) as {
        readonly token: string;
      };
      const note = `Dear ${CANARY}, come at 8:30.`;
      const pdf = await post('/api/sheet', { ...REST, note }, token);
      const { pages } = await readPdf(pdf);
      expect(pages.flatMap(({ runs }) => runs.map((run) => run.text)).join(' ')).toContain(CANARY);
      const places: Record<string, string> = {
        'a note that cannot be printed': text(
          await post('/api/sheet', { ...REST, note: `${note}\f` }, token),
        ),
        'a note with a sign that no font has': text(
          await post('/api/sheet', { ...REST, note: `${note} 🙂` }, token),
        ),
        'a note that is too long': text(await post('/api/sheet', { ...REST, note: note.repeat(900) }, token)),
        'a wish that is none': text(await post('/api/sheet', { note }, token)),
        'a handout that is not there': text(
          await post('/api/sheet', { ...REST, handout: 'gone', note }, token),
        ),
        'a token that is wrong': text(await post('/api/sheet', { ...REST, note }, 'wrong')),
        'the sheet that is asked for next': (await readPdf(await post('/api/sheet', REST, token))).pages
          .flatMap(({ runs }) => runs.map((run) => run.text))
          .join(' '),
        'what there is to choose': text(await post('/api/offer', {}, token)),
        'what is said of the clinic': text(await post('/api/clinic', { id: 'oak' }, token)),
        ...ofProcess(desk.pid ?? 0),
      };
      desk.kill('SIGKILL');
      await new Promise((resolve) => desk.once('exit', resolve));
      Object.assign(places, {
        'headers and addresses': headers.join('\n'),
        'standard output': out,
        'standard error, and what is said at a kill': err,
        'the project': filesBelow(project),
        'the output folder': readdirSync(project).join('\n'),
        'the home folder': filesBelow(home),
        'the folder for temporary files': filesBelow(temp),
        'the folder that it was started in': filesBelow(cwd),
        'names of files for temporary use': readdirSync('/tmp').join('\n'),
      });
      expect(Object.keys(places).length).toBeGreaterThanOrEqual(20);
      expect(
        Object.entries(places).flatMap(([place, words]) => (words.includes(CANARY) ? [place] : [])),
      ).toEqual([]);
    } finally {
      desk.kill('SIGKILL');
    }
  },
);
