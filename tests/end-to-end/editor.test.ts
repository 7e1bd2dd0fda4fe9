import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { LanguageServer } from '../support/language-server.js';
import { runHandouts } from '../support/run-handouts.js';

const CLINICS = readdirSync(join(PROJECT_FOLDER, 'content/clinics')).filter((name) => name.endsWith('.yaml'));
const HANDOUTS = readdirSync(join(PROJECT_FOLDER, 'content/handouts'));
const PHRASES = readdirSync(join(PROJECT_FOLDER, 'content/phrases'));

describe('schemas', () => {
  test.each(['handout', 'clinic', 'phrases', 'manifest', 'events', 'verification'])(
    'content/schema/%s.json is what the program makes (npm run schemas)',
    async (kind) => {
      const { out, exit } = await runHandouts(['schema', kind]);
      expect(exit).toBe(0);
      expect(textOf(`content/schema/${kind}.json`)).toBe(out);
    },
  );

  test.each(CLINICS)('the first line of content/clinics/%s names its schema', (name) => {
    expect(firstLine(textOf(`content/clinics/${name}`))).toBe(modeline('../schema/clinic.json'));
  });

  test.each(PHRASES)('the first line of content/phrases/%s names its schema', (name) => {
    expect(firstLine(textOf(`content/phrases/${name}`))).toBe(modeline('../schema/phrases.json'));
  });

  test.each(HANDOUTS)('the first line of the front matter of %s names its schema', (id) => {
    expect(firstLine(frontMatterOf(id))).toBe(modeline('../../schema/handout.json'));
  });
});

describe('an editor with a YAML language server', () => {
  let server: LanguageServer;

  beforeAll(async () => {
    server = await LanguageServer.start();
  });

  afterAll(async () => {
    await server.stop();
  });

  test.each(CLINICS)('finds nothing to complain of in content/clinics/%s', async (name) => {
    const file = `content/clinics/${name}`;
    expect(await server.open(file, textOf(file))).toEqual([]);
  });

  test.each(PHRASES)('finds nothing to complain of in content/phrases/%s', async (name) => {
    const file = `content/phrases/${name}`;
    expect(await server.open(file, textOf(file))).toEqual([]);
  });

  test.each(HANDOUTS)('finds nothing to complain of in the front matter of %s', async (id) => {
    const file = `content/handouts/${id}/front-matter.yaml`;
    expect(await server.open(file, frontMatterOf(id))).toEqual([]);
  });

  test('marks a key that no clinic has, on its line', async () => {
    const text = `${textOf('content/clinics/harbor.yaml')}after_hour: "(206) 555-0118"\n`;
    const complaints = await server.open('content/clinics/unknown-key.yaml', text);
    expect(complaints).toMatchObject([
      {
        message: expect.stringContaining('after_hour') as unknown,
        range: { start: { line: text.trimEnd().split('\n').length - 1 } },
      },
    ]);
  });

  test('marks a size that does not exist and a colour that is none', async () => {
    const text = `${modeline('../schema/clinic.json')}
name: Oak Clinic
phone: "(555) 010-2000"
emergency: "911"
website: https://oak.example.org
size: huge
colour: teal
`;
    const complaints = await server.open('content/clinics/wrong-values.yaml', text);
    expect(complaints.map(({ range }) => range.start.line).toSorted((a, b) => a - b)).toEqual([5, 6]);
  });

  test('marks a word in front matter that no review has', async () => {
    const text = frontMatterOf('stitches-care').replace('status: sample', 'status: fine');
    const complaints = await server.open('content/handouts/stitches-care/wrong.yaml', text);
    expect(complaints.map(({ message }) => message).join('\n')).toContain('sample');
  });

  test('offers the keys that a clinic may still have', async () => {
    const file = 'content/clinics/half-written.yaml';
    const text = `${modeline('../schema/clinic.json')}\nname: Oak Clinic\n\n`;
    await server.open(file, text);
    const offered = await server.complete(file, 2, 0);
    expect(offered).toContain('after_hours');
    expect(offered).toContain('follow_up');
    expect(offered).not.toContain('name');
  });

  test('offers the sizes there are', async () => {
    const file = 'content/clinics/half-size.yaml';
    await server.open(file, `${modeline('../schema/clinic.json')}\nsize: \n`);
    expect(await server.complete(file, 1, 6)).toEqual(
      expect.arrayContaining(['clear', 'large-uk', 'large', 'xlarge', 'xxlarge']),
    );
  });

  test('offers the keys that front matter may still have', async () => {
    const file = 'content/handouts/half-written.yaml';
    await server.open(file, `${modeline('../schema/handout.json')}\ntitle: Rest\n\n`);
    const offered = await server.complete(file, 2, 0);
    expect(offered).toEqual(expect.arrayContaining(['summary', 'also_called', 'review', 'sources']));
  });
});

function textOf(file: string): string {
  return readFileSync(join(PROJECT_FOLDER, file), 'utf8');
}

/** Editors check YAML files, not YAML in Markdown; so it is handed over as a file beside the handout. */
function frontMatterOf(id: string): string {
  return textOf(`content/handouts/${id}/en.md`).split(/^---$/mu)[1]?.trimStart() ?? '';
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function modeline(schema: string): string {
  return `# yaml-language-server: $schema=${schema}`;
}
