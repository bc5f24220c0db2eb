// Takes the pictures of the documents from the built page: `npm run pictures` in this folder, after
// `cargo xtask dist` and with `cargo xtask serve --no-build --port 4173` running.
import { launch } from './launch.mjs';

const FOLDER = new URL('../../docs/pictures/', import.meta.url).pathname;

const browser = await launch();
for (const [suffix, colorScheme] of [['', 'light'], ['-dark', 'dark']]) {
  const viewport = { width: 1440, height: 1000 };
  const page = await browser.newPage({ viewport, colorScheme, timezoneId: 'Europe/Berlin', locale: 'en-GB' });
  await page.goto(process.env.BASE_URL ?? 'http://127.0.0.1:4173/lowtide/');
  // The shapes of the map and the better windows come a moment after the sentence.
  await page.locator('.land .coast').waitFor({ state: 'attached' });
  await page.locator('.suggestion-line').first().waitFor();
  await page.screenshot({ path: `${FOLDER}founding-case${suffix}.png` });
  // The bar stays on top of what is scrolled to.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.top { position: static !important }');
    document.adoptedStyleSheets = [sheet];
  });
  await page.locator('.compare').screenshot({ path: `${FOLDER}comparison${suffix}.png` });
  await page.close();
}
await browser.close();
