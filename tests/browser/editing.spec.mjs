// Entering and correcting a window: the verdict follows every key, and what is wrong is said beside its field.
import { test, expect, open } from './fixture.mjs';

const FRESH = '#start=2026-06-15T12:00&tz=Europe/Berlin&dur=60';

const utc = (page) => page.locator('.readings tr[data-place="UTC"] .span');

test('the sentence follows every key', async ({ page }) => {
  await open(page);
  const time = page.getByLabel('Start');
  await time.fill('');
  await expect(page.locator('.problem')).toContainText('is not a time: write it like 21:45');
  await time.pressSequentially('9:0');
  await expect(page.locator('.problem')).toBeVisible();
  await expect(utc(page)).toHaveText('04:45–06:15');
  await time.press('5');
  await expect(page.locator('.problem')).toHaveCount(0);
  await expect(utc(page)).toHaveText('16:05–17:35');
  await expect(page.locator('#say')).toContainText('20:35–22:05');
  await time.blur();
  await expect(time).toHaveValue('09:05');
});

test('length and end say the same thing in two ways', async ({ page }) => {
  await open(page, FRESH);
  await page.getByLabel('Length').fill('2 h 30');
  await expect(page.getByLabel('or end')).toHaveValue('14:30');
  await page.getByLabel('or end').fill('11:00');
  await page.getByLabel('or end').blur();
  await expect(page.getByLabel('Length')).toHaveValue('23 h');
  await expect(utc(page)).toContainText('10:00–09:00');
  await expect(utc(page)).toContainText('ends Tue 16 June, +1 day');
});

test('a text that is unfinished on its way stays in the field, and only the whole of it counts', async ({ page }) => {
  await open(page, FRESH);
  const length = page.getByLabel('Length');
  await length.fill('');
  await length.pressSequentially('45 mi');
  await expect(length).toHaveValue('45 mi');
  await expect(utc(page)).toHaveText('10:00–11:00');
  await length.press('n');
  await expect(length).toHaveValue('45 min');
  await expect(utc(page)).toHaveText('10:00–10:45');
});

test('a quarter of an hour and a day are a click away', async ({ page }) => {
  await open(page, FRESH);
  await page.getByRole('button', { name: '15 minutes later' }).click();
  await expect(page.getByLabel('Start')).toHaveValue('12:15');
  await page.getByRole('button', { name: '15 minutes earlier' }).click();
  await page.getByRole('button', { name: 'One day later' }).click();
  await expect(page.getByLabel('Date')).toHaveValue('2026-06-16');
  await page.getByRole('button', { name: 'One day earlier' }).click();
  await expect(page.getByLabel('Date')).toHaveValue('2026-06-15');
  await expect(page.getByLabel('Start')).toHaveValue('12:00');
});

test('a time that does not exist is refused with the two nearest', async ({ page }) => {
  await open(page, '#start=2027-03-14T02:30&tz=America/New_York&dur=60');
  await expect(page.locator('#say')).toHaveText(
    '02:30 does not exist in America/New_York on 14 March 2027: use 01:59 or 03:00.');
  await expect(page.locator('.region-table')).toHaveCount(0);
  await page.getByRole('button', { name: 'Use 03:00' }).click();
  await expect(utc(page)).toHaveText('07:00–08:00');
});

test('a time that happens twice asks which', async ({ page }) => {
  await open(page, '#start=2026-11-01T00:30&tz=America/New_York&dur=60');
  await page.getByLabel('Start').fill('01:30');
  await expect(page.locator('#say')).toContainText('01:30 happens twice in America/New_York on 1 November 2026');
  await page.getByRole('button', { name: 'The second, 06:30 UTC' }).click();
  await expect(utc(page)).toHaveText('06:30–07:30');
  await expect(page).toHaveURL(/&fold=2&utc=2026-11-01T06:30Z&/);
});

test('a clock change inside the window gives both lengths', async ({ page }) => {
  await open(page, '#start=2017-11-05T00:00&tz=America/New_York&dur=780');
  await expect(page.locator('.clock-note')).toContainText('12 h on the clock, 13 h elapsed');
  await expect(page.getByLabel('or end')).toHaveValue('12:00');
});

test('an unknown zone is answered with the nearest one, and the plan stays', async ({ page }) => {
  await open(page, FRESH);
  const zone = page.getByLabel('Zone');
  await zone.fill('Europe/Berlim');
  await expect(page.locator('.problem')).toContainText('did you mean Europe/Berlin?');
  await expect(utc(page)).toHaveText('10:00–11:00');
  await zone.fill('asia/calcutta');
  await zone.blur();
  await expect(zone).toHaveValue('Asia/Calcutta');
  await expect(utc(page)).toHaveText('06:30–07:30');
});

test('a date outside the clock data is refused with the range', async ({ page }) => {
  await open(page, FRESH);
  await page.getByLabel('Date').fill('2071-01-01');
  await expect(page.locator('#say')).toContainText('choose a date from 2000 to 2069');
});

test('daytime and kind of service change the verdict', async ({ page }) => {
  await open(page);
  await page.getByLabel('Kind of service').selectOption('Shop');
  await expect(page.locator('#level')).toHaveText('Avoid');
  await page.getByLabel('Daytime').selectOption('Office 09–17');
  await expect(page.locator('.share[data-band="day"] b')).not.toHaveText('67\u202f%');
  await page.getByLabel('Daytime').selectOption('Daylight');
  await expect(page.locator('#say')).toBeVisible();
});

test('everything can be done by keyboard', { tag: '@once' }, async ({ page }) => {
  await open(page);
  const focused = () => page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.id ?? '');
  const seen = [];
  for (let i = 0; i < 24; i += 1) {
    await page.keyboard.press('Tab');
    seen.push(await focused());
  }
  for (const stop of ['One day earlier', '15 minutes later', 'date', 'time', 'length', 'end', 'zone']) {
    expect(seen).toContain(stop);
  }
  await page.getByRole('button', { name: /B\s*Tue 14:00/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#level')).toHaveText('Watch');
});

test('the clock rules and their release are named', async ({ page }) => {
  await open(page);
  await expect(page.locator('#tzdb')).toHaveText(/^20\d\d[a-z]$/);
});
