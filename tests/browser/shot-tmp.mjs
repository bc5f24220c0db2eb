import { chromium } from 'playwright';
const FLAGS = ['--headless','--no-sandbox','--disable-gpu'];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
const hash = process.argv[2] ?? '#start=2026-11-24T21:45&tz=America/Los_Angeles&dur=90';
const which = (process.argv[3] ?? '1440l,1440d,390l,320l').split(',');
for (const w of which) {
  const width = parseInt(w, 10);
  const ctx = await browser.newContext({ viewport: { width, height: width < 800 ? 844 : 900 }, colorScheme: w.endsWith('d') ? 'dark' : 'light', timezoneId: 'Asia/Kolkata' });
  const page = await ctx.newPage();
  page.on('console', (m) => { if (m.type() === 'error') console.log('console', m.text()); });
  page.on('pageerror', (e) => console.log('error', e.message));
  await page.goto('http://127.0.0.1:4613/lowtide/' + hash);
  const mine = page.getByRole('button', { name: 'Make it mine' });
  await page.locator('#say').waitFor();
  if (await mine.count()) await mine.click();
  await page.locator('#verdict').focus();
  const t = Date.now();
  await page.keyboard.press('y');
  await page.locator('#year').waitFor();
  console.log(w, 'ready after', Date.now() - t);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/outlook-shots/${w}.png` });
  const scroll = await page.evaluate(() => { const d = document.querySelector('dialog'); return [d.scrollWidth, d.clientWidth, d.scrollHeight, document.documentElement.scrollWidth]; });
  console.log(scroll.join(' '));
  await page.evaluate(() => { const d = document.querySelector('dialog'); d.scrollTop = 1e6; });
  await page.screenshot({ path: `/tmp/outlook-shots/${w}-end.png` });
  await ctx.close();
}
await browser.close();
