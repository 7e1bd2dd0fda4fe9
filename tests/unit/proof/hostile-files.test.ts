import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { cpuMs } from '../../support/cpu-ms.js';
import { editedPdf, isPage } from '../../support/proofing/edited-pdf.js';
import { handMadePdf } from '../../support/proofing/hand-made-pdf.js';
import { manyClinics } from '../../support/proofing/many-clinics.js';
import { openPress } from '../../support/proofing/open-press.js';
import { seeded, type Random } from '../../support/random.js';
import { countOf } from '../../support/thorough.js';

/** A hundred and fifty take a second or two; tens of thousands are tried where somebody asks for them. */
const FUZZED_FILES = countOf('FUZZED_FILES', { few: 60, all: 2000 });
/** Far more than a sound sheet takes, of the processor: how long it was busy with others says nothing of a file. */
const MOST_CPU_MS = 5000;

const press = openPress(manyClinics(4, 7));
const job = press.job('clinic-1');
let sound: Uint8Array = new Uint8Array();
let objects = 0;

beforeAll(async () => {
  ({ bytes: sound } = await press.make(job));
  editedPdf(sound, (part, number) => {
    objects = Math.max(objects, number);
    return part;
  });
});

function doubtsOf(bytes: Uint8Array): readonly string[] {
  return press.doubts(job, { bytes, pages: undefined, note: undefined });
}

/** Some bytes turned into others, lost, or said again elsewhere. */
function mutated(text: string, random: Random): string {
  const at = random.between(0, text.length - 1);
  const length = 1 + random.between(0, random.between(0, 3) === 0 ? 39 : 2);
  const before = text.slice(0, at);
  const after = text.slice(at + length);
  switch (random.between(0, 4)) {
    case 0:
      return before + String.fromCharCode(random.between(0, 255)) + text.slice(at + 1);
    case 1:
      return before + after;
    case 2: {
      const from = random.between(0, text.length - 1);
      return before + text.slice(from, from + length) + after;
    }
    case 3:
      return before + random.oneOf(SPOILING) + after;
    default:
      return before.replace(/\d(?=\D*$)/u, String(random.between(0, 9))) + text.slice(at);
  }
}

const SPOILING = [
  '-1',
  '1e9',
  '99999999999',
  '0.5',
  '<<',
  '>>',
  '[',
  ']',
  '(',
  ')',
  '<',
  '/',
  '%',
  ' 0 R',
  '\0',
  'null',
  'stream\n',
  'endobj',
] as const;

test(
  `${FUZZED_FILES} spoilt files are doubted or all right, and each is answered at once`,
  { timeout: 3_600_000 },
  () => {
    const stumbled: string[] = [];
    for (let seed = 1; seed <= FUZZED_FILES; seed += 1) {
      const random = seeded(seed);
      const bytes =
        seed % 2 === 0
          ? Buffer.from(mutated(Buffer.from(sound).toString('latin1'), random), 'latin1')
          : spoiltInside(random);
      const start = cpuMs();
      const doubts = doubtsOf(bytes);
      if (cpuMs() - start > MOST_CPU_MS) stumbled.push(`${seed}: too slow`);
      // What nobody thought of is refused all the same, and is to be thought of.
      for (const doubt of doubts)
        if (doubt.includes('cannot be read to its end')) stumbled.push(`${seed}: ${doubt}`);
    }
    expect(stumbled).toEqual([]);
  },
);

/** A file whose table is right, with something spoilt in one of its objects, unpacked. */
function spoiltInside(random: Random): Uint8Array {
  const chosen = random.between(1, objects);
  return editedPdf(sound, (part, number) => {
    if (number !== chosen) return part;
    return part.data === undefined || random.between(0, 3) === 0
      ? { ...part, head: mutated(part.head, random) }
      : { ...part, data: mutated(part.data, random) };
  });
}

describe('a file that means harm is doubted at once:', () => {
  const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
  const packed = (data: string): string => {
    const bytes = hexOf(deflateSync(Buffer.from(data, 'latin1')));
    return `<< /Length ${bytes.length} /Filter /FlateDecode >>\nstream\n${bytes}\nendstream`;
  };
  const made = (objects: ReadonlyMap<number, string>): Uint8Array =>
    handMadePdf({ contents: ['/P <</MCID 0>> BDC EMC'], objects });
  const element = (parent: number, kids: string): string =>
    `<< /Type /StructElem /S /P /P ${parent} 0 R /Pg 3 0 R /K [${kids}] >>`;
  const page = (contents: string): string =>
    `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 4 0 R >> >> /Contents ${contents} >>`;

  test.each<readonly [string, () => Uint8Array]>([
    [
      'a page that unpacks to far more than it is',
      () => made(new Map([[11, packed(' '.repeat(40_000_000))]])),
    ],
    [
      'a page of a thousand times the same stream',
      () =>
        made(
          new Map([
            [3, page(`[${'20 0 R '.repeat(1000)}]`)],
            [20, packed(' '.repeat(15_000_000))],
          ]),
        ),
    ],
    [
      'twenty thousand elements, each inside of the one before',
      () =>
        made(
          new Map(
            Array.from(
              { length: 20_000 },
              (_, at) => [8 + (at && at + 12), element(at < 2 ? 7 + at : at + 19, `${at + 21} 0 R`)] as const,
            ),
          ),
        ),
    ],
    [
      'elements that each hold the next one twice',
      () =>
        made(
          new Map(
            Array.from(
              { length: 60 },
              (_, at) => [at === 0 ? 8 : at + 20, element(at, `${at + 21} 0 R ${at + 21} 0 R`)] as const,
            ),
          ),
        ),
    ],
    [
      'pages that each hold the next ones ten times',
      () =>
        made(
          new Map(
            Array.from(
              { length: 9 },
              (_, at) =>
                [
                  at === 0 ? 2 : at + 20,
                  `<< /Type /Pages /Count 1 /Kids [${`${at + 21} 0 R `.repeat(10)}] >>`,
                ] as const,
            ),
          ),
        ),
    ],
    [
      'data whose length stands in themselves',
      () => made(new Map([[11, '<< /Length 11 0 R >>\nstream\n\nendstream']])),
    ],
    ['an element that holds itself', () => made(new Map([[8, element(7, '8 0 R')]]))],
    ['values in values without an end', () => made(new Map([[8, '['.repeat(1_000_000)]]))],
    ['a string without an end', () => made(new Map([[8, '('.repeat(1_000_000)]]))],
    ['a number of a million digits', () => made(new Map([[8, '9'.repeat(1_000_000)]]))],
    [
      'half a million parts on a page',
      () => made(new Map([[11, packed(`/Artifact BMC ${'f '.repeat(500_000)}EMC`)]])),
    ],
    ['a mark of a number far away', () => made(new Map([[11, packed('/P <</MCID 4000000000>> BDC EMC')]]))],
    [
      'more fonts than letters',
      () =>
        made(
          new Map([
            [
              10,
              packed(
                `1 begincodespacerange <0000> <ffff> endcodespacerange ${'1 beginbfrange <0000> <ffff> <0041> endbfrange '.repeat(100_000)}`,
              ),
            ],
            [11, packed('/P <</MCID 0>> BDC BT /F1 12 Tf <0001> Tj ET EMC')],
          ]),
        ),
    ],
  ])('%s', (_what, make) => {
    const bytes = make();
    const start = cpuMs();
    expect(doubtsOf(bytes)).toEqual([expect.stringMatching(/^unreadable-file: /u)]);
    expect(doubtsOf(bytes).join(' ')).not.toContain('cannot be read to its end');
    expect(cpuMs() - start).toBeLessThan(MOST_CPU_MS);
  });

  test('three thousand lines one over another', () => {
    const bytes = editedPdf(sound, (part) =>
      isPage(part) && part.data !== undefined
        ? { ...part, data: part.data.replace(/BT [^]*? ET/u, (line) => `${line}\n`.repeat(3000)) }
        : part,
    );
    const start = cpuMs();
    expect(doubtsOf(bytes)).not.toEqual([]);
    expect(cpuMs() - start).toBeLessThan(MOST_CPU_MS);
  });

  test.each(['-1', '0.5'])('words under the mark %s, which no structure can name', (number) => {
    const bytes = editedPdf(sound, (part) =>
      isPage(part) && part.data !== undefined
        ? { ...part, data: `${part.data}\n/P <</MCID ${number}>> BDC\nEMC\n` }
        : part,
    );
    expect(doubtsOf(bytes)).toEqual([expect.stringContaining(`marks content by the number ${number}`)]);
  });
});
