import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { busyness } from '../support/desk/busyness.js';
import { deskHere } from '../support/desk/desk-here.js';
import { deskInChromium } from '../support/desk/desk-in-chromium.js';
import { projectOfClinics } from '../support/desk/project-of-clinics.js';
import { WAYS_TO_SAVE } from '../support/desk/ways-to-save.js';
import { isThorough, LEFT_TO_CI } from '../support/thorough.js';

const SAVES = 100;
/** A reader who is somewhere in the second page. */
const SCROLLED = 1300;

describe.runIf(isThorough)(`what an author sees${LEFT_TO_CI}`, () => {
  test(`of ${SAVES} saves in four ways, each is on the page at once, where the page was`, async () => {
    const folder = projectOfClinics(0);
    const { desk } = await deskHere(folder, () => new Date('2026-11-30T12:00:00Z'));
    const { page, ready } = await deskInChromium(desk.address);
    await page.locator('#find').fill('fever');
    await ready();
    const path = join(folder, 'content/handouts/fever-in-children/en.md');
    const text = readFileSync(path, 'utf8');
    const ways = Object.values(WAYS_TO_SAVE);
    const [times, busy]: [number[], number[]] = [[], []];
    await page.locator('#preview').evaluate((preview, top) => {
      preview.scrollTop = top;
    }, SCROLLED);
    const secondPageAt = (): Promise<number> =>
      page
        .locator('#pages canvas')
        .nth(1)
        .evaluate((canvas) => canvas.getBoundingClientRect().top);
    const at = await secondPageAt();
    for (let number = 0; number < SAVES; number += 1) {
      await ways[number % ways.length]?.(
        path,
        text.replace(/^summary: .*$/mu, `summary: Saved as ${number} now.`),
      );
      const began = performance.now();
      const seen = (): Promise<boolean> =>
        page
          .locator('#pages')
          .evaluate((pages, words) => pages.textContent.includes(words), `Saved as ${number} now.`);
      while (!(await seen())) {
        expect(performance.now() - began, `save ${number} is missed`).toBeLessThan(20_000);
        await pause(5);
      }
      times.push(performance.now() - began);
      await expect.poll(secondPageAt, { message: `after save ${number}`, timeout: 5_000 }).toBeCloseTo(at, 0);
      if (number % 10 === 0) busy.push(busyness());
    }
    const sorted = times.toSorted((a, b) => a - b);
    const [middle = 0, late = 0] = [sorted[SAVES / 2], sorted[SAVES * 0.95]];
    const slower = busy.toSorted((a, b) => a - b)[Math.floor(busy.length / 2)] ?? 1;
    process.stdout.write(
      `preview: ${SAVES} saves seen, ${Math.round(middle)} ms in the middle, ${Math.round(late)} ms at the 95th; ` +
        `other programs make it ${slower.toFixed(1)} times as long\n`,
    );
  }, 600_000);
});
