// Better windows: looked at, used, kept, stepped through by keys; the rules that they keep to, and what to do when
// nothing is left.
import { violations } from './axe.mjs';
import { test, expect, open, openOwn, utc } from './fixture.mjs';

/** An hour at noon UTC on a day without events of weight. */
const PLAN = '#start=2027-01-12T12:00&tz=UTC&dur=60';

const better = (page) => page.getByRole('region', { name: 'Better windows' });
const lines = (page) => better(page).locator('.suggestion-line');
const dialog = (page) => page.getByRole('dialog');

test('a better window is looked at, and the table follows without the plan', async ({ page }) => {
  await openOwn(page, PLAN);
  await expect(lines(page).first()).toContainText('22:00');
  // The address is that of the plan before anything is looked at.
  await expect(page).toHaveURL(/#v=1-/);
  const before = page.url();
  await lines(page).first().click();
  await expect(better(page).getByRole('button', { name: 'Use this window' })).toBeVisible();
  await expect(page.locator('.tide .ghost')).toHaveCount(1);
  await expect(page.locator('.region-table tbody tr').first()).toContainText('Brazil');
  await expect(utc(page)).toHaveText('12:00–13:00');
  expect(page.url()).toBe(before);
  await better(page).getByRole('button', { name: 'Back to the plan' }).click();
  await expect(page.locator('.tide .ghost')).toHaveCount(0);
});

test('a better window is used at a click, and undo brings the plan back', async ({ page }) => {
  await openOwn(page, PLAN);
  await lines(page).first().click();
  await better(page).getByRole('button', { name: 'Use this window' }).click();
  await expect(utc(page)).toHaveText('22:00–23:00');
  await expect(better(page)).toContainText('This is your window: nothing is better.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(utc(page)).toHaveText('12:00–13:00');
});

test('a better window is kept beside the plan', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  await lines(page).first().click();
  await better(page).getByRole('button', { name: 'Keep as an alternative' }).click();
  await expect(page.locator('.toast')).toHaveText('Kept as window B');
  await expect(page.getByRole('group', { name: 'Windows of this plan' }).getByRole('button')).toHaveCount(2);
  await expect(utc(page)).toHaveText('12:00–13:00');
});

test('keys step through the suggestions and use one', async ({ page }) => {
  await openOwn(page, PLAN);
  await expect(lines(page).first()).toBeVisible();
  await page.locator('#verdict').focus();
  const open = better(page).locator('.cards > .suggestion[data-open="true"]');
  const first = better(page).locator('.cards > .suggestion').first();
  await page.keyboard.press('n');
  await expect(first).toHaveAttribute('data-open', 'true');
  // Once around: each key opens the next card, the last is followed by the first.
  const cards = await better(page).locator('.cards > .suggestion').count();
  for (let step = 0; step < cards; step += 1) {
    await expect(open).toHaveCount(1);
    await page.keyboard.press('n');
  }
  await expect(first).toHaveAttribute('data-open', 'true');
  await page.keyboard.press('u');
  await expect(utc(page)).toHaveText('22:00–23:00');
});

test('one’s own users are spared all night, with room either way', async ({ page }) => {
  await openOwn(page, '#start=2027-01-12T12:00&tz=Europe/Berlin&dur=60');
  await page.getByRole('button', { name: /The world/ }).click();
  const figures = dialog(page).getByRole('textbox', { name: /figures/i });
  await figures.fill('DE,70\nAT,10\nCH,20');
  await dialog(page).getByRole('button', { name: /^Use/ }).click();
  await dialog(page).getByRole('button', { name: 'Done' }).click();
  await expect(lines(page).first()).toContainText('02:30');
  await expect(better(page).locator('.because').first()).toContainText('4½ hours to spare either way');
});

test('rules narrow the search, and when nothing is left the page says which to loosen', async ({ page }) => {
  await openOwn(page, PLAN);
  await better(page).getByRole('button', { name: 'Rules' }).click();
  await dialog(page).getByLabel('Hours of the crew').fill('9-17');
  await dialog(page).getByRole('button', { name: 'Done' }).click();
  await expect(lines(page).first()).not.toContainText('22:00');
  await expect(better(page).getByText('What the rules left out')).toBeVisible();
  await better(page).getByRole('button', { name: 'Rules' }).click();
  await dialog(page).getByLabel('Hours of the start').fill('20:00-21:00');
  await dialog(page).getByRole('button', { name: 'Done' }).click();
  await expect(better(page)).toContainText('No start keeps to the rules: loosen one of them.');
  await expect(better(page).getByRole('button', { name: /^Without the crew’s hours: / })).toBeVisible();
});

test('a wrong rule is refused at its field and the rules stay', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  await better(page).getByRole('button', { name: 'Rules' }).click();
  const from = dialog(page).getByLabel('First date of the start');
  await from.fill('sometime');
  await expect(from).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog(page)).toContainText('is not a date');
  await from.fill('10 Jan 2027');
  await expect(from).not.toHaveAttribute('aria-invalid', /./);
  await dialog(page).getByRole('button', { name: 'a year' }).click();
  await dialog(page).getByRole('button', { name: 'Done' }).click();
  await expect(better(page)).toContainText('Tue 12 Jan 2027 to Tue 11 Jan 2028');
});

test('Done goes to a rule that cannot be used, which says what is wrong', { tag: '@once' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openOwn(page, PLAN);
  await better(page).getByRole('button', { name: 'Rules' }).click();
  const hours = dialog(page).getByLabel('Hours of the start');
  await hours.fill('late');
  const problem = dialog(page).locator('#rule-hours-problem');
  await expect(problem).toBeInViewport();
  const [field, said, box] = await Promise.all([hours, problem, dialog(page)].map((each) => each.boundingBox()));
  expect(said.y).toBeGreaterThanOrEqual(field.y + field.height);
  expect(said.x + said.width).toBeLessThanOrEqual(box.x + box.width);
  await dialog(page).getByLabel('Notice in days').focus();
  await dialog(page).getByRole('button', { name: 'Done' }).click();
  await expect(hours).toBeFocused();
  await hours.fill('9am-5pm');
  await expect(dialog(page).locator('.left')).toHaveText(/^[\d,]+ of 10,080 starts are left\.$/);
  const tops = await dialog(page).locator('.days .day').evaluateAll((days) => days.map((day) => day.offsetTop));
  expect(new Set(tops).size, 'the days of the week stand in one row').toBe(1);
  await dialog(page).getByRole('button', { name: 'Done' }).click();
  await expect(page.locator('#spoken')).toHaveText(/ starts are left$/);
});

test('a mark on the tide opens its suggestion, and the axis does nothing', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  const mark = page.locator('.mark-low').first();
  const number = await mark.locator('text').textContent();
  await mark.locator('text').click();
  const open = better(page).locator('.suggestion[data-open="true"]');
  await expect(open.locator('.number')).toHaveText(number);
  await expect(page.locator('.ghost .flag text')).toHaveText(new RegExp(`^${number} · \\d+\u202f%$`));
  await expect(page.locator('.regions .looking')).toContainText(`Looking at suggestion ${number}, `);
  await page.keyboard.press('Escape');
  await expect(page.locator('.ghost')).toHaveCount(0);
  await expect(page.locator('.looking')).toHaveCount(0);
  const box = await page.locator('.tide-plot').boundingBox();
  await page.mouse.click(box.x + box.width * 0.7, box.y + box.height - 5);
  await expect(utc(page)).toHaveText('12:00–13:00');
});

test('keys say the suggestion, and Escape brings the focus back to the list', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  await expect(lines(page).first()).toBeVisible();
  await page.locator('#verdict').focus();
  await page.keyboard.press('n');
  await expect(page.locator('#spoken')).toHaveText(/^Suggestion 1 of \d: \w{3} 22:00 UTC, \d+ %, [a-z ]+$/);
  await better(page).getByRole('button', { name: 'Back to the plan' }).focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('#suggestions-title')).toBeFocused();
});

test('on paper a suggestion keeps its time, and what is looked at is named', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  await lines(page).first().click();
  await page.emulateMedia({ media: 'print' });
  await expect(lines(page).first().getByText('22:00', { exact: false }).first()).toBeVisible();
  await expect(page.locator('.regions .looking')).toBeVisible();
  await expect(page.locator('.looking button').first()).toBeHidden();
  await expect(page.locator('.open-card .days')).toBeHidden();
});

test('an open card leaves no hole beside it', { tag: '@once' }, async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openOwn(page, PLAN);
  await lines(page).first().click();
  const parts = ['.tide-box', '.map', '.better', '.regions'].map((part) => page.locator(part).boundingBox());
  const [tide, map, list, regions] = await Promise.all(parts);
  expect(map.y - (tide.y + tide.height)).toBeLessThan(40);
  expect(regions.y).toBeGreaterThanOrEqual(list.y + list.height);
});

test('somebody’s link shows better windows and offers no change', { tag: '@once' }, async ({ page }) => {
  await open(page, PLAN);
  await lines(page).first().click();
  await expect(page.locator('.tide .ghost')).toHaveCount(1);
  await expect(better(page).getByRole('button', { name: 'Use this window' })).toHaveCount(0);
  await expect(better(page).getByRole('button', { name: 'Rules' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing in suggestions and rules, ${colorScheme}`, { tag: '@once' }, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 800 });
    await openOwn(page, PLAN);
    await lines(page).first().click();
    await expect(page.locator('.tide .ghost')).toHaveCount(1);
    expect(await violations(page, '.better')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await better(page).getByRole('button', { name: 'Rules' }).click();
    await expect(dialog(page)).toBeVisible();
    expect(await violations(page, 'dialog')).toEqual([]);
  });
}
