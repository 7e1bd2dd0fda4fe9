import { expect, test } from 'vitest';
import { textFiller } from '../../src/compose/fill-text.js';
import { compileTemplate } from '../../src/compose/index.js';
import { Log } from '../../src/diagnostics/index.js';
import { toClinic } from '../../src/model/index.js';
import { readYaml } from '../../src/read/index.js';
import { readClinicTable } from '../../src/project/clinic-table.js';
import { foreignWords } from '../../src/make/foreign-words.js';
import { memoryWorld } from '../../src/world/memory-world.js';
import { phrasesIn } from '../support/content.js';
import { OAK_TEXT } from '../support/refusal.js';

/** Text that grows costs at most 1.2 × its growth: four doublings. */
const TIMES = 16;
const MOST = TIMES * 1.2 ** 4;
/** What is measured in less is mostly the clock. */
const LEAST_MS = 8;

const many = (count: number, one: (index: number) => string, between = '\n'): string =>
  Array.from({ length: count }, (_, index) => one(index)).join(between);

const PLACE = { file: 'a.md', line: 1, column: 1 };

const KINDS: readonly (readonly [string, number, (count: number) => void])[] = [
  [
    'keys that a clinic does not know',
    100,
    (count) => {
      const log = new Log();
      const located = readYaml(`${OAK_TEXT}${many(count, (at) => `k${at}: x`)}`, 'oak.yaml', log);
      if (located) toClinic(located, 'oak', log);
    },
  ],
  [
    'rows of the same id',
    200,
    (count) => {
      const rows = many(count, () => 'elm,Elm,555 1234,911,https://elm.example.org');
      const csv = `id,name,phone,emergency,website\n${rows}`;
      const table = readClinicTable(memoryWorld({ 'content/clinics.csv': csv }));
      for (const { locate } of table.rows.values()) locate(new Log());
    },
  ],
  [
    'clinics that a template names',
    500,
    (count) => {
      const ids = Array.from({ length: count }, (_, at) => `c${at}`);
      const facts = { name: 'Oak Clinic', phone: '555 010 2000', website: 'https://oak.example.org' };
      const found = foreignWords(['<p>Oak Clinic, 555 010 2000</p>'], () =>
        ids.map((id) => ({ ...facts, id, emergency: '911', site: 'no' as const, details: 'short' })),
      );
      expect(ids.every((id) => found.every(({ owners }) => owners.has(id)))).toBe(true);
    },
  ],
  [
    'slots of a template',
    30,
    (count) => {
      const text = many(count, (at) => `<p>${'word '.repeat(30)}{{clinic.name}} ${at}</p>`);
      compileTemplate({ name: 'main', file: 'templates/main.hbs', text }, [], new Log());
    },
  ],
  [
    'slots of a text',
    30,
    (count) => {
      const value = many(count, (at) => `Call {{clinic.phone}} at ${at}.`, ' ');
      const scope = {
        phrases: phrasesIn('en'),
        direction: 'ltr',
        log: new Log(),
        originOf: () => undefined,
      } as const;
      textFiller({ clinic: { phone: '911' } }, scope)({ kind: 'text', value, source: value, place: PLACE });
    },
  ],
];

test.each(KINDS)('%s cost no more than they grow', (_what, count, act) => {
  const msOf = (times: number): number => {
    const before = process.cpuUsage();
    act(count * times);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  // So that the first is not the one that loads and compiles everything.
  msOf(2);
  const few = Math.max(LEAST_MS, Math.min(msOf(1), msOf(1)));
  expect(Math.min(msOf(TIMES), msOf(TIMES)) / few).toBeLessThan(MOST);
});
