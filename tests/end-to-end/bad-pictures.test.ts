import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { runHandouts } from '../support/run-handouts.js';
import {
  OAK,
  OAK_TEXT,
  REST,
  REST_TEXT,
  runIn,
  toldOf,
  wantedOf,
  WITHOUT_OAK,
  WITHOUT_REST,
} from '../support/refusal.js';
import { temporaryProject } from '../support/temporary-project.js';

const DAMAGED = 'is damaged: its data are cut off or altered';
const svg = (inside: string, before = '') =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><path d="M0 0h60v30z"/>${inside}</svg>`;

/** A PNG that says it is 20,000 pixels wide and high, in 60 bytes. */
function bomb(): Uint8Array {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(data.length, 0);
    numbers.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(20_000, 0);
  header.writeUInt32BE(20_000, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

let png: Uint8Array;
let jpeg: Uint8Array;
beforeAll(async () => {
  const noise = sharp({
    create: {
      width: 900,
      height: 400,
      channels: 3,
      background: '#fff',
      noise: { type: 'gaussian', mean: 120, sigma: 50 },
    },
  });
  png = await noise.clone().png().toBuffer();
  jpeg = await noise.clone().jpeg().toBuffer();
});

/** What is wrong, the file's name, its bytes, the place below it (or where it is named), and what is said. */
const SCENES: readonly (readonly [
  name: string,
  file: string,
  bytes: () => string | Uint8Array,
  inside: string | undefined,
  says: string,
])[] = [
  ['a PNG that is cut off', 'x.png', () => png.subarray(0, png.length - 40), undefined, DAMAGED],
  ['a JPEG that is cut off', 'x.jpg', () => jpeg.subarray(0, jpeg.length - 40), undefined, DAMAGED],
  ['an SVG that is cut off', 'x.svg', () => svg('').slice(0, -6), '1:85', 'is not well-formed XML'],
  [
    'a PNG of 20,000 × 20,000 pixels',
    'x.png',
    bomb,
    undefined,
    'has 20000 × 20000 pixels, more than the 50 million that are read',
  ],
  [
    'an SVG that refers outside',
    'x.svg',
    () => svg('\n<use href="file:///etc/passwd"/>'),
    '2:6',
    'refers to something outside itself or to embedded data',
  ],
  ['an SVG with a script', 'x.svg', () => svg('\n<script>alert(1)</script>'), '2:1', 'contains a script'],
  [
    'an SVG with a document type',
    'x.svg',
    () => svg('', '<!DOCTYPE svg [<!ENTITY a "b">]>\n'),
    '1:1',
    'has a document type declaration (<!DOCTYPE>)',
  ],
  ['an SVG with live text', 'x.svg', () => svg('\n <text>Oak</text>'), '2:2', 'contains live text'],
  ['a text that calls itself a PNG', 'x.png', () => 'hello', undefined, 'is in an unknown picture format'],
  ['an empty file', 'x.png', () => '', undefined, 'is empty'],
  [
    'a white picture',
    'x.svg',
    () => '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#fff" d="M0 0h9v9z"/></svg>',
    undefined,
    'is blank: once laid on white paper it has a single colour',
  ],
];

test.each(SCENES)('as a logo, %s is refused with a place', async (name, file, bytes, inside, says) => {
  const path = `content/clinics/${file}`;
  const refusal = {
    name,
    changes: { [OAK]: `${OAK_TEXT}logo: ${file}\nlogo_alt: Oak\n`, [path]: bytes() },
    at: inside === undefined ? `${OAK}:5:7` : `${path}:${inside}`,
    says: `picture ${path} ${says}`,
    hint: '',
    made: WITHOUT_OAK,
  };
  expect(await toldOf(refusal)).toEqual(wantedOf(refusal));
});

test.each(SCENES)('as a figure, %s is refused with a place', async (name, file, bytes, inside, says) => {
  const path = `content/handouts/rest/figures/${file}`;
  const refusal = {
    name,
    changes: { [REST]: `${REST_TEXT}\n![A bed](figures/${file})\n`, [path]: bytes() },
    at: inside === undefined ? `${REST}:21:1` : `${path}:${inside}`,
    says: `picture ${path} ${says}`,
    hint: '',
    made: WITHOUT_REST,
  };
  expect(await toldOf(refusal)).toEqual(wantedOf(refusal));
});

const OUTSIDE = 'leads outside the project folder';

test.each([
  ['x.png', 'there is no file content/clinics/x.png'],
  ['../../x.png', 'there is no file x.png'],
  ['../../../x.png', `the picture content/clinics/../../../x.png ${OUTSIDE}`],
  ['/etc/hostname', 'the picture /etc/hostname is an absolute path'],
  ['https://oak.example.org/x.png', 'the picture https://oak.example.org/x.png is an address and no file'],
  ['file:///etc/hostname', 'the picture file:///etc/hostname is an address and no file'],
  ['npm:sharp/package.json', 'the picture npm:sharp/package.json is an address and no file'],
  [String.raw`C:\x.png`, String.raw`the picture C:\x.png has a backslash in it`],
  ['C:/x.png', 'the picture C:/x.png names a drive'],
  [String.raw`..\x.png`, String.raw`the picture content/clinics/..\x.png has a backslash in it`],
  ['../handouts', 'content/handouts cannot be read: it is a folder'],
])('a logo at %s is refused where it is named', async (logo, says) => {
  const refusal = {
    name: logo,
    changes: { [OAK]: `${OAK_TEXT}logo: '${logo}'\nlogo_alt: Oak\n` },
    at: `${OAK}:5:7`,
    says,
    hint: '',
    made: WITHOUT_OAK,
  };
  expect(await toldOf(refusal)).toEqual(wantedOf(refusal));
});

test.each([
  ['../../../../x.png', `the picture content/handouts/rest/../../../../x.png ${OUTSIDE}`],
  ['/etc/hostname', 'the picture /etc/hostname is an absolute path'],
  ['https://oak.example.org/x.png', 'the picture https://oak.example.org/x.png is an address and no file'],
])('a figure at %s is refused where it is named', async (figure, says) => {
  const refusal = {
    name: figure,
    changes: { [REST]: `${REST_TEXT}\n![A bed](${figure})\n` },
    at: `${REST}:21:1`,
    says,
    hint: '',
    made: WITHOUT_REST,
  };
  expect(await toldOf(refusal)).toEqual(wantedOf(refusal));
});

test('a symbolic link that leads outside is not followed', async () => {
  const outside = temporaryProject({ 'logo.png': png });
  const folder = temporaryProject({ [OAK]: `${OAK_TEXT}logo: logo.png\nlogo_alt: Oak\n` });
  symlinkSync(join(outside, 'logo.png'), join(folder, 'content/clinics/logo.png'));
  const { err, exit, out } = await runHandouts(['build'], { folder });
  expect(err).toContain(`${OAK}:5:7  error: content/clinics/logo.png leads outside by a link`);
  expect(err).toContain('hint: copy the file into the project');
  expect([exit, out]).toEqual([1, '']);
});

test('a folder that is a symbolic link to outside is not read either', async () => {
  const outside = temporaryProject();
  const folder = temporaryProject();
  mkdirSync(join(outside, 'figures'));
  writeFileSync(join(outside, 'figures/bed.png'), png);
  writeFileSync(join(folder, REST), `${REST_TEXT}\n![A bed](figures/bed.png)\n`);
  symlinkSync(join(outside, 'figures'), join(folder, 'content/handouts/rest/figures'));
  const { err, exit } = await runHandouts(['build'], { folder });
  expect(err).toContain(
    'content/handouts/rest/figures/bed.png leads outside by a link, content/handouts/rest/figures',
  );
  expect(exit).toBe(1);
});

test('a logo without words for those who cannot see it is refused', async () => {
  const { err, exit } = await runIn({ [OAK]: `${OAK_TEXT}logo: x.png\n` }, ['build']);
  expect(err).toContain(`${OAK}:5:7  error: logo "x.png" has no logo_alt beside it`);
  expect(exit).toBe(1);
});

test('a figure without a description, or inside a line, is refused', async () => {
  const { err } = await runIn({ [REST]: `${REST_TEXT}\n![](a.png)\n\nSee ![x](a.png) here.\n` }, ['build']);
  expect(err).toContain(`${REST}:21:1  error: the picture has no description`);
  expect(err).toContain(`${REST}:23:5  error: a picture stands inside a line of text`);
});

test('a sound PNG under a JPEG’s name is printed, with a warning', async () => {
  const { err, exit } = await runIn(
    { [OAK]: `${OAK_TEXT}logo: x.jpg\nlogo_alt: Oak\n`, 'content/clinics/x.jpg': png },
    ['build'],
  );
  expect(err).toContain(`${OAK}:5:7  warning: picture content/clinics/x.jpg is really PNG`);
  expect(exit).toBe(0);
});
