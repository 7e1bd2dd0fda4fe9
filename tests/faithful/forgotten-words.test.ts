import { getHeapSnapshot } from 'node:v8';
import { expect, test } from 'vitest';
import { buildHandout } from '../../src/make/build-handout.js';
import { SharedWork } from '../../src/memory/index.js';
import { Log } from '../../src/diagnostics/index.js';
import { openPress } from '../support/proofing/open-press.js';
import { isThorough, LEFT_TO_CI } from '../support/thorough.js';

/** Words by their letters' codes, so that whoever finds one in memory has it from a sheet. */
const NAME = [81, 117, 101, 116, 122, 97, 108, 119, 111, 114, 116];
const NOTE = [88, 121, 108, 111, 109, 97, 110, 99, 121];
const spelt = (codes: readonly number[]): string => String.fromCharCode(...codes);

function clinic(name: string, note: string): string {
  return [
    `name: ${name} Clinic`,
    'phone: "(555) 010-2000"',
    'after_hours: "(555) 010-3000"',
    'emergency: "911"',
    'website: https://oak.example.org',
    'address: ["1 Oak Street"]',
    `logo_alt: Sign of ${name}`,
    'logo: sign.svg',
    'follow_up:',
    `  heading: ${name} next`,
    `  text: Ask for ${note}.`,
    `  fields: [${note}]`,
    '',
  ].join('\n');
}

const SIGN =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#0b5d66" d="M1 1H9V9H1Z"/></svg>';

/** Makes sheets of a clinic, the first, second and third of their shape, and others behind them; returns the press, which has its file. */
async function make(shared: SharedWork): Promise<object> {
  const press = openPress({
    'content/clinics/sign.svg': SIGN,
    'content/clinics/one.yaml': clinic(spelt(NAME), spelt(NOTE)),
    'content/clinics/two.yaml': clinic('Quartermain', 'Xylography'),
  });
  const ways: string[] = [];
  for (const fillable of [false, true])
    for (const id of ['one', 'one', 'one', 'two', 'two']) {
      const { fromFormes } = await buildHandout(press.recipe(press.job(id, { fillable })), shared, new Log());
      if (fromFormes.text && fromFormes.file) ways.push(id);
    }
  expect(ways).toEqual(['two', 'two', 'one', 'one', 'two', 'two']);
  return press;
}

/** Which of the words memory still has, by their places. */
async function remembered(...words: readonly (readonly number[])[]): Promise<readonly number[]> {
  // As it is now: the words that are looked for are spelt later.
  const snapshot = getHeapSnapshot().setEncoding('latin1');
  const sought = words.map(spelt);
  const found = new Set<number>();
  let before = '';
  for await (const chunk of snapshot) {
    const text = before + String(chunk);
    for (const [index, word] of sought.entries()) if (text.includes(word)) found.add(index);
    before = text.slice(-64);
  }
  return [...found].toSorted((a, b) => a - b);
}

test.skipIf(!isThorough)(
  `no word of a clinic is kept longer than its copy${LEFT_TO_CI}`,
  async () => {
    const shared = new SharedWork();
    const press: object[] = [await make(shared)];
    expect(await remembered(NAME, NOTE)).toEqual([0, 1]);
    // Whoever forgets the project has forgotten the clinic.
    press.pop();
    expect(await remembered(NAME, NOTE)).toEqual([]);
    // It is the memory of a whole run, and still in use.
    expect(shared.numberOf(shared)).toBeGreaterThan(1);
  },
  300_000,
);
