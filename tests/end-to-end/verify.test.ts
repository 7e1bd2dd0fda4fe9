import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { doneOnce } from '../support/built-once.js';
import { OAK, OAK_TEXT, REST, REST_TEXT } from '../support/refusal.js';
import { sealed } from '../support/sealed.js';
import { runHandouts, type Circumstances, type Outcome } from '../support/run-handouts.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { temporaryProject } from '../support/temporary-project.js';
import { verificationIn } from '../support/verification-in.js';

const ELM = 'content/clinics/elm.yaml';
const WALK = 'content/handouts/walk/en.md';
const OAK_REST = 'oak/en/rest.large.letter.pdf';

/** Two clinics and two handouts, built, and then changed as told (null takes a file away). */
async function builtProject(
  changes: Readonly<Record<string, string | null>> = {},
  argv: readonly string[] = [],
): Promise<string> {
  const project = {
    [ELM]: OAK_TEXT.replace('Oak', 'Elm'),
    [WALK]: REST_TEXT.replace('Rest at home', 'Walk a little'),
  };
  const folder = await doneOnce(project, argv.join(' '), async (into) => {
    const { exit, err } = await runHandouts(['build', ...argv], { folder: into });
    if (exit !== 0) throw new Error(err);
  });
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) rmSync(join(folder, path), { recursive: true });
    else put(join(folder, path), text);
  }
  return folder;
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

async function verifyIn(
  folder: string,
  argv: readonly string[] = [],
  circumstances: Circumstances = {},
): Promise<Outcome> {
  return runHandouts(['verify', ...argv], { folder, ...circumstances });
}

/** What is said of two sheets of four that nothing is printed from any more. */
function twoGone(why: string, ...sheets: readonly string[]): string {
  return `\
${sheets.join('\n')}
  stale: ${why}
  throw printed ones away; this removes the files: handouts build --prune

right  2
stale  2
`;
}

test('sheets that are as they were made, of content as it was, are right', async () => {
  expect(await verifyIn(await builtProject())).toMatchObject({
    exit: 0,
    out: 'all 4 sheets right\n',
    err: '',
  });
});

test('a clinic asks for its own drawer, and reads the version that must stand on each sheet', async () => {
  const folder = await builtProject({ [ELM]: OAK_TEXT.replace('Oak', 'Elm Street') });
  const { exit, out } = await verifyIn(folder, ['--clinic', 'oak']);
  const manifest = readFileSync(join(folder, 'output/manifest.json'), 'utf8');
  const editions = [...manifest.matchAll(/"oak\/en\/[^\n]*?"edition":"(\w{5})"/gu)].map(
    ([, edition]) => edition,
  );
  expect(out).toBe(`\
right  oak/en/rest.large.letter.pdf  version 1.0.0, edition ${editions[0]}, review by 2029-11-22
right  oak/en/walk.large.letter.pdf  version 1.0.0, edition ${editions[1]}, review by 2029-11-22

all 2 sheets right
`);
  expect(exit).toBe(0);
});

describe('what is not right', () => {
  test.each([
    [
      'a handout that changed',
      { [REST]: REST_TEXT.replace('Lie down', 'Lie down and rest') },
      `\
elm/en/rest.large.letter.pdf
oak/en/rest.large.letter.pdf
  stale: changed since: content/handouts/rest/en.md
  print them anew: handouts build rest --clinic elm --clinic oak

right  2
stale  2
`,
    ],
    [
      "a clinic's number that changed",
      { [OAK]: OAK_TEXT.replace('2000', '2001') },
      `\
oak/en/rest.large.letter.pdf
oak/en/walk.large.letter.pdf
  stale: changed since: content/clinics/oak.yaml
  print them anew: handouts build rest walk --clinic oak

right  2
stale  2
`,
    ],
    [
      'a clinic that is gone',
      { [OAK]: null },
      twoGone(
        'there is no clinic "oak" any more',
        'oak/en/rest.large.letter.pdf',
        'oak/en/walk.large.letter.pdf',
      ),
    ],
    [
      'a handout that is gone',
      { 'content/handouts/rest': null },
      twoGone(
        'there is no handout "rest" any more',
        'elm/en/rest.large.letter.pdf',
        'oak/en/rest.large.letter.pdf',
      ),
    ],
    [
      'a file that is gone',
      { [`output/${OAK_REST}`]: null },
      `\
oak/en/rest.large.letter.pdf
  missing: the file is not there
  print it anew: handouts build rest --clinic oak

right    3
missing  1
`,
    ],
    [
      'a file with other bytes',
      { [`output/${OAK_REST}`]: '%PDF-1.7' },
      `\
oak/en/rest.large.letter.pdf
  changed: the file is not the one that was published
  print it anew: handouts build rest --clinic oak

right    3
changed  1
`,
    ],
    [
      'a file of somebody else',
      { 'output/oak/en/Letter from Ana.PDF': 'x', 'output/oak/en/readme.txt': 'x' },
      `\
oak/en/Letter from Ana.PDF
  foreign: no manifest names the file
  nobody knows what it says: keep it elsewhere

right    4
foreign  1
`,
    ],
  ])('%s', async (_what, changes, text) => {
    const { exit, out, err } = await verifyIn(await builtProject(changes));
    expect(out).toBe(text);
    expect([exit, err]).toEqual([5, '']);
  });

  test('a review that ran out', async () => {
    const { exit, out } = await verifyIn(await builtProject(), ['--handout', 'rest', '--clinic', 'oak'], {
      now: new Date('2029-11-23T00:00:00Z'),
    });
    expect(out).toBe(`\
oak/en/rest.large.letter.pdf
  expired: the review ran out on 2029-11-22
  have content/handouts/rest/en.md reviewed, then: handouts build rest --clinic oak

right    0
expired  1
`);
    expect(exit).toBe(5);
  });

  test('a review that ran out, and is renewed in the handout, is only printed anew', async () => {
    const folder = await builtProject({ [REST]: REST_TEXT.replace('2029', '2032') });
    const { out } = await verifyIn(folder, ['--handout', 'rest', '--clinic', 'oak'], {
      now: new Date('2029-11-23T00:00:00Z'),
    });
    expect(out).toContain(`\
  stale: changed since: content/handouts/rest/en.md
  expired: the review ran out on 2029-11-22
  print it anew: handouts build rest --clinic oak
`);
  });

  test('a sheet that was printed with a notice of its review is expired all the same', async () => {
    const folder = temporaryProject({ [REST]: REST_TEXT.replace('2029-11-22', '2026-01-01') });
    await runHandouts(['build', '--allow-expired', 'rest'], { folder });
    const { out } = await verifyIn(folder);
    expect(out).toContain('expired: the review ran out on 2026-01-01, and the sheet says so\n');
  });

  test('a sheet with a note for one person', async () => {
    const folder = await builtProject();
    const asked = ['build', 'rest', '--clinic', 'oak', '--note', '-'];
    const made = await runHandouts(asked, { folder, input: 'For Ana.' });
    const { out, exit } = await verifyIn(folder);
    expect(out).toBe(`\
${made.out}\
  note: it carries a note for one person
  hand it over, and delete it

right  4
note   1
`);
    expect(out).not.toContain('Ana');
    expect(exit).toBe(5);
  });

  test('a template and a SOURCE_DATE_EPOCH that changed', async () => {
    const folder = await builtProject({
      'templates/partials/questions.hbs': readFileSync('templates/partials/questions.hbs', 'utf8') + '\n',
    });
    const { out } = await verifyIn(folder, [], { env: { SOURCE_DATE_EPOCH: '1780000000' } });
    expect(out).toContain('stale: changed since: ');
    expect(out).toContain('templates/partials/questions.hbs');
    expect(out).toContain('SOURCE_DATE_EPOCH');
    expect(out).toContain('stale  4\n');
  });

  test('a file that cannot be read, and one that leads out of the folder', async () => {
    const folder = await builtProject({ [`output/${OAK_REST}`]: null });
    mkdirSync(join(folder, 'output', OAK_REST));
    const walk = join(folder, 'output/oak/en/walk.large.letter.pdf');
    renameSync(walk, join(folder, 'walk.pdf'));
    symlinkSync(join(folder, 'walk.pdf'), walk);
    const { out, exit } = await verifyIn(folder);
    expect(out).toContain(`${OAK_REST}\n  changed: the file cannot be read: it is a folder\n`);
    expect(out).toContain('changed: the file leads out of the folder\n');
    expect(exit).toBe(5);
  });
});

describe('a folder for which only a part was asked', () => {
  const NOT_ASKED = 'were never asked for here: only builds with';

  async function builtIn(...builds: readonly (readonly string[])[]): Promise<string> {
    const folder = temporaryProject({
      [ELM]: OAK_TEXT.replace('Oak', 'Elm'),
      [WALK]: REST_TEXT.replace('Rest at home', 'Walk a little'),
    });
    for (const argv of builds) await runHandouts(['build', ...argv], { folder });
    return folder;
  }

  test.each([
    ['a clinic', [['--clinic', 'oak']], `2 planned sheets ${NOT_ASKED} --clinic oak\n\nall 2 sheets right\n`],
    ['a handout', [['rest']], `2 planned sheets ${NOT_ASKED} rest\n\nall 2 sheets right\n`],
    ['a size', [['--size', 'xlarge']], `4 planned sheets ${NOT_ASKED} --size xlarge\n\nall 4 sheets right\n`],
    [
      'forms',
      [['--fillable', '--clinic', 'elm']],
      `4 planned sheets ${NOT_ASKED} --clinic elm --fillable\n\nall 2 sheets right\n`,
    ],
    [
      'one clinic after another',
      [
        ['--clinic', 'oak'],
        ['--clinic', 'elm'],
      ],
      'all 4 sheets right\n',
    ],
    [
      'a clinic, and a handout for the other',
      [
        ['--clinic', 'oak'],
        ['walk', '--clinic', 'elm'],
      ],
      `3 sheets right\n`,
    ],
    ['all, and then a part', [[], ['--clinic', 'oak']], 'all 4 sheets right\n'],
    ['a part, and then all', [['--clinic', 'oak'], []], 'all 4 sheets right\n'],
  ])('%s is right as far as it goes, which is said', async (_what, builds, says) => {
    const { out, exit } = await verifyIn(await builtIn(...builds));
    expect([out, exit]).toEqual([expect.stringContaining(says), 0]);
  });

  test('what was asked for and is not there is missing all the same', async () => {
    const folder = await builtIn(['rest']);
    put(join(folder, 'content/clinics/yew.yaml'), OAK_TEXT.replace('Oak', 'Yew'));
    const { out, exit } = await verifyIn(folder);
    expect(out).toContain(
      'yew/en/rest.large.letter.pdf\n  missing: the project plans it, and no manifest names it\n',
    );
    expect(out).not.toContain('yew/en/walk');
    expect(exit).toBe(5);
  });

  test('a copy that failed is missing', async () => {
    const folder = await builtIn();
    put(join(folder, WALK), 'broken');
    await runHandouts(['build', '--clinic', 'oak'], { folder });
    const { out, exit } = await verifyIn(folder);
    expect(out).toContain('missing: it is planned, and the last build did not make it\n');
    expect(exit).toBe(5);
  });

  test('whoever names a clinic that was never asked for is told that its sheets are missing', async () => {
    const folder = await builtIn(['--clinic', 'oak']);
    const { out, exit } = await verifyIn(folder, ['--clinic', 'elm']);
    expect([out, exit]).toEqual([expect.stringContaining('missing  2\n'), 5]);
  });

  test('a clinic and a language that are gone since are told by their sheets', async () => {
    const folder = await builtIn(['--clinic', 'oak', '--language', 'en'], ['rest', '--clinic', 'elm']);
    rmSync(join(folder, ELM));
    const { out, exit } = await verifyIn(folder);
    expect([out, exit]).toEqual([expect.stringContaining('there is no clinic "elm" any more'), 5]);
  });

  test('programs are told how many', async () => {
    const { out } = await verifyIn(await builtIn(['--clinic', 'oak']), ['--json']);
    expect(verificationIn(out).at(-1)).toMatchObject({ exit_code: 0, right: 2, not_asked_for: 2 });
  });
});

describe('what no manifest says', () => {
  test('a clinic that was never built, and one whose entry cannot be read', async () => {
    const folder = await builtProject({
      'content/clinics/yew.yaml': OAK_TEXT.replace('Oak', 'Yew'),
      'content/clinics/fir.yaml': 'name: [',
    });
    const { out, exit } = await verifyIn(folder);
    expect(out).toBe(`\
yew/en/rest.large.letter.pdf
yew/en/walk.large.letter.pdf
  missing: the project plans it, and no manifest names it
  print them anew: handouts build rest walk --clinic yew

fir/
  missing: the entry of the clinic is wrong, so none of its sheets is planned
  print it anew: handouts build

right    4
missing  3
`);
    expect(exit).toBe(5);
  });

  test('a line and its file that are both gone', async () => {
    const folder = await builtProject({ [`output/${OAK_REST}`]: null });
    const path = join(folder, 'output/manifest.json');
    const lines = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, sealed(lines.filter((line) => !line.includes(`"file":"${OAK_REST}"`)).join('\n')));
    const { out } = await verifyIn(folder);
    expect(out).toContain(`${OAK_REST}\n  missing: the project plans it, and no manifest names it\n`);
  });

  test('a copy that the last build could not make', async () => {
    const folder = temporaryProject({ [WALK]: 'broken' });
    await runHandouts(['build'], { folder });
    const { out } = await verifyIn(folder);
    expect(out).toContain('missing: it is planned, and the last build did not make it\n');
  });

  test('PDFs in hidden folders, hidden PDFs, and links to files and folders', async () => {
    const folder = await builtProject({
      'output/.old/oak/rest.pdf': 'x',
      'output/oak/en/.rest.large.letter.pdf': 'x',
      'elsewhere/walk.pdf': 'x',
    });
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'output/more'));
    symlinkSync('..', join(folder, 'output/oak/again'));
    symlinkSync(join(folder, 'elsewhere/walk.pdf'), join(folder, 'output/walk.pdf'));
    const { out, exit } = await verifyIn(folder, ['--json']);
    const found = verificationIn(out).flatMap((line) => (line.event === 'wrong' ? [line.file] : []));
    expect(found).toEqual([
      '.old/oak/rest.pdf',
      'more',
      'oak/again',
      'oak/en/.rest.large.letter.pdf',
      'walk.pdf',
    ]);
    expect(exit).toBe(5);
  });

  test('a sheet that is reached by a linked folder', async () => {
    const folder = await builtProject();
    renameSync(join(folder, 'output/oak'), join(folder, 'output/.oak'));
    symlinkSync('.oak', join(folder, 'output/oak'));
    const { out } = await verifyIn(folder);
    expect(out).toContain(`${OAK_REST}\n`);
    expect(out).toContain('changed: the file is reached by a link, and may be another tomorrow\n');
  });
});

test('everything at once is told by cause, and counted', async () => {
  const folder = await builtProject({
    [OAK]: null,
    [REST]: REST_TEXT.replace('Lie', 'Do lie'),
    'output/elm/en/walk.large.letter.pdf': null,
    'output/elm/es/rest.large.letter.pdf': 'x',
  });
  const { out, exit } = await verifyIn(folder, [], { now: new Date('2030-01-01T00:00:00Z') });
  expect(out.split('\n\n').at(-1)).toBe('right    0\nmissing  1\nforeign  1\nstale    3\nexpired  4\n');
  expect(exit).toBe(5);
});

test('the command that is told makes it right again, also for a sheet that was asked for with options', async () => {
  const asked = ['rest', '--clinic', 'oak', '--size', 'xlarge', '--paper', 'a4', '--fillable'];
  const folder = await builtProject({}, asked);
  put(join(folder, REST), REST_TEXT.replace('Lie', 'Do lie'));
  const { out } = await verifyIn(folder);
  const command = 'handouts build rest --clinic oak --language en --size xlarge --paper a4 --fillable';
  expect(out).toContain(`oak/en/rest_fillable.xlarge.a4.pdf\n`);
  expect(out).toContain(`  print it anew: ${command}\n`);
  await runHandouts(command.split(' ').slice(1), { folder });
  expect((await verifyIn(folder)).out).toContain('all 1 sheet right\n');
});

test('the command that is told names the project and the folder, as they were named', async () => {
  const project = await builtProject({ [REST]: REST_TEXT.replace('Lie', 'Do lie') });
  const { out } = await verifyIn(dirname(project), ['--project', project, `${project}/output`]);
  expect(out).toContain(
    `handouts build rest --clinic elm --clinic oak --project ${project} --out ${project}/output\n`,
  );
});

test('many sheets with one cause are told once', async () => {
  const clinics = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`content/clinics/c${index}.yaml`, OAK_TEXT]),
  );
  const folder = temporaryProject(clinics);
  await runHandouts(['build'], { folder });
  put(join(folder, REST), REST_TEXT.replace('Lie', 'Do lie'));
  const { out } = await verifyIn(folder);
  expect(out).toBe(`\
c0/en/rest.large.letter.pdf
c1/en/rest.large.letter.pdf
c10/en/rest.large.letter.pdf
and 28 more sheets, 31 in all
  stale: changed since: content/handouts/rest/en.md
  print them anew: handouts build rest

right   0
stale  31
`);
});

test('a foreign file is told to whoever asks for its clinic or its handout, and to nobody else', async () => {
  const folder = await builtProject({
    'output/elm/en/rest.xlarge.letter.pdf': 'x',
    'output/walk.pdf': 'x',
  });
  const foreignOf = async (...argv: string[]) =>
    verificationIn((await verifyIn(folder, ['--json', ...argv])).out).flatMap((line) =>
      line.event === 'wrong' && line.faults.some(({ kind }) => kind === 'foreign') ? line.file : [],
    );
  expect(await foreignOf()).toEqual(['elm/en/rest.xlarge.letter.pdf', 'walk.pdf']);
  expect(await foreignOf('--clinic', 'oak')).toEqual([]);
  expect(await foreignOf('--clinic', 'elm')).toEqual(['elm/en/rest.xlarge.letter.pdf']);
  expect(await foreignOf('--handout', 'walk')).toEqual(['walk.pdf']);
});

test('a clinic of a table is stale when its own row changed, and no other', async () => {
  const row = (id: string, phone: string) =>
    `${id},${id} Clinic,(555) 010-${phone},911,https://${id}.example.org\n`;
  const table = (fig: string) => `id,name,phone,emergency,website\n${row('fig', fig)}${row('yew', '3000')}`;
  const folder = temporaryProject({ 'content/clinics.csv': table('2000') });
  await runHandouts(['build'], { folder });
  put(join(folder, 'content/clinics.csv'), table('2001'));
  const { out } = await verifyIn(folder);
  expect(out).toBe(`\
fig/en/rest.large.letter.pdf
  stale: changed since: content/clinics.csv#fig
  print it anew: handouts build rest --clinic fig

right  2
stale  1
`);
});

test('--json tells each sheet in a line, and a summary last', async () => {
  const folder = await builtProject({
    [OAK]: OAK_TEXT.replace('2000', '2001'),
    'output/x.pdf': 'x',
    [`output/${OAK_REST}`]: null,
  });
  const { out, exit } = await verifyIn(folder, ['--json']);
  const lines = verificationIn(out);
  expect(lines.map(({ event }) => event)).toEqual(['right', 'right', 'wrong', 'wrong', 'wrong', 'summary']);
  expect(lines.slice(2)).toMatchObject([
    {
      file: OAK_REST,
      clinic: 'oak',
      faults: [{ kind: 'missing' }, { kind: 'stale', what: 'changed since: content/clinics/oak.yaml' }],
      remedy: 'build',
      command: 'handouts build rest --clinic oak',
    },
    { file: 'oak/en/walk.large.letter.pdf', faults: [{ kind: 'stale' }] },
    { file: 'x.pdf', faults: [{ kind: 'foreign', what: 'no manifest names the file' }], remedy: 'remove' },
    {
      exit_code: 5,
      right: 2,
      wrong: 3,
      faults: { missing: 1, changed: 0, foreign: 1, stale: 2, expired: 0, record: 0, note: 0 },
    },
  ]);
  expect(exit).toBe(5);
});

test.each([
  [['--clinic', 'oka'], 'there is no clinic "oka"', 'did you mean "oak"?'],
  [['--handout', 'rset'], 'there is no handout "rset"', 'did you mean "rest"?'],
  [['--clinik', 'oak'], 'unknown option "--clinik"', 'did you mean "--clinic"?'],
  [['a', 'b'], '"b" is one word too many', 'handouts verify --help'],
  [['--clinic'], 'nothing follows --clinic', 'handouts verify --help'],
])('handouts verify %j is wrong usage', async (argv, says, hint) => {
  const { exit, out, err } = await verifyIn(await builtProject(), argv);
  expect(err).toBe(`error: ${says}\n  hint: ${hint}\n`);
  expect([exit, out]).toEqual([2, '']);
});

test('a clinic that is gone can still be asked for, since its sheets lie there', async () => {
  const { exit, out } = await verifyIn(await builtProject({ [OAK]: null }), ['--clinic', 'oak']);
  expect(out).toContain('stale  2\n');
  expect(exit).toBe(5);
});

describe('nothing can be said', () => {
  test.each([
    ['an empty folder', () => temporaryFolder(), 'there is no manifest.json in '],
    ['a folder that is not there', () => join(temporaryFolder(), 'none'), 'there is no manifest.json in '],
    [
      'a damaged manifest',
      () => folderWith('manifest.json', '{ "format": '),
      'manifest.json: its end is missing',
    ],
    [
      'another manifest',
      () => folderWith('manifest.json', '{"files":[]}\n'),
      'does not begin as a manifest does',
    ],
    [
      'an older manifest',
      () => folderWith('manifest.json', '{\n  "format": "clinic-handouts-manifest-2",\n'),
      'is of an older version of this program',
    ],
    ['a folder of shards', () => folderWith('manifest.1-of-2.json', '{}'), 'but the manifests of shards'],
    ['a folder of PDFs', () => folderWith('rest.pdf', 'x'), 'so nothing can be said of what lies there'],
  ])('of %s', async (_what, make, says) => {
    const { exit, out, err } = await verifyIn(temporaryProject(), [make()]);
    expect(err).toMatch(/^error: .*\n {2}hint: .*\n$/u);
    expect(err).toContain(says);
    expect([exit, out]).toEqual([5, '']);
  });

  test('where the project is none', async () => {
    const folder = await builtProject();
    const { exit, err } = await verifyIn(folder, ['--project', temporaryFolder(), join(folder, 'output')]);
    expect(err).toContain('the project has no clinic');
    expect(exit).toBe(3);
  });
});

function folderWith(name: string, text: string): string {
  const folder = temporaryFolder();
  put(join(folder, name), text);
  return folder;
}

test.each([
  ['signs that a terminal obeys', '\u001B[2J\u001B[31mAll right.pdf'],
  ['signs of the second set', 'x\u009B31m.pdf'],
  ['a mark that turns the order', 'x\u202Efdp.pdf'],
  ['an isolate', 'x\u2067y.pdf'],
  ['a line of its own', 'a\n\nall 4 sheets right\n.pdf'],
])(
  'a foreign name with %s is shown sign by sign, by verify and doctor, as text and as JSON',
  async (_what, name) => {
    const folder = await builtProject();
    put(join(folder, 'output/oak/en', name), 'x');
    for (const command of ['verify', 'doctor'])
      for (const json of [[], ['--json']]) {
        const { out, err } = await runHandouts([command, ...json], { folder });
        expect(`${out}${err}`).not.toMatch(/[^\P{Cc}\n]|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
        expect(out.split('\n')).not.toContain('all 4 sheets right');
        expect(out).toContain(json.length > 0 || !name.includes('\n') ? 'pdf' : String.raw`a\u000A`);
      }
    const { out } = await runHandouts(['verify', '--json'], { folder });
    const lines = out.split('\n').filter((line) => line !== '');
    expect(lines.map((line) => (JSON.parse(line) as { readonly file?: string }).file)).toContain(
      `oak/en/${name}`,
    );
  },
);
