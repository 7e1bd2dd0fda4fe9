import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtForTests } from '../support/records/built-folder.js';
import { resealed, sealed } from '../support/sealed.js';

const HASH = 'ab'.repeat(32);
const OAK_REST = 'oak/en/rest.large.letter.pdf';
const BEGINS = 'it does not begin as a manifest does';
const SEAL = 'it is not as it was written: its seal is of other lines';
const END = 'its end is missing';

const built = builtForTests();

const lineOf = (text: string, file: string): string =>
  text.split('\n').find((line) => line.includes(`"file":"${file}"`)) ?? '';
/** Which one depends on how many inputs there are. */
const A_LINE = 'is not one that the press writes';
const line = (number: number): string => `line ${number} is not one that the press writes`;

type Change = (text: string) => string | Uint8Array;

const DAMAGED: readonly (readonly [string, Change, string])[] = [
  ['cut in half', (text) => text.slice(0, text.length / 2), END],
  ['cut by its last byte', (text) => text.slice(0, -1), END],
  ['cut at the end of a line', (text) => `${text.split('\n').slice(0, 20).join('\n')}\n`, END],
  ['empty', () => '', END],
  ['a brace', () => '{\n', END],
  ['zeros, as a crash leaves them', (text) => new Uint8Array(text.length), END],
  ['half zeros', (text) => Buffer.concat([Buffer.from(text.slice(0, 900)), new Uint8Array(900)]), END],
  ['UTF-16', (text) => Buffer.from(text, 'utf16le'), BEGINS],
  ['with a mark of byte order', (text) => `\uFEFF${text}`, SEAL],
  ['with line ends of Windows', (text) => text.replaceAll('\n', '\r\n'), BEGINS],
  ['written anew by a formatter', (text) => `${JSON.stringify(JSON.parse(text), null, 2)}\n`, line(4)],
  ['on one line', (text) => `${JSON.stringify(JSON.parse(text))}\n`, BEGINS],
  ['with another hash', (text) => text.replace(/"sha256":"(?<first>.)/u, '"sha256":"0'), SEAL],
  ['with another number of pages', (text) => text.replace(/"pages":\d/u, '"pages":9'), SEAL],
  ['without a file', (text) => text.replace(`${lineOf(text, OAK_REST)}\n`, ''), SEAL],
  ['with a file twice', (text) => text.replace(lineOf(text, OAK_REST), (one) => `${one}\n${one}`), SEAL],
  ['without its seal', (text) => text.replace(/ {2}"sha256": ".*"\n/u, ''), A_LINE],
  ['with a seal of zeros', (text) => text.replace(/"sha256": "\w+"/u, `"sha256": "${'0'.repeat(64)}"`), SEAL],
  ['twice', (text) => text + text, A_LINE],
  ['with a remark behind it', (text) => `${text}# mine\n`, A_LINE],
  ['with a remark before it', (text) => `// mine\n${text}`, BEGINS],
  ['of a newer press', (text) => text.replace('manifest-4', 'manifest-5'), 'it is of a newer version'],
  ['of a press that never was', (text) => text.replace('manifest-4', 'manifest-x'), BEGINS],
  ['without a format', (text) => text.replace(/ {2}"format".*\n/u, ''), BEGINS],
  [
    'with a line of two megabytes',
    (text) => text.replace('"program": "', `"program": "${'x'.repeat(2e6)}`),
    'longer than 2 MB',
  ],
  ['with the marks of a merge', (text) => text.replace('  "plan"', '<<<<<<< HEAD\n  "plan"'), line(4)],
  ['the page of a login', () => '<!DOCTYPE html>\n<title>Sign in</title>\n', BEGINS],
  ['nothing, in JSON', () => 'null\n', BEGINS],
  ['a hundred thousand brackets', () => '['.repeat(100_000), END],
];

const SEALED: readonly (readonly [string, (text: string) => string, string])[] = [
  [
    'to remove what lies outside',
    removing('../content/clinics/oak.yaml'),
    'a file is to be removed by a name',
  ],
  [
    'to remove what lies far outside',
    removing('oak/en/../../../precious/letter.txt'),
    'to be removed by a name',
  ],
  ['to remove an absolute file', removing('/etc/hostname'), 'to be removed by a name'],
  ['to remove a file of Windows', removing(String.raw`C:\\precious\\letter.txt`), 'to be removed by a name'],
  ['to remove the manifest', removing('manifest.json'), 'to be removed by a name'],
  ['to remove a folder', removing('oak'), 'to be removed by a name'],
  ['to remove nothing', removing(''), 'to be removed by a name'],
  [
    'to remove what has no hash',
    (text) => text.replace('"removing": []', `"removing": [\n    ["${OAK_REST}",""]\n  ]`),
    A_LINE,
  ],
  [
    'to remove in the old way',
    (text) => text.replace('"removing": []', `"removing": [\n    "${OAK_REST}"\n  ]`),
    A_LINE,
  ],
  [
    'missing what lies outside',
    (text) => text.replace('"missing": []', '"missing": [\n    "../x.pdf"\n  ]'),
    'missing by a name',
  ],
  ['of a file outside', file('../oak/en/rest.large.letter.pdf'), 'a file has a name that no sheet has'],
  ['of an absolute file', file('/tmp/rest.large.letter.pdf'), 'a file has a name that no sheet has'],
  [
    'of a file in a hidden folder',
    file('.oak/en/rest.large.letter.pdf'),
    'a file has a name that no sheet has',
  ],
  [
    'of a file with a nul',
    file(String.raw`oak/en/rest\u0000.large.letter.pdf`),
    'a file has a name that no sheet has',
  ],
  [
    'of a file with a backslash',
    file(String.raw`oak\\en\\rest.large.letter.pdf`),
    'a file has a name that no sheet has',
  ],
  [
    'of a copy with a note',
    file('_for-one-person/oak/en/rest.large.letter.pdf'),
    'a file has a name that no sheet has',
  ],
  [
    'of a file that ends otherwise',
    file('oak/en/rest.large.letter.PDF'),
    'a file has a name that no sheet has',
  ],
  [
    'of another clinic than its file',
    field('"clinic":"oak"', '"clinic":"elm"'),
    'the entry is of another sheet than its file',
  ],
  [
    'of another size than its file',
    field('"size":"large"', '"size":"clear"'),
    'the entry is of another sheet than its file',
  ],
  [
    'of a form that is none',
    field('"fillable":false', '"fillable":true'),
    'the entry is of another sheet than its file',
  ],
  [
    'of a clinic with a path in it',
    field('"clinic":"oak"', '"clinic":"../oak"'),
    'the entry is of another sheet than its file',
  ],
  [
    'with a file twice',
    (text) => text.replace(lineOf(text, OAK_REST), (one) => `${one}\n${one}`),
    'the file is named twice',
  ],
  ['with files in another order', reversed, 'the entry stands in another place'],
  [
    'with an input outside',
    (text) => text.replace('"content/clinics/oak.yaml"', '"../../../etc/passwd"'),
    'an input lies outside the project',
  ],
  [
    'with an absolute input',
    (text) => text.replace('"content/clinics/oak.yaml"', '"/etc/passwd"'),
    'an input lies outside the project',
  ],
  [
    'with an input far down the list',
    field(/"inputs":\[\d+/u, '"inputs":[4000000000'),
    'names an input that is not there',
  ],
  ['with an input before the list', field(/"inputs":\[\d+/u, '"inputs":[-1'), A_LINE],
  ['with half an input', field(/"inputs":\[\d+/u, '"inputs":[0.5'), A_LINE],
  ['with pages without end', field(/"pages":\d/u, '"pages":1e999'), A_LINE],
  ['with a hash in capitals', field(/"sha256":"\w+"/u, `"sha256":"${'AB'.repeat(32)}"`), A_LINE],
  ['with no day of review', field(/"review_next":"[\d-]+"/u, '"review_next":"never"'), A_LINE],
  ['with signs for a terminal', field('"version":"1.0.0"', String.raw`"version":"1.0.0\u001b[2J"`), A_LINE],
  ['with a note', field('"fillable":false', '"fillable":false,"noted":true'), A_LINE],
  ['with a prototype', field('{"file"', '{"__proto__":{"x":1},"file"'), A_LINE],
  ['with a list in an entry', field('"warnings":[]', '"warnings":[[]]'), A_LINE],
  [
    'of a shard that cannot be',
    (text) => text.replace('  "plan"', '  "shard": "1/99999999",\n  "plan"'),
    line(6),
  ],
  ['of a plan of less than nothing', (text) => text.replace('"copies":4', '"copies":-4'), line(5)],
  ['with one more head', (text) => text.replace('  "plan"', '  "owner": "me",\n  "plan"'), line(6)],
];

/** Numbers are told as they are here. */
const MISCOUNTED: readonly (readonly [string, (text: string) => string, string])[] = [
  [
    'of more files than it has',
    (text) => text.replace('"files":4}', '"files":5}'),
    '5 files are told, and 4 are there',
  ],
  ['of fewer inputs than it has', (text) => text.replace(/"inputs":\d+,/u, '"inputs":3,'), line(10)],
  [
    'of a billion files',
    (text) => text.replace('"files":4}', '"files":1000000000}'),
    'at most 1000000 are kept in one folder',
  ],
];

function removing(path: string): (text: string) => string {
  return (text) => text.replace('"removing": []', () => `"removing": [\n    ["${path}","${HASH}"]\n  ]`);
}

function file(path: string): (text: string) => string {
  return field(`"file":"${OAK_REST}"`, `"file":"${path}"`);
}

/** Changes the entry of one sheet. */
function field(from: string | RegExp, to: string): (text: string) => string {
  return (text) => {
    const entry = lineOf(text, OAK_REST);
    return text.replace(entry, () => entry.replace(from, () => to));
  };
}

function reversed(text: string): string {
  const lines = text.split('\n');
  const from = lines.indexOf('  "files": [') + 1;
  const to = lines.indexOf('  ],', from);
  const files = lines.slice(from, to).map((one) => one.replace(/,$/u, ''));
  return [...lines.slice(0, from), files.toReversed().join(',\n'), ...lines.slice(to)].join('\n');
}

describe.each([
  ['a manifest that is', DAMAGED, (changed: string | Uint8Array) => changed],
  ['a manifest with a seal of its own', SEALED, (changed: string | Uint8Array) => sealed(String(changed))],
  ['a manifest that tells', MISCOUNTED, (changed: string | Uint8Array) => resealed(String(changed))],
] as const)('%s', (_kind, rows, finish) => {
  test.each(rows.map((row) => [...row] as const))(
    '%s stops a build that prunes, which says why, and touches nothing',
    async (_what, change, why) => {
      await built().inCopy(async (copy) => {
        const changed = finish(change(built().manifest));
        expect(Buffer.from(changed).equals(Buffer.from(built().manifest))).toBe(false);
        copy.write('output/manifest.json', changed);
        const before = copy.output();
        const { exit, err, out } = await copy.run('build', '--prune-all', '--force');
        expect(err).toContain(`cannot trust ${copy.path('output/manifest.json')}: `);
        expect(err.split('\n')[0]).toContain(why);
        expect(err).toContain('\n  hint: put it back from a backup; or rename it, to manifest.damaged.json');
        expect([exit, out]).toEqual([4, '']);
        expect(copy.output()).toEqual(before);
        const verified = await copy.run('verify');
        expect([verified.exit, `${verified.out}${verified.err}`]).toEqual([5, expect.stringContaining(why)]);
        expect(`${err}${verified.err}`).not.toMatch(/^ {4}at /mu);
      });
    },
  );
});

describe('a manifest that says what is not so, in the way of the press', () => {
  const hashOf = (bytes: string): string => createHash('sha256').update(bytes).digest('hex');
  const list = (path: string, hash: string) => (text: string) =>
    sealed(text.replace('"removing": []', `"removing": [\n    ["${path}","${hash}"]\n  ]`));

  test.each([
    ['a relabelled clinic', relabelled, 'content/clinics/oak.yaml'],
    ['a line without inputs', field(/"inputs":\[.*\]/u, '"inputs":[]'), 'content/clinics/oak.yaml'],
    [
      'a line without its handout',
      withoutInput('content/handouts/rest/en.md'),
      'content/handouts/rest/en.md',
    ],
    ['a line without the program', withoutInput('press:program'), 'the program'],
  ])('%s is told by verify, and the copy is made again', async (_what, change, lacking) => {
    await built().inCopy(async (copy) => {
      const clean = copy.output();
      copy.write('output/manifest.json', sealed(change(built().manifest)));
      const verified = await copy.run('verify');
      expect(verified.out).toContain(`record: the manifest does not say that it was made from ${lacking}`);
      const { exit, out } = await copy.run('build');
      expect([exit, out]).toEqual([0, expect.stringContaining(OAK_REST)]);
      expect(copy.output()).toEqual(clean);
    });
  });

  test('a file to remove that holds other bytes than it says stays', async () => {
    await built().inCopy(async (copy) => {
      const mine = 'yew/en/rest.large.letter.pdf';
      await copy.run('build', '--clinic', 'oak', '--size', 'clear');
      copy.write('output/manifest.json', list(mine, HASH)(copy.read('output/manifest.json')));
      copy.mkdir('output/yew/en');
      copy.write(`output/${mine}`, 'mine');
      expect((await copy.run('build', '--prune')).exit).toBe(0);
      expect(copy.read(`output/${mine}`)).toBe('mine');
    });
  });

  test.each([['build'], ['build', '--clinic', 'oak'], ['build', '--prune'], ['build', '--prune-all']])(
    '%s %s takes no file away that a manifest lists as to go and the press has not made, and tells it',
    async (...asked) => {
      await built().inCopy(async (copy) => {
        const mine = 'yew/en/rest.large.letter.pdf';
        copy.write('output/manifest.json', list(mine, hashOf('%PDF mine'))(built().manifest));
        copy.mkdir('output/yew/en');
        copy.write(`output/${mine}`, '%PDF mine');
        const { exit, err } = await copy.run(...asked);
        expect(exit).toBe(0);
        expect(copy.read(`output/${mine}`)).toBe('%PDF mine');
        if (asked.includes('--clinic')) return;
        const isPruned = asked.includes('--prune') || asked.includes('--prune-all');
        expect(err).toContain(isPruned ? `has not made, and it stays: ${mine}` : '1 stale file: see --prune');
      });
    },
  );

  test('a planned sheet that a manifest lists as to go stays, whoever builds and prunes', async () => {
    await built().inCopy(async (copy) => {
      const bytes = createHash('sha256')
        .update(readFileSync(copy.path(`output/${OAK_REST}`)))
        .digest('hex');
      const without = built().manifest.replace(`${lineOf(built().manifest, OAK_REST)}\n`, '');
      const before = copy.output()[OAK_REST];
      for (const asked of [['--clinic', 'elm'], ['--clinic', 'elm', '--prune'], ['--prune'], []]) {
        copy.write('output/manifest.json', list(OAK_REST, bytes)(without));
        expect((await copy.run('build', ...asked)).exit).toBe(0);
        expect(copy.output()[OAK_REST]).toBe(before);
      }
    });
  });

  test('more files than a prune takes stay, also where a manifest only lists them', async () => {
    await built().inCopy(async (copy) => {
      const sheet = readFileSync(copy.path(`output/${OAK_REST}`));
      const hash = createHash('sha256').update(sheet).digest('hex');
      const names = Array.from({ length: 60 }, (_, place) => `yew/en/rest-${place}.large.letter.pdf`);
      const lines = names.map((name) => `    ["${name}","${hash}"]`).join(',\n');
      copy.write(
        'output/manifest.json',
        sealed(built().manifest.replace('"removing": []', `"removing": [\n${lines}\n  ]`)),
      );
      copy.mkdir('output/yew/en');
      for (const name of names) writeFileSync(copy.path(`output/${name}`), sheet);
      const { err } = await copy.run('build', '--prune');
      expect(err).toContain('60 of 4 files are not planned any more, and --prune removes 50 at most');
      expect(Object.keys(copy.output()).filter((name) => /^yew.*pdf$/u.test(name))).toHaveLength(60);
    });
  });

  test('a file to remove that is a link, or is reached by one, stays', async () => {
    await built().inCopy(async (copy) => {
      const letter = hashOf(copy.read('precious/letter.txt'));
      copy.mkdir('output/yew/en');
      copy.link('output/yew/en/rest.large.letter.pdf', copy.path('precious/letter.txt'));
      copy.write('output/manifest.json', list('yew/en/rest.large.letter.pdf', letter)(built().manifest));
      expect((await copy.run('build', '--prune')).exit).toBe(0);
      expect(Object.keys(copy.output())).toContain('yew/en/rest.large.letter.pdf');
      copy.mkdir('precious/en');
      copy.write('precious/en/rest.large.letter.pdf', 'a letter');
      copy.link('output/fir', copy.path('precious'));
      copy.write(
        'output/manifest.json',
        list('fir/en/rest.large.letter.pdf', hashOf('a letter'))(built().manifest),
      );
      expect((await copy.run('build', '--prune')).exit).toBe(0);
      expect(copy.read('precious/en/rest.large.letter.pdf')).toBe('a letter');
      copy.clear('precious/en');
    });
  });
});

/** The sheet of one clinic under the name of another, files and all. */
function relabelled(text: string): string {
  const elm = lineOf(text, OAK_REST.replace('oak', 'elm'));
  const asOak = elm.replaceAll('"elm', '"oak').replace(/,$/u, '');
  const oak = lineOf(text, OAK_REST);
  return text.replace(oak, () => (oak.endsWith(',') ? `${asOak},` : asOak));
}

function withoutInput(path: string): (text: string) => string {
  return (text) => {
    const { inputs } = JSON.parse(text) as { readonly inputs: readonly (readonly [string, string])[] };
    const place = inputs.findIndex(([one]) => one === path);
    const entry = lineOf(text, OAK_REST);
    const without = entry.replace(/"inputs":\[(?<list>.*)\]/u, (_all, places: string) => {
      const kept = places.split(',').filter((one) => one !== String(place));
      return `"inputs":[${kept.join(',')}]`;
    });
    return text.replace(entry, () => without);
  };
}
