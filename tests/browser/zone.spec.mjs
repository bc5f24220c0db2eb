// The zone field: a combobox after the ARIA pattern, found by whatever people call a place.
import { test, expect, openOwn, utc } from './fixture.mjs';

const PLAN = '#start=2026-06-15T12:00&tz=Europe/Berlin&dur=60';

const zone = (page) => page.locator('#zone');
const offers = (page) => page.getByRole('listbox', { name: 'Zone' }).getByRole('option');

test.beforeEach(async ({ page }) => openOwn(page, PLAN));

test('the list opens with the arrows, which walk it, and Enter takes', { tag: '@once' }, async ({ page }) => {
  const field = page.getByRole('combobox', { name: 'Zone' });
  await field.focus();
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await expect(field).not.toHaveAttribute('aria-activedescendant', /./);
  await field.press('ArrowDown');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  const active = async () => page.locator(`#${await field.getAttribute('aria-activedescendant')}`);
  await expect(await active()).toHaveAttribute('aria-selected', 'true');
  await field.press('ArrowDown');
  await expect(offers(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(await active()).toHaveText(await offers(page).nth(1).textContent());
  await field.press('ArrowUp');
  await field.press('ArrowUp');
  await expect(offers(page).last()).toHaveAttribute('aria-selected', 'true');
  await field.press('ArrowDown');
  const name = (await offers(page).first().locator('.detail').textContent()).split(', ').at(-1);
  await field.press('Enter');
  await expect(field).toHaveValue(name === 'coordinated universal time' ? 'UTC' : name);
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await expect(field).toBeFocused();
});

test('Escape closes the list, and again gives up what was typed', { tag: '@once' }, async ({ page }) => {
  await zone(page).fill('tok');
  await expect(offers(page).first()).toContainText('Tokyo');
  await zone(page).press('Escape');
  await expect(zone(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(zone(page)).toHaveValue('tok');
  await zone(page).press('Escape');
  await expect(zone(page)).toHaveValue('Europe/Berlin');
  await expect(utc(page)).toHaveText('10:00–11:00');
});

test('leaving the field takes a name in full, also an old one', { tag: '@once' }, async ({ page }) => {
  for (const [typed, name] of [
    ['asia/tokyo', 'Asia/Tokyo'],
    ['tehran', 'Asia/Tehran'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['US/Pacific', 'America/Los_Angeles'],
  ]) {
    await zone(page).fill(typed);
    await zone(page).press('Tab');
    await expect(zone(page)).toHaveValue(name);
  }
});

test('leaving the field gives half a name up', { tag: '@once' }, async ({ page }) => {
  await zone(page).fill('europe/par');
  await expect(offers(page)).toHaveCount(1);
  await zone(page).press('Tab');
  await expect(zone(page)).toHaveValue('Europe/Berlin');
  await expect(offers(page)).toHaveCount(0);
});

test('a zone is found by city, country, abbreviation, offset, plain letters and old name', { tag: '@once' }, async ({ page }) => {
  for (const [typed, place, detail] of [
    ['san fran', 'San Francisco', 'America/Los_Angeles'],
    ['nepal', 'Kathmandu', 'Asia/Kathmandu'],
    ['akst', 'Anchorage', 'AKST / AKDT'],
    ['+5:30', 'Kolkata', 'UTC+5:30'],
    ['sao paulo', 'Sao Paulo', 'America/Sao_Paulo'],
    ['são paulo', 'Sao Paulo', 'America/Sao_Paulo'],
    ['calcutta', 'Kolkata', 'Calcutta'],
  ]) {
    await zone(page).fill(typed);
    await expect(offers(page).first(), typed).toContainText(place);
    await expect(offers(page).first(), typed).toContainText(detail);
  }
});

test('the list begins with the plan’s zone, the reader’s and those chosen lately', async ({ page }) => {
  await zone(page).fill('tehran');
  await offers(page).first().click();
  await expect(zone(page)).toHaveValue('Asia/Tehran');
  await expect(utc(page)).toHaveText('08:30–09:30');
  await page.getByRole('button', { name: 'Undo' }).click();
  await zone(page).click();
  await expect(offers(page).first()).toContainText('Berlin');
  const place = (await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).split('/').pop();
  const name = { Calcutta: 'Kolkata', St_Johns: 'St Johns' }[place] ?? place;
  await expect(offers(page).nth(1)).toContainText(name);
  await expect(offers(page).nth(2)).toContainText('Tehran');
  await expect(offers(page).nth(3)).toContainText('UTC');
});

test('a text that is no zone says so and leaves the plan alone', { tag: '@once' }, async ({ page }) => {
  await zone(page).fill('Europe/Berlim');
  const problem = page.locator('#zone-problem');
  await expect(problem).toContainText('did you mean Europe/Berlin?');
  await expect(zone(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(zone(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(utc(page)).toHaveText('10:00–11:00');
  await zone(page).blur();
  await expect(problem).toHaveCount(0);
});
