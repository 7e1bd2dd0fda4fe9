import { expect, test } from 'vitest';
import { Log } from '../../../src/diagnostics/index.js';
import {
  castElements,
  type Element,
  readMarkup,
  SharedParts,
  toDocument,
} from '../../../src/document/index.js';
import type { FontChain } from '../../../src/fonts/index.js';
import { layout, type Pages } from '../../../src/layout/index.js';
import { PAPERS, PROFILES, SIZES } from '../../../src/model/index.js';
import { paint } from '../../../src/paint/index.js';
import { placeMark } from '../../../src/text/index.js';
import { SharedWork } from '../../../src/memory/index.js';
import { numberWordsIn } from '../../support/content.js';
import { logged } from '../../support/logged.js';
import { FONTS } from '../../support/typesetting.js';

const SHARED = new SharedWork();

const PLACE = { file: 'oak.yaml', line: 4, column: 9 };

const fillForme = castElements(
  readMarkup(
    `<handout at="t.hbs:1:1"><h1 at="t.hbs:2:1"><from>${placeMark(0)}</from></h1>` +
      '<p at="a.md:3:1">Rest, and <strong>call</strong> 911 if <a href="https://a.example">worse</a>.</p>' +
      '<ul at="a.md:4:1"><li><p>Żółć, źdźbło</p></li></ul>' +
      `<p at="t.hbs:5:1"><from>${placeMark(0)}</from></p></handout>`,
    't.hbs',
    new Log(),
  ),
).fill;

function filled(clinic: string): Element {
  const root = fillForme({ words: [clinic], placeOf: () => PLACE });
  if (!root) throw new Error('not filled');
  return root;
}

/** What sheets in the same fonts share. */
const parts = new WeakMap<FontChain, SharedParts>();

function partsFor(fonts: FontChain): SharedParts {
  const known = parts.get(fonts) ?? new SharedParts();
  parts.set(fonts, known);
  return known;
}

/** A clinic's sheet in some fonts; its lines but the first and the last stand in every sheet, lower or higher. */
function sheet(clinic: string, fonts: FontChain): Pages {
  const log = new Log();
  const pages = layout(
    toDocument(filled(clinic), log, partsFor(fonts)),
    {
      size: SIZES.large,
      paper: PAPERS.letter,
      profile: PROFILES.acb,
      profilePlace: PLACE,
      brand: { colour: '#0b5d66', place: PLACE },
      fonts,
      language: 'en',
      direction: 'ltr' as const,
      numberWords: numberWordsIn,
      shared: SHARED,
      pictures: new Map(),
      evenPages: false,
      fillable: false,
    },
    log,
  );
  expect(logged(log)).toEqual([]);
  return pages;
}

function painted(clinic: string, fonts: FontChain): string {
  const info = {
    title: clinic,
    author: 'Oak',
    subject: 'Rest',
    keywords: 'edition k7f3q',
    language: 'en',
    direction: 'ltr' as const,
    isDuplex: false,
    date: new Date('2026-11-22T12:00:00Z'),
  };
  return Buffer.from(paint(sheet(clinic, fonts), info, SHARED).bytes).toString('latin1');
}

/** The fonts as a press has them that has made nothing yet: what is remembered goes by the face. */
function newFonts(): FontChain {
  return { ...FONTS, regular: [{ ...FONTS.regular[0] }], bold: [{ ...FONTS.bold[0] }] };
}

test('a sheet has the same bytes, whatever letters and lines the sheets before it had', () => {
  const long = 'A clinic whose name is so long that everything under it stands further down';
  const clinics = ['Oak', 'Elm', 'Łuk', 'Oak', long, 'Ąę Łuk Ćma', 'Elm', 'Łuk', long];
  const anew = new Map(clinics.map((clinic) => [clinic, painted(clinic, newFonts())]));
  expect(new Set(anew.values()).size).toBe(5);
  const fonts = newFonts();
  const wrong = clinics.filter((clinic) => painted(clinic, fonts) !== anew.get(clinic));
  expect(wrong).toEqual([]);
});
