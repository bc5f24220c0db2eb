// Every step of docs/tour.md, with the words that stand there.
import { readFileSync } from 'node:fs';
import { test, expect, open } from './fixture.mjs';

const tour = readFileSync(new URL('../../docs/tour.md', import.meta.url), 'utf8');
/** Something that the tour names, so that the page and the text cannot part. */
const told = (words) => {
  expect(tour, `the tour no longer says "${words}"`).toContain(words);
  return words;
};

const verdict = (page) => page.locator('#say');
const line = (page) => page.locator('#when');

test('a newcomer walks the tour', { tag: '@once' }, async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  // 1, 2: the two windows of June 2009.
  await expect(verdict(page)).toContainText('67 %');
  await page.keyboard.press('2');
  await expect(verdict(page)).toContainText('Night in Iran');
  await expect(verdict(page)).toContainText('18 %');
  await expect(page.getByText(told('B against A'))).toBeVisible();

  // 3: a plan of one's own, typed.
  await page.getByRole('button', { name: told('Plan your own') }).click();
  await line(page).fill(told('2026-12-05 22:00 90m Europe/Berlin'));
  await expect(verdict(page)).toContainText('Do not: in Guinea-Bissau');
  await expect(verdict(page)).toContainText('one day before the presidential and legislative election');
  const events = page.getByRole('region', { name: told('What is happening there') });
  await expect(events).toContainText('Guinea-Bissau');

  // 4: a better window.
  await line(page).press('Enter');
  await page.locator('#verdict').focus();
  await expect(page.locator('.suggestion').first()).toContainText(/avoids the presidential/);
  await page.keyboard.press('n');
  await expect(page.getByRole('button', { name: /^Use/ }).first()).toBeVisible();
  await page.keyboard.press('u');
  await expect(verdict(page)).not.toContainText('Guinea-Bissau');
  await page.keyboard.press('Control+z');
  await expect(verdict(page)).toContainText('Do not: in Guinea-Bissau');

  // 5: whom it serves.
  await page.getByRole('button', { name: /world/i }).first().click();
  const dialog = page.getByRole('dialog');
  const places = dialog.getByRole('combobox').first();
  for (const country of [told('Germany'), told('France')]) {
    await places.fill(country);
    await places.press('Enter');
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(verdict(page)).toContainText('no region of the audience is in its daytime');

  // 6: moved by keys.
  await page.locator('#verdict').focus();
  await page.keyboard.press('l');
  await expect(page.locator('#time')).toHaveValue('22:15');
  await page.keyboard.press('Shift+E');
  await expect(page.locator('#date')).toHaveValue('Fri 4 Dec 2026');

  // 7, 8: out of the page, and the rest.
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('delete my');
  await expect(page.getByRole('option', { name: told('Delete my data') })).toBeVisible();
});
