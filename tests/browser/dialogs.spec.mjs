// The dialogs: whom the service serves and when, and how every figure is computed.
import { violations } from './axe.mjs';
import { test, expect, open } from './fixture.mjs';

const dialog = (page) => page.getByRole('dialog');
const scope = (page) => page.locator('#places-open');
const say = (page) => page.locator('#say');
const day = (page) => page.locator('.share[data-band="day"] b');
const done = (page) => dialog(page).getByRole('button', { name: 'Done' });

async function openAudience(page) {
  await open(page);
  await scope(page).click();
  await expect(dialog(page)).toBeVisible();
}

test('places are added by name and removed by their chips', { tag: '@once' }, async ({ page }) => {
  await openAudience(page);
  const only = page.getByRole('combobox', { name: 'Only here' });
  for (const [typed, name] of [['munich', 'Germany'], ['iran', 'Iran'], ['seattle', 'United States, Pacific']]) {
    await only.fill(typed);
    await only.press('Enter');
    await expect(dialog(page).getByRole('button', { name: `Remove ${name}` })).toBeVisible();
    await expect(only).toHaveValue('');
    await expect(only).toBeFocused();
  }
  const not = page.getByRole('combobox', { name: 'But not here' });
  await not.fill('atlantis');
  await expect(page.locator('#except-problem')).toContainText('no country or region is called “atlantis”');
  await not.fill('austria');
  await not.press('Enter');
  await dialog(page).getByRole('button', { name: 'Remove United States, Pacific' }).click();
  await expect(only).toBeFocused();
  await dialog(page).getByRole('button', { name: 'Remove Austria' }).press('Enter');
  await expect(not).toBeFocused();
  await done(page).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(scope(page)).toContainText('Germany and Iran');
  await expect(scope(page)).toBeFocused();
  await expect(page.locator('.region-table tbody tr')).toHaveCount(2);
  await expect(day(page)).not.toHaveText('67\u202f%');
  await expect(page).toHaveURL(/&x=/);
  await page.reload();
  await expect(scope(page)).toContainText('Germany and Iran');
});

test('own figures count once they are taken', { tag: '@once' }, async ({ page }) => {
  await openAudience(page);
  const figures = page.locator('#own-figures');
  const told = page.locator('#own-said');
  const use = dialog(page).getByRole('button', { name: 'Use these figures' });
  await figures.fill('DE,70\nAtlantis,10');
  await expect(told).toContainText('Line 2 names no known place, "Atlantis"');
  await expect(figures).toHaveAttribute('aria-invalid', 'true');
  await expect(use).toHaveCount(0);
  await figures.fill('DE,70\nAT,many');
  await expect(told).toContainText('Line 2 has no usable number, "many"');
  for (const text of ['DE,70\nAT,10\nCH,20', 'DE;70\nAT;10\nCH;20', 'DE\t70\nAT\t10\nCH\t20']) {
    await figures.fill(text);
    await expect(told).toHaveText('3 figures read, not in use yet.');
    await expect(figures).not.toHaveAttribute('aria-invalid', /./);
  }
  expect(await page.evaluate(() => [location.hash, localStorage.getItem('lowtide.draft')])).toEqual(['', null]);
  await use.press('Enter');
  await expect(told).toContainText('These figures are in use');
  await expect(use).toHaveCount(0);
  await expect(figures).toBeFocused();
  await done(page).click();
  // 04:45 to 06:15 UTC is 06:45 to 08:15 there: the last quarter of an hour is day.
  await expect(day(page)).toHaveText('17\u202f%');
  await expect(page.locator('.share[data-band="edge"] b')).toHaveText('83\u202f%');
  await expect(page.locator('.region-table tbody tr')).toHaveCount(3);
  await expect(page).toHaveURL(/&x=/);

  await page.reload();
  await expect(day(page)).toHaveText('17\u202f%');
  await scope(page).click();
  await expect(figures).toHaveValue('DE,70\nAT,10\nCH,20\n');
  await dialog(page).getByRole('radio', { name: 'People' }).check();
  await done(page).click();
  await expect(day(page)).not.toHaveText('17\u202f%');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(day(page)).toHaveText('17\u202f%');
});

test('own hours are read while they are typed, and a wrong text leaves them alone', { tag: '@once' }, async ({ page }) => {
  await openAudience(page);
  await dialog(page).getByRole('radio', { name: /Own hours/ }).check();
  const hours = page.locator('#own-hours');
  const told = page.locator('#own-hours-said');
  await expect(hours).toHaveValue('09:00-18:00');
  await hours.fill('09:00-25:00');
  await expect(told).toHaveText('write them like 07:30-19:00');
  await expect(hours).toHaveAttribute('aria-invalid', 'true');
  const before = await day(page).textContent();
  await hours.fill('00:00-24:00');
  await expect(told).not.toHaveClass(/problem/);
  await expect(day(page)).toHaveText('100\u202f%');
  expect(before).not.toBe('100\u202f%');
  await dialog(page).getByLabel('Tuesday').uncheck();
  await expect(day(page)).not.toHaveText('100\u202f%');
  await done(page).click();
  await expect(page.getByLabel('Daytime')).toHaveValue('');
  await expect(page.getByLabel('Daytime').locator('option:checked')).toContainText('Own hours 00:00-24:00');
  await expect(page).toHaveURL(/&x=/);
  await page.reload();
  await expect(page.getByLabel('Daytime').locator('option:checked')).toContainText('Own hours 00:00-24:00');
});

test('the method shows the figures of the page', { tag: '@once' }, async ({ page }) => {
  await open(page);
  for (const window of [0, 1]) {
    await page.locator('.tab').nth(window).click();
    const shown = await page.locator('.share b').allTextContents();
    await page.getByRole('button', { name: 'How this is computed' }).click();
    const exact = await page.locator('.method b').first().textContent();
    expect(exact.split(', ').map((each) => Math.round(parseFloat(each)))).toEqual(shown.map((each) => parseInt(each, 10)));
    await expect(page.locator('.method b').nth(1)).toHaveText(await page.locator('#load').textContent());
    await expect(page.locator('.method b').nth(2)).toHaveText(await page.locator('#level').textContent());
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'How this is computed' })).toBeFocused();
  }
});

test('a read-only plan says whom it serves and offers no change', { tag: '@once' }, async ({ page }) => {
  await open(page, '#start=2027-01-12T20:00&tz=America/Los_Angeles&dur=30');
  await expect(scope(page)).toHaveCount(0);
  await expect(page.locator('.choices.read-only')).toHaveText('Internet users · The world · Waking 08–22 · Messaging');
  await expect(say(page)).toBeVisible();
});

test('a historic case is read and opened', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'More historic cases' }).click();
  await expect(dialog(page).getByRole('heading', { name: 'Wikimedia, March 2024' })).toBeVisible();
  await expect(dialog(page).getByRole('link', { name: 'Mint, 13 July 2024' })).toHaveAttribute('rel', /noopener/);
  expect(await violations(page, 'dialog')).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Open HDFC Bank, July 2024' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(day(page)).toHaveText('63\u202f%');
});

test('the help leads to the historic cases, and Escape back to the page', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await page.keyboard.press('?');
  await dialog(page).getByRole('button', { name: 'Historic cases' }).click();
  await expect(dialog(page).getByRole('heading', { name: 'Historic cases' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
});
