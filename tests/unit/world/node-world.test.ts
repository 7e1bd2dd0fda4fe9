import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layeredWorld, nodeWorld, type World } from '../../../src/world/index.js';
import { memoryWorld } from '../../../src/world/memory-world.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const NOW = new Date('2026-11-22T00:00:00Z');
const FILES = {
  'content/clinics/oak.yaml': 'name: Oak\n',
  'content/clinics/Elm.yaml': 'name: Elm\n',
  'content/clinics/oak/deep.txt': 'deep',
  'content/föver.md': 'fièvre',
  'empty.md': '',
};

/** The same files on the disk. */
function onDisk(files: Readonly<Record<string, string>> = FILES): { world: World; folder: string } {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { world: nodeWorld(folder, NOW), folder };
}

const read = (world: World, path: string, maxBytes = 1000): string => {
  const result = world.read(path, maxBytes);
  return result.kind === 'found' ? new TextDecoder().decode(result.bytes) : result.kind;
};

describe.each([
  ['the disk', () => onDisk().world],
  ['memory', () => memoryWorld(FILES, NOW)],
  [
    'two layers',
    () => layeredWorld(memoryWorld({ 'empty.md': '' }, NOW), memoryWorld({ ...FILES, 'empty.md': 'hidden' })),
  ],
])('a world of %s', (_what, make) => {
  test('has its files', () => {
    const world = make();
    expect(read(world, 'content/clinics/oak.yaml')).toBe('name: Oak\n');
    expect(read(world, 'content/föver.md')).toBe('fièvre');
    expect(read(world, 'empty.md')).toBe('');
  });

  test('has no others', () => {
    const world = make();
    expect(read(world, 'content/clinics/ash.yaml')).toBe('missing');
    expect(read(world, 'content/clinics/oak.yaml/more')).toBe('missing');
    expect(read(world, 'nothing/at/all')).toBe('missing');
  });

  test('lists a folder by code unit, folders with a slash', () => {
    expect(make().list('content/clinics')).toEqual(['Elm.yaml', 'oak.yaml', 'oak/']);
    expect(make().list('content')).toEqual(['clinics/', 'föver.md']);
    expect(make().list('content/')).toEqual(['clinics/', 'föver.md']);
    expect(make().list('nowhere')).toEqual([]);
    expect(make().list('empty.md')).toEqual([]);
  });

  test('tells a file that is too large by its size, and reads one that is just not', () => {
    const world = make();
    expect(world.read('content/clinics/oak.yaml', 9)).toEqual({ kind: 'too-large', sizeBytes: 10 });
    expect(read(world, 'content/clinics/oak.yaml', 10)).toBe('name: Oak\n');
  });

  test('has one moment', () => {
    expect(make().now()).toEqual(NOW);
  });
});

describe('what leads outside', () => {
  test('a symbolic link out of the root is told, and not followed', () => {
    const { world, folder } = onDisk();
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'secret.txt'), 'secret');
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
    symlinkSync(outside, join(folder, 'linked'));
    expect(world.read('link.txt', 1000)).toEqual({ kind: 'outside', why: 'leads outside by a link' });
    expect(world.read('linked/secret.txt', 1000)).toEqual({
      kind: 'outside',
      why: 'leads outside by a link, linked',
    });
    expect(world.list('linked')).toEqual([]);
    expect(world.whyNotListed('linked')).toBe('leads outside by a link');
    expect(world.list('')).toContain('linked');
  });

  test('so are dots, and a neighbour whose name begins like the root', () => {
    const { folder } = onDisk({ 'project/a.txt': 'a', 'project-2/b.txt': 'b' });
    const world = nodeWorld(join(folder, 'project'), NOW);
    expect(read(world, 'a.txt')).toBe('a');
    expect(read(world, '../project-2/b.txt')).toBe('outside');
    expect(read(world, '../../../../etc/passwd')).toBe('outside');
  });

  test('a link to a neighbour whose name begins like the root is one out of it', () => {
    const { folder } = onDisk({ 'project/a.txt': 'a', 'project-2/b.txt': 'b' });
    symlinkSync(join(folder, 'project-2'), join(folder, 'project/near'));
    const world = nodeWorld(join(folder, 'project'), NOW);
    expect(world.read('near/b.txt', 1000)).toEqual({
      kind: 'outside',
      why: 'leads outside by a link, near',
    });
    expect(world.list('near')).toEqual([]);
  });

  test.each([
    '/etc/hostname',
    '..',
    './content/clinics/oak.yaml',
    'content//clinics/oak.yaml',
    'content/clinics/../clinics/oak.yaml',
    String.raw`content\clinics\oak.yaml`,
    'C:/oak.yaml',
    'file:content/clinics/oak.yaml',
    'content/clinics/oak.yaml\0.png',
    'content/clinics/',
  ])('a path that is not plain is no way in: %j', (path) => {
    expect(read(onDisk().world, path)).toBe('outside');
  });

  test('a link inside the root is followed', () => {
    const { world, folder } = onDisk();
    symlinkSync(join(folder, 'content/clinics/oak.yaml'), join(folder, 'same.yaml'));
    expect(read(world, 'same.yaml')).toBe('name: Oak\n');
  });

  test('a link to a folder inside the root is a folder', () => {
    const { world, folder } = onDisk();
    symlinkSync(join(folder, 'content/clinics'), join(folder, 'offices'));
    expect(world.list('')).toContain('offices/');
    expect(world.list('offices')).toEqual(['Elm.yaml', 'oak.yaml', 'oak/']);
  });

  test('a root that is itself a link is a root', () => {
    const { folder } = onDisk();
    const other = temporaryFolder();
    symlinkSync(folder, join(other, 'project'));
    expect(read(nodeWorld(join(other, 'project'), NOW), 'content/clinics/oak.yaml')).toBe('name: Oak\n');
  });
});

describe('what is no file', () => {
  test('a folder is told to be none', () => {
    expect(onDisk().world.read('content/clinics', 1000)).toEqual({
      kind: 'unreadable',
      why: 'it is a folder',
    });
  });

  test('a pipe that nobody writes to is told to be none, and not waited for', () => {
    const { world, folder } = onDisk();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(world.read('pipe', 1000)).toEqual({ kind: 'unreadable', why: 'it is a pipe and not a file' });
  });

  test('neither a link to nowhere nor a link to itself can be read, or passed over for another file', () => {
    const { world, folder } = onDisk();
    symlinkSync(join(folder, 'gone'), join(folder, 'dangling'));
    symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
    expect(world.read('dangling', 1000)).toEqual({
      kind: 'unreadable',
      why: 'it is a link that leads nowhere',
    });
    expect(read(world, 'loop')).toBe('unreadable');
  });

  test('a name with a zero byte or of any length is no reason to stop', () => {
    const { world } = onDisk();
    expect(read(world, 'a\0b')).toBe('outside');
    expect(world.read('x'.repeat(5000), 1000)).toEqual({ kind: 'unreadable', why: 'the name is too long' });
  });
});

describe('layers', () => {
  const project = { 'templates/handout.hbs': 'mine', 'content/a.md': 'a' };
  const press = { 'templates/handout.hbs': 'theirs', 'templates/brief.hbs': 'brief' };

  test('the first that has a file wins, and a listing is that of all', () => {
    const world = layeredWorld(memoryWorld(project), memoryWorld(press));
    expect(read(world, 'templates/handout.hbs')).toBe('mine');
    expect(read(world, 'templates/brief.hbs')).toBe('brief');
    expect(world.list('templates')).toEqual(['brief.hbs', 'handout.hbs']);
  });

  test('a file of the first that is refused is not replaced by one of the next', () => {
    const world = layeredWorld(memoryWorld({ a: 'too long' }), memoryWorld({ a: 'ok' }));
    expect(read(world, 'a', 4)).toBe('too-large');
  });
});
