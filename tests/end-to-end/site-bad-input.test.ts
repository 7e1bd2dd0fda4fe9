import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPage } from '../../src/proof/page/read-page.js';
import { runHandouts } from '../support/run-handouts.js';
import {
  OAK,
  OAK_TEXT,
  readIn,
  REST,
  REST_TEXT,
  SITE,
  site,
  siteProject,
} from '../support/site/site-project.js';
import { countOf } from '../support/thorough.js';

const CLINICS = countOf('SITE_CLINICS', { few: 100, all: 5000 });
const at = (website: string): Readonly<Record<string, string>> => ({
  [OAK]: OAK_TEXT.replace('https://oak.example.org', website),
});
const online = (path: string): Readonly<Record<string, string>> => ({
  [REST]: REST_TEXT.replace('{{clinic.website}}/rest', `{{clinic.website}}${path}`),
});

test('a website with a port is refused with its place: telephones open the usual one', async () => {
  const { exit, err } = await site(siteProject(at('https://oak.example.org:8443')));
  expect([exit, err]).toEqual([1, expect.stringContaining('content/clinics/oak.yaml:4:10  error: website')]);
  expect(err).toContain('names a port');
});

test('letters beyond ASCII in a host and a path are written as machines read them, in the code and in the page', async () => {
  const folder = siteProject({ ...at('https://bücher.example.org/straße'), ...online('/räst') });
  const { out } = await runHandouts(['build', '--json', '--size', 'large', '--paper', 'letter'], { folder });
  expect((await site(folder)).exit).toBe(0);
  const address = 'https://xn--bcher-kva.example.org/stra%C3%9Fe/r%C3%A4st/en/';
  const root = 'output/site/xn--bcher-kva.example.org/straße';
  expect(out).toContain(`"qr":"${address}#`);
  expect(readIn(folder, `${root}/räst/en/index.html`)).toContain(`<link rel="canonical" href="${address}">`);
  expect(readIn(folder, `${root}/sitemap.xml`)).toContain(`<loc>${address}</loc>`);
});

test.each([
  ['leaves the folder', '/../../x', 'has /./ or /../ in its path'],
  ['hides a slash', '/a%2fb', 'no folder can hold the page'],
  ['hides a backslash', '/a%5c..%5cb', 'no folder can hold the page'],
  ['is that of a file', '/404.html', 'no folder can hold the page'],
  ['is that of another file', '/rest/editions.json', 'no folder can hold the page'],
  ['is that of the list of handouts', '/handouts', 'is that of the list of oak, too'],
])('a path that %s is told with its line, and nothing stands there', async (_what, path, why) => {
  const folder = siteProject(online(path));
  const { exit, err } = await site(folder);
  expect([exit, err]).toEqual([1, expect.stringContaining(why)]);
  expect(err).toContain('content/handouts/rest/en.md:4:');
  expect(existsSync(join(folder, 'x'))).toBe(false);
  expect(existsSync(join(folder, 'output/site/x'))).toBe(false);
});

test('a handout below the list of handouts has its page', async () => {
  const folder = siteProject(online('/handouts/rest'));
  expect((await site(folder)).exit).toBe(0);
  expect(existsSync(join(folder, `${SITE}/handouts/rest/en/index.html`))).toBe(true);
  expect(existsSync(join(folder, `${SITE}/handouts/index.html`))).toBe(true);
});

test.each([
  ['a script that ends', `</script><script>alert(1)</script>`],
  ['markup', `<img src=x onerror=alert(1)> & "quotes" 'too'`],
  ['a comment', `<!-- --> ]]> {x}`],
])('a title that looks like %s stays a title, where people and where machines read', async (_what, title) => {
  const folder = siteProject({ [REST]: REST_TEXT.replace('Rest at home', JSON.stringify(title)) });
  expect((await site(folder)).exit).toBe(0);
  const html = readIn(folder, `${SITE}/rest/en/index.html`);
  const page = readPage(html);
  expect([page.foreign, page.mains, page.lines[0], page.title]).toEqual([
    [],
    1,
    title,
    `${title} – Oak Clinic`,
  ]);
  const data = /<script type="application\/ld\+json">(?<json>.*?)<\/script>/u.exec(html)?.groups?.['json'];
  expect(JSON.parse(data ?? '')).toMatchObject({ name: title });
  expect(readPage(readIn(folder, `${SITE}/handouts/index.html`)).lines).toContain(title);
});

test('a mark that turns what follows it is refused in a name', async () => {
  const { exit, err } = await site(
    siteProject({ [OAK]: OAK_TEXT.replace('Oak Clinic', JSON.stringify('Oak \u202E Clinic')) }),
  );
  expect(exit).toBe(1);
  expect(err).toContain('content/clinics/oak.yaml:1:');
});

test(`${CLINICS} clinics on one host have pages of their own`, { timeout: 120_000 }, async () => {
  const rows = Array.from(
    { length: CLINICS },
    (_, index) =>
      `c${index},Clinic ${index},(555) 010-${String(index).padStart(4, '0')},911,https://net.example.org/c${index},yes`,
  );
  const folder = siteProject({
    'content/clinics.csv': `id,name,phone,emergency,website,site\n${rows.join('\n')}\n`,
  });
  const { exit, out } = await site(folder, '--dry-run');
  expect(exit).toBe(0);
  const paths = new Set(out.split('\n').filter((line) => line.includes('net.example.org/c')));
  expect(paths.size).toBe(3 * CLINICS);
  const last = `c${CLINICS - 1}`;
  expect((await site(folder, '--clinic', last)).exit).toBe(0);
  expect(readPage(readIn(folder, `output/site/net.example.org/${last}/rest/en/index.html`)).frame).toContain(
    `Clinic ${CLINICS - 1}`,
  );
});

test('two clinics on one website are refused, and the first keeps its pages', async () => {
  const folder = siteProject({ 'content/clinics/pine.yaml': OAK_TEXT.replace('Oak', 'Pine') });
  const { exit, err } = await site(folder);
  expect(exit).toBe(1);
  expect(err).toContain('the page oak.example.org/rest of pine, rest is that of the list of oak, too');
  expect(readPage(readIn(folder, `${SITE}/rest/en/index.html`)).frame).toContain('Oak Clinic');
});
