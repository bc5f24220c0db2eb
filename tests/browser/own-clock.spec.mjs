// A browser whose clock rules are older or newer than the page's: it is told, and the page's answer stays.
import { test, expect, open, reading } from './fixture.mjs';

const told = (page) => page.getByText('its clock rules are others than those of IANA');

test('a browser with other clock rules is told of, and the answer stays', async ({ page }) => {
  await open(page);
  const before = await reading(page, 'UTC').locator('xpath=..').textContent();
  await expect(told(page)).toHaveCount(0);

  // As where a government moved the clocks by an hour and one of the two has not heard of it.
  await page.addInitScript(() => {
    const real = Date.prototype.getTimezoneOffset;
    Date.prototype.getTimezoneOffset = function offset() { return real.call(this) - 60; };
  });
  await page.reload();
  await expect(told(page)).toHaveCount(1);
  await expect(told(page)).toContainText(/your browser shows \d\d:\d\d to \d\d:\d\d on your own clock/i);
  expect(await reading(page, 'UTC').locator('xpath=..').textContent()).toBe(before);
});
