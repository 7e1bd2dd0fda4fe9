import { describe, expect, test } from 'vitest';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf } from '../support/read-pdf.js';
import { runHandouts } from '../support/run-handouts.js';
import { temporaryProject } from '../support/temporary-project.js';
import {
  filesIn,
  toldOf,
  toldOfHandouts,
  wantedOf,
  wantedOfHandouts,
  OAK,
  OAK_TEXT,
  REST,
  REST_TEXT,
  runIn,
  WITHOUT_REST,
  type Refusal,
} from '../support/refusal.js';

/** The handout with text under it; its first line is line 21. */
const body = (text: string) => ({ [REST]: `${REST_TEXT}\n${text}\n` });
const front = (before: string, after: string) => ({ [REST]: REST_TEXT.replace(before, after) });

/** What is wrong, the text, where it is told below the handout's file, and what is said. */
type Scene = readonly [name: string, text: string, at: string, says: string, hint?: string];

const BLOCK_HINT = 'use paragraphs, lists, tables, > quotes, pictures and ::: sections';
const INLINE_HINT = 'write it as plain text, **strong** or a [link](https://…)';
const FENCE_HINT = 'begin it with :::kind, without a blank, and end it with as many colons alone on a line';

const SECTIONS: readonly Scene[] = [
  [
    'an unknown section kind',
    ':::emergancy\n## A\nCall {{clinic.emergency}}\n:::',
    '21:1',
    'unknown section kind ":::emergancy"',
    'did you mean "emergency"?',
  ],
  [
    'a section without text',
    '## Hello',
    '21:1',
    'the section has a heading and nothing under it',
    'write something under it or take the heading out',
  ],
  [
    'a ::: section without text',
    ':::self-care\n## Hello\n:::',
    '21:1',
    'the section ":::self-care" is empty',
    'write something in it or take it out',
  ],
  [
    'a ::: section without a heading',
    ':::self-care\nHello\n:::',
    '21:1',
    'the section ":::self-care" has no heading',
    'begin it with a line ## Heading',
  ],
  [
    'a section that is never closed',
    ':::self-care\n## Hello\nText',
    '21:1',
    'the section ":::self-care" is never closed',
    'end it with a line of as many colons',
  ],
  [
    'a closing line too many',
    'Text\n\n:::\n\nMore',
    '23:1',
    'the colons neither begin nor end a section',
    FENCE_HINT,
  ],
  [
    'a blank between the colons and the kind',
    '::: self-care\n## Hello\nText',
    '21:1',
    'the colons neither begin nor end a section',
    FENCE_HINT,
  ],
  [
    'two colons in place of three',
    '::call',
    '21:1',
    'a section written with two colons cannot be printed on a handout',
    BLOCK_HINT,
  ],
  [
    'a section inside another',
    '::::call\n## Call {{clinic.phone}}\n:::support\n## A\nText\n:::\n::::',
    '23:1',
    'a section ":::support" stands inside another',
  ],
  [
    'an emergency section without the number',
    ':::emergency\n## Hello\nCall us.\n:::',
    '21:1',
    'the section ":::emergency" does not say which number to call',
    'write {{clinic.emergency}} in it',
  ],
  [
    'a call section without the number',
    ':::call\n## Hello\nCall us.\n:::',
    '21:1',
    'the section ":::call" does not say which number to call',
    'write {{clinic.phone}} in it',
  ],
  [
    'a :::when on a slot that is none',
    ':::when{has=clinic.huors}\nText\n:::',
    '21:1',
    'unknown slot {{clinic.huors}}',
    'did you mean "clinic.hours"?',
  ],
  [
    'a section of which nothing is left',
    '## Hours\n\n:::when{has=clinic.hours}\nText\n:::',
    '21:1',
    'nothing is left in the section for this clinic',
  ],
  [
    'more ::: sections than anyone writes',
    `${':::call\n'.repeat(2000)}## A\n${':::\n'.repeat(2000)}`,
    '84:1',
    'there are more than 64 ::: sections',
    'use plain ## headings, or split the handout',
  ],
];

const MARKDOWN: readonly Scene[] = [
  ['HTML in a line', 'a <b>x</b> b', '21:3', 'HTML cannot be printed on a handout', INLINE_HINT],
  ['HTML alone', '<div>x</div>', '21:1', 'HTML cannot be printed on a handout', BLOCK_HINT],
  ['a comment', '<!-- later -->', '21:1', 'HTML cannot be printed on a handout', BLOCK_HINT],
  ['code in a line', 'a `x` b', '21:3', 'code cannot be printed on a handout', INLINE_HINT],
  [
    'a block of code',
    '```\nx\n```',
    '21:1',
    'code (or text indented by four spaces) cannot be printed on a handout',
    BLOCK_HINT,
  ],
  [
    'text indented by four blanks',
    '\n    x',
    '22:1',
    'code (or text indented by four spaces) cannot be printed on a handout',
    BLOCK_HINT,
  ],
  [
    'a footnote',
    'Text[^1]\n\n[^1]: Note',
    '21:5',
    'a reference or a footnote cannot be printed on a handout',
    INLINE_HINT,
  ],
  [
    'a line across the page',
    '***\n\nText',
    '21:1',
    'a line across the page cannot be printed on a handout',
    BLOCK_HINT,
  ],
  [
    'a heading of level 1',
    '# Head\n\nText',
    '21:1',
    'a heading of level 1 stands where only ### may',
    'the title comes from the front matter, ## begins a section, ### divides it',
  ],
  ['a heading of level 4', '#### Head\n\nText', '21:1', 'a heading of level 4 stands where only ### may'],
  [
    'stars without a partner',
    'a **b c',
    '21:3',
    'the ** belong to no other **',
    'write **words** without blanks inside of the stars',
  ],
  ['words struck out', 'a ~~b~~', '21:3', 'words cannot be struck out (~~)', 'take them out'],
  [
    'a reference that leads nowhere',
    '[a][b]',
    '21:3',
    'the reference [words][name] leads nowhere',
    'write [words](https://…)',
  ],
  [
    'a space to write in inside text',
    'Name: ___',
    '21:7',
    'a space to write in (___) stands inside text',
    'put it alone into a table cell, or use a :::notes section',
  ],
  [
    'a ragged table',
    '| a | b |\n|---|---|\n| c |',
    '23:1',
    'a row has 1 cells, the head of its table has 2',
    'give each row as many cells as the head',
  ],
  [
    'an empty cell',
    '| a | b |\n|---|---|\n| c |  |',
    '23:5',
    'a table cell is empty',
    'write what belongs there, or ___ for a space to write in',
  ],
  [
    'a table without rows',
    '| a | b |\n|---|---|',
    '21:1',
    'the table has a head and no rows',
    'write a row under it or take it out',
  ],
  ['an empty item', '- a\n-\n- c', '22:1', 'a list item is empty', 'write something in it or take it out'],
  [
    'a list in a list in a list',
    '- a\n  - b\n    - c',
    '23:5',
    'a list is nested more than once',
    'make it a list of its own under a ### heading',
  ],
  [
    '200 lists in one another',
    Array.from({ length: 200 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'),
    '42:1',
    'lists or quotes are nested too deep',
    'lists may be nested once',
  ],
  [
    '5,000 quotes in one another',
    `${'>'.repeat(5000)} x`,
    '21:1',
    'lists or quotes are nested too deep',
    'lists may be nested once',
  ],
  [
    '5,000 lists in one line',
    `${'- '.repeat(5000)}x`,
    '21:1',
    'lists or quotes are nested too deep',
    'lists may be nested once',
  ],
  [
    '100,000 stars',
    '*a '.repeat(40_000),
    '21:1',
    'there are more than 500 * and _ in one paragraph or table',
    'divide it by a blank line, or emphasise less',
  ],
  [
    'a paragraph of 60,000 characters',
    'word '.repeat(12_000),
    '21:1',
    'there are more than 30000 characters in one paragraph, list or table',
    'divide it by blank lines',
  ],
  [
    'a control character',
    'one\na\u0008b',
    '22:2',
    'the invisible character U+0008 cannot be printed',
    'take it out',
  ],
  [
    'a mark of lost characters',
    'a \uFFFD b',
    '21:3',
    'the invisible character U+FFFD cannot be printed',
    'take it out',
  ],
  [
    'a character that no font has, on the second line',
    'one\ntwo 🙂',
    '22:5',
    'no font has the character "🙂" (U+1F642)',
    'write it in words, or add a font that has it to fonts/fonts.yaml',
  ],
];

const LINKS: readonly Scene[] = [
  ...['javascript:alert', 'JavaScript:alert', 'http://x.org', 'data:text/html,x', 'file:///etc/passwd'].map(
    (address): Scene => [
      `a link to ${address}`,
      `[a](${address})`,
      '21:1',
      `the link "${address}" begins with ${address.slice(0, address.indexOf(':') + 1).toLowerCase()}`,
      'links begin with https://, tel:, mailto:',
    ],
  ),
  [
    'a link to javascript: in angle brackets',
    '<javascript:alert>',
    '21:1',
    'an address in < > would lose them in print',
  ],
  ['a link to a file beside it', '[a](x/y)', '21:1', 'the link "x/y" is not a whole address'],
  [
    'a link without words',
    '[](https://x.org)',
    '21:1',
    'the link has no words',
    'write [the words](https://…)',
  ],
];

const SLOTS: readonly Scene[] = [
  [
    'an {{#if}} that is never closed',
    'one\ntwo {{#if clinic.hours}}b',
    '22:5',
    'a {{#…}} is never closed',
    'each {{#if …}} needs its {{/if}}',
  ],
  [
    'an {{#if}} closed by another',
    'a {{#if clinic.hours}}b{{/each}}',
    '21:3',
    '{{#if}} is closed by {{/each}}',
    'each {{#if …}} needs its {{/if}}',
  ],
  ['triple braces', 'a {{{clinic.name}}} b', '21:3', 'triple braces {{{…}}} are not allowed'],
  [
    'an ampersand, which is triple braces too',
    'a {{&clinic.name}} b',
    '21:3',
    'triple braces {{{…}}} are not allowed',
  ],
  ['a decorator', 'a {{* foo}} b', '21:3', 'a decorator {{* …}} is not allowed'],
  ['an inline partial', 'a {{#*inline "x"}}y{{/inline}} b', '21:3', 'a decorator {{* …}} is not allowed'],
  [
    'a dynamic partial',
    'a {{> (lookup . "x")}} b',
    '21:3',
    'a partial whose name is computed is not allowed',
  ],
  [
    'a partial',
    'a {{> masthead}} b',
    '21:3',
    'unknown partial {{> masthead}}',
    'partials are files in templates/partials; content has none',
  ],
  ['a partial that is never closed', 'a {{> masthead b', '21:3', 'the {{…}} cannot be read'],
  ['a partial block', 'a {{#> masthead}}x{{/masthead}} b', '21:3', 'a partial block {{#> …}} is not allowed'],
  ['an unknown helper', 'a {{upper clinic.name}} b', '21:3', 'unknown helper {{upper …}}'],
  ['an unknown block', 'a {{#upper clinic.name}}x{{/upper}} b', '21:3', 'unknown block {{#upper}}'],
  [
    'a slot that is misspelt',
    'one\nb {{clinic.fone}} b',
    '22:3',
    'unknown slot {{clinic.fone}}',
    'did you mean "clinic.phone"?',
  ],
  [
    'a condition that is misspelt',
    'a {{#if clinic.huors}}b{{/if}} b',
    '21:3',
    'unknown slot {{clinic.huors}}',
    'did you mean "clinic.hours"?',
  ],
  [
    'a slot of an optional field that is missing',
    'Open\nat {{clinic.hours}} b',
    '22:4',
    `{{clinic.hours}} is empty in content/clinics/`,
    'write it in content/clinics/',
  ],
  ['a slot that is a whole group', 'a {{clinic}} b', '21:3', '{{clinic}} is not a text'],
  ['what every object has', 'a {{constructor}} b', '21:3', 'unknown slot {{constructor}}'],
  [
    'a text in braces',
    'a {{"x"}} b',
    '21:3',
    'a text or a number stands in {{…}}',
    'write it without the braces',
  ],
  ['braces with nothing in them', 'a {{}} b', '21:3', 'the {{…}} cannot be read'],
  [
    'single braces',
    'a {clinic.name} b',
    '21:3',
    'a slot stands in single braces',
    'write it in two: {{clinic.phone}}',
  ],
  ['a slot closed by a single brace', 'a {{clinic.name} b', '21:4', 'a slot stands in single braces'],
  [
    'braces that close nothing',
    'a clinic.name}} b',
    '21:14',
    'the }} close nothing',
    'write {{ before the name',
  ],
  [
    'a condition over the edge of bold words',
    'a {{#if clinic.phone}}**b**{{/if}}',
    '21:3',
    'a {{#…}} is never closed',
    'each {{#if …}} needs its {{/if}} in the same text',
  ],
  [
    'a heading of which nothing is left',
    '## {{#if clinic.hours}}Hours{{/if}}\n\nText',
    '21:1',
    'nothing is left of the heading for this clinic',
  ],
];

const BODIES = [...SECTIONS, ...MARKDOWN, ...LINKS, ...SLOTS].map(([name, text, at, says, hint]): Refusal => {
  const refusal = { name, changes: body(text), at: `${REST}:${at}`, says, made: WITHOUT_REST };
  return hint === undefined ? refusal : { ...refusal, hint };
});

const FRONT: readonly Refusal[] = (
  [
    [
      'a title without a value',
      'title: Rest at home',
      'title:',
      '2:7',
      'title is empty',
      'what belongs here: title as it is printed',
    ],
    [
      'a blank title',
      'title: Rest at home',
      'title: "  "',
      '2:8',
      'title "  " is empty',
      'what belongs here: title as it is printed',
    ],
    ['no title', 'title: Rest at home\n', '', '2:1', '"title" is missing', 'add a line title: …'],
    ['an unknown key', 'version', 'verzion', '5:1', 'unknown key "verzion"', 'did you mean "version"?'],
    [
      'a misspelt status',
      'sample',
      'smaple',
      '7:19',
      'review.status "smaple" must be one of sample, draft, reviewed',
      'did you mean "sample"?',
    ],
    [
      'a review by nobody',
      'sample',
      'reviewed',
      '7:19',
      'review.status "reviewed" is "reviewed", but by or on is empty',
    ],
    [
      'a day that the calendar lacks',
      'published: 2026-11-22',
      'published: 2026-11-31',
      '6:12',
      'published "2026-11-31" must be a date such as 2026-11-22',
    ],
    [
      'a source at http',
      'url: https',
      'url: http',
      '9:32',
      'sources.0.url "http://medlineplus.gov" must begin with https://',
    ],
    [
      'a title that names itself',
      'Rest at home',
      '"{{handout.title}}"',
      '2:9',
      'unknown slot {{handout.title}}',
    ],
    [
      'a title with an unknown slot',
      'Rest at home',
      '"At {{clinic.nam}}"',
      '2:12',
      'unknown slot {{clinic.nam}}',
      'did you mean "clinic.name"?',
    ],
    [
      'a title of which nothing is left',
      'Rest at home',
      '"{{#if clinic.hours}}A{{/if}}"',
      '2:8',
      'nothing is left of the title for this clinic',
    ],
    [
      'a title with a character that no font has',
      'Rest at home',
      'Rest 😴',
      '2:13',
      'no font has the character "😴" (U+1F634)',
      'write it in words',
    ],
    ...['http://x.org', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'].map(
      (address) =>
        [
          `a QR code to ${address}`,
          '"{{clinic.website}}/rest"',
          `"${address}"`,
          '4:9',
          `the QR code would lead to "${address}`,
          'write an address such as https://clinic.example.org/h/fever, without blanks',
        ] as const,
    ),
    [
      'a QR code to an address with a blank',
      '/rest"',
      '/re st"',
      '4:9',
      'the QR code would lead to "https://oak.example.org/re st", which has a blank or an invisible character in it',
      'take it out, or write %20 for a blank in a path',
    ],
    [
      'a QR code to an address too long to scan',
      '/rest"',
      `/${'r'.repeat(200)}"`,
      '4:9',
      'the address for the QR code is 140 characters too long',
      'use a shorter address',
    ],
  ] as const
).map(([name, before, after, at, says, hint]) => ({
  name,
  changes: front(before, after),
  at: `${REST}:${at}`,
  says,
  made: WITHOUT_REST,
  ...(hint !== undefined && { hint }),
}));

/** So many at once that the messages of all of them are shown. */
const AT_ONCE = 12;
const GROUPS = Array.from({ length: Math.ceil((BODIES.length + FRONT.length) / AT_ONCE) }, (_, index) =>
  [...BODIES, ...FRONT].slice(index * AT_ONCE, (index + 1) * AT_ONCE),
);

describe.each(GROUPS.map((refusals) => ({ refusals })))(
  'of a few handouts, each with a mistake of its own,',
  ({ refusals }) => {
    const wanted = wantedOfHandouts(refusals);
    let built: ReturnType<typeof toldOfHandouts> | undefined;

    test.each(refusals.map(({ name }, index) => ({ name, index })))(
      'the one with $name is refused, and what is sound is made',
      async ({ index }) => {
        const told = await (built ??= toldOfHandouts(refusals));
        expect(told[index]).toEqual(wanted[index]);
      },
    );
  },
);

test('an empty handout is refused', async () => {
  const [head = ''] = REST_TEXT.split('\n---\n');
  const refusal = {
    name: '',
    changes: { [REST]: `${head}\n---\n` },
    at: `${REST}:1:1`,
    says: 'the handout has no text',
    hint: 'write a ## section under the front matter',
    made: WITHOUT_REST,
  };
  expect(await toldOf(refusal)).toEqual(wantedOf(refusal));
});

test('10 MB of Markdown are refused unread', async () => {
  const refusal = {
    name: '',
    changes: body('x '.repeat(5 * 1024 * 1024)),
    at: `${REST}:1:1`,
    says: `${REST} has 10,241 KB, and at most 128 KB are read`,
    hint: 'make it smaller or split it',
    made: WITHOUT_REST,
  };
  expect(await toldOf(refusal)).toEqual(wantedOf(refusal));
});

test('Markdown that is not UTF-8 is refused', async () => {
  const refusal = {
    name: '',
    changes: { [REST]: Buffer.from(REST_TEXT.replace('tired', 'tiréd'), 'latin1') },
    at: `${REST}:1:1`,
    says: `${REST} is not UTF-8 text`,
    hint: 'save it as UTF-8 in your editor',
    made: WITHOUT_REST,
  };
  expect(await toldOf(refusal)).toEqual(wantedOf(refusal));
});

test('with a byte order mark and line ends of Windows, places hold', async () => {
  const text = `\uFEFF${REST_TEXT}\n:::emergancy\n## A\nText\n:::\n`.replaceAll('\n', '\r\n');
  const refusal = {
    name: '',
    changes: { [REST]: text },
    at: `${REST}:21:1`,
    says: 'unknown section kind',
    made: WITHOUT_REST,
  };
  expect(await toldOf(refusal)).toEqual(wantedOf(refusal));
});

test('60 nested :::when end, and print what they hold', async () => {
  const fences = Array.from({ length: 60 }, (_, index) => ':'.repeat(70 - index));
  const text = `${fences.map((fence) => `${fence}when{has=clinic.phone}`).join('\n')}\nDeep down.\n${fences.toReversed().join('\n')}`;
  const { exit } = await runIn(body(text), ['build']);
  expect(exit).toBe(0);
});

test.each([
  ['Rest', 'content/handouts/Rest/'],
  ['re st', 'content/handouts/re st/'],
  ['..rest', 'content/handouts/..rest/'],
])('a project whose only handout is called %s has none: its id would be a path', async (id, place) => {
  const { err, exit } = await runIn({ [REST]: null, [`content/handouts/${id}/en.md`]: REST_TEXT }, ['build']);
  expect(err).toContain(`${place}:1:1  error: "${id}" cannot be an id`);
  expect(exit).toBe(3);
});

test('of two handouts whose ids differ only in capitals, the one that can be an id is made', async () => {
  const { err, exit, out } = await runIn({ 'content/handouts/REST/en.md': REST_TEXT }, ['build']);
  expect(err).toContain('content/handouts/REST/:1:1  error: "REST" cannot be an id, and is left out');
  expect([exit, out]).toEqual([1, 'oak/en/rest.large.letter.pdf\n']);
});

test('a text named by no language is told, and the others are printed', async () => {
  const { err, exit, out } = await runIn({ 'content/handouts/rest/english_.md': REST_TEXT }, ['build']);
  expect(err).toContain('content/handouts/rest/english_.md:1:1  warning: "english_" is not a language tag');
  expect([exit, out]).toEqual([0, 'oak/en/rest.large.letter.pdf\n']);
});

test.each([
  ['content/handouts/Draft Copy/en.md', 0],
  ['content/handouts/Draft Copy/', 0],
  ['content/handouts/empty/', 0],
  ['content/clinics/oak copy.yaml', 0],
  ['content/clinics/Big Elm.yaml', 1],
  ['content/handouts/Walk/en.md', 1],
])('%s stops only itself', async (path, code) => {
  const folder = temporaryProject(path.endsWith('/') ? {} : { [path]: '' });
  if (path.endsWith('/')) mkdirSync(join(folder, path));
  const { err, exit, out } = await runHandouts(['build'], { folder });
  expect(err).toContain(path.replace(/en\.md$/u, ''));
  expect([exit, out]).toEqual([code, 'oak/en/rest.large.letter.pdf\n']);
});

test('nothing is removed while a name keeps something out of the plan', async () => {
  const folder = temporaryProject({ 'content/handouts/walk/en.md': REST_TEXT });
  await runHandouts(['build'], { folder });
  renameSync(join(folder, 'content/handouts/walk'), join(folder, 'content/handouts/Walk'));
  const { exit } = await runHandouts(['build', '--prune'], { folder });
  expect([exit, filesIn(join(folder, 'output'))]).toEqual([
    1,
    ['oak/en/rest.large.letter.pdf', 'oak/en/walk.large.letter.pdf'],
  ]);
});

/** All words of the printed sheet, with blanks between runs folded. */
async function printed(changes: Readonly<Record<string, string>>): Promise<string> {
  const { folder, exit, err } = await runIn(changes, ['build']);
  expect(err).not.toContain('error:');
  expect(exit).toBe(0);
  const { pages } = await readPdf(readFileSync(join(folder, 'output/oak/en/rest.large.letter.pdf')));
  return pages
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join(' ')
    .replaceAll(/\s+/gu, ' ');
}

test('8:30 stays whole', async () => {
  expect(await printed(body('Come at 8:30 in the morning.'))).toContain('Come at 8:30 in the morning.');
});

test('signs of Markdown and HTML in a clinic’s name print as they stand', async () => {
  const name = '# <b>A & B</b> **x** 1. [y](z)';
  const text = await printed({
    ...body('Call {{clinic.name}} now.\n\n- {{clinic.name}}'),
    [OAK]: OAK_TEXT.replace('Oak Clinic', `"${name}"`),
  });
  expect(text.replaceAll(' ', '')).toContain(`Call${name}now.`.replaceAll(' ', ''));
});

test('what a guard leaves out leaves no empty bullet and no gap', async () => {
  const guarded = await printed(
    body('- {{#if clinic.hours}}Open {{clinic.hours}}{{/if}}\n- Walk\n\n{{#if clinic.hours}}Open{{/if}}'),
  );
  expect(guarded).toBe(await printed(body('- Walk')));
});
