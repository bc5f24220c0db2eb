// The stories of clocks, as a visitor lives them: gaps, folds, days that differ, and a plan read elsewhere.
import { test, expect, open, openOwn, reading, utc } from './fixture.mjs';

/** The name of the browser's zone on the page. */
const here = (info) => info.project.use.timezoneId.split('/').at(-1).replace('_', ' ');

const line = (page) => page.locator('#when');

/** Types a zone and takes the first that is offered. */
async function chooseZone(page, text) {
  await page.locator('#zone').fill(text);
  await page.locator('#zone').press('Enter');
}

test('twelve hours over the end of summer time are thirteen, and a week later they are twelve', async ({ page }) => {
  await openOwn(page, '#start=2017-11-05T00:00&tz=America/New_York&dur=60');
  await page.locator('#end').fill('12:00');
  await expect(utc(page)).toHaveText('04:00–17:00');
  await expect(page.locator('#length')).toHaveValue('13 h');
  await expect(page.locator('.clock-note')).toContainText('12 h on the clock, 13 h elapsed');
  await page.locator('#date').fill('12 Nov 2017');
  await page.locator('#end').fill('12:00');
  await expect(page.locator('#length')).toHaveValue('12 h');
  await expect(utc(page)).toHaveText('05:00–17:00');

  await line(page).fill('2017-11-05 00:00 to 12:00 New York');
  await expect(page.locator('#length')).toHaveValue('13 h');
  await expect(utc(page)).toHaveText('04:00–17:00');
});

test('a time that does not exist is refused with the two nearest, and the next day has it', async ({ page }) => {
  await openOwn(page, '#start=2027-03-14T02:30&tz=America/New_York&dur=60');
  await expect(page.locator('#say')).toHaveText(
    '02:30 does not exist in America/New_York on 14 March 2027: use 01:59 or 03:00.');
  await expect(page.locator('#time')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.region-table, .readings')).toHaveCount(0);
  await page.getByRole('button', { name: 'Use 01:59' }).click();
  await expect(utc(page)).toHaveText('06:59–07:59');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Use 03:00' }).click();
  await expect(utc(page)).toHaveText('07:00–08:00');
  await expect(page.locator('#verdict')).toBeFocused();
  await line(page).fill('2027-03-15 02:30');
  await expect(utc(page)).toHaveText('06:30–07:30');
});

test('a time that happens twice asks which, and the answer can be changed', async ({ page }) => {
  await openOwn(page, '#start=2026-11-01T00:30&tz=America/New_York&dur=60');
  await page.locator('#time').fill('01:30');
  await expect(page.locator('#say')).toContainText('01:30 happens twice in America/New_York on 1 November 2026');
  await expect(page.locator('.readings')).toHaveCount(0);
  await page.locator('#verdict').getByRole('button', { name: 'The second, 06:30 UTC' }).click();
  await expect(utc(page)).toHaveText('06:30–07:30');
  await expect(line(page)).toHaveValue('2026-11-01 01:30 second America/New_York 60 min');
  await expect(page).toHaveURL(/&fold=2&utc=2026-11-01T06:30Z&/);

  const fold = page.locator('.fold');
  await expect(fold.getByRole('button', { pressed: true })).toHaveText('The second, 06:30 UTC');
  await fold.getByRole('button', { name: 'The first, 05:30 UTC' }).click();
  await expect(fold.getByRole('button', { pressed: true })).toHaveText('The first, 05:30 UTC');
  await expect(utc(page)).toHaveText('05:30–06:30');
  await line(page).fill('2026-11-01 01:30 EST');
  await expect(utc(page)).toHaveText('06:30–07:30');
});

test('half an hour goes back on Lord Howe Island', async ({ page }) => {
  await openOwn(page, '#start=2026-04-05T00:00&tz=Australia/Lord_Howe&dur=60');
  await page.locator('#end').fill('06:00');
  await expect(page.locator('#length')).toHaveValue('6 h 30 min');
  await expect(page.locator('.clock-note')).toContainText('6 h on the clock, 6 h 30 min elapsed');
  await expect(utc(page)).toHaveText('13:00–19:30');
});

test.describe('in Sydney', () => {
  test.use({ timezoneId: 'Australia/Sydney' });

  test('a window that ends on the next day is marked at its end alone', { tag: '@once' }, async ({ page }) => {
    await open(page, '#start=2012-01-04T02:00&tz=America/Chicago&dur=480');
    const you = reading(page, 'Sydney');
    await expect(you.locator('.date')).toHaveText('Wed 4 Jan 2012');
    await expect(you.locator('.span .whole')).toHaveText('19:00–03:00');
    await expect(you.locator('.span .mark')).toHaveText('ends Thu 5 January, +1 day');
    await expect(you.locator('.shift')).toBeEmpty();
    await expect(reading(page, 'UTC').locator('.mark')).toHaveCount(0);
  });
});

test('one instant is three days apart on the islands', async ({ page }) => {
  await openOwn(page, '#start=2026-11-03T12:00&tz=UTC&dur=60');
  for (const [city, date, span] of [
    ['Kiritimati', 'Wed 4 Nov 2026', '02:00–03:00'],
    ['Pago Pago', 'Tue 3 Nov 2026', '01:00–02:00'],
  ]) {
    await line(page).fill('2026-11-03T12:00Z');
    await chooseZone(page, city);
    await page.locator('#date').fill(date);
    await page.locator('#time').fill(span.slice(0, 5));
    await expect(reading(page, city).locator('.date')).toHaveText(date);
    await expect(reading(page, city).locator('.span .whole')).toHaveText(span);
    await expect(utc(page)).toHaveText('12:00–13:00');
    await expect(reading(page, 'UTC').locator('.date')).toHaveText('Tue 3 Nov 2026');
  }
});

test('a plan of Los Angeles is read on the clock of whoever opens it', async ({ page }, info) => {
  await open(page, '#start=2027-01-12T20:00&tz=America/Los_Angeles&dur=30');
  const [date, span] = {
    'Asia/Kolkata': ['Wed 13 Jan 2027', '09:30–10:00'],
    'America/St_Johns': ['Wed 13 Jan 2027', '00:30–01:00'],
    'Pacific/Chatham': ['Wed 13 Jan 2027', '17:45–18:15'],
  }[info.project.use.timezoneId];
  await expect(reading(page, here(info)).locator('.date')).toHaveText(date);
  await expect(reading(page, here(info)).locator('.span .whole')).toHaveText(span);
  await expect(reading(page, here(info)).locator('.role')).toHaveText('you');
  await expect(reading(page, here(info)).locator('.shift')).toHaveText('+1 day');
  await expect(reading(page, 'UTC').locator('.span .whole')).toHaveText('04:00–04:30');
  await expect(reading(page, 'Los Angeles').locator('.span .whole')).toHaveText('20:00–20:30');
});

test('a browser that hides its zone is given UTC and told so', { tag: '@once' }, async ({ page }) => {
  await page.addInitScript(() => {
    const { resolvedOptions } = Intl.DateTimeFormat.prototype;
    Intl.DateTimeFormat.prototype.resolvedOptions = function hidden() {
      return { ...resolvedOptions.call(this), timeZone: undefined };
    };
  });
  await open(page, '#start=2027-01-12T20:00&tz=America/Los_Angeles&dur=30');
  await expect(page.locator('.window')).toContainText('Your browser hides its time zone');
  await expect(page.locator('.readings tbody tr')).toHaveCount(2);
  await expect(page.locator('.readings')).not.toContainText('you');
  await expect(utc(page)).toHaveText('04:00–04:30');
});

test('a quiet hour is called quiet, with its price and what nobody knows', async ({ page }) => {
  await open(page, '#start=2027-01-12T22:00&tz=UTC&dur=60');
  await expect(page.locator('#say')).toHaveText(
    /^Quiet, no sensitive event known: day for 17\u202f% of internet users, mostly in the Americas; \d+\u202f% more are just up or going to bed\.$/);
  await expect(page.locator('#load')).toHaveText('Quiet');
  await expect(page.locator('#level')).toHaveText('Note');
});
