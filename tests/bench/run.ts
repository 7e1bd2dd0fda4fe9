import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCold } from './command/measure-cold.js';
import { measureLanguages, type LanguageCost } from './command/measure-languages.js';
import { measureMemory } from './command/measure-memory.js';
import { measureRealBuild } from './command/measure-real-build.js';
import { measureUnchanged } from './command/measure-unchanged.js';
import { measureWorkers } from './command/measure-workers.js';
import { isMet, type Goal } from './goal.js';
import { goalsToText, languagesToText, warmToText } from './report/to-text.js';
import { measureWarm } from './warm/measure-warm.js';

// npm run bench: what copies cost, ours and other tools' in one run, as ratios. Goals that are missed are told and break
// nothing; a tool that breaks, or prints other words or pages than ours, does.
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const COMMANDS = {
  cold: measureCold,
  unchanged: measureUnchanged,
  workers: measureWorkers,
  memory: measureMemory,
} as const;

const TABLES = new Set(['warm', 'languages', 'build']);

const unknown = values.only.filter((part) => !TABLES.has(part) && !(part in COMMANDS));
if (unknown.length > 0) throw new Error(`there is no part ${unknown.join(', ')}`);

const folder = mkdtempSync(join(tmpdir(), 'handouts-bench-'));
const isAsked = (part: string): boolean => values.only.length === 0 || values.only.includes(part);
const say = (text: string): void => {
  if (!values.json) process.stdout.write(`${text}\n`);
};
try {
  say(
    `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]}\n`,
  );
  const goals: Goal[] = [];
  const warm = isAsked('warm') ? await measureWarm(folder, values.quick) : undefined;
  if (warm) say(`${warmToText(warm)}\n`);
  const languages = isAsked('languages') ? await measureLanguages(folder, values.quick) : undefined;
  if (languages) say(`${languagesToText(languages)}\n`);
  goals.push(...(warm?.goals ?? []));
  if (isAsked('build'))
    goals.push(...(await measureRealBuild(folder, values.quick, warm?.costs.get('gated')?.cpuMs)));
  for (const [part, measure] of Object.entries(COMMANDS))
    if (isAsked(part)) goals.push(...(await measure(folder, values.quick)));
  if (goals.length > 0) say(goalsToText(goals, values.quick));
  if (values.json) process.stdout.write(`${toJson(warm, languages, goals)}\n`);
  if (warm?.agreement && warm.agreement.differences.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function toJson(
  warm: Awaited<ReturnType<typeof measureWarm>> | undefined,
  languages: readonly LanguageCost[] | undefined,
  goals: readonly Goal[],
): string {
  return JSON.stringify(
    {
      node: process.version,
      tools: warm && Object.fromEntries(warm.costs),
      agreement: warm?.agreement,
      languages,
      goals: goals.map((goal) => ({ ...goal, met: isMet(goal) ?? null })),
    },
    undefined,
    2,
  );
}
