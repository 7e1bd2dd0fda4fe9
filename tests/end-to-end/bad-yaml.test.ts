import { expect, test } from 'vitest';
import {
  toldOf,
  wantedOf,
  OAK,
  OAK_TEXT,
  REST,
  REST_TEXT,
  runIn,
  WITHOUT_OAK,
  WITHOUT_REST,
  type Refusal,
} from '../support/refusal.js';
import { eventsIn } from '../support/events-in.js';

const more = (text: string) => ({ [OAK]: OAK_TEXT + text });
const named = (name: string) => ({ [OAK]: OAK_TEXT.replace('Oak Clinic', name) });
const front = (before: string, after: string) => ({ [REST]: REST_TEXT.replace(before, after) });

const CLINIC_SCENES: readonly Omit<Refusal, 'made'>[] = [
  {
    name: 'a bomb of aliases is not let off',
    changes: { [OAK]: `a: &a [x, x]\nb: [*a, *a]\n${OAK_TEXT}` },
    at: `${OAK}:2:5`,
    says: 'the alias *a is not allowed',
    hint: 'write the value out where it is used',
  },
  {
    name: 'an anchor is told where it stands',
    changes: named('&n Oak Clinic'),
    at: `${OAK}:1:7`,
    says: 'the anchor &n is not allowed',
    hint: 'write the value out where it is used',
  },
  {
    name: 'an anchor on a map is told where it stands, not at the map',
    changes: more('follow_up: &f\n  heading: a\n'),
    at: `${OAK}:5:12`,
    says: 'the anchor &f is not allowed',
  },
  ...['!!js/function', '!!str', '!env', '!!binary'].map((tag) => ({
    name: `the tag ${tag}`,
    changes: named(`${tag} "x"`),
    at: `${OAK}:1:7`,
    says: `the tag ${tag} is not allowed`,
    hint: 'remove it; every value here is a text, a list or a map',
  })),
  {
    name: 'a key that is there twice is told at the second',
    changes: more('phone: "1"\n'),
    at: `${OAK}:5:1`,
    says: 'the YAML cannot be read: keys must be unique, and this one is there already',
    hint: 'keep one of the two',
  },
  {
    name: 'a tab in place of blanks',
    changes: more('follow_up:\n\theading: x\n'),
    at: `${OAK}:6:1`,
    says: 'the YAML cannot be read: a tab stands at the beginning of the line',
    hint: 'indent with blanks',
  },
  {
    name: 'a bracket that is never closed is told where it was opened',
    changes: more('address: [a, b\n'),
    at: `${OAK}:5:10`,
    says: 'the YAML cannot be read: the bracket is never closed by ]',
    hint: 'add the ]',
  },
  {
    name: 'a quote that is never closed is told where it was opened',
    changes: more('hours: "a\n'),
    at: `${OAK}:5:8`,
    says: 'the YAML cannot be read: the quote " is never closed',
    hint: 'add the second "',
  },
  {
    name: 'a second colon in a value',
    changes: more('hours: Mon: 8:30\n'),
    at: `${OAK}:5:8`,
    says: 'the YAML cannot be read: a second colon stands in the value',
    hint: 'put the value into quotes',
  },
  {
    name: 'a backslash in double quotes',
    changes: more(String.raw`hours: "a\qb"` + '\n'),
    at: `${OAK}:5:10`,
    says: 'the YAML cannot be read: a backslash stands in double quotes',
    hint: String.raw`write it twice (\\), or use single quotes`,
  },
  {
    name: 'a second document',
    changes: more('---\nname: b\n'),
    at: `${OAK}:5:1`,
    says: 'the YAML cannot be read: a second document begins here',
    hint: 'take the line --- out',
  },
  {
    name: 'a list as a key',
    changes: more('? [a, b]\n: c\n'),
    at: `${OAK}:5:3`,
    says: 'a key must be a word',
    hint: 'write `key: value`',
  },
  {
    name: '40 lists in one another',
    changes: more(`x: ${'['.repeat(40)}y${']'.repeat(40)}\n`),
    at: `${OAK}:5:34`,
    says: 'the YAML is nested too deep',
    hint: 'write it flatter',
  },
  {
    name: '100,000 lists in one another, none closed',
    changes: more(`x: ${'['.repeat(100_000)}`),
    at: `${OAK}:5:34`,
    says: 'the YAML is nested too deep',
    hint: 'write it flatter',
  },
  {
    name: '50,000 lists in one another, by dashes',
    changes: more(`x:\n${'- '.repeat(50_000)}`),
    at: `${OAK}:6:61`,
    says: 'the YAML is nested too deep',
    hint: 'write it flatter',
  },
  {
    name: '20,000 keys, which took minutes to complain of',
    changes: more(Array.from({ length: 20_000 }, (_, index) => `k${index}: 1\n`).join('')),
    at: `${OAK}:2000:8`,
    says: 'the YAML has more than 4000 keys and values',
    hint: 'take out what does not belong in it',
  },
  {
    name: 'a file of 300 KB',
    changes: more(`#${'x'.repeat(300 * 1024)}`),
    at: `${OAK}:1:1`,
    says: `${OAK} has 301 KB, and at most 256 KB are read`,
    hint: 'make it smaller or split it',
  },
  {
    name: 'a file that is not UTF-8',
    changes: { [OAK]: Buffer.from(OAK_TEXT.replace('Oak', 'Ök'), 'latin1') },
    at: `${OAK}:1:1`,
    says: `${OAK} is not UTF-8 text`,
    hint: 'save it as UTF-8 in your editor',
  },
  {
    name: 'a file in UTF-16',
    changes: { [OAK]: Buffer.from(`\uFEFF${OAK_TEXT}`, 'utf16le') },
    at: `${OAK}:1:1`,
    says: `${OAK} is not UTF-8 text`,
    hint: 'save it as UTF-8 in your editor',
  },
  {
    name: 'a byte order mark and line ends of Windows shift no line',
    changes: { [OAK]: `\uFEFF${OAK_TEXT}phoen: x\n`.replaceAll('\n', '\r\n') },
    at: `${OAK}:5:1`,
    says: 'unknown key "phoen"',
  },
  {
    name: 'line ends of old Macs shift no line',
    changes: { [OAK]: `${OAK_TEXT}phoen: x\n`.replaceAll('\n', '\r') },
    at: `${OAK}:5:1`,
    says: 'unknown key "phoen"',
  },
];

test.each(CLINIC_SCENES)('in a clinic: $name', async (scene) => {
  const refusal = { ...scene, made: WITHOUT_OAK };
  expect(await toldOf(refusal)).toEqual(wantedOf(refusal));
});

const FRONT_SCENES: readonly Omit<Refusal, 'made'>[] = [
  {
    name: 'a bracket that is never closed',
    changes: front('title: Rest at home', 'title: [Rest'),
    at: `${REST}:2:8`,
    says: 'the YAML cannot be read: the bracket is never closed by ]',
    hint: 'add the ]',
  },
  {
    name: 'a key that is there twice',
    changes: front('title: Rest at home', 'title: Rest\ntitle: Rest'),
    at: `${REST}:3:1`,
    says: 'the YAML cannot be read: keys must be unique',
  },
  {
    name: 'no front matter',
    changes: { [REST]: '## Hello\n\nText\n' },
    at: `${REST}:1:1`,
    says: 'the file does not begin with front matter',
    hint: 'begin with a line ---',
  },
  {
    name: 'front matter that is never closed',
    changes: front('\n---\n', '\n'),
    at: `${REST}:1:1`,
    says: 'the front matter is never closed',
    hint: 'begin with a line ---, then title: and so on, then a line ---',
  },
  {
    name: 'front matter that is empty',
    changes: { [REST]: '---\n---\n\n## Hello\n\nText\n' },
    at: `${REST}:2:1`,
    says: 'the file must be a map, with lines of key: value',
  },
];

test.each(FRONT_SCENES)('in front matter: $name', async (scene) => {
  const refusal = { ...scene, made: WITHOUT_REST };
  expect(await toldOf(refusal)).toEqual(wantedOf(refusal));
});

test('a sound file with a byte order mark and line ends of Windows is printed', async () => {
  const windows = (text: string) => `\uFEFF${text}`.replaceAll('\n', '\r\n');
  const { err, exit } = await runIn({ [OAK]: windows(OAK_TEXT), [REST]: windows(REST_TEXT) }, ['build']);
  expect(err).toMatch(/^1 handout made/u);
  expect(exit).toBe(0);
});

test('a mistake behind many others is not lost from --json', async () => {
  const keys = Array.from({ length: 100 }, (_, index) => `k${index}: 1\n`).join('');
  const { err, out } = await runIn(more(keys), ['build', '--json']);
  expect(err).toContain('40 more messages are not shown; --json has all');
  expect(eventsIn(out).filter(({ event }) => event === 'diagnostic')).toHaveLength(100);
});
