import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeOutput } from '../../../src/write/index.js';
import { nodeDisk, type Disk } from '../../../src/world/index.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { THIS_PROCESS } from '../../support/this-process.js';

const PATH = 'oak/en/a.pdf';
const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

function folderWith(...paths: readonly string[]): string {
  const folder = temporaryFolder();
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), 'ours');
  }
  return folder;
}

const remove = (folder: string, path = PATH, text = 'ours', disk: Disk = nodeDisk): Promise<void> =>
  nodeOutput(folder, THIS_PROCESS, disk).remove(path, sha256Of(text));

const refusing = (code: string): Disk => ({
  ...nodeDisk,
  rmdir: () => Promise.reject(Object.assign(new Error(code), { code, syscall: 'rmdir' })),
});

describe('a file that is taken away', () => {
  test('goes with the folders that it leaves empty, up to the output folder', async () => {
    const folder = folderWith(PATH);
    await remove(folder);
    expect([existsSync(join(folder, 'oak')), existsSync(folder)]).toEqual([false, true]);
  });

  test('is none below a file, which stays', async () => {
    const folder = folderWith('oak');
    await remove(folder);
    expect(readFileSync(join(folder, 'oak'), 'utf8')).toBe('ours');
  });

  test('leaves each folder that holds more', async () => {
    const folder = folderWith(PATH, 'oak/es/a.pdf');
    await remove(folder);
    expect([existsSync(join(folder, 'oak/en')), existsSync(join(folder, 'oak/es/a.pdf'))]).toEqual([
      false,
      true,
    ]);
  });

  test('may stand in the output folder itself, and that may be a link', async () => {
    const folder = folderWith('a.pdf');
    const link = join(temporaryFolder(), 'output');
    symlinkSync(folder, link);
    await remove(link, 'a.pdf');
    expect([existsSync(join(folder, 'a.pdf')), existsSync(link)]).toEqual([false, true]);
  });

  test.each(['ENOTEMPTY', 'EEXIST', 'ENOENT'])(
    'leaves a folder that another build uses or has taken away (%s)',
    async (code) => {
      const folder = folderWith(PATH);
      await remove(folder, PATH, 'ours', refusing(code));
      expect(existsSync(join(folder, PATH))).toBe(false);
    },
  );

  test('tells when the disk refuses', async () => {
    await expect(remove(folderWith(PATH), PATH, 'ours', refusing('EIO'))).rejects.toThrow(
      'the disk reports an error',
    );
  });
});

describe('what is not taken away', () => {
  test('a file that holds other bytes', async () => {
    const folder = folderWith(PATH);
    await remove(folder, PATH, 'theirs');
    expect(readFileSync(join(folder, PATH), 'utf8')).toBe('ours');
  });

  test('a link to the very same bytes', async () => {
    const folder = folderWith('kept.pdf', 'oak/en/b.pdf');
    symlinkSync(join(folder, 'kept.pdf'), join(folder, PATH));
    await remove(folder);
    expect(readFileSync(join(folder, PATH), 'utf8')).toBe('ours');
  });

  test('a file that is reached by a link to a folder', async () => {
    const folder = folderWith('elm/en/a.pdf');
    symlinkSync(join(folder, 'elm'), join(folder, 'oak'));
    await remove(folder);
    expect(readFileSync(join(folder, 'elm/en/a.pdf'), 'utf8')).toBe('ours');
  });

  test('a folder, a pipe and nothing', async () => {
    const folder = folderWith('oak/en/kept.pdf');
    execFileSync('mkfifo', [join(folder, PATH)]);
    await remove(folder);
    await remove(folder, 'oak/en');
    await remove(folder, 'elm/en/a.pdf');
    expect([existsSync(join(folder, PATH)), existsSync(join(folder, 'oak/en/kept.pdf'))]).toEqual([
      true,
      true,
    ]);
  });
});
