import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toTable } from './report/to-table.js';
import { measureWarm } from './warm/measure-warm.js';

// npm run bench: what copies cost, ours and other tools' in one run, as ratios. It measures; it does not judge.
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const folder = mkdtempSync(join(tmpdir(), 'handouts-bench-'));
try {
  const costs = await measureWarm(folder, values.quick);
  const rows = costs.map(({ name, tagged, cpuMs, prepareCpuMs, bytes, copies }) => [
    name,
    tagged,
    cpuMs.toFixed(2),
    prepareCpuMs.toFixed(2),
    bytes.toFixed(0),
    String(copies),
  ]);
  const head = ['tool', 'tagged', 'CPU ms a copy', 'to read a clinic', 'bytes', 'copies'];
  process.stdout.write(`${toTable([head, ...rows])}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
