import { describe, expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { deskInChromium, type DeskPage } from '../support/desk/desk-in-chromium.js';
import { deskHere } from '../support/desk/desk-here.js';
import { temporaryProject } from '../support/temporary-project.js';
import { isThorough, LEFT_TO_CI } from '../support/thorough.js';

const NOW = () => new Date('2026-11-30T12:00:00Z');
const NOTE = 'Traiga a Lucía el martes a las 8:30.';

const narrow = { width: 320, height: 640 };
/** What is left of 1280 by 1024 at four times its size. */
const zoomed = { width: 320, height: 256 };

async function opened(size?: typeof narrow, hasTouch = false): Promise<DeskPage> {
  const here = await deskHere(PROJECT_FOLDER, NOW, 'riverside');
  return deskInChromium(here.desk.address, size, hasTouch);
}

describe.runIf(isThorough)(`the page of the desk${LEFT_TO_CI}`, () => {
  test('five actions with the mouse from an open desk to the print dialog', async () => {
    const { page, ready } = await opened();
    await page.locator('#find').fill('fiebre');
    await page.locator('label:has(input[value=es])').click();
    await page.locator('label:has(input[value=xlarge])').click();
    await page.locator('#note').fill(NOTE);
    await ready();
    await page.locator('#print').click();
    await expect.poll(() => page.locator('#status').textContent()).toMatch(/print dialog is open/u);
    await expect
      .poll(() => page.locator('#what').textContent())
      .toMatch(/^Fiebre en los niños, in Spanish, extra large, for Riverside/u);
  });

  test('five actions by touch alone, on a tablet held upright', async () => {
    const { page, ready } = await opened({ width: 768, height: 1024 }, true);
    await page.locator('#find').tap();
    await page.keyboard.insertText('fiebre');
    await page.locator('label:has(input[value=es])').tap();
    await page.locator('label:has(input[value=xlarge])').tap();
    await page.locator('#note').tap();
    await page.keyboard.insertText(NOTE);
    await ready();
    await page.locator('#print').tap();
    await expect.poll(() => page.locator('#status').textContent()).toMatch(/print dialog is open/u);
  });

  test('the keyboard alone finds, chooses, writes and prints', async () => {
    const { page, ready } = await opened();
    await page.keyboard.type('fever');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await walkTo(page, 'size');
    await page.keyboard.press('ArrowRight');
    await walkTo(page, 'note');
    await page.keyboard.type('8:30');
    await walkTo(page, 'clear');
    await ready();
    await walkTo(page, 'print');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#status').textContent()).toMatch(/print dialog is open/u);
    expect(await page.locator('#what').textContent()).toMatch(/in Arabic, extra large/u);
  });

  test.each([
    ['wide', undefined],
    ['on a phone', narrow],
    ['at four times its size', zoomed],
  ])('axe finds nothing wrong in any state, %s', async (_name, size) => {
    const { page, axe, ready } = await opened(size);
    expect(await axe(), 'empty').toEqual([]);
    await page.locator('#find').fill('zzzz');
    expect(await axe(), 'nothing found').toEqual([]);
    await page.locator('#find').fill('e');
    expect(await axe(), 'searching').toEqual([]);
    await page.locator('#find').fill('fiebre');
    await ready();
    expect(await axe(), 'chosen').toEqual([]);
    await page.locator('#note').fill('x'.repeat(20_010));
    expect(await axe(), 'note too long').toEqual([]);
    await page.locator('#note').fill('&amp;');
    await page.locator('#mistakes:visible').waitFor();
    expect(await axe(), 'error').toEqual([]);
    await page.locator('#clear').click();
    await ready();
    expect(await axe(), 'cleared').toEqual([]);
    await page.locator('label:has(input[value=ar])').click();
    await ready();
    await page.locator('html').evaluate((html) => {
      html.setAttribute('dir', 'rtl');
    });
    expect(await axe(), 'right to left').toEqual([]);
    const widths = await page.locator('html').evaluate((html) => [html.scrollWidth, html.clientWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    // The last: without a screen, a browser's own reader of PDFs ends it some time after it was asked to print.
    await page.locator('#print').click();
    await expect.poll(() => page.locator('#status').textContent()).toMatch(/print dialog is open/u);
    expect(await axe(), 'printing').toEqual([]);
  });

  test('what cannot be had says why, and what is not typed any more is not chosen any more', async () => {
    const { page, ready } = await opened();
    await page.locator('#find').fill('sutures');
    await ready();
    expect(await page.locator('label:has(input[value=es])').textContent()).toMatch(
      /No Spanish translation yet/u,
    );
    expect(await page.locator('input[value=es]').isDisabled()).toBe(true);
    await page.locator('#find').fill('zzzz');
    expect(await page.locator('#print').isDisabled()).toBe(true);
  });

  test.each([
    ['sutures', 'Caring for your stitches'],
    ['fiebre', 'Fever in children'],
    ['nino', 'Fever in children'],
    ['bp', 'Home blood pressure log'],
    ['fevr', 'Fever in children'],
    ['diabtes', 'Type 2 diabetes: first steps'],
    ['pressure', 'Home blood pressure log'],
    ['betes', 'Type 2 diabetes: first steps'],
    ['FIEBRE', 'Fever in children'],
    ['R50.9', 'Fever in children'],
  ])('"%s" finds %s', async (typed, title) => {
    const { page } = await opened();
    await page.locator('#find').fill(typed);
    expect(await page.locator('#found strong').first().textContent()).toBe(title);
  });

  test('two idle minutes clear the note', async () => {
    const { page, ready } = await opened();
    await page.locator('#find').fill('fiebre');
    await page.locator('#note').fill(NOTE);
    await ready();
    await page.clock.fastForward(121_000);
    expect(await page.locator('#note').inputValue()).toBe('');
  });

  test('a note is in no address, no history, no storage and no title of the browser', async () => {
    const { page, ready } = await opened();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('#find').fill('fiebre');
    await page.locator('#note').fill('CANARY-7141');
    await ready();
    const kept = JSON.stringify(await page.evaluate(KEPT));
    expect(kept).not.toContain('CANARY');
    expect(asked.join('\n')).not.toContain('CANARY');
    await page.reload();
    await page.locator('#find:focus').waitFor();
    expect(await page.locator('#note').inputValue()).toBe('');
  });

  test('a handout that is saved is seen, where the page stands', async () => {
    const folder = temporaryProject();
    const here = await deskHere(folder, NOW);
    const { page, ready } = await deskInChromium(here.desk.address);
    await page.locator('#find').fill('rest');
    await ready();
    const { readFileSync, writeFileSync } = await import('node:fs');
    const file = `${folder}/content/handouts/rest/en.md`;
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('Lie down when you are tired.', 'Sit down at 8:30.'),
    );
    await expect
      .poll(() => page.locator('#pages').textContent(), { timeout: 10_000 })
      .toMatch(/Sit down at 8:30/u);
    writeFileSync(file, readFileSync(file, 'utf8').replace('8:30.', '{{clinic.phonne}}.'));
    await expect.poll(() => page.locator('#mistakes').textContent(), { timeout: 10_000 }).toMatch(/phonne/u);
    expect(await page.locator('#print').isDisabled()).toBe(true);
  });
});

/** What the browser keeps, looked at from within. */
const KEPT = `(async () => [
  { ...localStorage }, { ...sessionStorage }, await caches.keys(), await indexedDB.databases(), document.cookie,
  document.title, location.href, history.state, (await navigator.serviceWorker.getRegistrations()).length,
])()`;

/** Where the keyboard is: a group of radio buttons by its name. */
const FOCUSED = `(({ type, name, id }) => (type === 'radio' ? name : id))(document.activeElement)`;

async function walkTo(page: DeskPage['page'], name: string): Promise<void> {
  for (let step = 0; step < 25; step += 1) {
    const at = await page.evaluate(FOCUSED);
    if (at === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${name}`);
}
