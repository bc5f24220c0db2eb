// How the page starts, and what it says when it cannot.
import { test, expect, open, running } from './fixture.mjs';

test('the page starts under its policy, without an error or a request to another host', async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle('Lowtide – plan a maintenance window for when the world can best spare you');
  await expect(page.locator('#trouble')).toBeHidden();
  await expect(page.locator('#app')).not.toBeEmpty();
});

for (const [what, files] of [['the program', '**/*.wasm'], ['its loader', '**/lowtide-app-*.js']]) {
  test(`when ${what} does not arrive the page says so and keeps the link`, { tag: '@once' }, async ({ page, tolerate }) => {
    tolerate(/^console: Failed to load resource/);
    tolerate(/^error: .*(Failed to fetch|Importing a module)/);
    await page.route(files, (route) => route.abort());
    await page.goto('./#kept');
    const trouble = page.getByRole('alert');
    await expect(trouble.getByText('The page could not be loaded.')).toBeVisible();
    await expect(trouble.getByText('Something broke')).toBeHidden();
    await expect(trouble.getByLabel('The link of this page')).toHaveValue(/\/lowtide\/#kept$/);

    await page.unroute(files);
    await trouble.getByRole('button', { name: 'Reload' }).click();
    await running(page);
    await expect(page.locator('#trouble')).toBeHidden();
  });
}

test('a panic shows the link and a way out', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await page.evaluate(() => dispatchEvent(new CustomEvent('lowtide-panic')));
  const trouble = page.getByRole('alert');
  await expect(trouble.getByText('Something broke in Lowtide.')).toBeVisible();
  await expect(trouble.getByText('The page could not be loaded.')).toBeHidden();
  await expect(trouble.getByLabel('The link of this page')).toHaveValue(/^http:\/\/127\.0\.0\.1:\d+\/lowtide\/(#v=1-.*)?$/);
  await expect(page.locator('#app')).toBeVisible();
});

test('an older browser is told what to do', { tag: '@once' }, async ({ page }) => {
  await page.addInitScript(() => { CSS.supports = () => false; });
  await open(page, '#kept');
  const trouble = page.getByRole('alert');
  await expect(trouble.getByText('This browser is older than Lowtide needs.')).toBeVisible();
  await expect(trouble.getByText('Firefox 121')).toBeVisible();
  await expect(trouble.getByText('The page could not be loaded.')).toBeHidden();
  await expect(trouble.getByLabel('The link of this page')).toHaveValue(/#kept$/);
  await expect(page.locator('#app')).not.toBeEmpty();
});

test('the reader’s theme is there before the app is', { tag: '@once' }, async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('lowtide.viewer', 'theme=dark;keys=on;recent=;pins='));
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('#say')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  release();
  await running(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
