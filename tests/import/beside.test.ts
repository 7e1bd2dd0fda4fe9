import {
  CommentReference,
  DeletedTextRun,
  Footer,
  FootnoteReferenceRun,
  Header,
  ImageRun,
  InsertedTextRun,
  Math,
  MathRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  Textbox,
  SimpleField,
  CheckBox,
} from 'docx';
import { describe, expect, test } from 'vitest';
import { bodyOf, imported, notedIn, whole, withPart, wordFile } from '../support/word/word-file.js';

const DOCUMENT = 'word/document.xml';
const NAMESPACES =
  'xmlns:mc="m" xmlns:wps="s" xmlns:wp="p" xmlns:a="a" xmlns:v="v" xmlns:r="r" xmlns:m="e" xmlns:w14="f" xmlns:dgm="d" xmlns:c="c"';

/** A file with a paragraph of what Word writes and the library cannot, behind "Before". */
async function withXml(xml: string): Promise<Uint8Array> {
  const file = await wordFile([new Paragraph('Before')]);
  return withPart(file, DOCUMENT, (document) =>
    document
      .replace(
        /<w:document [^>]*>/u,
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ${NAMESPACES}>`,
      )
      .replace('<w:sectPr', `${xml}<w:sectPr`),
  );
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const box = (text: string): string => `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`;

describe('what stands beside the text', () => {
  test('headers, footers, notes and comments come behind it, each by its name', async () => {
    const file = await wordFile(
      [
        new Paragraph({
          children: [
            new TextRun('Take 5 ml'),
            new FootnoteReferenceRun(1),
            new TextRun(' daily.'),
            new CommentReference(0),
          ],
        }),
      ],
      {
        footnotes: { 1: { children: [new Paragraph('with 200 ml of water')] } },
        comments: { children: [{ id: 0, author: 'Ann', children: [new Paragraph('is it 10 ml?')] }] },
      },
      {
        headers: { default: new Header({ children: [new Paragraph('Call (217) 422-2000')] }) },
        footers: { default: new Footer({ children: [new Paragraph('Form 12-B')] }) },
      },
    );
    const { text } = await whole(file);
    expect(text.slice(text.indexOf('\n---\n') + 5)).toBe(`
:::unsorted
Take 5 ml{{word.note-1}} daily.{{word.comment-0}}
:::

:::unsorted{from="header 1"}
Call (217) 422-2000
:::

:::unsorted{from="footer 1"}
Form 12-B
:::

:::unsorted{from="footnote 1"}
with 200 ml of water
:::

:::unsorted{from="comment 0"}
is it 10 ml?
:::
`);
  });

  test('a text box is read once, with its other form or without', async () => {
    const drawn = `<w:drawing><wps:txbx>${box('Call 911')}</wps:txbx></w:drawing>`;
    const old = `<w:pict><v:textbox>${box('Call 911')}</v:textbox></w:pict>`;
    const both = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawn}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>${run('after')}</w:p>`;
    expect(await bodyOf(await withXml(both))).toBe(
      'Before\n\n{{word.box-1}}after\n\n:::unsorted{from="text box 1"}\nCall 911',
    );
    expect(await bodyOf(await withXml(`<w:p><w:r>${drawn}</w:r></w:p>`))).toContain(
      'from="text box 1"}\nCall 911',
    );
    expect(await bodyOf(await withXml(`<w:p><w:r>${old}</w:r></w:p>`))).toContain(
      'from="text box 1"}\nCall 911',
    );
    expect(
      await bodyOf(
        await wordFile([
          new Paragraph('Before'),
          new Textbox({
            alignment: 'center',
            children: [new Paragraph('Call 911')],
            style: { width: '10cm' },
          }),
        ]),
      ),
    ).toContain('from="text box 1"}\nCall 911');
  });

  test('a box inside of a box has its own words', async () => {
    const inner = `<w:r><w:drawing><wps:txbx>${box('inner 2')}</wps:txbx></w:drawing></w:r>`;
    const outer = `<w:p><w:r><w:drawing><wps:txbx><w:txbxContent><w:p>${run('outer 1')}${inner}</w:p></w:txbxContent></wps:txbx></w:drawing></w:r></w:p>`;
    expect(await bodyOf(await withXml(outer))).toContain(
      'from="text box 1"}\nouter 1{{word.box-2}}\n\n:::unsorted{from="text box 2"}\ninner 2',
    );
  });

  test('words that are a shape are words', async () => {
    expect(
      await bodyOf(
        await withXml(
          '<w:p><w:r><w:pict><v:shape><v:textpath string="CALL 911"/></v:shape></w:pict></w:r></w:p>',
        ),
      ),
    ).toBe('Before\n\n{{word.box}} CALL 911 {{word.end}}');
  });

  test('the words of a diagram and the values of a chart come behind the text', async () => {
    const shown = await withXml('<w:p><w:r><w:drawing><dgm:relIds r:dm="x"/></w:drawing></w:r></w:p>');
    const diagram = withPart(
      shown,
      'word/diagrams/data1.xml',
      () => '<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><a:p><a:t>Wash 20 s</a:t></a:p></dgm:dataModel>',
    );
    const both = withPart(
      diagram,
      'word/charts/chart1.xml',
      () => '<c:chart xmlns:c="c" xmlns:a="a"><a:p><a:t>Days</a:t></a:p><c:v>7</c:v></c:chart>',
    );
    expect(await bodyOf(both)).toBe(
      'Before\n\n{{word.embedded}}\n\n:::unsorted{from="diagram 1"}\nWash 20 s\n\n:::unsorted{from="chart 1"}\nDays\n\n7',
    );
  });
});

describe('what nobody has decided', () => {
  test('changes that are not accepted stay marked', async () => {
    const change = { id: 1, author: 'Ann', date: '2026-11-30T00:00:00Z' };
    const file = await wordFile([
      new Paragraph({
        children: [
          new TextRun('Give '),
          new DeletedTextRun({ text: '50', ...change }),
          new InsertedTextRun({ text: '25', ...change }),
          new TextRun(' mg'),
        ],
      }),
    ]);
    expect(await bodyOf(file)).toBe('Give {{word.deleted}}50{{word.end}}{{word.inserted}}25{{word.end}} mg');
  });

  test('words that were moved are marked at both places', async () => {
    expect(
      await bodyOf(
        await withXml(
          `<w:p><w:moveFrom>${run('5 ml')}</w:moveFrom></w:p><w:p><w:moveTo>${run('5 ml')}</w:moveTo></w:p>`,
        ),
      ),
    ).toBe('Before\n\n{{word.moved}}5 ml{{word.end}}\n\n{{word.moved}}5 ml{{word.end}}');
  });

  test('an equation is marked', async () => {
    const file = await wordFile([
      new Paragraph({
        children: [new TextRun('BMI = '), new Math({ children: [new MathRun('m/h'), new MathRun('2')] })],
      }),
    ]);
    expect(await bodyOf(file)).toBe('BMI = {{word.equation}}m/h2{{word.end}}');
  });

  test('a list to choose from keeps every choice', async () => {
    const xml = `<w:p>${run('Take ')}<w:sdt><w:sdtPr><w:alias w:val="Dose"/><w:dropDownList><w:listItem w:displayText="5 ml" w:value="a"/><w:listItem w:displayText="10 ml" w:value="b"/></w:dropDownList><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Choose')}</w:sdtContent></w:sdt></w:p>`;
    expect(await bodyOf(await withXml(xml))).toBe(
      'Before\n\nTake {{word.choice-1}}{{word.placeholder}}Choose{{word.end}}\n\n:::unsorted{from="choices 1"}\n5 ml\n\n10 ml',
    );
  });

  test('fields to fill in are marked, of both kinds, and old ones of a form too', async () => {
    const simple = await wordFile([
      new Paragraph({
        children: [new TextRun('Dear '), new SimpleField('MERGEFIELD First_Name', '«First_Name»')],
      }),
    ]);
    expect(await bodyOf(simple)).toBe('Dear {{word.field-1}}«First\\_Name»{{word.end}}');
    const part = (type: string, inside = '') =>
      `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
    const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const complex = `<w:p>${part('begin')}${code(' MERGEFIELD ')}${code('Phone ')}${part('separate')}${run('«Phone»')}${part('end')}</w:p>`;
    expect(await bodyOf(await withXml(complex))).toBe('Before\n\n{{word.field-1}}«Phone»{{word.end}}');
    expect(await notedIn(await withXml(complex))).toContain(
      'document.xml, paragraph 2: a place that is filled in by a program: MERGEFIELD Phone',
    );
    const form = `<w:p>${part('begin', '<w:ffData><w:ddList><w:listEntry w:val="daily"/></w:ddList></w:ffData>')}${code('FORMDROPDOWN')}${part('end')}${part('begin', '<w:ffData><w:checkBox/></w:ffData>')}${code('FORMCHECKBOX')}${part('end')}</w:p>`;
    expect(await bodyOf(await withXml(form))).toBe(
      'Before\n\n{{word.choice-1}}{{word.field-1}}{{word.end}}{{word.checkbox}}{{word.field-2}}{{word.end}}\n\n:::unsorted{from="choices 1"}\ndaily',
    );
  });

  test('a box to tick keeps its sign', async () => {
    expect(
      await bodyOf(
        await wordFile([
          new Paragraph({ children: [new CheckBox({ checked: false }), new TextRun(' fever')] }),
        ]),
      ),
    ).toBe('☐ fever');
  });

  test('a document inside of the document is refused', async () => {
    expect(await imported(await withXml('<w:altChunk r:id="x"/>'), 'Fever')).toMatchObject({
      kind: 'refused',
      what: 'the file cannot be read: another document is put into it',
    });
  });

  test('what is not known is marked, and its words are kept', async () => {
    expect(await bodyOf(await withXml(`<w:p><w:future>${run('5 ml')}</w:future></w:p>`))).toBe(
      'Before\n\n{{word.unknown}}5 ml',
    );
  });

  test('words where no reader of ours looks for them keep anything from being written', async () => {
    const result = await imported(
      await withXml(
        `<w:p>${run('Take')}<w:r><w:drawing><a:blip r:link="x"/><a:p><a:t>50 mg</a:t></a:p></w:drawing></w:r></w:p>`,
      ),
      'Fever',
    );
    expect(result).toMatchObject({
      kind: 'unaccounted',
      faults: [{ what: 'the text: the file has "Take50" behind "Before", and "Take" would be written' }],
    });
  });
});

describe('tables', () => {
  const cell = (children: (Paragraph | Table)[], options = {}) => new TableCell({ ...options, children });
  const plain = (text: string, options = {}) => cell([new Paragraph(text)], options);

  test('a plain one is a table', async () => {
    const file = await wordFile([
      new Table({
        rows: [
          new TableRow({ children: [plain('Weight'), plain('Dose')] }),
          new TableRow({ children: [plain('5–8 kg'), plain('2.5 ml')] }),
        ],
      }),
    ]);
    expect(await bodyOf(file)).toBe('| Weight | Dose |\n| --- | --- |\n| 5–8 kg | 2.5 ml |');
  });

  test('one with joined cells, lists or tables in it is told cell by cell', async () => {
    const inner = new Table({
      rows: [
        new TableRow({ children: [plain('2.5 ml'), plain('5 ml')] }),
        new TableRow({ children: [plain('a'), plain('b')] }),
      ],
    });
    const file = await wordFile([
      new Table({
        rows: [
          new TableRow({ children: [plain('Doses', { columnSpan: 2 })] }),
          new TableRow({
            children: [
              plain('5 kg', { rowSpan: 2 }),
              cell([
                new Paragraph({ text: 'syrup', bullet: { level: 0 } }),
                new Paragraph({ text: 'drops', bullet: { level: 0 } }),
              ]),
            ],
          }),
          new TableRow({ children: [cell([inner, new Paragraph('')])] }),
        ],
      }),
    ]);
    expect(await bodyOf(file)).toBe(
      '{{word.cell-1.1-2}}\n\nDoses\n\n{{word.cell-2.1}}\n\n5 kg\n\n{{word.cell-2.2}}\n\n- syrup\n- drops\n\n{{word.cell-3.1.joined}}\n\n{{word.cell-3.2}}\n\n| 2.5 ml | 5 ml |\n| --- | --- |\n| a | b |',
    );
  });

  test('one of a single cell is a box', async () => {
    const file = await wordFile([
      new Table({
        rows: [
          new TableRow({ children: [cell([new Paragraph('Call 911 if:'), new Paragraph('blue lips')])] }),
        ],
      }),
    ]);
    expect(await bodyOf(file)).toBe('{{word.box}}\n\nCall 911 if:\n\nblue lips\n\n{{word.end}}');
  });
});

describe('pictures', () => {
  const data = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const picture = (description?: string) =>
    new ImageRun({
      type: 'png',
      data,
      transformation: { width: 10, height: 10 },
      ...(description !== undefined && { altText: { name: 'x', title: '', description } }),
    });

  test('one is written beside the handout with its description, and one that has none keeps none', async () => {
    const file = await wordFile([
      new Paragraph({ children: [picture('A spoon of [5 ml]')] }),
      new Paragraph({ children: [new TextRun('Like '), picture(), new TextRun(' this')] }),
    ]);
    const { figures } = await whole(file);
    expect(figures.map(({ name, bytes }) => [name, Buffer.from(bytes).equals(data)])).toEqual([
      ['picture-1.png', true],
    ]);
    expect(await bodyOf(file)).toBe(
      '![A spoon of \\[5 ml\\]](figures/picture-1.png)\n\nLike {{word.picture}} this\n\n![](figures/picture-1.png)',
    );
  });

  test('one that lies elsewhere is told', async () => {
    expect(
      await bodyOf(
        await withXml(
          '<w:p><w:r><w:drawing><wp:docPr descr="spoon"/><a:blip r:link="rId99"/></w:drawing></w:r></w:p>',
        ),
      ),
    ).toBe('Before\n\n{{word.linked-picture}}');
  });
});

describe('the account', () => {
  test('does not close where another reader finds words in a part that ours does not open', async () => {
    const file = await wordFile([new Paragraph('Take 5 ml')]);
    const other = withPart(
      file,
      'word/document2.xml',
      () =>
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Take 50 ml</w:t></w:r></w:p></w:body></w:document>',
    );
    const twice = withPart(other, '_rels/.rels', (xml) =>
      xml.replace('word/document.xml', 'word/document2.xml'),
    );
    expect(await imported(twice, 'Fever')).toMatchObject({
      kind: 'unaccounted',
      faults: [{ what: 'another reader (mammoth) finds more of these in the file than would be written: 0' }],
    });
  });

  test('the title that Word keeps about a file is told', async () => {
    expect(await notedIn(await wordFile([new Paragraph('Rest')], { title: 'Old fever leaflet' }))).toEqual([
      'File, Info: a title that stands in no line of the file: Old fever leaflet',
    ]);
  });
});
