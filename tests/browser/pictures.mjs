// Takes the pictures of the documents from the built page: `npm run pictures` in this folder, after
// `cargo xtask dist` and with `cargo xtask serve --no-build --port 4173` running.
import { chromium } from '@playwright/test';

const FOLDER = new URL('../../docs/pictures/', import.meta.url).pathname;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
for (const [name, colorScheme, width, height] of [
  ['founding-case', 'light', 1440, 1000],
  ['founding-case-dark', 'dark', 1440, 1000],
]) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, timezoneId: 'Europe/Berlin', locale: 'en-GB' });
  await page.goto(process.env.BASE_URL ?? 'http://127.0.0.1:4173/lowtide/');
  // The shapes of the map and the better windows come a moment after the sentence.
  await page.locator('.land .coast').waitFor({ state: 'attached' });
  await page.locator('.suggestion-line').first().waitFor();
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await page.close();
}
await browser.close();
