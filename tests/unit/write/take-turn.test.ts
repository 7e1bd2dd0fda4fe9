import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { CannotWriteError, nodeOutput, type Writer } from '../../../src/write/index.js';
import { signatureOf } from '../../../src/write/writer.js';
import { faultyDisk } from '../../support/faulty-disk.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

/** Three processes, of which the third was killed. */
const isRunning = (pid: number): boolean => pid !== 3;
const [FIRST, SECOND, KILLED] = [1, 2, 3].map((pid): Writer => ({ pid, isRunning })) as [
  Writer,
  Writer,
  Writer,
];

describe('a turn', () => {
  test('is one after the other, whoever comes', async () => {
    const folder = temporaryFolder();
    const outputs = [FIRST, SECOND].map((writer) => nodeOutput(folder, writer));
    const seen: string[] = [];
    let inside = 0;
    await Promise.all(
      Array.from({ length: 30 }, async (_, index) => {
        await setTimeout(index % 7);
        await outputs[index % 2]?.inTurn(async () => {
          inside += 1;
          seen.push(`${inside} inside`);
          await setTimeout(1);
          inside -= 1;
        });
      }),
    );
    expect(seen).toEqual(Array.from({ length: 30 }, () => '1 inside'));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('gives back what was done in it, and ends with an error too', async () => {
    const output = nodeOutput(join(temporaryFolder(), 'not/there'), FIRST);
    await expect(output.inTurn(async () => 7)).resolves.toBe(7);
    await expect(output.inTurn(() => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
    await expect(output.inTurn(async () => 8)).resolves.toBe(8);
  });

  test.each(['asking', 'turn-1', 'turn-99'])(
    'does not wait for a killed process that left %s',
    async (kind) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, signatureOf(KILLED).name(kind)), '');
      await expect(nodeOutput(folder, FIRST).inTurn(async () => 7)).resolves.toBe(7);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test('whichever call fails, what was done before is not done again, and nobody waits for it after', async () => {
    let calls = Infinity;
    for (let failing = 1; failing <= calls; failing += 1) {
      const folder = temporaryFolder();
      const faulty = faultyDisk(failing, 'EIO');
      let done = 0;
      const told: unknown = await nodeOutput(folder, KILLED, faulty.disk)
        .inTurn(async () => (done += 1))
        .catch((error: unknown) => error);
      expect(done === 1 ? told === 1 : told instanceof CannotWriteError).toBe(true);
      await expect(nodeOutput(folder, FIRST).inTurn(async () => 7)).resolves.toBe(7);
      // Nor does the same build wait for what it could not take away.
      const own = faultyDisk(failing, 'EIO');
      const again = nodeOutput(folder, SECOND, own.disk);
      await again.inTurn(async () => 1).catch(() => 0);
      expect(own.calls() < failing ? 7 : await again.inTurn(async () => 7)).toBe(7);
      calls = faulty.calls() < failing ? 0 : calls;
    }
  });
});

describe('sweeping', () => {
  const nameOf = (writer: Writer, host?: string): string => {
    const name = signatureOf(writer).name('file');
    return host === undefined ? name : name.replace(/\.[\da-f]{8}\./u, `.${host}.`);
  };
  const sweptOf = async (...names: readonly string[]): Promise<readonly string[]> => {
    const folder = temporaryFolder();
    for (const name of names) writeFileSync(join(folder, name), '');
    const anHourAgo = Date.now() / 1000 - 3700;
    for (const name of names.filter((one) => one.startsWith('.handouts-file.0')))
      utimesSync(join(folder, name), anHourAgo, anHourAgo);
    await nodeOutput(folder, FIRST).sweep();
    return names.filter((name) => !readdirSync(folder).includes(name));
  };

  test('takes away what a killed process left, and nothing of one that runs', async () => {
    const [killed, running, own] = [nameOf(KILLED), nameOf(SECOND), nameOf(FIRST)];
    expect(await sweptOf(killed, running, own)).toEqual([killed]);
  });

  test('knows nothing of other machines, and waits there until a file is old', async () => {
    const [old, young] = [nameOf(KILLED, '00000000'), nameOf(KILLED, 'ffffffff')];
    expect(await sweptOf(old, young)).toEqual([old]);
  });

  test('leaves alone what is not ours', async () => {
    const name = nameOf(KILLED);
    expect(
      await sweptOf('.handouts-index.json', 'a.tmp', `${name}~`, name.slice(1), '.handouts-file.tmp'),
    ).toEqual([]);
  });

  test('leaves alone what is not ours however old it is, and leaves nothing of its own behind', async () => {
    const folder = temporaryFolder();
    const young = nameOf(KILLED, 'ffffffff');
    const theirs = ['manifest.json', 'letter.pdf', `${nameOf(KILLED)}~`];
    for (const name of [...theirs, young]) writeFileSync(join(folder, name), '');
    for (const name of theirs) utimesSync(join(folder, name), 0, 0);
    await nodeOutput(folder, FIRST).sweep();
    expect(readdirSync(folder).toSorted()).toEqual([...theirs, young].toSorted());
  });

  test('is no reason to fail', async () => {
    const folder = temporaryFolder();
    await nodeOutput(join(folder, 'missing'), FIRST).sweep();
    mkdirSync(join(folder, nameOf(KILLED)));
    await nodeOutput(folder, FIRST).sweep();
    expect(readdirSync(folder)).toHaveLength(1);
  });
});
