import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../support/read-pdf.js';
import { OAK, OAK_TEXT, REST, REST_TEXT, runIn } from '../support/refusal.js';
import { runHandouts } from '../support/run-handouts.js';

const SIGNS = 'content/signs.yaml';
const FAINTING = `fainting:
  words: { en: fainting, es: un desmayo }
  also: { en: [pass out] }
  urgency: emergency
`;
const FEVER = `fever:
  words: { en: a fever, es: fiebre }
  urgency: call today
`;
const ASTHMA = `a-cold-with-asthma:
  words: { en: a cold with asthma }
  urgency: call today
`;
const NIGHT = '\nIf you cannot reach us, call {{clinic.emergency}}.\n';

/** The small handout with these signs in its emergency box, and a call section with these. */
function handoutWith(
  emergency: readonly string[],
  call: readonly string[] = [],
  heads: readonly string[] = [],
) {
  const [urgent = ':::emergency', calling = ':::call'] = heads;
  const list = (items: readonly string[]): string => items.map((item) => `- ${item}\n`).join('');
  const calls = `${calling}\n## Call us\nCall {{clinic.phone}} if you have:\n${list(call)}${NIGHT}:::\n\n`;
  return REST_TEXT.replace(':::emergency', urgent)
    .replace('- trouble breathing\n', list(['trouble breathing', ...emergency]))
    .replace('## How to rest', `${call.length === 0 ? '' : calls}## How to rest`);
}

const build = (files: Readonly<Record<string, string>>, argv = ['build']) => runIn(files, argv);

async function printed(folder: string, file: string): Promise<string> {
  const { pages } = await readPdf(readFileSync(join(folder, 'output', file)));
  const texts = pages.flatMap(({ runs }) => runs.map(({ text }) => text));
  return texts.join(' ').replaceAll(/\s+/gu, ' ');
}

test('a sign named by its id prints its words, in any language that has them', async () => {
  const { exit, folder } = await build({ [SIGNS]: FAINTING, [REST]: handoutWith(['{{sign.fainting}}']) });
  expect(exit).toBe(0);
  expect(await printed(folder, 'oak/en/rest.large.letter.pdf')).toContain('fainting');
});

test('a sheet whose sign is another by now does not pass the gate any more', async () => {
  const { folder } = await build({ [SIGNS]: FAINTING, [REST]: handoutWith(['{{sign.fainting}}']) });
  const proof = async () =>
    (await runHandouts(['proof', 'output/oak/en/rest.large.letter.pdf'], { folder })).exit;
  expect(await proof()).toBe(0);
  writeFileSync(join(folder, SIGNS), FAINTING.replace('en: fainting', 'en: hiccups'));
  expect(await proof()).not.toBe(0);
});

test('what to do while you wait is printed under the urgent box, before the rest', async () => {
  const wait = ':::while-you-wait\n## While you wait\n{{wait.fainting}}\n:::\n\n';
  const { exit, folder } = await build({
    [SIGNS]: `${FAINTING}  while_you_wait: { en: Lie down flat. }\n`,
    [REST]: `${handoutWith(['{{sign.fainting}}'])}\n${wait}`,
  });
  expect(exit).toBe(0);
  expect(await printed(folder, 'oak/en/rest.large.letter.pdf')).toMatch(
    /fainting.*While you wait Lie down flat\..*How to rest/u,
  );
});

const REFUSED: readonly (readonly [string, Readonly<Record<string, string>>, string, string])[] = [
  [
    'a sign that is not there',
    { [SIGNS]: FAINTING, [REST]: handoutWith(['{{sign.faintng}}']) },
    'content/handouts/rest/en.md:16:3  error: there is no sign "faintng" in content/signs.yaml',
    'did you mean "fainting"?',
  ],
  [
    'a sign in a project without any',
    { [REST]: handoutWith(['{{sign.fainting}}']) },
    'error: there is no sign "fainting" in content/signs.yaml',
    'see what there is: handouts list signs',
  ],
  [
    'a sign under another urgency',
    { [SIGNS]: FEVER, [REST]: handoutWith(['{{sign.fever}}']) },
    '16:3  error: "a fever" stands under "emergency", and is "call today" at content/signs.yaml:1:1',
    'a sign has one urgency on every sheet: put it under :::call',
  ],
  [
    'a danger that is written out and played down',
    { [SIGNS]: FAINTING, [REST]: handoutWith([], ['dizzy, or pass out']) },
    '"dizzy, or pass out", known by its words as the sign "fainting", stands under "call today", and is "emergency" at content/signs.yaml:1:1',
    'a sign has one urgency on every sheet: put it under :::emergency, or give what is meant here a sign of its own',
  ],
  [
    'a danger that is played down beside a sign named by its id',
    { [SIGNS]: FAINTING + FEVER, [REST]: handoutWith([], ['{{sign.fever}}, or you pass out']) },
    'known by its words as the sign "fainting", stands under "call today", and is "emergency" at content/signs.yaml:1:1',
    'a sign has one urgency on every sheet: put it under :::emergency, or give what is meant here a sign of its own',
  ],
  [
    'a sign named by its id and written out in one list',
    { [SIGNS]: FAINTING, [REST]: handoutWith(['{{sign.fainting}}', 'Pass out.']) },
    'error: the sign "fainting" stands here and at content/handouts/rest/en.md:16:3',
    'take one of them out',
  ],
  [
    'the same words under two urgencies',
    { [REST]: handoutWith(['blue lips'], ['Blue lips.']) },
    '"Blue lips." stands under "call today", and under "emergency" at content/handouts/rest/en.md:16:1',
    'a sign has one urgency on every sheet: take one of them out',
  ],
  [
    'a sign twice in a list',
    { [SIGNS]: FAINTING, [REST]: handoutWith(['{{sign.fainting}}', '{{ sign.fainting }}']) },
    '17:3  error: the sign "fainting" stands here and at content/handouts/rest/en.md:16:3',
    'take one of them out',
  ],
  [
    'words that match two signs',
    { [SIGNS]: `${FAINTING}${FEVER.replace('a fever', 'Pass out')}` },
    'content/signs.yaml:6:16  error: "Pass out" are words of "fever" and of "fainting" at content/signs.yaml:1:1',
    'each sign has words of its own: make one of the two, or tell them apart',
  ],
  [
    'a case that is less urgent than its sign',
    { [SIGNS]: `${FAINTING}${FEVER}  of: fainting\n  who: children\n` },
    'content/signs.yaml:7:12  error: "fever" is "call today", and "fainting", of which it is, "emergency" at content/signs.yaml:1:1',
    'an age or an illness makes a sign more urgent, never less',
  ],
  [
    'an urgency that is none',
    { [SIGNS]: FEVER.replace('call today', 'call tody') },
    'content/signs.yaml:3:12  error: fever.urgency "call tody" must be one of emergency, hospital now, call now, call today, watch',
    'did you mean "call today"?',
  ],
  [
    'an urgency that a section cannot have',
    { [REST]: handoutWith([], ['a cough'], [':::emergency', ':::call{urgency=emergency}']) },
    'error: ":::call" cannot have the urgency "emergency"',
    'it can be: call today, call now',
  ],
  [
    'a clinic that lowers an urgency',
    {
      [SIGNS]: FAINTING,
      [REST]: handoutWith(['{{sign.fainting}}']),
      [OAK]: `${OAK_TEXT}signs: { fainting: call today }\n`,
    },
    'content/clinics/oak.yaml:5:20  error: the clinic makes "fainting" "call today", and it is "emergency" at content/signs.yaml:1:1',
    'a clinic may make a sign more urgent for its patients, never less: take the line out',
  ],
  [
    'a clinic that raises a sign for which there is no list',
    {
      [SIGNS]: FEVER,
      [REST]: handoutWith([], ['{{sign.fever}}', 'a cough']),
      [OAK]: `${OAK_TEXT}signs: { fever: call now }\n`,
    },
    '"a fever" is "call now" at content/clinics/oak.yaml:5:17, and the handout has no list of that urgency for every patient',
    'write a section :::call{urgency="call now"} with a list into the handout',
  ],
  [
    'a clinic that raises a sign into a list for some patients only',
    {
      [SIGNS]: FEVER,
      [REST]: handoutWith(
        [],
        ['{{sign.fever}}', 'a cough'],
        [':::emergency{urgency="hospital now" who="pregnant women"}'],
      ),
      [OAK]: `${OAK_TEXT}signs: { fever: hospital now }\n`,
    },
    'and the handout has no list of that urgency for every patient',
    'write a section :::emergency{urgency="hospital now"} with a list into the handout',
  ],
  [
    'a list for nobody',
    { [REST]: handoutWith([], ['a cough'], [':::emergency{who=" "}']) },
    'error: who="" names nobody',
    'write {who="pregnant women"}, or leave it out where the list is for every patient',
  ],
  [
    'nobody to reach at night',
    { [REST]: handoutWith([], ['a cough']).replace(NIGHT, '') },
    'error: the section ":::call" leaves patients with nobody to reach when "oak" is closed, which has no number for the night',
    'write in it: If you cannot reach us, call {{clinic.emergency}} or go to the nearest hospital.',
  ],
  [
    'what to do while you wait for nothing',
    {
      [REST]: REST_TEXT.replace(
        ':::emergency',
        ':::while-you-wait\n## While you wait\nSit.\n:::\n\n:::emergency',
      ),
    },
    'the section ":::while-you-wait" has no emergency section before it',
    'write it behind the section :::emergency to which it belongs',
  ],
  [
    'the emergency number as the clinic’s own',
    { [OAK]: OAK_TEXT.replace('(555) 010-2000', '911') },
    'content/clinics/oak.yaml:2:8  error: phone and emergency are the same number, "911"',
    "phone is the clinic's own number",
  ],
  [
    'hours that contradict the number for the night',
    { [OAK]: `${OAK_TEXT}after_hours: "(555) 010-2999"\nhours: "24/7"\n` },
    'content/clinics/oak.yaml:6:8  error: hours say that the clinic is open day and night, and after_hours "(555) 010-2999" is another number for the night',
    'take one of them out, or write the hours in which phone is answered',
  ],
];

test.each(REFUSED)('%s is refused', async (_name, files, says, hint) => {
  const { exit, err } = await build(files);
  expect([exit === 0, err]).toEqual([false, expect.stringContaining(says) as string]);
  expect(err).toContain(`  hint: ${hint}`);
});

test('words that hold a sign and more are a sign of their own once they are one', async () => {
  const { exit, err } = await build({
    [SIGNS]: `${FAINTING}${ASTHMA.replace('a cold with asthma', 'pass out in a dream')}`,
    [REST]: handoutWith([], ['You pass out in a dream']),
  });
  expect([exit, err]).toEqual([0, expect.not.stringContaining('error') as string]);
});

test('a sign that a clinic makes more urgent stands in the list of its new urgency, on that clinic’s sheets', async () => {
  const { exit, folder, err } = await build({
    [SIGNS]: FEVER,
    [REST]: handoutWith([], ['{{sign.fever}}', 'a cough']),
    [OAK]: `${OAK_TEXT}signs: { fever: emergency }\n`,
    'content/clinics/elm.yaml': OAK_TEXT.replace('Oak', 'Elm'),
  });
  expect([exit, err]).toEqual([0, expect.not.stringContaining('error') as string]);
  expect(await printed(folder, 'oak/en/rest.large.letter.pdf')).toMatch(
    /breathing • a fever.*Call us.*a cough/u,
  );
  expect(await printed(folder, 'elm/en/rest.large.letter.pdf')).toMatch(
    /breathing.*Call us.*a fever • a cough/u,
  );
});

test('the number of the ambulance within a longer one is no number to call', async () => {
  const { err } = await build({
    [OAK]: OAK_TEXT.replace('(555) 010-2000', '(555) 911-2000'),
    [REST]: handoutWith([], ['a cough']).replace(NIGHT, ''),
  });
  expect(err).toContain('nobody to reach');
});

test('a clinic whose phone is answered day and night leaves nobody alone', async () => {
  const { exit } = await build({
    [OAK]: `${OAK_TEXT}hours: 24 hours\n`,
    [REST]: handoutWith([], ['a cough']).replace(NIGHT, ''),
  });
  expect(exit).toBe(0);
});

describe('a translation', () => {
  const SPANISH = 'content/handouts/rest/es.md';
  const files = { [SIGNS]: FAINTING, [REST]: handoutWith(['{{sign.fainting}}']) };
  const spanish = handoutWith(['{{sign.fainting}}']).replace(
    'version:',
    'translation: { status: draft, of: 1.0.0, by: "", reviewed_by: "", reviewed_on: "" }\nversion:',
  );

  test('that leaves a sign out is refused', async () => {
    const { err } = await build({ ...files, [SPANISH]: spanish.replace('{{sign.fainting}}', 'desmayo') }, [
      'stamp',
      'rest',
    ]);
    expect(err).toContain('the sign "fainting" is not in this section, and the original has it');
  });

  test('that makes a list less urgent, or one for some patients, is refused', async () => {
    const heads = (urgency: string) => [':::emergency', `:::call{${urgency}}`];
    const original = handoutWith([], ['a cough'], heads('urgency="call now"'));
    const other = (urgency: string): string =>
      handoutWith([], ['tos'], heads(urgency)).replace(
        'version:',
        'translation: { status: draft, of: 1.0.0, by: "", reviewed_by: "", reviewed_on: "" }\nversion:',
      );
    const stamp = async (urgency: string) =>
      (await build({ [REST]: original, [SPANISH]: other(urgency) }, ['stamp', 'rest'])).err;
    expect(await stamp('')).toContain('the section ":::call" is "call today", and the original "call now"');
    expect(await stamp('urgency="call now" who=niños')).toContain(
      'the section ":::call" is for niños, and the original for every patient',
    );
  });

  test('of a sign without words in its language is refused', async () => {
    const { err } = await build(
      { ...files, [SIGNS]: FAINTING.replace(', es: un desmayo', ''), [SPANISH]: spanish },
      ['stamp', 'rest'],
    );
    expect(err).toContain('the sign "fainting" has no words in "es"');
    expect(err).toContain('hint: add es: to it at content/signs.yaml:1:1');
  });

  test('is out of date when the words of a sign change', async () => {
    const { folder } = await build({ ...files, [SPANISH]: spanish }, ['stamp', 'rest']);
    const states = async (): Promise<string> =>
      (await runHandouts(['list', 'translations', '--json'], { folder })).out;
    expect(await states()).toContain('"state": "current"');
    writeFileSync(join(folder, SIGNS), FAINTING.replace('en: fainting', 'en: "fainting, even once"'));
    expect(await states()).toContain('"changed": "Get help right away"');
  });
});

test('handouts list signs shows where each stands, named or written out', async () => {
  const { out } = await build(
    { [SIGNS]: FAINTING + FEVER + ASTHMA, [REST]: handoutWith(['{{sign.fainting}}'], ['a fever']) },
    ['list', 'signs', '--json'],
  );
  const rows = JSON.parse(out) as readonly Readonly<Record<string, string>>[];
  expect(rows.map(({ id, urgency, handout, lines }) => [id, urgency, handout, lines])).toEqual([
    ['fainting', 'emergency', 'rest', 'en.md:16'],
    ['fever', 'call today', 'rest', 'en.md:22'],
    ['a-cold-with-asthma', 'call today', '', ''],
  ]);
});

test('2,000 signs cost a build no more than reading them', async () => {
  const many = Array.from(
    { length: 2000 },
    (_, place) => `sign-${place}:\n  words: { en: sign number ${place} of the list }\n  urgency: emergency\n`,
  );
  const { exit, err } = await build({
    [SIGNS]: many.join(''),
    [REST]: handoutWith(['{{sign.sign-1999}}', 'sign number 7 of the list']),
  });
  expect([exit, err]).toEqual([0, expect.not.stringContaining('error') as string]);
});
