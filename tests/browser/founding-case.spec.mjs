// The founding case on the page: what was planned, what was done instead, and the price of each. Runs in
// three browser zones: what the plan means must be the same in all of them, and only "you" differs.
import { test, expect, open, reading } from './fixture.mjs';

/** What the reader's own clock shows of both windows. */
const YOU = {
  'Asia/Kolkata': { place: 'Kolkata', planned: ['Tue 16 Jun 2009', '10:15–11:45'], moved: ['Wed 17 Jun 2009', '02:30–03:30'] },
  'America/St_Johns': { place: 'St Johns', planned: ['Tue 16 Jun 2009', '02:15–03:45'], moved: ['Tue 16 Jun 2009', '18:30–19:30'] },
  'Pacific/Chatham': { place: 'Chatham', planned: ['Tue 16 Jun 2009', '17:30–19:00'], moved: ['Wed 17 Jun 2009', '09:45–10:45'] },
};

/** The table row of a region by its name. */
const region = (page, name) =>
  page.locator('.region-table tbody tr').filter({ has: page.getByRole('rowheader', { name: new RegExp(`${name}$`) }) });

const showAll = async (page) => {
  const more = page.getByRole('button', { name: /^Show \d+ more$/ });
  while (await more.count()) await more.click();
};

test('the window as planned must not be: Iran is in its morning, four days after the vote', async ({ page }, info) => {
  await open(page);
  await expect(page.locator('#level')).toHaveText('Do not');
  await expect(page.locator('#load')).toHaveText('Busy');
  await expect(page.locator('#say')).toHaveText(
    'Do not: in Iran this is Tuesday 09:15–10:45, four days after the presidential election; daytime for 67\u202f% of today’s internet users.');

  await expect(reading(page, 'UTC')).toContainText('Tue 16 Jun 200904:45–06:15+1 day');
  await expect(reading(page, 'Los Angeles')).toContainText('Mon 15 Jun 200921:45–23:15');
  await expect(reading(page, 'Los Angeles')).toContainText('PDT −07:00');
  const you = YOU[info.project.use.timezoneId];
  await expect(reading(page, you.place).locator('.date')).toHaveText(you.planned[0]);
  await expect(reading(page, you.place).locator('.span .whole')).toHaveText(you.planned[1]);

  await showAll(page);
  for (const [name, day, span] of [
    ['Iran', 'Tue', '09:15–10:45'],
    ['Pakistan', 'Tue', '10:45–12:15'],
    ['Nepal', 'Tue', '10:30–12:00'],
    ['India', 'Tue', '10:15–11:45'],
    ['China ?Beijing time', 'Tue', '12:45–14:15'],
    ['United Kingdom', 'Tue', '05:45–07:15'],
  ]) {
    await expect(region(page, name).locator('.local .day')).toHaveText(day);
    await expect(region(page, name).locator('.local .span')).toHaveText(span);
  }
  await expect(region(page, 'Iran').locator('.in-day')).toHaveText('100\u202f%');
  await expect(region(page, 'Iran').locator('.rank')).toHaveText('9');
  await expect(page.locator('.region-table tbody tr').first()).toHaveAttribute('data-level', 'block');
});

test('the block rests on a row that was written afterwards, and without it the vote alone says avoid', async ({ page }) => {
  await open(page);
  const aftermath = page.locator('[data-event="ir-2009-aftermath"]');
  await expect(aftermath).toHaveAttribute('data-level', 'block');
  await expect(aftermath).toContainText('Tuesday 09:15–10:45 there');
  await expect(aftermath).toContainText('This row was written afterwards.');
  await expect(aftermath).toContainText('VOA and Reuters timelines');
  const vote = page.locator('[data-event="ir-2009-president"]');
  await expect(vote).toHaveAttribute('data-level', 'avoid');
  await expect(vote).toContainText('4 days after');
  await expect(vote).toContainText('counts as 2 of 3');
  await expect(page.locator('.uncovered')).toContainText('nobody has looked');
});

test('the moved window spares Iran and costs the Americas their day', async ({ page }, info) => {
  await open(page);
  await page.getByRole('button', { name: /B\s*Moved/ }).click();
  await expect(page.locator('#level')).toHaveText('Watch');
  await expect(page.locator('#load')).toHaveText('Quiet');
  await expect(page.locator('#say')).toHaveText(
    'Night in Iran (Wednesday 01:30–02:30), a tense week: keep the roll-back ready. The price: daytime in the Americas, 18\u202f% of today’s users.');
  await expect(reading(page, 'UTC')).toContainText('21:00–22:00');
  const you = YOU[info.project.use.timezoneId];
  await expect(reading(page, you.place).locator('.date')).toHaveText(you.moved[0]);
  await expect(reading(page, you.place).locator('.span .whole')).toHaveText(you.moved[1]);

  await showAll(page);
  for (const [name, day, span, share] of [
    ['Iran', 'Wed', '01:30–02:30', '0\u202f%'],
    ['United States ?Eastern', 'Tue', '17:00–18:00', '100\u202f%'],
    ['Japan', 'Wed', '06:00–07:00', '0\u202f%'],
  ]) {
    await expect(region(page, name).locator('.local .day')).toHaveText(day);
    await expect(region(page, name).locator('.local .span')).toHaveText(span);
    await expect(region(page, name).locator('.in-day')).toHaveText(share);
  }
});

test('the shares follow the audience that is chosen', { tag: '@once' }, async ({ page }) => {
  await open(page);
  const day = page.locator('.share[data-band="day"] b');
  await expect(day).toHaveText('67\u202f%');
  await page.getByRole('combobox', { name: 'Audience' }).selectOption('People');
  await expect(day).toHaveText(/^6[5-9]\u202f%$|^7[0-3]\u202f%$/);
  await expect(page.locator('#say')).toContainText('of today’s people');
  await page.getByRole('button', { name: /B\s*Moved/ }).click();
  await expect(day).toHaveText(/^1[1-9]\u202f%$/);
});

test('before the figures begin, no head counts are shown, and after that they are', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await expect(page.locator('.region-table .people')).toHaveCount(0);
  await page.locator('#date').fill('2027-06-15');
  await expect(page.locator('.region-table td.people').first()).toContainText(/\d (billion|million)/);
});
