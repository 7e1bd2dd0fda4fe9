import { describe, expect, test } from 'vitest';
import { sheetOfPath } from '../../../src/plan/sheet-path.js';

const SHEET = {
  clinic: 'oak',
  handout: 'rest',
  language: 'en',
  size: 'large',
  paper: 'letter',
  fillable: false,
} as const;

describe('a file says by its path which copy it is', () => {
  test.each([
    ['oak/en/rest.large.letter.pdf', {}],
    ['output/oak/en/rest.large.letter.pdf', {}],
    ['/srv/output/oak/en/rest.large.letter.pdf', {}],
    [String.raw`C:\output\oak\en\rest.large.letter.pdf`, {}],
    ['oak/en/rest_fillable.large.letter.pdf', { fillable: true }],
    [
      'oak-2/zh-Hans/rest-2.xlarge.a4.pdf',
      { clinic: 'oak-2', language: 'zh-Hans', handout: 'rest-2', size: 'xlarge', paper: 'a4' },
    ],
    // A copy with a note has its moment in its name.
    ['oak/en/rest.large.letter.2026-11-22T10-00-00Z.pdf', {}],
  ])('%s', (path, more) => {
    expect(sheetOfPath(path, {})).toEqual({ ...SHEET, ...more });
  });
});

describe('what is said of it goes before its path', () => {
  test.each([
    { clinic: 'elm' },
    { handout: 'walk' },
    { language: 'es' },
    { size: 'xlarge' },
    { paper: 'a4' },
    { fillable: true },
  ] as const)('%j', (named) => {
    expect(sheetOfPath('oak/en/rest.large.letter.pdf', named)).toEqual({ ...SHEET, ...named });
  });

  test('and is enough, whatever the file is called', () => {
    expect(sheetOfPath('scan 1.pdf', SHEET)).toEqual(SHEET);
    const { fillable: _, ...unsaid } = SHEET;
    expect(sheetOfPath('scan 1.pdf', unsaid)).toEqual(SHEET);
  });

  test('a file alone says all but the clinic and the language', () => {
    const { clinic, language } = SHEET;
    expect(sheetOfPath('rest.large.letter.pdf', { clinic, language })).toEqual(SHEET);
  });
});

describe('a file of which something is unknown is no copy that could be asked about', () => {
  test.each([
    'scan.pdf',
    'rest.large.letter.pdf',
    'en/rest.large.letter.pdf',
    'oak/en/rest.huge.letter.pdf',
    'oak/en/rest.large.napkin.pdf',
    'oak/en/rest.large.pdf',
    'oak/en/.large.letter.pdf',
    'oak/en/rest.large.letter.pdf.txt',
    'oak/en/rest.large.letter.copy.pdf',
    'oak/en/rest.large.letterXpdf',
  ])('%s', (path) => {
    expect(sheetOfPath(path, {})).toBeUndefined();
  });

  test.each(['clinic', 'handout', 'language', 'size', 'paper'] as const)('but for its %s', (field) => {
    expect(sheetOfPath('scan.pdf', { ...SHEET, [field]: undefined })).toBeUndefined();
  });
});
