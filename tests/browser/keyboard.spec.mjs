// Without a mouse: enter, choose, read and copy by keyboard alone, on a narrow page and on one at 200 %, and
// the focus is always somewhere.
import { test, expect, open } from './fixture.mjs';

/** What has the focus: its id, its label or its text. */
const focused = (page) => page.evaluate(() => {
  const { activeElement: element, body } = document;
  if (!element || element === body) return 'nothing';
  return element.id || element.getAttribute('aria-label') || element.textContent.trim();
});

/** Goes on with Tab until `stop` has the focus, which must be seen at every stop. */
async function tabTo(page, stop) {
  const seen = [];
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    seen.push(at);
    expect(await visible(page), `the focus at "${at}" is seen`).toBe(true);
    if (at === stop) return;
  }
  expect(seen, `the way to ${stop}`).toContain(stop);
}

/** Whether what has the focus lies within the window's width and is outlined, itself or by its field. */
const visible = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const { left, right, width } = element.getBoundingClientRect();
  const outlined = [element, element.closest('.field')].some((each) => each && getComputedStyle(each).outlineStyle !== 'none');
  return outlined && width > 0 && left >= -1 && right <= innerWidth + 1;
});

for (const [where, size] of [
  ['320 pixels wide', { width: 320, height: 640 }],
  // Twice as large on a screen of 1280 pixels.
  ['at 200 %', { width: 640, height: 400 }],
]) {
  test.describe(where, () => {
    test.use({ viewport: size });

    test('a window is entered, read and shared by keyboard alone', { tag: '@once' }, async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await open(page);
      await tabTo(page, 'when');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('2027-01-12 22:00 UTC 1h');
      await expect(page.locator('#load')).toHaveText('Quiet');

      await tabTo(page, 'zone');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('kathm');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await expect(page.locator('#zone')).toHaveValue('Asia/Kathmandu');
      expect(await focused(page)).toBe('zone');
      await expect(page.locator('.readings tr[data-place="Kathmandu"]')).toContainText('22:00–23:00');
      await expect(page.locator('.region-table tbody tr').first().getByRole('rowheader')).toBeVisible();

      for (const name of ['Help and shortcuts', 'How this is computed', 'Places The world']) {
        const button = page.getByRole('button', { name });
        await button.focus();
        await page.keyboard.press('Enter');
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await page.evaluate(() => document.activeElement.closest('dialog') !== null)).toBe(true);
        await page.keyboard.press('Tab');
        expect(await focused(page)).not.toBe('nothing');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await expect(button).toBeFocused();
      }

      // A better window is looked at, used, and the regions that it costs are taken along.
      await page.locator('.suggestion-line').first().focus();
      await page.keyboard.press('Enter');
      const use = page.getByRole('button', { name: 'Use this window' });
      await tabTo(page, await use.textContent());
      await page.keyboard.press('Enter');
      await expect(use).toHaveCount(0);
      expect(await focused(page)).not.toBe('nothing');
      await expect(page.locator('#spoken')).not.toBeEmpty();
      await page.getByRole('button', { name: /CSV/ }).focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('#spoken')).toHaveText('Regions copied as CSV');
      expect((await page.evaluate(() => navigator.clipboard.readText())).split('\n').length).toBeGreaterThan(200);
      await page.keyboard.press('ControlOrMeta+z');
      await expect(page.locator('#when')).toHaveValue(/22:00/);

      // A narrow bar has room for one of the two.
      await page.getByRole('button', { name: 'Share', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('#spoken')).toHaveText('Link copied');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('start=2027-01-12T22:00&utc=2027-01-12T16:15Z&tz=Asia/Kathmandu');
      expect(await focused(page)).toBe('Copy link');
    });
  });
}

test('the focus never falls off the page when a control disappears', { tag: '@once' }, async ({ page }) => {
  await open(page);
  const press = async (name) => {
    await page.getByRole('button', { name }).first().focus();
    await page.keyboard.press('Enter');
    // The page is drawn anew first, and on a slow machine that takes more than one round of the browser.
    await expect.poll(() => focused(page), `after ${name}`).not.toBe('nothing');
  };
  await press('Plan your own');
  await press('Close these questions');
  await page.locator('#when').fill('2009-06-16 2pm PST');
  await press('15:00 in Los Angeles (22:00 UTC)');
  await page.locator('#when').fill('2027-03-14 02:30 New York');
  await press('Use 03:00');
  await page.locator('#when').fill('2026-11-01 01:30 New York');
  await press('The second, 06:30 UTC');
  await press('Undo');
  await press('Redo');
  await page.evaluate(() => { location.hash = '#start=2027-01-12T20:00&utc=2027-01-13T05:00Z&tz=America/Los_Angeles&dur=90'; });
  await expect(page.locator('.notes')).toContainText('clock rules changed');
  await press('Use the time that was meant');
  await press('Make it mine');
});
