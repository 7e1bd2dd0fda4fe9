import { expect, test } from 'vitest';
import {
  toldOf,
  wantedOf,
  OAK,
  OAK_TEXT,
  REST,
  runIn,
  WITHOUT_OAK,
  type Refusal,
} from '../support/refusal.js';

/** The clinic's file with a line more, or with something in place of something else. */
const more = (text: string) => ({ [OAK]: OAK_TEXT + text });
const instead = (before: string | RegExp, after: string) => ({ [OAK]: OAK_TEXT.replace(before, after) });
const PHONE_RULE = 'is not a phone number: only digits, spaces, ( ) + - . / and "ext. 12" may stand in it';

const SCENES: readonly Omit<Refusal, 'made'>[] = [
  {
    name: 'an unknown key is told at the key, with the one that was meant',
    changes: more('phoen: "1"\n'),
    at: `${OAK}:5:1`,
    says: 'unknown key "phoen"',
    hint: 'did you mean "phone"?',
  },
  {
    name: 'an unknown key further in is told with the keys beside it',
    changes: more('follow_up:\n  heading: Hi\n  feilds: [a]\n'),
    at: `${OAK}:7:3`,
    says: 'follow_up: unknown key "feilds"',
    hint: 'did you mean "fields"?',
  },
  {
    name: 'a text where a list belongs',
    changes: more('address: here\n'),
    at: `${OAK}:5:10`,
    says: 'address "here" must be a list',
    hint: 'write it in brackets: address: [one, two]',
  },
  {
    name: 'a list where a text belongs',
    changes: instead('Oak Clinic', '[Oak]'),
    at: `${OAK}:1:7`,
    says: 'name must be a text',
    hint: 'what belongs here: name as it is printed in the masthead',
  },
  {
    name: 'a text where a map belongs',
    changes: more('follow_up: words\n'),
    at: `${OAK}:5:12`,
    says: 'follow_up "words" must be a map, with lines of key: value',
  },
  {
    name: 'a file that holds nothing',
    changes: { [OAK]: '' },
    at: `${OAK}:1:1`,
    says: 'the file must be a map, with lines of key: value',
  },
  {
    name: 'a missing phone number',
    changes: instead(/phone.*\n/u, ''),
    at: `${OAK}:1:1`,
    says: '"phone" is missing',
    hint: 'add a line phone: …',
  },
  {
    name: 'a value that is blank',
    changes: more('hours: "  "\n'),
    at: `${OAK}:5:8`,
    says: 'hours "  " is empty',
    hint: 'what belongs here: opening hours',
  },
  {
    name: 'an empty emergency number is told once',
    changes: instead('"911"', '""'),
    at: `${OAK}:3:12`,
    says: 'emergency is empty',
  },
  {
    name: 'a colour that is none',
    changes: more('colour: teel\n'),
    at: `${OAK}:5:9`,
    says: 'colour "teel" is not a colour such as "#0b5d66"',
    hint: 'what belongs here: brand colour, "#rrggbb" in quotes',
  },
  {
    name: 'a colour without quotes, which YAML takes for a comment',
    changes: more('colour: #0b5d66\n'),
    at: `${OAK}:5:9`,
    says: '"#0b5d66" would be lost: behind a value without quotes, # begins a remark',
    hint: 'put the value into quotes, and a remark on a line of its own',
  },
  {
    name: 'letters in a phone number',
    changes: instead('010-2000', 'call now'),
    at: `${OAK}:2:8`,
    says: `phone "(555) call now" ${PHONE_RULE}`,
  },
  {
    name: 'an invisible character in a phone number',
    changes: instead(') 010', ')\u200B010'),
    at: `${OAK}:2:8`,
    says: 'phone "(555)\u200B010-2000" holds the invisible character U+200B, which cannot be printed',
  },
  {
    name: 'digits of another script in a phone number',
    changes: instead('(555) 010-2000', '٥٥٥٠١٠'),
    at: `${OAK}:2:8`,
    says: `phone "٥٥٥٠١٠" ${PHONE_RULE}; write its digits as 0–9, which are on every phone`,
  },
  ...[
    'http://oak.example.org',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://',
  ].map((address) => ({
    name: `a website at ${address}`,
    changes: instead('https://oak.example.org', `"${address}"`),
    at: `${OAK}:4:10`,
    says: `website "${address}" must begin with https://`,
  })),
  ...[
    ['https://oak example.org', 'has a blank or an invisible character in it'],
    ['https://[::1', 'has a sign in it that no address has'],
    ['https://me:word@oak.example.org', 'has a name before an @, which hides where it leads'],
    ['https://{{clinic.id}}.org', 'has a sign in it that no address has'],
  ].map(([address, fault]) => ({
    name: `a website at ${address}`,
    changes: instead('https://oak.example.org', `"${address}"`),
    at: `${OAK}:4:10`,
    says: `website "${address}" ${fault}`,
  })),
  {
    name: 'a language that is none',
    changes: more('languages: [en, en_US]\n'),
    at: `${OAK}:5:17`,
    says: 'languages.1 "en_US" is not a language tag such as en, es or zh-Hans',
  },
  {
    name: 'a size that is misspelt',
    changes: more('size: larg\n'),
    at: `${OAK}:5:7`,
    says: 'size "larg" must be one of clear, large-uk, large, xlarge, xxlarge',
    hint: 'did you mean "large"?',
  },
  {
    name: 'a slot in the name, which would be printed as it stands',
    changes: instead('Oak Clinic', '"{{clinic.phone}}"'),
    at: `${OAK}:1:7`,
    says: 'name holds a slot, and only follow_up may',
    hint: 'write the value itself',
  },
  {
    name: 'a slot in a line of the address',
    changes: more('address: ["1 Oak Road", "{{clinic.name}}"]\n'),
    at: `${OAK}:5:25`,
    says: 'address.1 holds a slot, and only follow_up may',
  },
  {
    name: 'an escape in the name that makes a control character',
    changes: instead('Oak Clinic', String.raw`"Oak\bClinic"`),
    at: `${OAK}:1:7`,
    says: 'the invisible character U+0008 cannot be printed',
    hint: 'take it out',
  },
  {
    name: 'an override of the writing direction in the name',
    changes: instead('Oak Clinic', 'Oak \u202EClinic'),
    at: `${OAK}:1:11`,
    says: 'the invisible character U+202E cannot be printed',
  },
  {
    name: 'an unknown slot in the follow-up text',
    changes: more('follow_up:\n  heading: A\n  text: "See {{clinic.fone}}"\n'),
    at: `${OAK}:7:14`,
    says: 'unknown slot {{clinic.fone}}',
    hint: 'did you mean "clinic.phone"?',
  },
  {
    name: 'a character in the name that no font has',
    changes: instead('Oak Clinic', 'Oak 🌳 Clinic'),
    at: `${OAK}:1:11`,
    says: 'no font has the character "🌳" (U+1F333)',
    hint: 'write it in words',
  },
  {
    name: 'a name wider than the line',
    changes: instead('Oak Clinic', 'Oak'.repeat(30)),
    at: `${OAK}:1:7`,
    says: `"${'Oak'.repeat(13)}…" is `,
    hint: 'shorten it',
  },
];

test.each(SCENES)('$name', async (scene) => {
  const refusal = { ...scene, made: WITHOUT_OAK };
  expect(await toldOf(refusal)).toEqual(wantedOf(refusal));
});

test('an emoji in the name is never blamed on a line without it', async () => {
  const { err } = await runIn(instead('Oak Clinic', 'Oak 🌳 Clinic'), ['build']);
  expect([...new Set(err.match(/^\S+:\d+:\d+/gmu))]).toEqual([`${OAK}:1:11`]);
});

test('all mistakes of a file are told in one run', async () => {
  const { err, exit } = await runIn(more('colour: teel\nsize: larg\nphoen: 1\n'), ['build']);
  expect(err.match(/error: /gu)).toHaveLength(3);
  expect(exit).toBe(1);
});

test('a clinic whose mistakes cannot be told by halves says each once', async () => {
  const { err } = await runIn(instead('"911"', '""'), ['build']);
  expect(err.match(/error: /gu)).toHaveLength(1);
});

test.each([
  ['Oak', 'content/clinics/Oak.yaml', '"Oak" cannot be an id'],
  ['Big Elm', 'content/clinics/Big Elm.yaml', '"Big Elm" cannot be an id'],
  ['..elm', 'content/clinics/..elm.yaml', '"..elm" cannot be an id'],
])('a project whose only clinic is called %s has none: its id would be a path', async (_id, file, says) => {
  const { err, exit, out } = await runIn({ [OAK]: null, [file]: OAK_TEXT }, ['build']);
  expect(err).toContain(`${file}:1:1  error: ${says}`);
  expect(err).toContain('hint: use small letters a–z, digits and hyphens');
  expect(exit).toBe(3);
  expect(out).toBe('');
});

test('of two clinics whose ids differ only in capitals, the one that can be an id is made', async () => {
  const { err, exit, out } = await runIn({ 'content/clinics/OAK.yaml': OAK_TEXT }, ['build']);
  expect(err).toContain('content/clinics/OAK.yaml:1:1  error: "OAK" cannot be an id, and is left out');
  expect(err).toContain('1 name left out: content/clinics/OAK.yaml');
  expect([exit, out]).toEqual([1, 'oak/en/rest.large.letter.pdf\n']);
});

test('a clinic that asks for a language nobody wrote is warned of, and nothing made is no success', async () => {
  const { err, exit } = await runIn(more('languages: [es]\n'), ['build']);
  expect(err).toContain(`${OAK}:5:12  warning: rest is not there in Spanish (es), for which oak asks`);
  expect(err).toContain('hint: add content/handouts/rest/es.md');
  expect(exit).toBe(1);
});

test('a follow-up for a handout that is not there is warned of', async () => {
  const { err, exit } = await runIn(
    more('follow_up:\n  heading: A\n  handouts:\n    rset: { text: Come back. }\n'),
    ['build'],
  );
  expect(err).toContain(`${OAK}:8:5  warning: there is no handout "rset"`);
  expect(exit).toBe(0);
});

test('a handout’s own mistake does not take the clinic down', async () => {
  const { err, exit } = await runIn({ [REST]: '' }, ['build']);
  expect(err).not.toContain('left out');
  expect(exit).toBe(1);
});
