// A link as its reader meets it: their own time first, what they can do, and an answer that goes back.
import { violations } from './axe.mjs';
import { test, expect, open } from './fixture.mjs';
import { LINKS } from './links.mjs';

const QUIET = '#start=2027-01-12T22:00&tz=UTC&dur=60';

// The same hour on three clocks, and what it is there.
const HERE = {
  Kolkata: ['03:30–04:30', 'Wednesday 13 January 2027', 'at night for you', 'Kolkata, UTC+05:30'],
  'St Johns': ['18:30–19:30', 'Tuesday 12 January 2027', 'in the day for you', 'St Johns, UTC−03:30'],
  Chatham: ['11:45–12:45', 'Wednesday 13 January 2027', 'in the day for you', 'Chatham, UTC+13:45'],
};

const announced = (page) => page.locator('.announcement');

test('the reader’s own time is the first thing on the page', async ({ page }, info) => {
  await page.clock.setFixedTime(new Date('2027-01-03T12:00:00Z'));
  await open(page, LINKS.stakeholder);
  const [span, date, whose, clock] = HERE[info.project.name];
  await expect(page.locator('.state')).toContainText('Proposed, not yet confirmed');
  await expect(page.locator('.state .ago')).toHaveText(/^in (9|10) days$/);
  await expect(announced(page)).toContainText('Acme Chat will be down');
  await expect(announced(page).locator('.span')).toHaveText(span);
  await expect(announced(page)).toContainText(`${date}, your time, ${whose}.`);
  await expect(page.locator('.announced .clock')).toHaveText(clock);
  await expect(page.locator('.told').first()).toContainText('#ops');
  await expect(page.locator('.made').first()).toContainText('Made 20 November 2026; this page cannot know of later changes.');
  await expect(page.locator('.made').first()).toContainText(/When shared: \w+, as with today’s data|with today’s data/);
});

test('on a phone the order is that of the questions', { tag: '@once' }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, LINKS.stakeholder);
  const order = ['.announcement', '.told', '.readings', '#say', '.events', '.map', '.regions'];
  const tops = [];
  for (const part of order) tops.push((await page.locator(part).first().boundingBox()).y);
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
});

for (const [scheme, width] of [['light', 1280], ['dark', 320]]) {
  test(`a link breaks no rule of accessibility, ${scheme}, ${width} pixels`, { tag: '@once' }, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    for (const link of [LINKS.stakeholder, LINKS.answer]) {
      await open(page, link);
      await expect(page.locator('.map .land').first()).toBeVisible();
      expect(await violations(page, '.announced')).toEqual([]);
      await page.goto('about:blank');
    }
    await open(page, LINKS.stakeholder);
    await page.getByRole('button', { name: 'Propose another time' }).click();
    await expect(page.locator('#propose-name')).toBeVisible();
    expect(await violations(page, 'dialog')).toEqual([]);
  });
}

test('a reader of twelve-hour clocks gets their own way of writing as well', { tag: '@once' }, async ({ browser, baseURL }) => {
  for (const [locale, shown] of [['en-US', '3:30–4:30 AM'], ['de-DE', null]]) {
    const page = await browser.newPage({ locale, timezoneId: 'Asia/Kolkata', baseURL });
    await open(page, QUIET);
    await expect(announced(page).locator('.span')).toHaveText('03:30–04:30');
    if (shown) await expect(announced(page).locator('.twelve')).toHaveText(shown);
    else await expect(announced(page).locator('.twelve')).toHaveCount(0);
    await page.close();
  }
});

test('a browser that hides its zone gets UTC and a note, never a guess', { tag: '@once' }, async ({ page }) => {
  await page.addInitScript(() => {
    const { resolvedOptions } = Intl.DateTimeFormat.prototype;
    Intl.DateTimeFormat.prototype.resolvedOptions = function hidden() {
      return { ...resolvedOptions.call(this), timeZone: undefined };
    };
  });
  await open(page, QUIET);
  await expect(announced(page).locator('.span')).toHaveText('22:00–23:00');
  await expect(announced(page)).toContainText('in UTC.');
  await expect(page.locator('.announced .clock')).toContainText('hides its time zone');
  await expect(page.locator('.day-strip')).toHaveCount(0);
});

test('an answer goes there and back: proposed by the reader, taken over by the author', { tag: '@once' }, async ({ page, newTab, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // The reader has a plan of their own, which stays as it is.
  await open(page);
  await page.locator('#time').fill('20:00');
  await expect(page).toHaveURL(/start=2009-06-15T20:00/);
  await page.goto('about:blank');
  await open(page, QUIET);
  await page.getByRole('button', { name: 'Propose another time' }).click();
  const dialog = page.locator('dialog');
  const copy = dialog.getByRole('button', { name: 'Copy the reply link' });
  await expect(copy).toBeDisabled();
  await dialog.getByRole('button', { name: /one day later/ }).click();
  await dialog.getByRole('button', { name: /15 minutes later/ }).click();
  await expect(dialog.locator('.told')).toContainText('Thu 14 Jan 2027 03:45–04:45');
  await dialog.getByLabel('Your name').fill('Kim');
  await dialog.getByLabel('Why').fill('Our <auction> ends at ten');
  await copy.click();
  await expect(page.locator('#spoken')).toContainText('Reply link copied');
  const reply = await page.evaluate(() => navigator.clipboard.readText());
  // The reader's own draft is what it was.
  await page.keyboard.press('Escape');
  await page.goto('./');
  await expect(page.locator('#time')).toHaveValue('20:00');

  // The author holds the plan that was answered.
  await page.goto(`./${QUIET}`);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await expect(page.locator('#when')).toBeVisible();
  const author = await newTab(new URL(reply).hash);
  await expect(author.locator('.reply h2')).toHaveText('Kim proposes another time');
  await expect(author.locator('.reply blockquote')).toHaveText('Our <auction> ends at ten');
  await expect(author.locator('.reply .told')).toContainText('Wed 13 Jan 2027 03:30–04:30');
  await expect(author.locator('.reply .told')).toContainText('Thu 14 Jan 2027 03:45–04:45');
  await author.getByRole('button', { name: 'Take this time into my plan' }).click();
  await expect(author.locator('#time')).toHaveValue('22:15');
  await expect(author.locator('#date')).toHaveValue('Wed 13 Jan 2027');
  await expect(author.locator('.tab')).toHaveCount(0);
  await author.getByRole('button', { name: 'Undo' }).click();
  await expect(author.locator('#time')).toHaveValue('22:00');
});

test('the other reading of a time is taken into the proposal', { tag: '@once' }, async ({ page }) => {
  await open(page, QUIET);
  await page.getByRole('button', { name: 'Propose another time' }).click();
  const dialog = page.locator('dialog');
  await dialog.locator('#when').fill('2027-06-15 21:45 PST 90m');
  const utc = dialog.locator('.readings tr[data-place="UTC"] .whole');
  await expect(utc).toHaveText('04:45–06:15');
  await dialog.getByRole('button', { name: '22:45 in Los Angeles (Wed 05:45 UTC)' }).click();
  await expect(utc).toHaveText('05:45–07:15');
});

test('a proposal can be made by keys alone', { tag: '@once' }, async ({ page }) => {
  await open(page, QUIET);
  await page.getByRole('button', { name: 'Propose another time' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('#when').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('2027-01-16 23:00 UTC 30m');
  await expect(page.locator('dialog .told')).toContainText('Sun 17 Jan 2027');
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Propose another time' })).toBeFocused();
});
