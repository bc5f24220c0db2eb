// The windows of a plan: named, copied, put in order and compared; and what if one takes longer.
import { violations } from './axe.mjs';
import { test, expect, open, openOwn, utc } from './fixture.mjs';

const PLAN = '#start=2009-06-15T21:45&tz=America/Los_Angeles&dur=90';

const compare = (page) => page.locator('.compare');
const swings = (page, kind) => compare(page).locator(`[data-swing="${kind}"]`);
const button = (page, name) => compare(page).getByRole('button', { name, exact: true });

test('story 1 and 2: the move spares Iran, and the Americas pay', async ({ page }) => {
  await open(page);
  const wins = swings(page, 'wins').getByRole('row');
  await expect(wins.nth(0)).toHaveText('Wins with B');
  await expect(wins.nth(1)).toContainText('Iran');
  await expect(wins.nth(1).getByRole('cell').first()).toHaveText(/^100\s%$/);
  await expect(wins.nth(1).getByRole('cell').nth(2)).toHaveText(/^0\s%$/);
  await expect(swings(page, 'loses').getByRole('row').nth(1)).toContainText('United States');
  await expect(compare(page).getByRole('row', { name: /^UTC/ })).toContainText('04:45–06:15');
  await expect(compare(page).getByRole('row', { name: /^UTC/ })).toContainText('21:00–22:00');
});

test('all countries that win or lose are a press away', { tag: '@once' }, async ({ page }) => {
  await open(page);
  const rows = swings(page, 'wins').getByRole('row');
  await expect(rows.last()).toHaveText(/^and \d+ more$/);
  const more = Number((await rows.last().textContent()).match(/\d+/)[0]);
  const shown = await rows.count() - 1;
  const all = button(page, 'All countries');
  await all.press('Enter');
  await expect(all).toHaveAttribute('aria-pressed', 'true');
  await expect(rows).toHaveCount(shown + more);
  await all.press('Enter');
  await expect(rows).toHaveCount(shown + 1);
});

test('windows are held against each other wherever they are moved', { tag: '@once' }, async ({ page }) => {
  await open(page);
  const pair = compare(page).getByRole('heading', { level: 3 }).first();
  await expect(pair).toHaveText('A against B');
  await button(page, 'Duplicate B').click();
  await expect(page.locator('#spoken')).toHaveText('Copied as window C');
  await expect(pair).toHaveText('C against B');
  await button(page, 'Move B left').click();
  await expect(pair).toHaveText('C against A');
  await compare(page).getByRole('combobox', { name: 'Against' }).selectOption({ label: 'B Planned' });
  await expect(pair).toHaveText('C against B');
  await button(page, 'Look at window B').click();
  await expect(pair).toHaveText('B against C');
});

test('a window is copied, named, moved and removed by keyboard, and all of it undone', async ({ page }) => {
  await openOwn(page, PLAN);
  const tabs = page.getByRole('group', { name: 'Windows of this plan' }).getByRole('button');
  await page.getByRole('button', { name: 'One more window' }).focus();
  await page.keyboard.press('Enter');
  await expect(tabs).toHaveCount(2);
  await expect(tabs.nth(1)).toHaveAttribute('aria-pressed', 'true');

  await compare(page).getByLabel('Name of window B').focus();
  await page.keyboard.type('Night shift');
  await expect(tabs.nth(1)).toContainText('Night shift');

  await button(page, 'Move B left').focus();
  await page.keyboard.press('Enter');
  await expect(tabs.nth(0)).toContainText('Night shift');
  await expect(tabs.nth(0)).toHaveAttribute('aria-pressed', 'true');
  await expect(button(page, 'Move A right')).toBeFocused();

  await button(page, 'A is a backup').focus();
  await page.keyboard.press('Space');
  await expect(button(page, 'A is a backup')).toHaveAttribute('aria-pressed', 'true');

  await button(page, 'Remove A').focus();
  await page.keyboard.press('Enter');
  await expect(compare(page).getByRole('heading', { name: 'What if it takes longer?' })).toBeFocused();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ControlOrMeta+z');
  await expect(tabs).toHaveCount(2);
  await expect(tabs.nth(1)).not.toContainText('Night shift');
});

test('names and order are in the link', { tag: '@once' }, async ({ page, newTab }) => {
  await open(page);
  await compare(page).getByLabel('Name of window A').fill('First night');
  await button(page, 'Move A right').click();
  await expect(page).toHaveURL(/#v=1-.*start=2009-06-16T14:00/);
  const other = await newTab(new URL(page.url()).hash);
  await expect(other.getByRole('group', { name: 'Windows of this plan' })).toHaveText(/A\s*Moved.*B\s*First night/);
});

test('with a third window the pair is chosen', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await button(page, 'Duplicate B').click();
  // A copy costs what it was copied from costs.
  await expect(compare(page).getByRole('heading', { name: 'C against B' })).toBeVisible();
  await expect(swings(page, 'wins')).toHaveCount(0);
  await compare(page).getByRole('combobox', { name: 'Against' }).selectOption({ label: 'A Planned' });
  await expect(compare(page).getByRole('heading', { name: 'C against A' })).toBeVisible();
  await expect(swings(page, 'loses').getByRole('row').nth(1)).toContainText('Iran');
});

test('a window that takes longer says whose morning it reaches', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  await page.getByRole('button', { name: 'Twice as long' }).click();
  const answer = compare(page).locator('#overrun-answer');
  await expect(answer).toContainText(/07:45 UTC/);
  await expect(answer.getByRole('listitem').first()).toContainText('08:00 in Nigeria, the United Kingdom');
  await expect(answer.getByRole('listitem').first()).toContainText(/, reached$/);
  await compare(page).getByLabel('Until').fill('22:00');
  await expect(answer).toContainText('The planned end is 23:15');
  await compare(page).getByLabel('Until').fill('6:00');
  await expect(answer).toContainText('to Tue 16 Jun 2009 06:00 in Los Angeles');
  await expect(utc(page)).toHaveText('04:45–06:15');
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing in the comparison, ${colorScheme}`, { tag: '@once' }, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 800 });
    await open(page);
    await button(page, 'Duplicate A').click();
    await page.getByRole('button', { name: 'Four times' }).click();
    expect(await violations(page, '.compare')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
