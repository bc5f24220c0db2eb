// The palette: everything that can be done, by its name and a few letters of it.
import { test, expect, command, open, openOwn } from './fixture.mjs';

const PLAN = '#start=2027-01-12T20:00&tz=America/Los_Angeles&dur=90';

const palette = (page) => page.getByRole('dialog', { name: 'Everything you can do' });
const field = (page) => page.getByRole('combobox', { name: 'What would you like to do?' });
const active = (page) => palette(page).getByRole('option', { selected: true });
const line = (page) => page.locator('#when');

test('an example is found, opened and undone by keyboard alone', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  const before = await line(page).inputValue();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('heal 17');
  await expect(palette(page).getByRole('option')).toHaveCount(0);
  await expect(palette(page)).toContainText('Nothing is called “heal 17”.');
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Backspace');
  await expect(active(page)).toContainText('HealthCare.gov, November 2017');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
  await expect(line(page)).toHaveValue('2017-11-05 00:00 America/New_York 780 min');
  await expect(line(page)).toBeFocused();
  await command(page, 'undo');
  await expect(line(page)).toHaveValue(before);
});

test('arrows, Home and End walk the list and keep it in sight', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  await page.keyboard.press('ControlOrMeta+k');
  const options = palette(page).getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  for (const key of ['End', 'Home', 'ArrowUp']) {
    await page.keyboard.press(key);
    const end = key === 'Home' ? options.first() : options.last();
    await expect(end, key).toHaveAttribute('aria-selected', 'true');
    await expect(end, key).toBeInViewport({ ratio: 1 });
    await expect(field(page)).toHaveAttribute('aria-activedescendant', await end.getAttribute('id'));
  }
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
});

test('Escape and its own keys close it, and the focus returns', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  for (const [from, close] of [['#zone', 'Escape'], ['#when', 'ControlOrMeta+k'], ['#verdict', 'Escape']]) {
    await page.locator(from).focus();
    await page.keyboard.press('ControlOrMeta+k');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press(close);
    await expect(palette(page)).toHaveCount(0);
    await expect(page.locator(from)).toBeFocused();
  }
});

test('what is done sends the focus where it belongs', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  await command(page, 'change zone');
  await expect(page.locator('#zone')).toBeFocused();
  await command(page, 'search regions');
  await expect(page.locator('#region-search')).toBeFocused();
  await command(page, 'rules');
  const rules = page.getByRole('dialog');
  await expect(rules).toBeVisible();
  await expect(palette(page)).toHaveCount(0);
  expect(await rules.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  // The rules keep their own keys.
  await page.keyboard.press('Escape');
  await expect(page.locator('#region-search')).toBeFocused();
  await command(page, 'dupl');
  await command(page, 'name window');
  await expect(page.getByLabel('Name of window B')).toBeFocused();
});

test('what cannot be done now says why and does nothing', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  await command(page, 'redo');
  await expect(active(page)).toContainText('Nothing to redo');
  await expect(active(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(palette(page)).toBeVisible();
});

test('a pointer finds it in the bar, and does what it clicks', { tag: '@once' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openOwn(page, PLAN);
  const button = page.getByRole('button', { name: /^Everything you can do/ });
  const { width, height } = await button.boundingBox();
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  const tops = await page.locator('.brand, .actions').evaluateAll((all) => all.map((each) => each.offsetTop));
  expect(new Set(tops).size, 'the bar wraps').toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await button.click();
  await palette(page).getByRole('option', { name: 'One day later' }).click();
  await expect(palette(page)).toHaveCount(0);
  await expect(line(page)).toHaveValue('2027-01-13 20:00 America/Los_Angeles 90 min');
  await button.click();
  await palette(page).getByRole('button', { name: 'Close' }).click();
  await expect(palette(page)).toHaveCount(0);
});

test('somebody’s link offers to look and to make it mine, and nothing that changes it', { tag: '@once' }, async ({ page }) => {
  await open(page, PLAN);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette(page).getByRole('option', { name: 'Make it mine' })).toBeVisible();
  for (const name of ['One day later', 'Undo', 'HealthCare.gov', 'Rules']) {
    await expect(palette(page).getByRole('option', { name })).toHaveCount(0);
  }
  await page.keyboard.type('mine');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Title of the plan')).toBeVisible();
});

test('while a window is held it stays away', { tag: '@once' }, async ({ page }) => {
  await open(page);
  const block = page.locator('.selected .grasp');
  const { x, y, width, height } = await block.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 40, y + height / 2, { steps: 4 });
  await expect(page.locator('#time')).not.toHaveValue('21:45');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette(page)).toHaveCount(0);
  await page.mouse.up();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette(page)).toBeVisible();
});

test('buttons of the page are pressed through it', { tag: '@once' }, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openOwn(page, PLAN);
  await command(page, 'csv');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('Asia/Tehran');
  const chooser = page.waitForEvent('filechooser');
  await command(page, 'import');
  await chooser;
});
