// Entering and correcting a window: the verdict follows every key, and what is wrong is said beside its field.
import { test, expect, open, openOwn, reading, utc } from './fixture.mjs';

const FRESH = '#start=2026-06-15T12:00&tz=Europe/Berlin&dur=60';

test('the sentence follows every key', async ({ page }) => {
  await open(page);
  const time = page.locator('#time');
  await time.fill('');
  await expect(page.locator('.problem')).toContainText('is not a time: write it like 21:45');
  await expect(time).toHaveAttribute('aria-invalid', 'true');
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

test('length and end say the same thing in two ways', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, FRESH);
  await page.locator('#length').fill('2 h 30');
  await expect(page.locator('#end')).toHaveValue('14:30');
  await page.locator('#end').fill('11:00');
  await page.locator('#end').blur();
  await expect(page.locator('#length')).toHaveValue('23 h');
  await expect(utc(page)).toHaveText('10:00–09:00');
  await expect(reading(page, 'UTC')).toContainText('ends Tue 16 June, +1 day');
});

test('a text that is unfinished on its way stays in the field, and only the whole of it counts', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, FRESH);
  const length = page.locator('#length');
  await length.fill('');
  await length.pressSequentially('45 mi');
  await expect(length).toHaveValue('45 mi');
  await expect(utc(page)).toHaveText('10:00–11:00');
  await length.press('n');
  await expect(length).toHaveValue('45 min');
  await expect(utc(page)).toHaveText('10:00–10:45');
});

test('a quarter of an hour and a day are a click away', async ({ page }) => {
  await openOwn(page, FRESH);
  await page.getByRole('button', { name: '15 minutes later' }).click();
  await expect(page.locator('#time')).toHaveValue('12:15');
  await page.getByRole('button', { name: '15 minutes earlier' }).click();
  await page.getByRole('button', { name: 'One day later' }).click();
  await expect(page.locator('#date')).toHaveValue('Tue 16 Jun 2026');
  await page.getByRole('button', { name: 'One day earlier' }).click();
  await expect(page.locator('#date')).toHaveValue('Mon 15 Jun 2026');
  await expect(page.locator('#time')).toHaveValue('12:00');
});

test('an interruption is a part of the window, and of a kind', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, FRESH);
  const note = page.locator('.clock-note');
  await expect(note).toHaveCount(0);
  await page.locator('#interruption').fill('20');
  await expect(note).toHaveText('At most 20 min without service within the 60 min.');
  await page.locator('.fields').getByRole('combobox', { name: 'Kind' }).selectOption('Degraded');
  await expect(note).toHaveText('At most 20 min of degraded service within the 60 min.');
  for (const [typed, minutes] of [['2 h', 120], ['0', 0]]) {
    await page.locator('#interruption').fill(typed);
    await expect(page.locator('.problem')).toContainText(`an interruption of ${minutes} minutes does not fit`);
    await expect(page.locator('#interruption')).toHaveAttribute('aria-invalid', 'true');
    // An unfinished text leaves what was there when typing began.
    await expect(note).toHaveText('At most 60 min of degraded service within the 60 min.');
  }
});

test('a date outside the clock data is refused with the range', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, FRESH);
  await page.locator('#date').fill('2071-01-01');
  await expect(page.locator('#say')).toContainText('choose a date from 2000 to 2069');
});

test('daytime and kind of service change the verdict', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await page.getByLabel('Kind of service').selectOption('Shop');
  await expect(page.locator('#level')).toHaveText('Avoid');
  await page.getByLabel('Daytime').selectOption('Office 09–17');
  await expect(page.locator('.share[data-band="day"] b')).not.toHaveText('67\u202f%');
  await page.getByLabel('Daytime').selectOption('Daylight');
  await expect(page.locator('#say')).toBeVisible();
});

test('the clock rules and their release are named', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await expect(page.locator('#tzdb')).toHaveText(/^20\d\d[a-z]$/);
});
