import { spawnSync } from 'node:child_process';
import { existsSync, truncateSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtForTests, ELM, type BuiltCopy } from '../support/records/built-folder.js';
import { keptIn, sealedIndex } from '../support/records/sealed-index.js';

const MANIFEST = 'output/manifest.json';
const INDEX = 'output/.handouts-index.json';
const SHEET = 'output/oak/en/rest.large.letter.pdf';

const built = builtForTests();

function pipe(copy: BuiltCopy, name: string): void {
  copy.clear(name);
  spawnSync('mkfifo', [copy.path(name)]);
}

/** A file that takes no place on the disk. */
function hollow(copy: BuiltCopy, name: string, bytes: number, beginning = ''): void {
  copy.write(name, beginning);
  truncateSync(copy.path(name), bytes);
}

describe('where manifest.json is', () => {
  test.each<readonly [string, (copy: BuiltCopy) => void, string]>([
    [
      'a folder',
      (copy) => {
        copy.clear(MANIFEST);
        copy.mkdir(MANIFEST);
      },
      'it is not a file',
    ],
    [
      'a pipe',
      (copy) => {
        pipe(copy, MANIFEST);
      },
      'it is not a file',
    ],
    [
      'a link to a file outside',
      (copy) => {
        copy.link(MANIFEST, copy.path('precious/letter.txt'));
      },
      'a link is in the way',
    ],
    [
      'a link to a device',
      (copy) => {
        copy.link(MANIFEST, '/dev/zero');
      },
      'a link is in the way',
    ],
    [
      'a link to nothing',
      (copy) => {
        copy.link(MANIFEST, '/nowhere/at/all');
      },
      'a link is in the way',
    ],
    [
      'a link to itself',
      (copy) => {
        copy.link(MANIFEST, 'manifest.json');
      },
      'a link is in the way',
    ],
    [
      '300 MB of nothing',
      (copy) => {
        hollow(copy, MANIFEST, 300_000_000);
      },
      'line 1 is longer than 2 MB',
    ],
    [
      '300 MB behind a sound beginning',
      (copy) => {
        hollow(copy, MANIFEST, 300_000_000, built().manifest);
      },
      'it has 300 MB, and one of 4 files has 17 MB at most',
    ],
    [
      'a terabyte',
      (copy) => {
        hollow(copy, MANIFEST, 1e12, '{\n');
      },
      'line 2 is longer than 2 MB',
    ],
  ])('%s, a build says so and touches nothing', async (_what, put, why) => {
    await built().inCopy(async (copy) => {
      put(copy);
      const before = copy.output();
      const { exit, err } = await copy.run('build', '--force', '--prune-all');
      expect([exit, err]).toEqual([4, expect.stringContaining(why)]);
      expect(err).toMatch(/^error: cannot (?:read|trust) .*manifest\.json: .*\n {2}hint: .*\n/u);
      expect(copy.output()).toEqual(before);
      const verified = await copy.run('verify');
      expect([verified.exit, verified.err]).toEqual([
        5,
        expect.stringMatching(/^error: .*\n {2}hint: .*\n$/u),
      ]);
    });
  });
});

const changed = (from: string, to: string) => (): string =>
  sealedIndex(keptIn(built().index).replaceAll(from, to));

describe('where the index is', () => {
  test.each<readonly [string, (copy: BuiltCopy) => void]>([
    [
      'a folder',
      (copy) => {
        copy.clear(INDEX);
        copy.mkdir(INDEX);
      },
    ],
    [
      'a pipe',
      (copy) => {
        pipe(copy, INDEX);
      },
    ],
    [
      'a link to a file outside',
      (copy) => {
        copy.link(INDEX, copy.path('precious/letter.txt'));
      },
    ],
    [
      'a gigabyte of nothing',
      (copy) => {
        hollow(copy, INDEX, 1e9);
      },
    ],
    [
      'a number, under a seal',
      (copy) => {
        copy.write(INDEX, sealedIndex('5'));
      },
    ],
    [
      'nothing, under a seal',
      (copy) => {
        copy.write(INDEX, sealedIndex('null'));
      },
    ],
    [
      'no JSON, under a seal',
      (copy) => {
        copy.write(INDEX, sealedIndex('{'));
      },
    ],
    [
      'lists that are none, under a seal',
      (copy) => {
        copy.write(INDEX, sealedIndex('{"program":"","inputs":5,"files":{},"clinics":null}'));
      },
    ],
    [
      'lines that are none, under a seal',
      (copy) => {
        copy.write(INDEX, sealedIndex('{"program":"","inputs":[[1,2]],"files":[null],"clinics":[[]]}'));
      },
    ],
    [
      'of a clinic that wants a size with a path in it',
      (copy) => {
        copy.write(INDEX, changed(String.raw`\"large\"`, String.raw`\"../../../precious/x\"`)());
      },
    ],
    [
      'of a clinic that wants a template with a path in it',
      (copy) => {
        copy.write(
          INDEX,
          changed(String.raw`\"template\":\"handout\"`, String.raw`\"template\":\"../../precious/letter\"`)(),
        );
      },
    ],
    [
      'of a clinic that wants nothing',
      (copy) => {
        copy.write(INDEX, changed(String.raw`\"languages\":[\"en\"]`, String.raw`\"languages\":5`)());
      },
    ],
    [
      'of a clinic that says nothing',
      (copy) => {
        copy.write(INDEX, changed(String.raw`{\"facts\":`, String.raw`{\"fact\":`)());
      },
    ],
    [
      'of a clinic that is none',
      (copy) => {
        copy.write(INDEX, changed(String.raw`{\"facts\":`, '[')());
      },
    ],
  ])('%s, a build only takes longer', async (_what, put) => {
    await built().inCopy(async (copy) => {
      const clean = copy.output();
      put(copy);
      const { exit, err } = await copy.run('build', '--prune');
      expect(err).not.toMatch(/^ {4}at |mistake of its own/mu);
      expect([exit, err]).toEqual([0, expect.stringContaining('nothing to make, 4 unchanged')]);
      expect(copy.output()).toEqual(clean);
      // What is made anew is the same.
      expect((await copy.run('build', 'rest', '--force', '--clinic', 'oak')).exit).toBe(0);
      expect(copy.output()).toMatchObject({ ...clean, 'manifest.json': expect.any(String) as string });
    });
  });
});

describe('where a sheet is', () => {
  test.each<readonly [string, (copy: BuiltCopy) => void, string]>([
    [
      'a pipe',
      (copy) => {
        pipe(copy, SHEET);
      },
      'cannot be read',
    ],
    [
      'a link to a file outside',
      (copy) => {
        copy.link(SHEET, copy.path('precious/letter.txt'));
      },
      'leads out of the folder',
    ],
    [
      'a link to nothing',
      (copy) => {
        copy.link(SHEET, '/nowhere/at/all');
      },
      'it is a link that leads nowhere',
    ],
    [
      'a link to the same sheet elsewhere',
      (copy) => {
        copy.write('output/copy.pdf', Buffer.from(copy.bytes(SHEET)));
        copy.link(SHEET, copy.path('output/copy.pdf'));
      },
      'reached by a link',
    ],
    [
      'one byte longer',
      (copy) => {
        copy.write(SHEET, Buffer.concat([copy.bytes(SHEET), Buffer.from(' ')]));
      },
      'is not the one that was published',
    ],
  ])('%s, verify says so and a build makes it anew, in its place', async (_what, put, why) => {
    await built().inCopy(async (copy) => {
      const clean = copy.output()['oak/en/rest.large.letter.pdf'];
      put(copy);
      const verified = await copy.run('verify');
      expect([verified.exit, verified.out]).toEqual([5, expect.stringContaining(why)]);
      const { exit, out } = await copy.run('build');
      expect([exit, out]).toEqual([0, 'oak/en/rest.large.letter.pdf\n']);
      expect(copy.output()['oak/en/rest.large.letter.pdf']).toBe(clean);
    });
  });

  test('a folder, a build says so', async () => {
    await built().inCopy(async (copy) => {
      copy.clear(SHEET);
      copy.mkdir(SHEET);
      const { exit, err } = await copy.run('build');
      expect([exit, err]).toEqual([4, expect.stringContaining('a folder is in the way')]);
    });
  });
});

describe('a prune never removes', () => {
  const REST = 'elm/en/rest.large.letter.pdf';

  test.each<readonly [string, (copy: BuiltCopy) => void]>([
    [
      'what somebody changed by hand',
      (copy) => {
        copy.write(`output/${REST}`, 'my own words');
      },
    ],
    [
      'a link in place of a sheet',
      (copy) => {
        copy.link(`output/${REST}`, copy.path('precious/letter.txt'));
      },
    ],
    [
      'a pipe in place of a sheet',
      (copy) => {
        pipe(copy, `output/${REST}`);
      },
    ],
  ])('%s, where its clinic is gone', async (_what, put) => {
    const copy = built().copy();
    try {
      copy.clear(ELM);
      put(copy);
      const outside = copy.outside();
      const { exit, out } = await copy.run('build', '--prune', '--json');
      expect(exit).toBe(0);
      expect(out).toContain(`"file":"${REST}","why":"changed by hand","removed":false`);
      expect(copy.outside()).toEqual(outside);
      expect(Object.keys(copy.output())).toContain(REST);
      expect(existsSync(copy.path('output/elm/en/walk.large.letter.pdf'))).toBe(false);
      // It is told each time, until somebody takes it away.
      expect((await copy.run('build', '--prune')).err).toContain('1 older file kept');
    } finally {
      copy.remove();
    }
  });

  test('a sheet that is reached by a linked folder', async () => {
    const copy = built().copy();
    try {
      copy.clear(ELM);
      copy.move('output/elm', 'precious/elm');
      copy.link('output/elm', copy.path('precious/elm'));
      const outside = copy.outside();
      expect((await copy.run('build', '--prune')).exit).toBe(0);
      expect(copy.outside()).toEqual(outside);
    } finally {
      copy.remove();
    }
  });
});
