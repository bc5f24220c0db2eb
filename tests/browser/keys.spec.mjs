// Shortcuts: single keys that can be switched off, undo that cannot, and nothing that belongs to the browser.
import { test, expect, open } from './fixture.mjs';

const FOUNDING = '2009-06-15 21:45 America/Los_Angeles 90 min';

const line = (page) => page.locator('#when');
const verdict = (page) => page.locator('#verdict');

test.beforeEach(async ({ page }) => {
  await open(page);
  await verdict(page).focus();
});

test('? opens the help, which takes the focus and gives it back', { tag: '@once' }, async ({ page }) => {
  await page.getByRole('button', { name: 'One day later' }).focus();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help and shortcuts' });
  await expect(help).toBeVisible();
  expect(await help.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('e');
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'One day later' })).toBeFocused();
  await expect(line(page)).toHaveValue(FOUNDING);
});

test('e, l and their capitals move the window, the numbers choose it, w goes to the line, t changes the theme', { tag: '@once' }, async ({ page }) => {
  for (const [key, start] of [['l', '2009-06-15 22:00'], ['e', '2009-06-15 21:45'], ['Shift+L', '2009-06-16 21:45'], ['Shift+E', '2009-06-15 21:45']]) {
    await page.keyboard.press(key);
    await expect(line(page), key).toHaveValue(`${start} America/Los_Angeles 90 min`);
  }
  const tabs = page.locator('.tab');
  await page.keyboard.press('2');
  await expect(tabs.nth(1)).toHaveAttribute('aria-pressed', 'true');
  // There are two windows only.
  await page.keyboard.press('6');
  await expect(tabs.nth(1)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('1');
  await expect(tabs.nth(0)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('w');
  await expect(line(page)).toBeFocused();
  await expect(line(page)).toHaveValue(FOUNDING);
});

test('letters typed into a field are letters', { tag: '@once' }, async ({ page }) => {
  for (const field of [line(page), page.locator('#zone'), page.getByLabel('Title of the plan')]) {
    await field.fill('');
    await field.pressSequentially('el2t?w');
    await expect(field).toHaveValue('el2t?w');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await expect(page.locator('.tab').first()).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('#time')).toHaveValue('21:45');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', /./);
});

test('single keys can be switched off, which is remembered, and undo stays', { tag: '@once' }, async ({ page }) => {
  await page.keyboard.press('?');
  await page.getByLabel('Single keys are shortcuts').uncheck();
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  for (const key of ['l', '2', 't', '?', 'w']) await page.keyboard.press(key);
  await expect(line(page)).toHaveValue(FOUNDING);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.reload();
  await expect(line(page)).toHaveValue(FOUNDING);
  await page.keyboard.press('l');
  await expect(line(page)).toHaveValue(FOUNDING);

  await page.getByRole('button', { name: '15 minutes later' }).click();
  await expect(page.locator('#time')).toHaveValue('22:00');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('#time')).toHaveValue('21:45');
});

test('Alt with an arrow stays the way back of the browser', { tag: '@once' }, async ({ page }) => {
  const pressed = await page.evaluate(() => new Promise((resolve) => {
    addEventListener('keydown', (event) => setTimeout(() => resolve(event.defaultPrevented)), { once: true });
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, bubbles: true, cancelable: true }));
  }));
  expect(pressed).toBe(false);
  for (const key of ['e', 'l', '1', '?']) await page.keyboard.press(`Alt+${key}`);
  await expect(line(page)).toHaveValue(FOUNDING);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
