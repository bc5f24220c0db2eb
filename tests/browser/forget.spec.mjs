// "Delete my data": nothing of it is left in the browser, and no open tab writes it back.
import { test, expect, command, open } from './fixture.mjs';
import { LINKS } from './links.mjs';

const FOREIGN = LINKS.founding;

const title = (page) => page.getByLabel('Title of the plan');
const notes = (page) => page.getByRole('complementary', { name: 'Notes' });
const dialog = (page) => page.getByRole('dialog', { name: 'Delete my data' });
/** The names of what is stored. */
const stored = (page) => page.evaluate(() => Object.keys(localStorage).sort());

/** A draft with a title, and a theme that was chosen. */
async function leaveSomething(page) {
  await open(page);
  await title(page).fill('Core switch');
  await page.getByRole('button', { name: /^Theme|theme/ }).first().click();
  await expect.poll(() => stored(page)).toEqual(['lowtide.draft', 'lowtide.viewer']);
  await expect.poll(() => page.url()).toContain('#');
}

test('what the browser keeps is deleted, and the page goes on with the example', { tag: '@once' }, async ({ page }) => {
  await leaveSomething(page);
  await page.evaluate(() => localStorage.setItem('another.page', 'stays'));
  await page.getByRole('contentinfo').getByRole('button', { name: 'Delete my data' }).click();
  await expect(dialog(page)).toContainText('no undo brings it back');
  await dialog(page).getByRole('button', { name: 'Keep it' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(title(page)).toHaveValue('Core switch');

  await command(page, 'delete my data');
  await dialog(page).getByRole('button', { name: 'Delete all of it' }).click();
  await expect(notes(page)).toContainText('Deleted from this browser: your plan, your settings');
  await expect(page.locator('#verdict')).toBeFocused();
  await expect(title(page)).not.toHaveValue('Core switch');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
  expect(await stored(page)).toEqual(['another.page']);
  expect(new URL(page.url()).hash).toBe('');

  // What is planned from here on is kept and stands in the address as ever.
  await title(page).fill('A new one');
  await expect.poll(() => stored(page)).toContain('lowtide.draft');
  await expect.poll(() => page.url()).toContain('#v=');
});

test('a reload after it finds a first visit', { tag: '@once' }, async ({ page }) => {
  await leaveSomething(page);
  await page.getByRole('contentinfo').getByRole('button', { name: 'Delete my data' }).click();
  await dialog(page).getByRole('button', { name: 'Delete all of it' }).click();
  await expect(notes(page)).toContainText('Deleted');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'When do you plan to go down?' })).toBeVisible();
  expect(await stored(page)).toEqual([]);
});

test('other open tabs forget it too and write nothing back', { tag: '@once' }, async ({ page, newTab }) => {
  await leaveSomething(page);
  const other = await newTab();
  await expect(title(other)).toHaveValue('Core switch');
  const reader = await newTab(FOREIGN);

  await page.getByRole('contentinfo').getByRole('button', { name: 'Delete my data' }).click();
  await dialog(page).getByRole('button', { name: 'Delete all of it' }).click();
  await expect(notes(other)).toContainText('in another tab');
  await expect(title(other)).not.toHaveValue('Core switch');
  expect(new URL(other.url()).hash).toBe('');
  // Somebody's link came with the address and stays.
  await expect(notes(reader)).toContainText('in another tab');
  expect(new URL(reader.url()).hash).toBe(FOREIGN);

  // What each tab does by itself when it is looked at again or left stores nothing.
  for (const tab of [other, reader, page]) {
    await tab.bringToFront();
    await tab.evaluate(() => dispatchEvent(new Event('focus')));
  }
  expect(await stored(page)).toEqual([]);
});
