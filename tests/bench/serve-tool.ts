import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Took, Tool, ToolModule, Turn } from './tool.js';

// A process that opens one tool and makes copies when it is told to: serve-tool <module> <kit as JSON>
const [modulePath = '', kit = 'null'] = process.argv.slice(2);
const { open } = (await import(pathToFileURL(modulePath).href)) as ToolModule;
const tool = await open(JSON.parse(kit));

process.on('message', (turn: Turn) => {
  take(turn, tool).then(
    (took) => process.send?.(took),
    (error: unknown) => {
      process.nextTick(() => {
        throw error;
      });
    },
  );
});

async function take(turn: Turn, { name, tagged, prepare, make }: Tool): Promise<Took> {
  const prepareCpuMs =
    prepare &&
    (await cpuMsOf(() => {
      for (const clinic of turn.clinics) prepare(clinic);
    }));
  let last: Uint8Array = new Uint8Array();
  let bytes = 0;
  const cpuMs = await cpuMsOf(async () => {
    for (const clinic of turn.clinics) {
      last = await make(clinic);
      bytes += last.length;
    }
  });
  if (turn.keepIn !== undefined) writeFileSync(turn.keepIn, last);
  return { name, tagged, copies: turn.clinics.length, cpuMs, prepareCpuMs, bytes };
}

async function cpuMsOf(work: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
