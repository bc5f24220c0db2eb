// The table of regions as a tool: searched, sorted, grouped, pinned, copied, opened, by pointer and by keyboard.
import { violations } from './axe.mjs';
import { test, expect, open } from './fixture.mjs';

// Wide enough for columns; a narrower table has rows of two lines and a list to sort by.
test.use({ viewport: { width: 1440, height: 900 } });

const IN_2026 = '#start=2026-10-24T12:00&tz=UTC&dur=120';

const rows = (page) => page.locator('.region-table tbody tr:not(.group, .detail)');
const row = (page, name) => rows(page).filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const names = (page) => page.locator('.region-table tbody tr:not(.detail) .disclose .name').allTextContents();
const search = (page) => page.getByLabel('City, country, zone');
const count = (page) => page.locator('.regions .head > p');
const head = (page, name) => page.getByRole('columnheader', { name });

test('a search finds countries, cities and zones, and says how many are left', { tag: '@once' }, async ({ page }) => {
  await open(page);
  for (const [text, name] of [['bogota', 'Colombia'], ['CÔTE D\'IV', 'Côte d’Ivoire'], ['asia/tehran', 'Iran']]) {
    await search(page).fill(text);
    await expect(rows(page)).toHaveCount(1);
    await expect(row(page, new RegExp(`${name}$`))).toBeVisible();
    await expect(count(page)).toContainText('1 of 302');
  }
  await search(page).fill('atlantis');
  await expect(page.getByText('Nothing is called “atlantis” among the countries, regions, cities and zones')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(search(page)).toBeFocused();
  await expect(rows(page)).toHaveCount(30);
});

test('while somebody types, the field stays where it is', { tag: '@once' }, async ({ page }) => {
  await open(page, IN_2026);
  // Within its section: what stands above that may still be answered.
  const place = () => search(page).evaluate((field) => {
    const [own, section] = [field, field.closest('section')].map((each) => each.getBoundingClientRect());
    return [own.x, own.y - section.y, own.width, own.height];
  });
  const before = await place();
  await search(page).pressSequentially('united');
  await expect(count(page)).toContainText('10 of 302');
  expect(await place()).toEqual(before);
});

test('the heads sort, each its natural way first', { tag: '@once' }, async ({ page }) => {
  await open(page, IN_2026);
  await expect(head(page, 'Of loss')).toHaveAttribute('aria-sort', 'descending');
  await head(page, 'Region').getByRole('button').click();
  await expect(head(page, 'Region')).toHaveAttribute('aria-sort', 'ascending');
  await expect(head(page, 'Of loss')).not.toHaveAttribute('aria-sort', /./);
  expect((await names(page)).slice(0, 3)).toEqual(['Afghanistan', 'Åland Islands', 'Albania']);
  await head(page, 'Region').getByRole('button').click();
  await expect(head(page, 'Region')).toHaveAttribute('aria-sort', 'descending');
  expect((await names(page))[0]).toBe('Zimbabwe');
  await head(page, 'Users').getByRole('button').click();
  await expect(head(page, 'Users')).toHaveAttribute('aria-sort', 'descending');
  expect((await names(page)).slice(0, 2)).toEqual(['China', 'India']);
  await head(page, 'Local time').getByRole('button').press('Enter');
  await expect(head(page, 'Local time')).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows(page).first().locator('.span')).toHaveText('01:00–03:00');
});

test('groups sum up their regions and fold', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await page.getByLabel('Groups').selectOption('By continent');
  const asia = page.getByRole('rowheader', { name: 'Asia 62 regions' });
  await expect(asia).toHaveAttribute('scope', 'rowgroup');
  await expect(page.locator('.group').first().locator('.loss')).toHaveText(/^\d\d\u202f%$/);
  expect(await page.locator('.group').count()).toBe(1);
  await asia.getByRole('button').click();
  await expect(asia.getByRole('button')).toHaveAttribute('aria-expanded', 'false');
  await expect(asia.getByRole('button')).toBeFocused();
  await expect(page.locator('.group').nth(1)).toContainText('Europe');
});

test('showing more goes on with the keyboard where it was', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Show 30 more' }).press('Enter');
  await expect(rows(page)).toHaveCount(60);
  await expect(rows(page).nth(30).locator('.disclose')).toBeFocused();
  await page.getByRole('button', { name: 'Show all' }).press('Enter');
  await expect(rows(page)).toHaveCount(302);
  await expect(rows(page).nth(60).locator('.disclose')).toBeFocused();
  await expect(page.getByRole('button', { name: /^Show/ })).toHaveCount(0);
});

test('a pinned region stays on top and keeps its rank', { tag: '@once' }, async ({ page }) => {
  await open(page);
  const pin = page.getByRole('button', { name: 'Pin Egypt' });
  const rank = await row(page, 'Egypt').locator('.rank').textContent();
  await pin.press('Space');
  await expect(pin).toHaveAttribute('aria-pressed', 'true');
  await expect(pin).toBeFocused();
  for (const step of [
    () => head(page, 'Region').getByRole('button').click(),
    () => page.getByLabel('Groups').selectOption('By country'),
    () => search(page).fill('chile'),
    () => page.getByRole('button', { name: 'One day later' }).click(),
  ]) {
    await step();
    await expect(rows(page).first()).toContainText('Egypt');
  }
  await search(page).fill('');
  await page.getByLabel('Groups').selectOption('No groups');
  await page.getByRole('button', { name: 'One day earlier' }).click();
  await expect(rows(page).first().locator('.rank')).toHaveText(rank);
  await pin.click();
  await expect(rows(page).first()).toContainText('Afghanistan');
});

test('all rows are copied as CSV, in the order of the table', { tag: '@once' }, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await head(page, 'Region').getByRole('button').click();
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect(page.locator('.toast')).toHaveText('Regions copied as CSV');
  const csv = await page.evaluate(() => navigator.clipboard.readText());
  const lines = csv.trimEnd().split(/\r?\n/);
  expect(lines[0]).toBe('id,country,region,zone,local_start,local_end,day_shift_start,band,daytime_minutes,edge_minutes,lost_minutes,share_of_loss_percent,weight,weight_unit,level,tzdb,data_as_of,link');
  expect(lines).toHaveLength(303);
  expect(lines[1]).toMatch(/^AF\/Asia\/Kabul,AF,Afghanistan,Asia\/Kabul,2009-06-16T09:15:00\+04:30,2009-06-16T10:45:00\+04:30,1,day,90,0,90,/);
  expect(lines.filter((line) => line.includes(',internet-users,block,'))).toHaveLength(1);
});

test('details open by keyboard and stay with their region', { tag: '@once' }, async ({ page }) => {
  await open(page);
  const iran = row(page, /Iran$/).locator('.disclose');
  await iran.press('Enter');
  await expect(iran).toHaveAttribute('aria-expanded', 'true');
  const detail = page.locator(`#${await iran.getAttribute('aria-controls')}`);
  await expect(detail).toContainText('Asia/Tehran, UTC+04:30 at the start');
  await expect(detail).toContainText('Do not: Iran: protests after the presidential election');
  await head(page, 'Region').getByRole('button').click();
  await search(page).fill('ira');
  await expect(detail).toBeVisible();
  await iran.press('Enter');
  await expect(detail).toHaveCount(0);
});

test('on a phone the table begins short, and the same order is chosen from a list', { tag: '@once' }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, IN_2026);
  await expect(page.locator('.region-table tbody tr')).toHaveCount(10);
  await page.getByRole('button', { name: 'Show 30 more' }).click();
  await expect(page.locator('.region-table tbody tr')).toHaveCount(40);
  await page.getByLabel('Sort by').selectOption('Name, A to Z');
  expect((await names(page))[0]).toBe('Afghanistan');
  await expect(page.locator('.region-table thead button').first()).toBeHidden();
  for (const target of await page.locator('.regions :is(button, select, input):visible').all()) {
    expect((await target.boundingBox()).height).toBeGreaterThanOrEqual(24);
  }
});

for (const [scheme, width] of [['light', 1280], ['dark', 320]]) {
  for (const grouping of ['No groups', 'By continent']) {
    test(`open details are accessible, ${grouping}, ${scheme}, ${width} pixels wide`, { tag: '@once' }, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 800 });
      await open(page, IN_2026);
      await page.getByLabel('Groups').selectOption(grouping);
      await page.getByRole('button', { name: 'Pin India' }).click();
      await rows(page).nth(1).locator('.disclose').click();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}
