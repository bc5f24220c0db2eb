// What is seen before the app runs: the founding case on a first visit, and never an example in the place of a plan.
import { WCAG, violations } from './axe.mjs';
import { test, expect, open, reading, running } from './fixture.mjs';
import { LINKS } from './links.mjs';

const PLANNED = LINKS.founding;
const example = (page) => page.locator('#first-visit');
const awaited = (page) => page.getByText('Reading the clocks of');

/** Keeps the app from coming until it is let in. */
async function hold(page) {
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('a first visit sees the founding case before the app is there, to the minute', { tag: '@once' }, async ({ page }) => {
  const release = await hold(page);
  await page.goto('./', { waitUntil: 'commit' });
  const sentence = page.locator('#say');
  await expect(sentence).toContainText('Do not: in Iran this is Tuesday 09:15–10:45, four days after the presidential election');
  await expect(reading(page, 'UTC')).toContainText('04:45–06:15');
  await expect(reading(page, 'Los Angeles')).toContainText('21:45–23:15');
  await expect(page.getByText('Your own time stands here as soon as the page runs.')).toBeVisible();
  await expect(page.getByText('hides its time zone')).toHaveCount(0);
  await expect(awaited(page)).toBeHidden();
  // Nothing in it can be pressed or reached: it is a picture of the page.
  await expect(example(page)).toHaveAttribute('inert', '');
  const before = await sentence.textContent();

  release();
  await running(page);
  await expect(example(page)).toHaveCount(0);
  await expect(sentence).toHaveText(before);
  await expect(page.locator('#say')).toHaveCount(1);
});

test('nothing moves when the app takes over', { tag: '@once' }, async ({ browser, baseURL }) => {
  for (const viewport of [{ width: 1440, height: 900 }, { width: 412, height: 823 }]) {
    // A reader of 24 hours in a city with a short name, as the build reckons.
    const context = await browser.newContext({ baseURL, viewport, locale: 'de-DE', timezoneId: 'Asia/Tokyo' });
    const page = await context.newPage();
    const release = await hold(page);
    await page.goto('./', { waitUntil: 'commit' });
    const places = () => page.evaluate(() => ['.bar', '.verdict', '#say', '.window', '.tide']
      .map((part) => [part, document.querySelector(part).getBoundingClientRect().top])
      .filter(([, top]) => top < innerHeight));
    await expect(page.locator('#say')).toBeVisible();
    const before = await places();
    release();
    await running(page);
    expect(await places(), `${viewport.width} pixels`).toEqual(before);
    await context.close();
  }
});

test('the app takes its place with all of its parts at once', { tag: '@once' }, async ({ page }) => {
  await page.addInitScript(() => {
    window.seen = [];
    const parts = ['.bar', '#say', '.window', '.tide', '.better', '.regions', '.map', '.timelines', '.events', '.compare', '.foot'];
    new MutationObserver(() => {
      const app = document.querySelector('#app:not(:has(#first-visit, .awaited))');
      if (app) window.seen.push(parts.filter((part) => !app.querySelector(part)));
    }).observe(document, { childList: true, subtree: true });
  });
  await open(page);
  expect((await page.evaluate(() => window.seen))[0]).toEqual([]);
});

/** Opens a page whose clock stands still, and counts how often the program is asked for. */
async function still(page, fragment = '') {
  const asked = { times: 0 };
  page.on('request', (request) => { if (request.url().endsWith('.wasm')) asked.times += 1; });
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.goto(`./${fragment}`);
  return asked;
}

/** Whether the program is fetched ahead of the script that asks for it. */
const ahead = (page) => page.locator('link[rel="preload"][as="fetch"]').count();

test('the paint of the example is what brings the program', { tag: '@once' }, async ({ page }) => {
  const asked = await still(page);
  await expect.poll(() => asked.times).toBe(1);
  expect(await ahead(page)).toBe(0);
  await page.clock.resume();
  await running(page);
});

test('where the browser tells of no paint the program comes a little later', { tag: '@once' }, async ({ page }) => {
  await page.addInitScript(() => { delete window.PerformanceObserver; });
  const asked = await still(page);
  await expect(page.locator('#say')).toBeVisible();
  expect(asked.times).toBe(0);
  await page.clock.resume();
  await running(page);
  expect(asked.times).toBe(1);
});

test('whoever comes with a link waits for no paint', { tag: '@once' }, async ({ page }) => {
  await page.addInitScript(() => { delete window.PerformanceObserver; });
  const asked = await still(page, PLANNED);
  await running(page);
  expect(await ahead(page)).toBe(1);
  expect(asked.times).toBe(1);
});

/** Keeps the app behind the example from when it begins to listen: none of its turns comes until it is let go on. */
async function keptBehind(page) {
  await page.addInitScript(() => {
    const { setTimeout: later, EventTarget: { prototype: { addEventListener: listen } } } = window;
    const turns = [];
    let held = false;
    window.setTimeout = (turn, wait, ...rest) => (held && !wait ? turns.push(turn) : later(turn, wait, ...rest));
    EventTarget.prototype.addEventListener = function (name, ...rest) {
      if (name === 'keydown' && this === window) held = window.listens = true;
      listen.call(this, name, ...rest);
    };
    window.goOn = () => {
      held = false;
      turns.forEach((turn) => later(turn));
    };
  });
  await page.goto('./');
  await page.waitForFunction(() => window.listens);
  return async () => {
    await page.evaluate(() => window.goOn());
    await running(page);
  };
}

test('keys and pastes before the app is in front open nothing', { tag: '@once' }, async ({ page }) => {
  const forward = await keptBehind(page);
  for (const key of ['?', 'Control+k']) await page.keyboard.press(key);
  await page.evaluate(() => {
    const text = new DataTransfer();
    text.setData('text/plain', '2026-12-01 22:00 UTC 1h');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: text, bubbles: true }));
  });
  await expect(example(page)).toHaveCount(1);
  await forward();
  await expect(page.locator('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('the map is as wide as its place, though it was drawn behind the example', { tag: '@once' }, async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 });
  await open(page);
  await page.locator('.land .coast').first().waitFor({ state: 'attached' });
  const drawn = () => page.locator('.world').evaluate((map) => new Promise((then) => {
    requestAnimationFrame(() => setTimeout(() => then(map.innerHTML)));
  }));
  const before = await drawn();
  await page.evaluate(() => dispatchEvent(new Event('resize')));
  expect(await drawn()).toBe(before);
});

test('a link that comes while the program is on its way hides the example', { tag: '@once' }, async ({ page }) => {
  const release = await hold(page);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('#say')).toBeVisible();
  await page.evaluate((hash) => { location.hash = hash; }, PLANNED);
  await expect(example(page)).toBeHidden();
  await expect(awaited(page)).toBeVisible();
  release();
  await running(page);
  await expect(page.getByRole('button', { name: 'Make it mine' })).toBeVisible();
});

test('whoever comes with a link never sees the example, not for a moment', { tag: '@once' }, async ({ page }) => {
  for (const address of [`./${PLANNED}`, `./?${PLANNED.replace('#', '%23')}`, './#v=1-broken']) {
    const release = await hold(page);
    await page.goto(address, { waitUntil: 'commit' });
    await expect(awaited(page)).toBeVisible();
    await expect(example(page)).toBeHidden();
    release();
    await running(page);
    await page.unrouteAll();
    await page.goto('about:blank');
  }
});

test('whoever has a draft does not see it either', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await page.locator('#time').fill('22:00');
  await expect(page).toHaveURL(/start=2009-06-15T22:00/);
  const release = await hold(page);
  await page.goto('about:blank');
  await page.goto('./', { waitUntil: 'commit' });
  await expect(awaited(page)).toBeVisible();
  await expect(example(page)).toBeHidden();
  release();
  await running(page);
  await expect(page.locator('#time')).toHaveValue('22:00');
});

test('without JavaScript the example stands there, and what is missing is said', { tag: '@once' }, async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.locator('noscript p')).toContainText('Lowtide needs JavaScript and WebAssembly');
  await expect(page.locator('#say')).toContainText('09:15–10:45');
  await context.close();
});

test('where the app does not arrive the example stays, beside what is wrong', { tag: '@once' }, async ({ page, tolerate }) => {
  tolerate(/^console: Failed to load resource/);
  tolerate(/^error: .*(Failed to fetch|Importing a module)/);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert').getByText('The page could not be loaded.')).toBeVisible();
  await expect(page.locator('#say')).toBeVisible();
  expect(await violations(page, null, { rules: WCAG })).toEqual([]);
});
