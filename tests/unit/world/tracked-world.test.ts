import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../../../src/world/memory-world.js';
import { trackedWorld } from '../../../src/world/index.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('a world that remembers what it was asked for', () => {
  test('keeps the hash of the bytes that it handed out', () => {
    const world = trackedWorld(memoryWorld({ 'a.md': 'one', 'b.md': 'two' }));
    expect(world.read('a.md', 100)).toMatchObject({ kind: 'found' });
    expect(world.reads).toEqual([{ path: 'a.md', sha256: sha256('one') }]);
  });

  test('a file that is missing or too large was looked for, too', () => {
    const world = trackedWorld(memoryWorld({ 'a.md': 'one' }));
    world.read('b.md', 100);
    world.read('a.md', 2);
    expect(world.reads).toEqual([
      { path: 'b.md', sha256: 'missing' },
      { path: 'a.md', sha256: 'too-large' },
    ]);
  });

  test('a folder is remembered by its names, and is never taken for a file', () => {
    const files: Record<string, string> = { 'p/a.hbs': '' };
    const world = trackedWorld(memoryWorld(files));
    world.list('p');
    files['p/b.hbs'] = '';
    world.list('p');
    expect(world.reads).toEqual([
      { path: 'p/', sha256: sha256('a.hbs') },
      { path: 'p/', sha256: sha256('a.hbs\nb.hbs') },
    ]);
  });

  test('what changes between two looks is remembered as both', () => {
    const files: Record<string, string> = { a: '1' };
    const world = trackedWorld(memoryWorld(files));
    world.read('a', 9);
    world.read('a', 9);
    files['a'] = '2';
    world.read('a', 9);
    expect(world.reads.map((read) => read.sha256)).toEqual([sha256('1'), sha256('2')]);
  });

  test('the moment of the build is passed through', () => {
    const now = new Date('2026-01-02T03:04:05Z');
    expect(trackedWorld(memoryWorld({}, now)).now()).toEqual(now);
  });
});
