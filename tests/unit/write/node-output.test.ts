import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CannotWriteError, nodeOutput } from '../../../src/write/index.js';
import { nodeDisk, type Disk } from '../../../src/world/index.js';
import { THIS_PROCESS } from '../../support/this-process.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every file below a folder, hidden ones too. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

describe('a file that is published', () => {
  test('stands whole under its name, in folders that are made for it, and nothing else does', async () => {
    const folder = temporaryFolder();
    await nodeOutput(folder, THIS_PROCESS).publish('oak/en/rest.pdf', bytes('one'));
    expect(filesIn(folder)).toEqual(['oak/en/rest.pdf']);
    expect(readFileSync(join(folder, 'oak/en/rest.pdf'), 'utf8')).toBe('one');
  });

  test('takes the place of the old one', async () => {
    const folder = temporaryFolder();
    const output = nodeOutput(folder, THIS_PROCESS);
    await output.publish('a.pdf', bytes('a long old file'));
    await output.publish('a.pdf', bytes('new'));
    expect(filesIn(folder)).toEqual(['a.pdf']);
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('new');
  });

  test('whoever reads while it is replaced sees the old file or the new one', async () => {
    const folder = temporaryFolder();
    const output = nodeOutput(folder, THIS_PROCESS);
    const [old, fresh] = ['a', 'b'].map((letter) => letter.repeat(200_000));
    await output.publish('a.pdf', bytes(old ?? ''));
    const publishing = output.publish('a.pdf', bytes(fresh ?? ''));
    const seen = new Set<string>();
    const progress = { isDone: false };
    const watching = (async () => {
      while (!progress.isDone) {
        seen.add(readFileSync(join(folder, 'a.pdf'), 'utf8'));
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
      }
    })();
    await publishing;
    progress.isDone = true;
    await watching;
    seen.add(readFileSync(join(folder, 'a.pdf'), 'utf8'));
    expect([...seen].every((text) => text === old || text === fresh)).toBe(true);
    expect(seen.has(fresh ?? '')).toBe(true);
  });

  test('many at once do not disturb one another', async () => {
    const folder = temporaryFolder();
    const output = nodeOutput(folder, THIS_PROCESS);
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => output.publish('same.pdf', bytes(`${index}`.repeat(1000)))),
    );
    expect(filesIn(folder)).toEqual(['same.pdf']);
    expect(readFileSync(join(folder, 'same.pdf'), 'utf8')).toMatch(/^(?<number>\d+?)\k<number>{999}$/u);
  });

  test('an empty one is a file too', async () => {
    const folder = temporaryFolder();
    await nodeOutput(folder, THIS_PROCESS).publish('a', new Uint8Array());
    expect(filesIn(folder)).toEqual(['a']);
  });
});

test('whatever becomes of a file, it is not left open', async () => {
  const folder = temporaryFolder();
  let open = 0;
  const counting: Disk = {
    ...nodeDisk,
    open: async (path, way) => {
      const file = await nodeDisk.open(path, way);
      open += 1;
      return {
        ...file,
        close: async () => {
          open -= 1;
          await file.close();
        },
      };
    },
  };
  const output = nodeOutput(folder, THIS_PROCESS, counting);
  await output.publish('oak/a.pdf', bytes('x'));
  mkdirSync(join(folder, 'b.pdf'));
  await expect(output.publish('b.pdf', bytes('x'))).rejects.toThrow('a folder is in the way');
  await output.settle();
  await output.hashNow('oak/a.pdf');
  await output.inTurn(async () => 1);
  await output.sweep();
  expect([open, filesIn(folder)]).toEqual([0, ['oak/a.pdf']]);
});

describe('a folder that another build takes away meanwhile', () => {
  /** A disk on which the folder of a file is gone at so many renames. */
  function fleeting(times: number, folder: string): { disk: Disk; renames: () => number } {
    let renames = 0;
    const rename = async (from: string, to: string): Promise<void> => {
      renames += 1;
      if (renames <= times) rmSync(join(folder, 'oak'), { recursive: true, force: true });
      await nodeDisk.rename(from, to);
    };
    return { disk: { ...nodeDisk, rename }, renames: () => renames };
  }

  test.each([1, 2])('is made again (%i)', async (times) => {
    const folder = temporaryFolder();
    const { disk, renames } = fleeting(times, folder);
    await nodeOutput(folder, THIS_PROCESS, disk).publish('oak/en/a.pdf', bytes('x'));
    expect([filesIn(folder), renames()]).toEqual([['oak/en/a.pdf'], times + 1]);
  });

  test('and is told where that never ends', async () => {
    const folder = temporaryFolder();
    const { disk, renames } = fleeting(1000, folder);
    await expect(nodeOutput(folder, THIS_PROCESS, disk).publish('oak/en/a.pdf', bytes('x'))).rejects.toThrow(
      CannotWriteError,
    );
    expect([filesIn(folder), renames()]).toEqual([[], 3]);
  });
});

describe('a file that cannot be', () => {
  test('a folder under its name stays, with a reason for people', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a.pdf'));
    writeFileSync(join(folder, 'a.pdf/kept'), '');
    await expect(nodeOutput(folder, THIS_PROCESS).publish('a.pdf', bytes('x'))).rejects.toThrow(
      /^cannot write .*a\.pdf: a folder is in the way$/u,
    );
    expect(filesIn(folder)).toEqual(['a.pdf/kept']);
  });

  test('a file where its folder should be stays', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'oak'), 'kept');
    await expect(nodeOutput(folder, THIS_PROCESS).publish('oak/en/deep/a.pdf', bytes('x'))).rejects.toThrow(
      'a file is in the way of a folder',
    );
    expect(readFileSync(join(folder, 'oak'), 'utf8')).toBe('kept');
    expect(filesIn(folder)).toEqual(['oak']);
  });

  test('a name that is too long says so and leaves nothing', async () => {
    const folder = temporaryFolder();
    await expect(
      nodeOutput(folder, THIS_PROCESS).publish(`${'x'.repeat(300)}.pdf`, bytes('x')),
    ).rejects.toThrow('the name is too long');
    expect(filesIn(folder)).toEqual([]);
  });

  test('a disk that fills up leaves the old file and no other', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.pdf'), 'old');
    // Bytes that a file system takes no part of: their length lies.
    const lying = Object.defineProperty(bytes('cut'), 'length', { value: 1000 });
    await expect(nodeOutput(folder, THIS_PROCESS).publish('a.pdf', lying)).rejects.toThrow(
      /only \d+ of 1000 bytes arrived|cannot write/u,
    );
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('old');
    expect(filesIn(folder)).toEqual(['a.pdf']);
  });

  test('a folder of the system that takes no files is no reason to crash', async () => {
    const folder = temporaryFolder();
    symlinkSync('/proc/self', join(folder, 'oak'));
    await expect(nodeOutput(folder, THIS_PROCESS).publish('oak/a.pdf', bytes('x'))).rejects.toThrow(
      CannotWriteError,
    );
  });
});

describe('a way that goes through a link', () => {
  /** An output folder with links to other clinics' folders in it, on the way of `oak/en/a.pdf` and `elm/en/a.pdf`. */
  function linked(): { folder: string; other: string } {
    const [folder, other] = [temporaryFolder(), temporaryFolder()];
    mkdirSync(join(other, 'en'));
    writeFileSync(join(other, 'en/a.pdf'), 'theirs');
    symlinkSync(other, join(folder, 'oak'));
    mkdirSync(join(folder, 'elm'));
    symlinkSync(join(other, 'en'), join(folder, 'elm/en'));
    return { folder, other };
  }

  test.each([
    ['oak/en/a.pdf', 'oak'],
    ['elm/en/a.pdf', 'elm/en'],
  ])('is not gone, and told: %s', async (path, link) => {
    const { folder, other } = linked();
    const output = nodeOutput(folder, THIS_PROCESS);
    const why = `${join(folder, link)}: it is a link, and nothing is written through links`;
    await expect(output.publish(path, bytes('ours'))).rejects.toThrow(why);
    await expect(output.hashNow(path)).rejects.toThrow(why);
    await expect(output.readNow(path, () => true)).rejects.toThrow(why);
    await expect(output.setAside(path, 'b.pdf')).rejects.toThrow(why);
    await expect(output.setAside('b.pdf', path)).rejects.toThrow(why);
    expect(filesIn(other)).toEqual(['en/a.pdf']);
    expect(readFileSync(join(other, 'en/a.pdf'), 'utf8')).toBe('theirs');
  });

  test('but a link in place of the file itself gives way, and what it leads to stays', async () => {
    const { folder, other } = linked();
    mkdirSync(join(folder, 'ash/en'), { recursive: true });
    symlinkSync(join(other, 'en/a.pdf'), join(folder, 'ash/en/a.pdf'));
    await nodeOutput(folder, THIS_PROCESS).publish('ash/en/a.pdf', bytes('ours'));
    expect(readFileSync(join(folder, 'ash/en/a.pdf'), 'utf8')).toBe('ours');
    expect(readFileSync(join(other, 'en/a.pdf'), 'utf8')).toBe('theirs');
  });

  test('or that leaves the folder by its name, is none', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'output'));
    const output = nodeOutput(join(folder, 'output'), THIS_PROCESS);
    await expect(output.publish('../a.pdf', bytes('x'))).rejects.toThrow(
      'its name leads outside the project folder',
    );
    await expect(output.publish('oak//a.pdf', bytes('x'))).rejects.toThrow('its name is not written plainly');
    expect(filesIn(folder)).toEqual([]);
  });
});

describe('what stands there now', () => {
  test('is read back, or is nothing', async () => {
    const folder = temporaryFolder();
    const output = nodeOutput(folder, THIS_PROCESS);
    expect(output.read('manifest.json', 100)).toBeUndefined();
    await output.publish('manifest.json', bytes('{}'));
    expect(new TextDecoder().decode(output.read('manifest.json', 100))).toBe('{}');
    expect(output.read('.', 100)).toBeUndefined();
  });
});
