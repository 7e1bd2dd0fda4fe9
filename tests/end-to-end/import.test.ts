import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HeadingLevel, Paragraph, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import { runHandouts } from '../support/run-handouts.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { temporaryProject } from '../support/temporary-project.js';
import { withPart, wordFile } from '../support/word/word-file.js';

const WRITTEN = 'content/handouts/fever-in-children/en.md';

/** A project with a leaflet of Word in it. */
async function withLeaflet(change: (xml: string) => string = (xml) => xml): Promise<string> {
  const folder = temporaryProject({ 'content/handouts/rest/en.md': null });
  const file = await wordFile([
    new Paragraph({ text: 'Fever in children', heading: HeadingLevel.TITLE }),
    new Paragraph({ text: 'Get help', heading: HeadingLevel.HEADING_1 }),
    new Paragraph('Call 911 if your child has blue lips.'),
    new Paragraph({ text: 'At home', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({
      children: [new TextRun('Give '), new TextRun({ text: '50 ml', strike: true }), new TextRun(' 25 ml.')],
    }),
  ]);
  writeFileSync(join(folder, 'leaflet.docx'), withPart(file, 'word/document.xml', change));
  return folder;
}

describe('a leaflet in Word', () => {
  test('becomes a handout, which no build takes until each part and each doubt is decided', async () => {
    const folder = await withLeaflet();
    const imported = await runHandouts(
      ['import', 'leaflet.docx', '--language', 'en', '--summary', 'Most pass.'],
      { folder },
    );
    expect([imported.exit, imported.err]).toEqual([0, '']);
    expect(imported.out).toContain(
      `wrote ${WRITTEN}\n20 words, 3 of them with a number, 0 pictures: all accounted for`,
    );

    const refused = await runHandouts(['build'], { folder });
    expect(refused.exit).toBe(1);
    expect(refused.err).toContain(`${WRITTEN}:16:1`);
    expect(refused.err).toContain('nobody has said yet what this part is for');
    expect(refused.err).toMatch(/en\.md:25:6[^]*words that are struck out came from Word here/u);

    const path = join(folder, WRITTEN);
    const sorted = readFileSync(path, 'utf8')
      .replace(':::unsorted', ':::emergency')
      .replace(':::unsorted', ':::plain')
      .replace('sources: []', 'sources: [{ title: NHS, url: "https://www.nhs.uk", accessed: 2026-11-30 }]');
    writeFileSync(path, sorted);
    expect((await runHandouts(['build'], { folder })).err).toContain('{{word.struck}}');
    writeFileSync(path, sorted.replace('{{word.struck}}50 ml{{word.end}} ', ''));
    const built = await runHandouts(['build'], { folder });
    expect([built.exit, built.err]).toEqual([0, expect.stringContaining('1 handout made')]);
  });

  test('is written nowhere where the account of its words does not close', async () => {
    const folder = await withLeaflet((xml) =>
      xml.replace(
        '<w:sectPr',
        '<w:p><w:r><w:drawing><x:p><a:t xmlns:a="a">5 ml</a:t></x:p><a:blip xmlns:a="a"/></w:drawing></w:r></w:p><w:sectPr',
      ),
    );
    const { exit, err } = await runHandouts(
      ['import', 'leaflet.docx', '--language', 'en', '--summary', 'x'],
      { folder },
    );
    expect([exit, err]).toEqual([
      5,
      expect.stringMatching(/leaflet\.docx: the text: the file has "5" behind/u),
    ]);
    expect(existsSync(join(folder, 'content/handouts'))).toBe(false);
  });

  test('is only looked at, for a person or a program', async () => {
    const folder = await withLeaflet();
    const command = ['import', 'leaflet.docx', '--language', 'en', '--look'];
    expect((await runHandouts(command, { folder })).out).toContain('20 words');
    const { out } = await runHandouts([...command, '--json'], { folder });
    expect(JSON.parse(out)).toMatchObject({
      title: 'Fever in children',
      written: false,
      files: [WRITTEN],
      words: 20,
      numbers: 3,
    });
    expect(existsSync(join(folder, 'content/handouts'))).toBe(false);
  });

  test('overwrites nothing', async () => {
    const folder = await withLeaflet();
    const command = ['import', 'leaflet.docx', '--language', 'en'];
    await runHandouts(command, { folder });
    const again = await runHandouts([...command, '--summary', 'Other.'], { folder });
    expect([again.exit, again.err]).toEqual([
      2,
      expect.stringContaining(`${WRITTEN} is there already, and nothing is overwritten`),
    ]);
    expect(readdirSync(join(folder, 'content/handouts/fever-in-children'))).toEqual(['en.md']);
  });
});

describe('what is not said', () => {
  test.each([
    [['import', 'leaflet.docx'], 'nobody has said in which language it is'],
    [['import', 'leaflet.docx', '--language', 'english'], '"english" is no tag of a language'],
    [['import', 'leaflet.docx', '--language', 'en', '--id', 'A B'], '"A B" cannot be an id'],
    [['import', 'leaflet.doc', '--language', 'en'], 'there is no file leaflet.doc'],
  ])('%j is refused', async (command, why) => {
    const { exit, err } = await runHandouts(command, { folder: await withLeaflet() });
    expect([exit, err]).toEqual([2, expect.stringContaining(why)]);
  });

  test('a file without a title is refused until somebody says it', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.docx'), await wordFile([new Paragraph('Rest.')]));
    const command = ['import', 'a.docx', '--language', 'en'];
    expect((await runHandouts(command, { folder })).err).toContain(
      'the file does not begin with a title or heading',
    );
    expect((await runHandouts([...command, '--title', 'Rest: a “plan”'], { folder })).out).toContain(
      'wrote content/handouts/rest-a-plan/en.md',
    );
  });
});
