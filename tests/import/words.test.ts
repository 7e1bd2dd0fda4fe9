import {
  AlignmentType,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Paragraph,
  SymbolRun,
  Tab,
  TextRun,
} from 'docx';
import { describe, expect, test } from 'vitest';
import { bodyOf, imported, notedIn, withPart, wordFile } from '../support/word/word-file.js';

/** A paragraph of runs; a text alone is a plain one. */
function line(...runs: readonly (string | TextRun)[]): Paragraph {
  return new Paragraph({ children: runs.map((run) => (typeof run === 'string' ? new TextRun(run) : run)) });
}

describe('headings', () => {
  test('the title of the file is the title, and each heading begins a part that nobody has sorted', async () => {
    const file = await wordFile([
      new Paragraph({ text: 'Fever in children', heading: HeadingLevel.TITLE }),
      line('Most fevers pass.'),
      new Paragraph({ text: 'When to call', heading: HeadingLevel.HEADING_1 }),
      line('Call ', new TextRun({ text: 'at once', bold: true }), ' if it is 38.5 °C at 8:30.'),
      new Paragraph({ text: 'At night', heading: HeadingLevel.HEADING_2 }),
      line('Call 911.'),
    ]);
    const result = await imported(file);
    if (result.kind !== 'imported') throw new Error(JSON.stringify(result));
    expect(result.title).toBe('Fever in children');
    expect(result.text.slice(result.text.indexOf('\n---\n') + 5)).toBe(`
:::unsorted
Most fevers pass.
:::

:::unsorted
## When to call

Call **at once** if it is 38.5 °C at 8:30.

### At night

Call 911.
:::
`);
    expect(result.counts).toEqual({ words: 23, numbers: 3, pictures: 0 });
  });

  test('a file without a title asks for one', async () => {
    expect(await imported(await wordFile([line('Most fevers pass.')]))).toEqual({ kind: 'untitled' });
  });

  test('a bold line that may be a heading stays a line, and is asked about', async () => {
    const file = await wordFile([
      line(new TextRun({ text: 'When to call', bold: true })),
      line(new TextRun({ text: 'Note:', bold: true }), ' rest.'),
    ]);
    expect(await bodyOf(file)).toBe('**When to call**\n\n**Note:** rest.');
    expect(await notedIn(file)).toEqual([
      'document.xml, paragraph 1: a line in bold, which may be a heading: When to call',
    ]);
  });

  test('bold of half a word is left, and no letter of it', async () => {
    expect(
      await bodyOf(
        await wordFile([
          line(
            new TextRun({ text: 'B', bold: true }),
            'old ',
            new TextRun({ text: ' two ', bold: true, italics: true }),
            'and ',
            new TextRun({ text: 'three', italics: true }),
            '.',
          ),
        ]),
      ),
    ).toBe('Bold **two** and *three*.');
  });
});

describe('urgency is asked about, and never guessed', () => {
  test('red, highlighted and underlined words are told with their place', async () => {
    const file = await wordFile([
      line('Call ', new TextRun({ text: 'now', color: 'FF0000' })),
      line(
        new TextRun({ text: 'fever', highlight: 'yellow' }),
        ' or ',
        new TextRun({ text: 'pain', underline: {} }),
      ),
    ]);
    expect(await bodyOf(file)).toBe('Call now\n\nfever or pain');
    expect(await notedIn(file)).toEqual([
      'document.xml, paragraph 1: red words: now',
      'document.xml, paragraph 2: highlighted words: fever',
      'document.xml, paragraph 2: underlined words: pain',
    ]);
  });

  test('a phone number is asked about', async () => {
    expect(await notedIn(await wordFile([line('Call (217) 422-2000 at 8:30, 5 ml.')]))).toEqual([
      'document.xml, paragraph 1: a phone number: (217) 422-2000',
    ]);
  });
});

describe('what changes the meaning of a word', () => {
  test('a dose that is struck out stays struck out', async () => {
    const file = await wordFile([line('Give ', new TextRun({ text: '50 mg', strike: true }), ' 25 mg.')]);
    expect(await bodyOf(file)).toBe('Give {{word.struck}}50 mg{{word.end}} 25 mg.');
  });

  test('10⁹ is no 109, and H₂O is water', async () => {
    const file = await wordFile([
      line(
        '10',
        new TextRun({ text: '9', superScript: true }),
        ' of H',
        new TextRun({ text: '2', subScript: true }),
        'O, the 2',
        new TextRun({ text: 'nd', superScript: true }),
        ' time',
      ),
    ]);
    expect(await bodyOf(file)).toBe('10⁹ of H₂O, the 2{{word.raised}}nd{{word.end}} time');
  });

  test('hidden words stay hidden from whoever prints', async () => {
    const file = await wordFile([line('Take 1', new TextRun({ text: '0', vanish: true }), ' tablet.')]);
    expect(await bodyOf(file)).toBe('Take 1{{word.hidden}}0{{word.end}} tablet.');
  });

  test('a style that strikes or hides does what a run does', async () => {
    const file = await wordFile(
      [new Paragraph({ children: [new TextRun({ text: 'Old dose', style: 'gone' })] })],
      {
        styles: {
          characterStyles: [
            { id: 'base', name: 'Base', run: { strike: true } },
            { id: 'gone', name: 'Gone', basedOn: 'base' },
          ],
        },
      },
    );
    expect(await bodyOf(file)).toBe('{{word.struck}}Old dose{{word.end}}');
  });
});

describe('signs', () => {
  test('a Symbol ≥ and a Wingdings box are read', async () => {
    const file = await wordFile([
      new Paragraph({
        children: [
          new TextRun('If '),
          new SymbolRun({ char: 'F0B3', symbolfont: 'Symbol' }),
          new TextRun(' 38 '),
          new SymbolRun({ char: 'F0A8', symbolfont: 'Wingdings' }),
        ],
      }),
      line(new TextRun({ text: '\u00B3', font: 'Symbol' }), ' 5'),
    ]);
    expect(await bodyOf(file)).toBe('If ≥ 38 🞎\n\n≥ 5');
  });

  test('a sign that nobody knows is marked', async () => {
    const file = await wordFile([line('Dose \uF0E9 5 ml')]);
    expect(await bodyOf(file)).toBe('Dose {{word.sign-0xF0E9}} 5 ml');
  });

  test('what looks like Markdown is text', async () => {
    const file = await wordFile([
      line(':::emergency'),
      line('# Sale'),
      line('- 18 °C'),
      line('1. one'),
      line('{{clinic.phone}}'),
      line('a*b*c [x](y) <b> a|b `c` \\d _e_'),
      line('> 5'),
      line('• typed'),
      line('Name: ______'),
      line('|---|'),
      line('---'),
    ]);
    expect(await bodyOf(file)).toBe(
      [
        '\\:::emergency',
        '\\# Sale',
        '\\- 18 °C',
        '1\\. one',
        '{{word.open}}clinic.phone{{word.close}}',
        'a\\*b\\*c \\[x\\](y) \\<b> a\\|b \\`c\\` \\\\d \\_e\\_',
        '\\> 5',
        '• typed',
        'Name: ______',
        '\\|---\\|',
        '\\---',
      ].join('\n\n'),
    );
  });

  test('tabs and lines that end are blanks and lines', async () => {
    const file = await wordFile([
      new Paragraph({
        children: [
          new TextRun({ children: ['Dose:', new Tab(), '5 ml'] }),
          new TextRun({ text: '- and', break: 1 }),
        ],
      }),
    ]);
    expect(await bodyOf(file)).toBe('Dose: 5 ml\\\n\\- and');
    expect(await notedIn(file)).toEqual(['document.xml, paragraph 1: a tab']);
  });

  test('a link keeps its address, and one that cannot be printed is told', async () => {
    const link = (address: string) =>
      new ExternalHyperlink({ link: address, children: [new TextRun('our page')] });
    const file = await wordFile([
      new Paragraph({
        children: [link('https://oak.example.org/a'), new TextRun(' '), link('http://old.example.org')],
      }),
    ]);
    expect(await bodyOf(file)).toBe('[our page](https://oak.example.org/a) our page');
    expect(await notedIn(file)).toEqual([
      'document.xml, paragraph 1: a link that cannot be printed: http://old.example.org',
    ]);
  });

  test('words from right to left are kept, and told', async () => {
    const file = await wordFile([
      new Paragraph({
        bidirectional: true,
        children: [new TextRun({ text: 'خذ 500 mg', rightToLeft: true })],
      }),
    ]);
    expect(await bodyOf(file)).toBe('خذ 500 mg');
    expect(await notedIn(file)).toEqual([
      'document.xml, paragraph 1: a paragraph from right to left: خذ 500 mg',
    ]);
  });
});

describe('lists', () => {
  const numbering = {
    config: [
      {
        reference: 'plain',
        levels: [0, 1, 2].map((level) => ({
          level,
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          alignment: AlignmentType.START,
        })),
      },
      {
        reference: 'letters',
        levels: [
          { level: 0, format: LevelFormat.UPPER_LETTER, text: '%1.' },
          { level: 1, format: LevelFormat.LOWER_ROMAN, text: '%1.%2)' },
        ],
      },
      { reference: 'steps', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: 'Step %1:', start: 5 }] },
      { reference: 'five', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', start: 5 }] },
      {
        reference: 'dots',
        levels: [
          { level: 0, format: LevelFormat.BULLET, text: '\uF0B7' },
          { level: 1, format: LevelFormat.BULLET, text: 'o' },
        ],
      },
    ],
  };
  const item = (text: string, reference: string, level = 0, instance = 0) =>
    new Paragraph({ text, numbering: { reference, level, instance } });

  test('bullets and numbers of three levels', async () => {
    const file = await wordFile(
      [
        item('one', 'plain'),
        item('inner', 'plain', 1),
        item('inmost', 'plain', 2),
        item('two', 'plain'),
        line('And:'),
        item('dot', 'dots'),
        item('small', 'dots', 1),
      ],
      { numbering },
    );
    expect(await bodyOf(file)).toBe(
      '1. one\n   1. inner\n      1. inmost\n2. two\n\nAnd:\n\n- dot\n  - small',
    );
  });

  test('a list goes on behind a paragraph, one begins at 5, and one begins anew', async () => {
    const file = await wordFile(
      [
        item('one', 'plain'),
        line('Wait.'),
        item('two', 'plain'),
        item('five', 'five'),
        item('one again', 'plain', 0, 1),
      ],
      { numbering },
    );
    expect(await bodyOf(file)).toBe(
      '1. one\n\nWait.\n\n2. two\n\n{{word.new-list}}\n\n5. five\n\n{{word.new-list}}\n\n1. one again',
    );
  });

  test('letters, Roman numbers and words before items are kept as they are printed', async () => {
    const file = await wordFile(
      [
        item('wash', 'letters'),
        item('dry', 'letters', 1),
        item('rinse', 'letters'),
        item('rest', 'steps'),
        item('drink', 'steps'),
      ],
      { numbering },
    );
    expect(await bodyOf(file)).toBe(
      '- {{word.label}}A.{{word.end}} wash\n  - {{word.label}}A.i){{word.end}} dry\n- {{word.label}}B.{{word.end}} rinse\n- {{word.label}}Step 5:{{word.end}} rest\n- {{word.label}}Step 6:{{word.end}} drink',
    );
  });

  test('a heading that Word numbers keeps its number', async () => {
    const file = await wordFile(
      [
        new Paragraph({
          text: 'Rest',
          heading: HeadingLevel.HEADING_1,
          numbering: { reference: 'steps', level: 0 },
        }),
        line('Lie down.'),
      ],
      { numbering },
    );
    expect(await bodyOf(file)).toBe('## {{word.label}}Step 5:{{word.end}} Rest\n\nLie down.');
  });
});

describe('what a file may be besides', () => {
  test.each([
    ['an old one', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'it is an old Word file (.doc)'],
    ['a PDF', [...new TextEncoder().encode('%PDF-1.7')], 'it is a PDF, which does not say what is a heading'],
    ['text', [...new TextEncoder().encode('Dear all')], 'it is no Word file'],
    ['half a zip', [0x50, 0x4b, 3, 4, 20, 0, 0], 'the file is damaged'],
  ])('%s is told by what it is', async (_what, bytes, what) => {
    expect(await imported(Uint8Array.from(bytes))).toMatchObject({ kind: 'refused', what });
  });

  test('one with a password is told as such', async () => {
    const file = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      Buffer.from('..EncryptedPackage', 'utf16le'),
    ]);
    expect(await imported(file)).toMatchObject({
      kind: 'refused',
      what: 'the file is locked with a password',
    });
  });

  test('one without words is refused', async () => {
    expect(await imported(await wordFile([line('')]), 'Fever')).toMatchObject({
      what: 'the file has no words',
    });
  });

  test('one that unpacks to far more than it has is refused', async () => {
    const file = Buffer.from(await wordFile([line('x')]));
    // What the first part unpacks to, as the list of parts says.
    file.writeUInt32LE(130 * 1024 * 1024, file.indexOf('PK\u0001\u0002') + 24);
    expect(await imported(file, 'Fever')).toMatchObject({ what: 'it unpacks to more than 128 MB' });
  });

  test('one that is cut off in the middle of its text is refused', async () => {
    const file = withPart(await wordFile([line('Call 911')]), 'word/document.xml', (xml) =>
      xml.slice(0, xml.length / 2),
    );
    expect(await imported(file, 'Fever')).toMatchObject({
      kind: 'refused',
      hint: 'open it in Word and save it again as .docx',
    });
  });
});

describe('what random files have shown', () => {
  test('a line of underscores is text, and no line across the page', async () => {
    expect(await bodyOf(await wordFile([line('Name:'), line('___'), line('______')]))).toBe(
      'Name:\n\n\\___\n\n\\______',
    );
  });

  test('braces beside braces are all text', async () => {
    expect(await bodyOf(await wordFile([line('{{}} }}}')]))).toBe(
      '{{word.open}}{{word.close}} {{word.close}}}',
    );
  });

  test('stars stand only where Markdown takes them', async () => {
    const bold = (text: string) => new TextRun({ text, bold: true });
    expect(await bodyOf(await wordFile([line(bold('}!'), '😀'), line('a ', bold('(5 ml)'), '.')]))).toBe(
      '}!😀\n\na **(5 ml)**.',
    );
  });

  test('letters of another script in a font of pictures are letters', async () => {
    expect(await bodyOf(await wordFile([line(new TextRun({ text: '請 b', font: 'Symbol' }))]))).toBe('請 β');
  });
});

describe('a file that is no handout', () => {
  const withBody = async (body: string) =>
    withPart(await wordFile([]), 'word/document.xml', (xml) =>
      xml.replace(/<w:body>[^]*<\/w:body>/u, `<w:body>${body}</w:body>`),
    );

  test.each([
    [
      'paragraphs without number',
      '<w:p/>'.repeat(400_000),
      'its text has more than 100,000 tags, as a book has',
    ],
    [
      'text without end',
      `<w:p><w:r><w:t>${'a '.repeat(5_000_000)}</w:t></w:r></w:p>`,
      'its text and tables take more than 8 MB',
    ],
    [
      'too many letters',
      `<w:p><w:r><w:t>${'a '.repeat(300_000)}</w:t></w:r></w:p>`,
      'it has more than 500,000 letters',
    ],
  ])('%s: is refused with its limit before it is read whole', async (_name, body, what) => {
    expect(await imported(await withBody(body), 'Fever')).toMatchObject({ kind: 'refused', what });
  });
});
