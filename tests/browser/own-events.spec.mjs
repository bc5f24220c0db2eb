// Events and freezes of one's own: typed in, changed, taken out, and kept with the plan.
import { test, expect, open, openOwn } from './fixture.mjs';

const PLAN = '#start=2026-12-28T22:00&tz=America/New_York&dur=60';
const dialog = (page) => page.getByRole('dialog');
const add = (page) => page.getByRole('button', { name: 'Add event or freeze' });
const field = (page, name) => dialog(page).getByLabel(name, { exact: true });
const choice = (page, name) => dialog(page).getByRole('combobox', { name, exact: true });
const list = (page) => dialog(page).getByRole('region', { name: 'Own events of this plan' });

async function openDialog(page, fragment = PLAN) {
  await openOwn(page, fragment);
  await add(page).click();
  await expect(dialog(page)).toBeVisible();
}

test('a freeze is proposed on the window’s dates, added, and says avoid', { tag: '@once' }, async ({ page }) => {
  await openDialog(page);
  await expect(field(page, 'Title')).toBeFocused();
  await expect(field(page, 'First day')).toHaveValue('2026-12-28');
  await expect(choice(page, 'Kind').locator('option:checked')).toHaveText('Change freeze');
  await expect(choice(page, 'When').locator('option:checked')).toHaveText('Whole days in New York');
  await expect(choice(page, 'Counts as')).toHaveCount(0);
  await field(page, 'Title').press('Enter');
  await expect(dialog(page)).toContainText('the event has no title');
  await expect(field(page, 'Title')).toBeFocused();
  await field(page, 'Title').fill('Year-end freeze');
  await field(page, 'First day').fill('2026-12-18');
  await field(page, 'Last day').fill('2027-01-04');
  await field(page, 'Title').press('Enter');
  await expect(page.locator('.toast')).toHaveText('1 event taken; it meets this window');
  await expect(list(page)).toContainText('Change freeze, 18 December 2026 to 4 January 2027 in New York');
  await expect(field(page, 'Title')).toHaveValue('');
  await page.keyboard.press('Escape');
  const card = page.locator('article[data-event="own-1"]');
  await expect(card).toHaveAttribute('data-level', 'avoid');
  await expect(card).toContainText('Year-end freeze');
  await expect(page).toHaveURL(/&x=/);
  await page.reload();
  await expect(card).toContainText('Year-end freeze');
});

test('an event is on each region’s own days, in places, and as severe as one says', { tag: '@once' }, async ({ page }) => {
  await openDialog(page);
  await field(page, 'Title').fill('Product launch');
  await choice(page, 'Kind').selectOption('Event of our own');
  await expect(choice(page, 'When').locator('option:checked')).toHaveText('Whole days, each region’s own');
  await choice(page, 'Counts as').selectOption('Do not');
  const where = dialog(page).getByRole('combobox', { name: 'Where' });
  await where.fill('germany');
  await where.press('Enter');
  await expect(dialog(page).getByRole('button', { name: 'Remove Germany' })).toBeVisible();
  await field(page, 'First day').fill('2026-12-29');
  await expect(field(page, 'Last day')).toHaveValue('2026-12-29');
  await dialog(page).getByRole('button', { name: 'Add to the plan' }).click();
  await expect(list(page)).toContainText('Event of our own, 29 December 2026; Germany');
  await dialog(page).getByRole('button', { name: 'Change Product launch' }).click();
  await expect(field(page, 'Title')).toHaveValue('Product launch');
  await expect(field(page, 'Title')).toBeFocused();
  await field(page, 'Title').fill('Launch');
  await dialog(page).getByRole('button', { name: 'Save the change' }).click();
  await expect(list(page)).toContainText('Launch');
  await dialog(page).getByRole('button', { name: 'Remove Launch' }).click();
  await expect(page.locator('.toast')).toHaveText('Removed');
  await expect(list(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await add(page).click();
  await expect(list(page)).toContainText('Launch');
});

test('a time that happens twice is asked about at its field', { tag: '@once' }, async ({ page }) => {
  await openDialog(page, '#start=2026-11-01T00:30&tz=America/New_York&dur=60');
  await field(page, 'Title').fill('Release');
  await choice(page, 'When').selectOption('From and to at a time in New York');
  await field(page, 'Begins at').fill('01:30');
  await expect(dialog(page)).toContainText('01:30 happens twice in America/New_York');
  await dialog(page).getByRole('button', { name: 'The second, 06:30 UTC' }).click();
  await expect(dialog(page)).not.toContainText('happens twice');
  await field(page, 'Ends at').fill('02:30');
  await dialog(page).getByRole('button', { name: 'Add to the plan' }).click();
  await expect(list(page)).toContainText('1 November 2026 01:30–02:30 in New York');
});

test('an event of the list leads to its form', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await add(page).click();
  await field(page, 'Title').fill('Board meeting');
  await field(page, 'Title').press('Enter');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(add(page)).toBeFocused();
  await page.locator('article[data-event="own-1"]').getByRole('button', { name: 'Change this event' }).click();
  await expect(field(page, 'Title')).toHaveValue('Board meeting');
});

test('a form that was left half filled in is there again, and goes with its plan', { tag: '@once' }, async ({ page }) => {
  await openDialog(page);
  await field(page, 'Title').fill('Half a ti');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await add(page).click();
  await expect(field(page, 'Title')).toHaveValue('Half a ti');
  await field(page, 'Title').press('Enter');
  await expect(field(page, 'Title')).toHaveValue('');
  await page.evaluate(() => { location.hash = '#start=2027-01-12T20:00&tz=UTC&dur=30'; });
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Make it mine' })).toBeVisible();
});

test('what the plan has is said where none of it is in the list, and the focus stays', { tag: '@once' }, async ({ page }) => {
  await openDialog(page);
  for (const [title, day] of [['Release', '2026-12-28'], ['Audit', '2026-06-01']]) {
    await field(page, 'Title').fill(title);
    await field(page, 'First day').fill(day);
    await field(page, 'Last day').fill(day);
    await field(page, 'Title').press('Enter');
    await expect(list(page)).toContainText(title);
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('.own-held')).toContainText('The plan has 2 own events or freezes; 1 meets this window.');
  await page.locator('article[data-event="own-1"]').getByRole('button', { name: 'Change this event: Release' }).press('Enter');
  await dialog(page).getByRole('button', { name: 'Remove Release' }).press('Enter');
  await expect(field(page, 'Title')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'What is happening there' })).toBeFocused();
});
