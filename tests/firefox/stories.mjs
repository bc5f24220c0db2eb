// The main stories in Firefox: `cargo xtask firefox`, or by hand, in this folder, beside a page that is served:
// `FIREFOX=/usr/bin/firefox-esr node stories.mjs http://127.0.0.1:8080/lowtide/`.
//
// The driver speaks WebDriver BiDi to a Firefox as it is installed; 1.61.1 is the last version of it that can, so it is
// pinned here apart from the tests in Chromium. It can neither hear of downloads nor ask for dark or print: dark is
// asked for by a preference of the browser.
import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';
import { firefox } from 'playwright-core';

const [address] = process.argv.slice(2);
if (!address) {
  console.error('usage: node stories.mjs ADDRESS');
  process.exit(2);
}

const LINK = '#v=1-ab090491&start=2009-06-15T21:45&utc=2009-06-16T04:45Z&tz=America/Los_Angeles&dur=90';
const OWN = '#start=2027-01-12T20:00&tz=UTC&dur=90';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PATIENCE = 15_000;

async function launch(prefs = {}) {
  return firefox.launch({ channel: 'moz-firefox', executablePath: process.env.FIREFOX, headless: true, firefoxUserPrefs: prefs });
}

/** A page of its own that is watched: what it does wrong fills `faults`. */
async function newPage(browser, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 }, timezoneId: 'Asia/Kolkata', locale: 'en-US', ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const faults = [];
  page.on('console', (message) => { if (message.type() === 'error') faults.push(`console: ${message.text()}`); });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== new URL(address).origin) faults.push(`a request to ${url}`);
  });
  await page.addInitScript(() => {
    globalThis.breaches = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      globalThis.breaches.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
  return { page, faults, close: () => context.close() };
}

async function open(page, fragment = '') {
  await page.goto(address + fragment);
  await page.locator('#say').waitFor();
}

async function openOwn(page, fragment) {
  await open(page, fragment);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await page.locator('#when').waitFor();
}

/** Waits until a text is what is wanted; of a field, its value. */
async function shows(locator, wanted) {
  const text = () => locator.evaluate((element) => ('value' in element && element.tagName !== 'LI' ? element.value : element.textContent));
  const matches = (found) => (wanted instanceof RegExp ? wanted.test(found) : found === wanted);
  const until = Date.now() + PATIENCE;
  let found = await text();
  while (!matches(found) && Date.now() < until) {
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    found = await text();
  }
  assert.ok(matches(found), `${locator} shows ${JSON.stringify(found)} instead of ${wanted}`);
}

const reading = (page, place) => page.locator(`.readings tr[data-place="${place}"]`);
const utc = (page) => reading(page, 'UTC').locator('.span .whole');
const region = (page, name) =>
  page.locator('.region-table tbody tr').filter({ has: page.getByRole('rowheader', { name: new RegExp(`${name}$`) }) });

async function axe(page) {
  const found = await new AxeBuilder({ page }).withTags(TAGS).exclude('.region-table tbody tr:nth-child(n + 4)').analyze();
  assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
}

const STORIES = {
  'the founding case is right to the minute': async (page) => {
    await open(page);
    await shows(page.locator('#level'), 'Do not');
    await shows(page.locator('#say'), /in Iran this is Tuesday 09:15–10:45, four days after the presidential election; daytime for 67.% of today’s/);
    await shows(utc(page), '04:45–06:15');
    await shows(reading(page, 'Los Angeles'), /Mon 15 Jun 2009.*21:45–23:15.*PDT −07:00/s);
    await shows(region(page, 'Iran').locator('.local .span'), '09:15–10:45');
    await shows(region(page, 'Iran').locator('.in-day'), /^100.%$/);
    await page.getByRole('button', { name: /B\s*Moved/ }).click();
    await shows(page.locator('#level'), 'Watch');
    await shows(region(page, 'Iran').locator('.local .span'), '01:30–02:30');
    await shows(region(page, 'Iran').locator('.local .day'), 'Wed');
  },

  'a typed line is read, and a word that lies is caught': async (page) => {
    await openOwn(page, OWN);
    await page.locator('#when').fill('2009-06-16 2pm PST');
    await shows(page.locator('#when-said .caution'), /14:00 in Los Angeles \(21:00 UTC\) is assumed/);
    await shows(utc(page), '21:00–22:30');
    await page.locator('#when').fill('2026-03-29 02:30 Berlin');
    await shows(page.locator('body'), /02:30 does not exist in Europe\/Berlin/);
  },

  'the window is dragged, whole and by its edge, and one drag is one step': async (page) => {
    await openOwn(page, OWN);
    const hour = (await page.locator('.tide-plot').boundingBox()).width / 48;
    const drag = async (part, by) => {
      const box = await part.boundingBox();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (let step = 1; step <= 6; step += 1) await page.mouse.move(x + (by * step) / 6, y + step);
      await page.mouse.up();
    };
    await drag(page.locator('.selected .grasp').first(), hour * -5);
    await shows(utc(page), '15:00–16:30');
    await drag(page.locator('.reach').nth(2), hour * 2);
    await shows(utc(page), '15:00–18:30');
    await page.getByRole('button', { name: 'Undo' }).click();
    await shows(utc(page), '15:00–16:30');
    await page.getByRole('button', { name: 'Undo' }).click();
    await shows(utc(page), '20:00–21:30');
  },

  'everything goes by keys': async (page) => {
    await openOwn(page, OWN);
    await page.locator('#verdict').focus();
    for (const [keys, shown] of [['l', '20:15–21:45'], ['Shift+L', '20:15–21:45'], ['e', '20:00–21:30'], ['Control+z', '20:15–21:45']]) {
      await page.keyboard.press(keys);
      await shows(utc(page), shown);
    }
    await page.locator('#tide-start').focus();
    await page.keyboard.press('ArrowRight');
    await shows(utc(page), '20:30–22:00');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('audience people');
    await page.keyboard.press('Enter');
    await shows(page.getByRole('combobox', { name: 'Audience' }), /people|^\d$/i);
    await shows(page.locator('#say'), /people/);
    await page.locator('#zone').fill('tehr');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await shows(page.locator('#zone'), 'Asia/Tehran');
  },

  'a link opens read-only, and the draft stays': async (page) => {
    await openOwn(page, OWN);
    await page.getByLabel('Title of the plan').fill('Kept');
    await open(page, '?again');
    await shows(page.getByLabel('Title of the plan'), 'Kept');
    await page.goto(`${address}?link${LINK}`);
    await page.getByRole('button', { name: 'Make it mine' }).waitFor();
    await shows(page.locator('.announcement .span').first(), '10:15–11:45');
    assert.equal(await page.locator('#when').count(), 0, 'a link can be edited');
    const draft = await page.evaluate(() => localStorage.getItem('lowtide.draft'));
    assert.match(draft, /start=2027-01-12T20:00/, 'the draft was overwritten');
  },

  'the link is shared by copying it': async (page) => {
    await openOwn(page, OWN);
    // This driver can give no leave to read the clipboard; what is written is caught on its way there.
    await page.evaluate(() => { navigator.clipboard.writeText = async (text) => { globalThis.copied = text; }; });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.locator('#spoken').filter({ hasText: 'copied' }).waitFor({ state: 'attached' });
    const copied = await page.evaluate(() => globalThis.copied);
    assert.match(copied, /#v=1-[0-9a-f]{8}&start=2027-01-12T20:00&utc=2027-01-12T20:00Z&tz=UTC&.*dur=90$/);
    await page.goto('about:blank');
    await open(page, copied.slice(copied.indexOf('#')));
    await shows(utc(page), '20:00–21:30');
  },

  'where the app does not come, the times of the link are shown': async (page, faults) => {
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto(address + LINK);
    await page.getByRole('alert').getByText('The page could not be loaded.').waitFor();
    await shows(page.locator('#times .yours b'), '10:15–11:45');
    // What was provoked.
    faults.splice(0);
  },

  'nothing overflows a phone': async (page) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 390, 'wider than the screen');
  },

  'axe finds nothing': async (page) => {
    await open(page);
    await page.locator('.map .land').first().waitFor();
    await axe(page);
    await open(page, `?link${LINK}`);
    await page.locator('.map .land').first().waitFor();
    await axe(page);
  },
};

const DARK = {
  'dark is dark by the wish of the system, and axe finds nothing': async (page) => {
    await open(page);
    await page.locator('.map .land').first().waitFor();
    const [red, green, blue] = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g).map(Number));
    assert.ok(red + green + blue < 200, `the ground is rgb(${red}, ${green}, ${blue})`);
    await axe(page);
  },
};

let failed = 0;
for (const [stories, prefs] of [[STORIES, {}], [DARK, { 'ui.systemUsesDarkTheme': 1 }]]) {
  const browser = await launch(prefs);
  if (stories === STORIES) console.log(`Firefox ${browser.version()}`);
  for (const [name, story] of Object.entries(stories)) {
    const begun = Date.now();
    const { page, faults, close } = await newPage(browser);
    try {
      await story(page, faults);
      faults.push(...(await page.evaluate(() => globalThis.breaches)).map((breach) => `the policy blocks ${breach}`));
      assert.deepEqual(faults, [], 'what the watched page did');
      console.log(`  passed  ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed += 1;
      console.log(`  FAILED  ${name}\n${String(error.message).replace(/^/gm, '          ')}`);
    }
    await close();
  }
  await browser.close();
}
console.log(failed ? `${failed} failed` : 'all stories hold in Firefox');
process.exit(failed ? 1 : 0);
