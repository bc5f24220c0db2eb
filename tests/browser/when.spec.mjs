// The typed line: what it is taken for, that it and the fields are one thing, and words that lie.
import { test, expect, open, utc } from './fixture.mjs';

// A Wednesday; in Los Angeles, the founding case's zone, it is five in the morning.
const NOW = new Date('2026-06-10T12:00:00Z');
const FOUNDING = '2009-06-15 21:45 America/Los_Angeles 90 min';

const line = (page) => page.locator('#when');
const said = (page) => page.locator('#when-said');

/** What the fields show: date, time, length, end, zone. */
const fields = (page) => page.evaluate(() =>
  ['date', 'time', 'length', 'end', 'zone'].map((id) => document.getElementById(id).value));

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(NOW);
  await open(page);
});

test('"PST" in June is taken for the clock of Los Angeles, and the literal reading is one click away', async ({ page }) => {
  await line(page).fill('2009-06-16 2pm PST');
  await expect(said(page).locator('.caution')).toContainText(
    'Pacific was on daylight time that day: 14:00 in Los Angeles (21:00 UTC) is assumed, not literal UTC−8 (22:00 UTC)');
  await expect(utc(page)).toHaveText('21:00–22:30');
  expect(await fields(page)).toEqual(['Tue 16 Jun 2009', '14:00', '90 min', '15:30', 'America/Los_Angeles']);
  await said(page).getByRole('button', { name: '15:00 in Los Angeles (22:00 UTC)' }).click();
  await expect(utc(page)).toHaveText('22:00–23:30');
  await expect(line(page)).toHaveValue('2009-06-16 15:00 America/Los_Angeles 90 min');
  await expect(said(page)).toBeEmpty();
  await expect(page.locator('#verdict')).toBeFocused();
});

test('"Saturday evening 03:00 UTC" is told to be Friday in New York', async ({ page }) => {
  await line(page).fill('Saturday evening 03:00 UTC');
  await expect(said(page).locator('.caution')).toContainText('Saturday 03:00 UTC is Friday 23:00 in New York');
  await expect(utc(page)).toHaveText('03:00–04:30');
  await expect(page.locator('#date')).toHaveValue('Sat 13 Jun 2026');
});

test('every kind of line is one window for the line and the fields', async ({ page }) => {
  const undo = page.getByRole('button', { name: 'Undo' });
  for (const [text, clock, shown, note] of [
    ['2009-06-16 21:45 PT 60m', '04:45–05:45', ['Tue 16 Jun 2009', '21:45', '60 min', '22:45', 'America/Los_Angeles'], 'PT is America/Los_Angeles: Pacific daylight time'],
    ['Sat 22:00 +90m Europe/Berlin', '20:00–21:30', ['Sat 13 Jun 2026', '22:00', '90 min', '23:30', 'Europe/Berlin'], 'Sat is Saturday 13 June 2026'],
    ['2026-12-05T22:00/2026-12-06T00:30', '06:00–08:30', ['Sat 5 Dec 2026', '22:00', '2 h 30 min', '00:30', 'America/Los_Angeles'], ''],
    ['2026-06-16T04:45Z/PT90M', '04:45–06:15', ['Tue 16 Jun 2026', '04:45', '90 min', '06:15', 'UTC'], ''],
    ['tomorrow 02:00', '09:00–10:30', ['Thu 11 Jun 2026', '02:00', '90 min', '03:30', 'America/Los_Angeles'], 'tomorrow is Thursday 11 June 2026'],
  ]) {
    await line(page).fill(text);
    await expect(page.locator('#date'), text).toHaveValue(shown[0]);
    expect(await fields(page)).toEqual(shown);
    await expect(utc(page), text).toHaveText(clock);
    if (note) await expect(said(page)).toContainText(note);
    else await expect(said(page)).toBeEmpty();
    // What was typed stays when the line is left, and gives way when something else moves the window.
    await line(page).blur();
    await expect(line(page)).toHaveValue(text);
    await page.getByRole('button', { name: 'One day later' }).click();
    await expect(line(page)).not.toHaveValue(text);
    await expect(said(page)).toBeEmpty();
    await undo.click();
    await undo.click();
    await expect(line(page)).toHaveValue(FOUNDING);
  }
});

test('the line follows every field', { tag: '@once' }, async ({ page }) => {
  await expect(line(page)).toHaveValue(FOUNDING);
  await page.locator('#date').fill('16 Jun 2009');
  await expect(line(page)).toHaveValue('2009-06-16 21:45 America/Los_Angeles 90 min');
  await page.locator('#time').fill('9:30 pm');
  await expect(line(page)).toHaveValue('2009-06-16 21:30 America/Los_Angeles 90 min');
  await page.locator('#length').fill('2 h');
  await expect(line(page)).toHaveValue('2009-06-16 21:30 America/Los_Angeles 120 min');
  await page.locator('#end').fill('22:15');
  await expect(line(page)).toHaveValue('2009-06-16 21:30 America/Los_Angeles 45 min');
  await page.locator('#zone').fill('Tehran');
  await page.locator('#zone').press('Enter');
  await expect(line(page)).toHaveValue('2009-06-16 21:30 Asia/Tehran 45 min');
});

test('a line that is not understood is said below it, and the plan stays until it is', { tag: '@once' }, async ({ page }) => {
  await line(page).fill('22:00 Berln');
  await expect(said(page).locator('.problem')).toHaveText('"Berln" was not understood: did you mean Europe/Berlin?');
  await expect(line(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(utc(page)).toHaveText('04:45–06:15');
  await line(page).blur();
  await expect(line(page)).toHaveValue('22:00 Berln');
  await line(page).fill('22:00 Berlin');
  await expect(said(page).locator('.problem')).toHaveCount(0);
  await expect(line(page)).not.toHaveAttribute('aria-invalid', /./);
  await expect(utc(page)).toHaveText('20:00–21:30');
});

test('a wrong line gives way to a window that is moved otherwise', { tag: '@once' }, async ({ page }) => {
  await line(page).fill('22:00 Berln');
  await page.getByRole('button', { name: '15 minutes later' }).click();
  await expect(line(page)).toHaveValue('2009-06-15 22:00 America/Los_Angeles 90 min');
  await expect(said(page)).toBeEmpty();
});

test('a line typed key by key is one step of undo', { tag: '@once' }, async ({ page }) => {
  const undo = page.getByRole('button', { name: 'Undo' });
  await line(page).press('ControlOrMeta+a');
  await line(page).pressSequentially('2026-12-05 22:00 Berlin 2h');
  await expect(utc(page)).toHaveText('21:00–23:00');
  await undo.click();
  await expect(line(page)).toHaveValue(FOUNDING);
  await expect(utc(page)).toHaveText('04:45–06:15');
  await expect(undo).toBeDisabled();
});

test('an emptied line comes back as the plan when it is left', { tag: '@once' }, async ({ page }) => {
  await line(page).fill('');
  await expect(said(page)).toContainText('the line is empty');
  await line(page).blur();
  await expect(line(page)).toHaveValue(FOUNDING);
});
