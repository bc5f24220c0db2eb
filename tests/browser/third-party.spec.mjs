// The page of third-party notices: it opens from the foot, in the reader's theme, and stands on its own.
import { violations } from './axe.mjs';
import { test, expect, open } from './fixture.mjs';

test('the foot leads to the notices, which name data and code and hold the texts', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Third-party notices' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Third-party notices' })).toBeVisible();
  await expect(page.getByText('Creative Commons Attribution 4.0')).toBeVisible();
  await expect(page.getByRole('row', { name: /^yew / })).toContainText('MIT OR Apache-2.0');
  const text = page.locator('details', { has: page.locator('summary', { hasText: /(^|, )yew \d/ }) });
  await text.locator('summary').click();
  await expect(text).toContainText('Permission is hereby granted, free of charge');
  await page.getByRole('link', { name: 'Lowtide', exact: true }).click();
  await expect(page.locator('#verdict')).toBeVisible();
});

for (const theme of ['light', 'dark']) {
  test(`nothing stands in the way of anybody who reads them, ${theme}`, { tag: '@once' }, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.addInitScript((word) => localStorage.setItem('lowtide.viewer', `theme=${word}`), theme);
    await page.goto('./third-party.html');
    await page.locator('summary').first().click();
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(ground).toBe(theme === 'dark' ? 'rgb(18, 21, 28)' : 'rgb(255, 255, 255)');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
