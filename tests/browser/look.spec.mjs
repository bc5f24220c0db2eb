// How the page looks and sounds: no accessibility violation, no sideways scroll, in both themes and four sizes.
import AxeBuilder from '@axe-core/playwright';
import { test, expect, open } from './fixture.mjs';

const VIEWS = {
  'the founding case': '',
  'a window that does not exist': '#start=2027-03-14T02:30&tz=America/New_York&dur=60',
  'a broken link': '#v=1-0',
};

for (const [view, fragment] of Object.entries(VIEWS)) {
  for (const scheme of ['light', 'dark']) {
    for (const [width, height] of [[1280, 800], [320, 640]]) {
      test(`${view} is accessible, ${scheme}, ${width} pixels wide`, { tag: '@once' }, async ({ page }) => {
        await page.emulateMedia({ colorScheme: scheme });
        await page.setViewportSize({ width, height });
        await open(page, fragment);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.target.join(' '))])).toEqual([]);
      });
    }
  }
}

for (const width of [1440, 1024, 390, 320]) {
  test(`nothing scrolls sideways at ${width} pixels`, { tag: '@once' }, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const fragment of Object.values(VIEWS)) {
      await open(page, fragment);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

test('the theme button goes round', { tag: '@once' }, async ({ page }) => {
  await open(page);
  const root = page.locator('html');
  const theme = page.getByRole('button', { name: /^Theme/ });
  await theme.click();
  await expect(root).toHaveAttribute('data-theme', 'light');
  await theme.click();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await theme.click();
  await expect(root).not.toHaveAttribute('data-theme', /./);
});

test('a change is spoken once it has settled', { tag: '@once' }, async ({ page }) => {
  await open(page);
  const spoken = page.locator('.verdict > [role="status"]');
  await expect(spoken).toContainText('Do not: in Iran');
  await page.getByRole('button', { name: /B\s*Tue 14:00/ }).click();
  await expect(spoken).toContainText('Night in Iran');
});
