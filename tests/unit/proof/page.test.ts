import { beforeAll, describe, expect, test } from 'vitest';
import { composePage, finishPage } from '../../../src/make/compose-page.js';
import { newCopyNotes } from '../../../src/make/copy-notes.js';
import { openRun } from '../../../src/make/index.js';
import { type Order, orderOf } from '../../../src/plan/index.js';
import { ClinicCache, Clinics, MAX_READ_BYTES, openWorld } from '../../../src/project/index.js';
import { NO_WAIVERS } from '../../../src/plan/selection.js';
import { hashOfResult } from '../../../src/world/index.js';
import { PROJECT_FOLDER } from '../../support/folders.js';

const NOW = new Date('2026-11-30T12:00:00Z');
const world = openWorld(PROJECT_FOLDER, PROJECT_FOLDER, NOW);
const clinics = new Clinics(world);
const cache = new ClinicCache(clinics, (path) => hashOfResult(world.read(path, MAX_READ_BYTES)));
const run = openRun(world, {
  note: undefined,
  today: '2026-11-30',
  sourceDate: undefined,
  waivers: NO_WAIVERS,
  fontTrialFile: undefined,
});

const order = (handout: string, language: string): Order =>
  orderOf(
    {
      clinic: 'riverside',
      handout,
      language,
      size: 'large',
      paper: 'letter',
      fillable: false,
      template: 'handout',
      file: '',
    },
    cache,
  );

async function pageOf(handout: string, language: string): Promise<string> {
  const [first = language] = language.split('+');
  const online = run.project.title(handout, first).thing?.online ?? '';
  const place = online.replace('{{clinic.website}}', 'riverside.example.org');
  const none = { at: '', shared: '', editions: '', before: [], pages: [], printed: [], sheets: [] } as const;
  const wish = { ...none, kind: 'text', place } as const;
  const page = await composePage(order(handout, language), wish, run, newCopyNotes());
  const prints = [
    { href: `${handout}.xlarge.a4.pdf`, words: page.recipe.phrases.page?.larger ?? '', bytes: 1 },
  ];
  return finishPage(page, { older: OLDER, others: [], prints, base: '../', pictureAt: () => 'picture.svg' });
}

const OLDER = [
  { edition: '00001', version: '1.0.0', published: '2026-05-03' },
  { edition: '00002', version: '1.0.0', published: '2026-05-03' },
  { edition: '00003', version: '2.1.0', published: '2026-11-30' },
];

const doubtsIn = (handout: string, language: string, page: string): readonly string[] =>
  run.proof.proofPage(order(handout, language), page, OLDER).map(({ what }) => what);

test.each([
  ['blood-pressure-log', 'en'],
  ['cervical-insufficiency', 'ar'],
  ['cervical-insufficiency', 'zh-Hans'],
  ['cervical-insufficiency', 'es+en'],
  ['fever-in-children', 'vi'],
  ['fever-in-children', 'ar+en'],
  ['type-2-diabetes', 'en'],
])('a page that says what its sheet says is let pass: %s in %s', async (handout, language) => {
  const page = await pageOf(handout, language);
  expect(doubtsIn(handout, language, page)).toEqual([]);
});

describe('a page in which something is mixed up is not', () => {
  let page = '';
  beforeAll(async () => {
    page = await pageOf('cervical-insufficiency', 'en');
  });

  test.each<readonly [string, string | RegExp, string]>([
    ['a digit of the phone', '(555) 010-1234</a>', '(555) 010-1235</a>'],
    ['whom a link calls', 'href="tel:5550101234"', 'href="tel:5550109999"'],
    ['a link that calls somebody else', 'href="tel:911"', 'href="tel:912"'],
    ['the emergency number', />911</u, '>991<'],
    ['a number of weeks', '12 to 24 weeks', '12 to 42 weeks'],
    ['a lost not', 'Do not drive', 'Do drive'],
    ['a lost item', /<li><p>[^<]*<\/p><\/li>/u, ''],
    ['an item twice', /(<li><p>[^<]*<\/p><\/li>)/u, '$1$1'],
    ['a lost paragraph', /<p>The baby lies[^<]*<\/p>/u, ''],
    ['a lost box', /<section class="box emergency">.*?<\/section>/u, ''],
    [
      'boxes in another order',
      /(<section class="box emergency">.*?<\/section>)(<section class="box emergency">.*?<\/section>)/u,
      '$2$1',
    ],
    ['a blank in a number', '1-833-852-6262', '1-833-852 6262'],
    ['joined words', 'right away', 'rightaway'],
    ['the language', 'lang="en"', 'lang="es"'],
    ['the direction', 'dir="ltr"', 'dir="rtl"'],
    ['the title', /<title>[^<]*/u, '<title>Fever'],
    ['another clinic in the title', '– Riverside', '– St. Brigid'],
    ['the edition', /data-newest="\w+"/u, 'data-newest="aaaaa"'],
    ['the edition at the foot', /edition \w{5}<\/p>/u, 'edition aaaaa</p>'],
    ['the version', /version \d+\.\d+\.\d+/u, 'version 1.9.1'],
    ['the clinic at the head', '<header><p>Riverside', '<header><p>Harbor'],
    ['a script', '</main>', '<iframe src="x"></iframe></main>'],
    ['something that runs', '<h1>', '<h1 onclick="x()">'],
    ['looks of its own', '<h1>', '<h1 style="display:none">'],
    ['where a link leads', /href="https:\/\/www\.acog\.org[^"]*"/u, 'href="https://www.acog.org/"'],
    ['words of another sheet', '</main>', '<p>Call (555) 020-1000.</p></main>'],
    ['two texts', '</main>', '</main><main></main>'],
    ['the night number gone', /<p>Nights and weekends: <a.*?<\/p>/u, ''],
    ['a heading that is none', /<h2>What you can do<\/h2>/u, ''],
    ['the newest told that it is old', 'Your copy is the newest.', 'Your copy is older.'],
    ['an old copy told that it is the newest', /Your copy is older[^<]*/u, 'Your copy is the newest.'],
    ['another day of an old copy', 'of May 3, 2026', 'of May 8, 2026'],
    ['an edition with the answer of another', 'data-answer="00001 00002"', 'data-answer="00001 00002 00003"'],
    ['an edition without an answer', 'data-answer="00001 00002"', 'data-answer="00001"'],
    ['an edition that nobody has', 'data-answer="00003"', 'data-answer="00003 00004"'],
    ['an answer that everybody sees', /(data-answer="00003") hidden/u, '$1'],
    ['an answer before anybody has asked', /(<div id="copy" role="status") hidden/u, '$1'],
    [
      'an unknown copy told that it is known',
      'This page does not know your copy',
      'This page knows your copy',
    ],
    ['no answer to an unknown copy', /<div data-answer="unknown".*?<\/div>/u, ''],
    ['what has changed told twice', /(<li>New: signs[^<]*<\/li>)/u, '$1$1'],
    ['what has changed not told', /<li>New: signs[^<]*<\/li>/u, ''],
    ['what has changed told wrongly', 'you call an ambulance at once', 'you call an ambulance tomorrow'],
    ['a sheet of another handout', 'cervical-insufficiency.xlarge.a4.pdf', 'fever-in-children.xlarge.a4.pdf'],
    [
      'a sheet of another size',
      'cervical-insufficiency.xlarge.a4.pdf',
      'cervical-insufficiency.clear.a4.pdf',
    ],
    ['a dose that is a tenth', '38.0 °C', '3.80 °C'],
    ['a notice gone', /<p><strong>This is a sample[^<]*<\/strong><\/p>/u, ''],
  ])('%s', (_what, from, to) => {
    const planted = page.replace(from, to);
    expect(planted).not.toBe(page);
    expect(doubtsIn('cervical-insufficiency', 'en', planted)).not.toEqual([]);
  });
});
