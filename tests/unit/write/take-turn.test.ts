import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { CannotWriteError, nodeOutput, type Writer } from '../../../src/write/index.js';
import { takeTurn } from '../../../src/write/take-turn.js';
import { kindOfSigned, signatureOf } from '../../../src/write/writer.js';
import { nodeDisk } from '../../../src/world/index.js';
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

/** Longer than it takes to look twice more. */
const A_FEW_LOOKS_MS = 90;

describe('a place in the queue', () => {
  /** Whoever asks for a turn where others wait, and what can be seen from outside of it. */
  const asking = (writer: Writer, folder = temporaryFolder()) => {
    const lost = new Set<string>();
    const queue = { folder, signature: signatureOf(writer), disk: nodeDisk, lost };
    let own: readonly string[] = [];
    const begin = (): Promise<readonly string[]> =>
      takeTurn(queue, async () => {
        own = readdirSync(folder).filter(queue.signature.isOwn);
        return own;
      });
    const put = (other: Writer, kind: string): string => {
      const name = signatureOf(other).name(kind);
      writeFileSync(join(folder, name), '');
      return name;
    };
    const ticket = (): string => readdirSync(folder).find(queue.signature.isOwn) ?? '';
    return {
      queue,
      lost,
      begin,
      put,
      ticket,
      take: (name: string) => rmSync(join(folder, name)),
      isIn: () => own.length > 0,
    };
  };

  test.each(['asking', 'turn-1', 'turn-12'])('is behind %s of a process that runs', async (kind) => {
    const one = asking(FIRST);
    const before = one.put(SECOND, kind);
    const turn = one.begin();
    await setTimeout(A_FEW_LOOKS_MS);
    expect(one.isIn()).toBe(false);
    one.take(before);
    const [ticket, ...others] = await turn;
    expect(others).toEqual([]);
    // One more than the highest that stood there.
    expect(kindOfSigned(String(ticket))).toBe(
      { asking: 'turn-1', 'turn-1': 'turn-2', 'turn-12': 'turn-13' }[kind],
    );
  });

  test.each(['file', 'return-1', 'askings', 'turn'])('is not behind a file for %s', async (kind) => {
    const one = asking(FIRST);
    one.put(SECOND, kind);
    const turn = one.begin();
    await setTimeout(A_FEW_LOOKS_MS);
    expect(one.isIn()).toBe(true);
    expect((await turn).map(kindOfSigned)).toEqual(['turn-1']);
  });

  test('is not behind a name that nobody signed', async () => {
    const one = asking(FIRST);
    for (const name of ['.handouts-asking.tmp', 'turn-1', 'asking'])
      writeFileSync(join(one.queue.folder, name), '');
    await expect(one.begin()).resolves.toHaveLength(1);
    expect(readdirSync(one.queue.folder)).toHaveLength(3);
  });

  test.each(['turn-99', 'turn-1'])('is before %s of a later name', async (theirs) => {
    const one = asking(FIRST);
    const held = one.put(SECOND, 'asking');
    const turn = one.begin();
    await setTimeout(A_FEW_LOOKS_MS);
    expect(kindOfSigned(one.ticket())).toBe('turn-1');
    one.put(SECOND, theirs);
    one.take(held);
    await setTimeout(A_FEW_LOOKS_MS);
    expect(one.isIn()).toBe(true);
    await turn;
  });

  test('is behind the same number and an earlier name', async () => {
    const one = asking(SECOND);
    const held = one.put(FIRST, 'asking');
    const turn = one.begin();
    await setTimeout(A_FEW_LOOKS_MS);
    const theirs = one.put(FIRST, 'turn-1');
    one.take(held);
    await setTimeout(A_FEW_LOOKS_MS);
    expect(one.isIn()).toBe(false);
    one.take(theirs);
    await expect(turn).resolves.toHaveLength(1);
  });

  test('is not behind what could not be taken away, and that is remembered', async () => {
    const one = asking(FIRST);
    one.lost.add(one.put(FIRST, 'asking'));
    await expect(one.begin()).resolves.toHaveLength(2);
    const stuck = { ...one.queue, disk: { ...nodeDisk, remove: () => Promise.reject(new Error('no')) } };
    await takeTurn(stuck, async () => undefined);
    expect([...one.lost].map(kindOfSigned)).toEqual(['asking', 'asking', 'turn-1']);
  });

  test('is asked for by files that are closed again, and taken away when one cannot be', async () => {
    const one = asking(FIRST);
    let open = 0;
    const counting = {
      ...nodeDisk,
      open: async (path: string, way: 'read' | 'folder' | 'wx') => {
        const file = await nodeDisk.open(path, way);
        open += 1;
        const close = async (): Promise<void> => {
          await file.close();
          open -= 1;
        };
        return { ...file, close };
      },
    };
    await takeTurn({ ...one.queue, disk: counting }, async () => {
      expect(open).toBe(0);
    });
    const failing = {
      ...counting,
      open: async (path: string, way: 'read' | 'folder' | 'wx') => ({
        ...(await nodeDisk.open(path, way)),
        close: () => Promise.reject(new Error('closing')),
      }),
    };
    await expect(takeTurn({ ...one.queue, disk: failing }, async () => 7)).rejects.toThrow('closing');
    expect(readdirSync(one.queue.folder)).toEqual([]);
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
