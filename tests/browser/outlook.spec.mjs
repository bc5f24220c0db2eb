// The week and the year at a glance: what the keys do, what a press sets, and that both tables are read by
// everybody.
import { violations } from './axe.mjs';
import { test, expect, open, openOwn } from './fixture.mjs';

const PLAN = '#start=2026-11-24T21:45&tz=America/Los_Angeles&dur=90';
const FORWARD = '#start=2026-03-27T22:00&tz=Europe/Berlin&dur=60';

const dialog = (page) => page.getByRole('dialog');
const week = (page) => dialog(page).locator('#week');
const year = (page) => dialog(page).locator('#year');
const focused = (page) => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
const start = (page) => page.locator('#time');

async function look(page) {
  await page.locator('#verdict').focus();
  await page.keyboard.press('y');
  await expect(year(page)).toBeVisible();
}

test('in forced colours only what is to be avoided has a line', { tag: '@once' }, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openOwn(page, PLAN);
  await look(page);
  const line = (cell) => cell.evaluate((element) => getComputedStyle(element).borderBottomColor);
  expect(await line(week(page).locator('td[id]:not([data-level])').first())).toBe('rgba(0, 0, 0, 0)');
  const swatches = await dialog(page).locator('.heat-legend i[data-heat]').evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
  expect(new Set(swatches.slice(0, 5)).size, 'five colours').toBe(5);
  const own = week(page).locator('[aria-selected="true"]').first();
  expect(await own.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
});

test('arrows walk through the week, Enter sets the window and one undo takes it back', async ({ page }) => {
  await openOwn(page, PLAN);
  await look(page);
  // A pointer that rests on the table would be read out as well.
  await page.mouse.move(0, 0);
  const own = week(page).locator('[aria-selected="true"]');
  await expect(own).toHaveCount(1);
  await expect(own).toHaveAttribute('aria-label', /^Tue 24 November 21:00, \d+ % in their day, your window from 21:45$/);
  await expect(week(page).locator('[tabindex="0"]')).toHaveCount(1);
  await own.focus();
  for (const [key, cell] of [
    ['ArrowRight', 'Tue 24 November 22:00'],
    ['ArrowDown', 'Wed 25 November 22:00'],
    ['Home', 'Wed 25 November 00:00'],
    ['End', 'Wed 25 November 23:00'],
    ['ArrowUp', 'Tue 24 November 23:00'],
    ['PageDown', 'Tue 1 December 23:00'],
    ['ArrowLeft', 'Tue 1 December 22:00'],
  ]) {
    await page.keyboard.press(key);
    await expect.poll(() => focused(page), key).toContain(`${cell},`);
  }
  await expect(dialog(page).locator('.readout').first()).toContainText('Tue 1 December 22:00');
  await page.keyboard.press('Enter');
  await expect(week(page).locator('[aria-selected="true"]')).toHaveAttribute('aria-label', /^Tue 1 December 22:00, .*your window$/);
  await expect(page.locator('#spoken')).toHaveText('Your window now starts Tue 1 December 22:00');
  await expect.poll(() => focused(page)).toContain('Tue 1 December 22:00');
  await dialog(page).getByRole('button', { name: 'Undo' }).click();
  await expect(week(page).locator('[aria-selected="true"]')).toHaveAttribute('aria-label', /^Tue 24 November 21:00/);
  await dialog(page).getByRole('button', { name: 'Done' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(start(page)).toHaveValue('21:45');
});

test('a press in the year sets the best start of that day', async ({ page }) => {
  await openOwn(page, PLAN);
  await look(page);
  const day = year(page).locator('td[aria-label^="Wed 17 June"]');
  const best = (await day.getAttribute('aria-label')).match(/best from (\d\d:\d\d)/)[1];
  await day.click();
  await expect(day).toHaveAttribute('aria-selected', 'true');
  await expect(day).toHaveAttribute('aria-label', /the day of your window$/);
  await expect(week(page).locator('[aria-selected="true"]')).toHaveAttribute('aria-label', /^Wed 17 June/);
  await dialog(page).getByRole('button', { name: 'Done' }).click();
  await expect(start(page)).toHaveValue(best);
  await expect(page.locator('#date')).toHaveValue('Wed 17 Jun 2026');
});

test('hours that the clocks skip are empty, and quarters of hours are there for whoever asks', async ({ page }) => {
  await openOwn(page, FORWARD);
  await look(page);
  const skipped = week(page).locator('td[aria-label="Sun 29 March 02:00, skipped by the clocks"]');
  await expect(skipped).toHaveText('skip');
  await skipped.click();
  await expect(week(page).locator('[aria-selected="true"]')).toHaveAttribute('aria-label', /^Fri 27 March 22:00/);
  await expect(year(page).locator('td[aria-label*="the clocks go forward 60 min"]')).toHaveAttribute('aria-label', /^Sun 29 March/);
  await dialog(page).getByRole('button', { name: 'Quarter hours' }).click();
  await expect(week(page).locator('tbody tr')).toHaveCount(4);
  await dialog(page).getByRole('button', { name: 'Later' }).click();
  await week(page).locator('td[aria-label^="Sat 28 March 22:15"]').click();
  await dialog(page).getByRole('button', { name: 'Done' }).click();
  await expect(start(page)).toHaveValue('22:15');
});

test('the quiet hour is answered from the year', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  await look(page);
  const answer = dialog(page).locator('.answer');
  await expect(answer).toContainText(/2026: (cheaper|dearer) than \d of 10 starts .* it comes 52 times\./);
  await dialog(page).getByRole('button', { name: '2 am Pacific, every day' }).click();
  await expect(answer).toContainText(/dearer than \d of 10 .* it comes 365 times\./);
  await expect(answer).toContainText('Who pays: ');
  await dialog(page).locator('#habit-time').fill('25:00');
  await expect(dialog(page).locator('#habit-time-problem')).toContainText('is not a time');
  await dialog(page).locator('#habit-time').fill('14:00');
  await expect(answer).toContainText(/cheaper than \d of 10/);
  const before = await answer.textContent();
  await dialog(page).getByRole('combobox', { name: 'Zone' }).fill('tehran');
  await dialog(page).getByRole('combobox', { name: 'Zone' }).press('Enter');
  await expect(answer).not.toHaveText(before);
  await dialog(page).getByRole('button', { name: 'Done' }).click();
  await expect(start(page)).toHaveValue('21:45');
  await expect(page.locator('#zone')).toHaveValue('America/Los_Angeles');
});

test('somebody’s link is looked at and not changed', { tag: '@once' }, async ({ page }) => {
  await open(page, PLAN);
  await look(page);
  await week(page).locator('td').nth(40).click();
  await expect(week(page).locator('[aria-selected="true"]')).toHaveAttribute('aria-label', /^Tue 24 November 21:00/);
  await expect(dialog(page).getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark']) {
  for (const width of [1440, 320]) {
    test(`it is accessible and never wider than its dialog, ${colorScheme}, ${width} px`, { tag: '@once' }, async ({ page }) => {
      // Axe looks at five hundred cells.
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await openOwn(page, PLAN);
      await look(page);
      expect(await violations(page, 'dialog')).toEqual([]);
      const widths = await page.evaluate(() => {
        const shown = document.querySelector('dialog');
        return [document.documentElement.scrollWidth - innerWidth, shown.scrollWidth - shown.clientWidth];
      });
      expect(widths.every((over) => over <= 0), widths.join(' ')).toBe(true);
    });
  }
}
