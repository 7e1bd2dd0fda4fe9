import { describe, expect, test } from 'vitest';
import { FRONT_MATTER } from '../../support/front-matter.js';
import { editedPdf, isPage, type PdfPart } from '../../support/proofing/edited-pdf.js';
import { manyClinics } from '../../support/proofing/many-clinics.js';
import { openPress } from '../../support/proofing/open-press.js';

const LOG = `## Log

| Day | Pills | Seen |
| --- | --- | --- |
| Monday | ___ | ___ |
| Tuesday | ___ | ___ |

- [ ] Rest
`;

const press = openPress({
  ...manyClinics(2, 7),
  'content/handouts/log/en.md': `---\n${FRONT_MATTER}---\n\n${LOG}`,
});
const job = press.job('clinic-1', { handout: 'log', fillable: true });
const copy = await press.make(job);

function doubtsWhere(change: (part: PdfPart) => PdfPart): readonly string[] {
  let isChanged = false;
  const bytes = editedPdf(copy.bytes, (part) => {
    const changed = change(part);
    isChanged ||= changed.head !== part.head || changed.data !== part.data;
    return changed;
  });
  expect(isChanged, 'nothing was changed').toBe(true);
  return press.doubts(job, { ...copy, bytes });
}

/** Changes what is said of the first object that has it. */
function said(from: RegExp | string, to: string): (part: PdfPart) => PdfPart {
  let isDone = false;
  return (part) => {
    const head = isDone ? part.head : part.head.replace(from, to);
    isDone ||= head !== part.head;
    return { ...part, head };
  };
}

function painted(from: RegExp | string, to: string): (part: PdfPart) => PdfPart {
  return (part) => (isPage(part) ? { ...part, data: part.data?.replace(from, to) } : part);
}

test('a sheet with fields is not doubted as it is', () => {
  expect(press.doubts(job, copy)).toEqual([]);
});

describe('a sheet is doubted', () => {
  test.each([
    ['DefaultRGB /DeviceGray', /\/ColorSpace <<\s*>>/u, '/ColorSpace << /DefaultRGB /DeviceGray >>'],
    ['another order of tabs', /\/Tabs \/S/u, '/Tabs /R'],
  ])('where its page has %s', (_what, from, to) => {
    expect(doubtsWhere(said(from, to))).not.toEqual([]);
  });

  test.each([
    '/E (Take 10)',
    '/Alt (Take 10)',
    '/ActualText (Take 10)',
    '/T (x)',
    '/Phoneme (x)',
    '/ID (x)',
    '/C /x',
    '/AF []',
    '/A <</O /Layout>>',
  ])('where an element says %s', (entry) => {
    expect(doubtsWhere(said('/S /P /P ', `/S /P ${entry} /P `))).not.toEqual([]);
  });

  test.each(['/E (Take 10)', '/Alt (Take 10)', '/Lang (fr)'])('where content says %s', (entry) => {
    expect(doubtsWhere(painted(/\/P <<\/MCID (\d+)>>/u, `/P <</MCID $1 ${entry}>>`))).not.toEqual([]);
  });

  test.each([
    '/PrintPageRange [0 0]',
    '/NumCopies 5',
    '/Duplex /Simplex',
    '/ViewArea /ArtBox',
    '/Direction /R2L',
  ])('where it asks viewers for %s', (entry) => {
    expect(doubtsWhere(said('/DisplayDocTitle true', `/DisplayDocTitle true ${entry}`))).not.toEqual([]);
  });

  test.each([
    ['smaller letters', '/PrintScaling /None', '/PrintScaling /AppDefault'],
    ['paper of any size', '/PickTrayByPDFSize true', '/PickTrayByPDFSize false'],
  ])('where it lets printers use %s', (_, from, to) => {
    expect(doubtsWhere(said(from, to))).not.toEqual([]);
  });

  test('where it does not show its bookmarks', () => {
    expect(doubtsWhere(said('/UseOutlines', '/UseNone'))).not.toEqual([]);
  });

  test('where it does not say which colours it means', () => {
    expect(doubtsWhere(said('/GTS_PDFA1', '/GTS_PDFX'))).not.toEqual([]);
  });

  test('where it claims to be of another kind', () => {
    expect(
      doubtsWhere((part) => ({
        ...part,
        data: part.data?.replace('<pdfuaid:part>1<', '<pdfuaid:part>2<'),
      })),
    ).not.toEqual([]);
  });

  test.each([
    ['words of its own', '/MK <<>>', '/MK <</CA (120)>>'],
    ['letters from the other side', '/Q 0', '/Q 2'],
    ['another name', /\/T \((?<name>[^)]*)_1\)/u, '/T (other_1)'],
    ['nothing to type into', '/FT /Tx', '/FT /Sig'],
    ['letters that are hidden as they are typed', '/FT /Tx', '/FT /Tx /Ff 8192'],
    ['a font that is not there', /\/DA \(\/\w+ /u, '/DA (/F9 '],
    ['white letters', 'Tf 0 g', 'Tf 1 g'],
    ['letters that nobody can read', /\d+ Tf 0 g\) \/Q/u, '2 Tf 0 g) /Q'],
    ['a frame over its words', /\/Border \[0 0 0\]/u, '/Border [0 0 30]'],
  ])('where a field has %s', (_what, from, to) => {
    expect(doubtsWhere(said(from, to))).not.toEqual([]);
  });

  test.each([
    ['is white', '/Title', '/C [1 1 1] /Title'],
    ['is folded', /\/Count \d+/u, '/Count -1'],
    ['leads beside its page', /\/XYZ \d+/u, '/XYZ 5000'],
    ['enlarges the page', /(?<=\/XYZ [^\]]+)null\]/u, '64]'],
  ])('where a bookmark %s', (_what, from, to) => {
    expect(
      doubtsWhere((part) =>
        part.head.includes('/Dest') ? { ...part, head: part.head.replace(from, to) } : part,
      ),
    ).not.toEqual([]);
  });

  test.each([
    [
      'a second title',
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Warfarin 25 mg</rdf:li></rdf:Alt></dc:title>',
    ],
    ['a language', '<dc:language><rdf:Bag><rdf:li>fr</rdf:li></rdf:Bag></dc:language>'],
    ['another part', '<pdfuaid:part>9</pdfuaid:part>'],
    ['a title as an attribute', '<rdf:Description dc:title="Warfarin 25 mg"/>'],
  ])('where it says %s to archives', (_what, more) => {
    expect(
      doubtsWhere((part) => ({ ...part, data: part.data?.replace('</rdf:RDF>', `${more}</rdf:RDF>`) })),
    ).not.toEqual([]);
  });

  test('where any two fields changed places', () => {
    const places: string[] = [];
    editedPdf(copy.bytes, (part) => {
      const [place] = part.head.includes('/Widget') ? (/\/Rect \[[^\]]+\]/u.exec(part.head) ?? []) : [];
      if (place !== undefined) places.push(place);
      return part;
    });
    const passed: string[] = [];
    for (const [index, one] of places.slice(0, 4).entries())
      for (const other of places.slice(index + 1, 4)) {
        const doubts = doubtsWhere((part) => {
          if (part.head.includes(one)) return { ...part, head: part.head.replace(one, other) };
          return { ...part, head: part.head.replace(other, one) };
        });
        if (doubts.length === 0) passed.push(`${one} and ${other}`);
      }
    expect(places.length).toBeGreaterThan(3);
    expect(passed).toEqual([]);
  });

  test.each(['1 1 1', '0.9 0.9 0.9', '1 0 0'])("where the rule under the clinic's name is %s", (colour) => {
    expect(doubtsWhere(painted(RULE, `BDC\n${colour} rg\n$<rule> f\n0 0 0 rg\n`))).not.toEqual([]);
  });
});

/** The rule of 3 points under the name of a clinic without a colour. */
const RULE = /BDC\n(?:0 0 0 rg\n)?(?<rule>[\d.]+ [\d.]+ [\d.]+ 3 re) f\n/u;
