// The change record: what stops, whom to ask, how far it is decided; in the link, and read by whoever opens it.
import { violations } from './axe.mjs';
import { test, expect, command, openOwn, open } from './fixture.mjs';

const PLAN = '#start=2027-01-12T20:00&tz=America/Los_Angeles&dur=90';
const dialog = (page) => page.getByRole('dialog', { name: 'Change record' });
const record = (page) => page.locator('.record');

test('a record is written by keyboard, stands beside the window, and goes with the link', { tag: '@once' }, async ({ page, newTab }) => {
  await openOwn(page, PLAN);
  await expect(record(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Change record' }).press('Enter');
  await dialog(page).getByLabel('What stops working').fill('Acme Chat');
  await page.keyboard.press('Tab');
  await dialog(page).getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Confirmed' });
  await dialog(page).getByLabel('Whom to ask').fill('#ops');
  await dialog(page).getByLabel('Note').fill('Roll-back by 21:00\nRead-only after that');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Change record' })).toBeFocused();
  await expect(record(page)).toContainText('Acme Chat');
  await expect(page).toHaveURL(/&x=/);

  const other = await newTab();
  // Somebody who has no draft of their own.
  await other.evaluate((hash) => { localStorage.clear(); location.hash = hash; }, new URL(page.url()).hash);
  await expect(other.locator('.plan-note')).toHaveText('From a link, read-only');
  await expect(other.getByRole('button', { name: 'Change record' })).toHaveCount(0);
  await expect(other.locator('.state')).toContainText('Confirmed');
  await expect(other.locator('.told')).toContainText('Read-only after that');

  // A text that is typed is one step.
  for (const gone of ['Roll-back', '#ops', 'Confirmed', 'Acme Chat']) {
    await expect(record(page)).toContainText(gone);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.locator('.page')).not.toContainText(gone);
  }
  await expect(record(page)).toHaveCount(0);
});

test('what is written in a record is text and nothing else', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  await page.getByRole('button', { name: 'Change record' }).click();
  const hostile = '<img src=x onerror=alert(1)> javascript:alert(2)';
  await dialog(page).getByLabel('What stops working').fill(hostile);
  await page.keyboard.press('Escape');
  await expect(record(page)).toContainText(hostile);
  await expect(record(page).locator('img, a')).toHaveCount(0);
});

for (const [scheme, width] of [['light', 1280], ['dark', 320]]) {
  test(`axe finds nothing in the record, ${scheme}`, { tag: '@once' }, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await open(page);
    await command(page, 'change record');
    await expect(dialog(page)).toBeVisible();
    expect(await violations(page, 'dialog')).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  });
}
