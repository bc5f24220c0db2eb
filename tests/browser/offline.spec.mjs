// Use without a network, updates, and being installed. The other tests run without the service worker: they are about
// what the network brings.
import { violations } from './axe.mjs';
import { test as base, expect, command, open, reading, running, utc } from './fixture.mjs';
import { another, built, startHost } from './host.mjs';
import { LINKS } from './links.mjs';

const PATH = '/lowtide/';

const test = base.extend({
  host: async ({ tolerate }, use) => {
    // The tests themselves ask for these two, to see whose answer it is and what the browser thinks of it.
    tolerate(/^request after the start: .*\/(manifest\.webmanifest|icons\/any-192\.png)$/);
    const host = await startHost();
    host.publish(PATH, built());
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.origin + PATH),
});

test.use({ serviceWorkers: 'allow' });

/** Opens the page and waits until all of it is kept. */
async function visit(page, address = './') {
  await page.goto(address);
  await running(page);
  // Its worker takes the page in once all of it is kept.
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(new URL('./sw.js', page.url()).href);
}

/** Takes the network away: the browser is told so, and the host itself is dead. */
async function cut(host, context) {
  host.isUp = false;
  await context.setOffline(true);
}

/** Lets the page ask for a newer one, and waits until that has been taken or refused: `null` where there is none. */
const check = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => {});
    const found = registration.installing;
    if (!found) return registration.waiting?.state ?? null;
    await new Promise((done) => found.addEventListener('statechange', done, { once: true }));
    return found.state;
  });

/** Waits for a build of `another`, or for the one that was `built`. */
const shows = (page, name) => expect(page.locator(name === 'built' ? 'html:not([data-build])' : `html[data-build="${name}"]`)).toHaveCount(1);
const named = (page) => page.evaluate(async () => (await (await fetch('manifest.webmanifest')).json()).name);
const stores = (page) => page.evaluate(async () => (await caches.keys()).sort());
const ready = (page) => page.getByText('A newer Lowtide is ready.');
const reload = (page) => page.locator('#update').getByRole('button', { name: 'Reload' });

test('after one visit the page is whole without a network', async ({ page, host, context }) => {
  await visit(page);
  await cut(host, context);
  await page.reload();
  await running(page);
  await expect(page.locator('#say')).toHaveText(
    'Do not: in Iran this is Tuesday 09:15–10:45, four days after the presidential election; daytime for 67\u202f% of today’s internet users.');
  await expect(reading(page, 'UTC')).toContainText('Tue 16 Jun 200904:45–06:15');
  await expect(page.locator('.land path.coast')).toHaveCount(1);

  await command(page, 'heal');
  await expect(page.locator('#when')).toHaveValue('2017-11-05 00:00 America/New_York 780 min');
});

test('a link opens without a network, whatever somebody put between address and plan', { tag: '@once' }, async ({ page, host, context }) => {
  await visit(page);
  await cut(host, context);
  for (const address of ['./', './index.html', './?utm_source=mail']) {
    await page.goto('about:blank');
    await page.goto(`${address}#start=2026-12-25T12:00&tz=Europe/Berlin&dur=90`);
    await running(page);
    await expect(utc(page)).toHaveText('11:00–12:30');
    // From the table that is fetched once the page stands.
    await expect(page.locator('.holidays summary')).toContainText('Public holidays in');
  }
});

test('a newer page is offered, waits for the word, and is then all new', { tag: '@once' }, async ({ page, host }) => {
  await visit(page);
  await page.getByLabel('Title of the plan').fill('Core switch');
  host.publish(PATH, another(built(), 'second'));
  expect(await check(page)).toBe('installed');
  await expect(ready(page)).toBeVisible();
  await shows(page, 'built');
  expect(await named(page)).toBe('Lowtide');

  // An edit of the last moment: its address has not been written yet.
  await page.getByRole('button', { name: '15 minutes later' }).click();
  await reload(page).click();
  await shows(page, 'second');
  await running(page);
  expect(await named(page)).toBe('Lowtide second');
  expect(await stores(page)).toEqual(['lowtide /lowtide/ second']);
  await expect(page.getByLabel('Title of the plan')).toHaveValue('Core switch');
  await expect(page.locator('#time')).toHaveValue('22:00');
  await expect(ready(page)).toBeHidden();
  expect(await check(page)).toBe(null);
});

test('somebody’s link is open after an update as it was before', { tag: '@once' }, async ({ page, host }) => {
  const link = `./${LINKS.founding}`;
  await visit(page, link);
  host.publish(PATH, another(built(), 'second'));
  await check(page);
  const { hash } = new URL(page.url());
  await reload(page).click();
  await shows(page, 'second');
  expect(new URL(page.url()).hash).toBe(hash);
});

test('a tab that stays open for hours hears of a newer page when somebody comes back to it', { tag: '@once' }, async ({ page, host }) => {
  await page.clock.install();
  await visit(page);
  host.publish(PATH, another(built(), 'second'));
  const back = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.clock.fastForward('01:01:00');
  await back();
  await expect(ready(page)).toBeVisible();
});

test('what is put off comes with the next reload of the only tab', { tag: '@once' }, async ({ page, host }) => {
  await visit(page);
  host.publish(PATH, another(built(), 'second'));
  await check(page);
  await page.getByRole('button', { name: 'Later', exact: true }).click();
  await expect(ready(page)).toBeHidden();
  await shows(page, 'built');
  // Counted from outside: whatever a test does in a page is a reader's touch to it.
  let navigations = 0;
  page.on('framenavigated', () => { navigations += 1; });
  await page.reload({ waitUntil: 'commit' });
  await expect.poll(() => navigations).toBe(2);
  await shows(page, 'second');
  await running(page);
  await expect(ready(page)).toBeHidden();
});

test('another tab goes on as it is until its own reader says so', { tag: '@once' }, async ({ page, host, newTab }) => {
  await visit(page);
  const other = await newTab();
  host.publish(PATH, another(built(), 'second'));
  await check(page);
  await expect(ready(other)).toBeVisible();
  // With another tab open a reload changes nothing.
  await page.reload();
  await expect(ready(page)).toBeVisible();
  await shows(page, 'built');

  await reload(page).click();
  await shows(page, 'second');
  await expect(other.getByText('Lowtide was updated.')).toBeVisible();
  await expect(ready(other)).toBeHidden();
  await shows(other, 'built');
  await reload(other).click();
  await shows(other, 'second');
});

test('of a deploy that is not whole nothing is taken, until it is', { tag: '@once' }, async ({ page, host, tolerate }) => {
  tolerate(/integrity|Failed to load resource/i);
  const [first, second] = [built(), another(built(), 'second')];
  await visit(page);
  const before = await stores(page);

  const old = new Map(second).set('index.html', first.get('index.html'));
  const lacking = new Map(second);
  lacking.delete([...second.keys()].find((name) => name.endsWith('.wasm')));
  const damaged = new Map(second).set('holidays.txt', Buffer.from('<h1>Sign in to this network</h1>'));
  for (const half of [old, lacking, damaged]) {
    host.publish(PATH, half);
    expect(await check(page)).toBe('redundant');
    expect(await stores(page)).toEqual(before);
  }
  await page.reload();
  await running(page);
  await shows(page, 'built');
  expect(await named(page)).toBe('Lowtide');
  await expect(ready(page)).toBeHidden();

  host.publish(PATH, second);
  await check(page);
  await reload(page).click();
  await shows(page, 'second');
});

test('two Lowtides on one host leave each other alone', { tag: '@once' }, async ({ page, host }) => {
  const deep = `${PATH}a/b/`;
  host.publish(deep, another(built(), 'deep'));
  await visit(page);
  // The one above rules this page until its own worker does, which is no news to anybody.
  await visit(page, host.origin + deep);
  await shows(page, 'deep');
  await expect(page.getByText('Lowtide was updated.')).toBeHidden();
  const [above] = await stores(page);
  expect(await stores(page)).toEqual([above, 'lowtide /lowtide/a/b/ deep']);

  host.publish(PATH, another(built(), 'second'));
  await page.goto('./');
  await running(page);
  await check(page);
  await reload(page).click();
  await shows(page, 'second');
  expect(await stores(page)).toEqual(['lowtide /lowtide/ second', 'lowtide /lowtide/a/b/ deep']);

  host.isUp = false;
  await page.goto(host.origin + deep);
  await running(page);
  await shows(page, 'deep');
  expect(await named(page)).toBe('Lowtide deep');
});

for (const path of ['/', '/tools/of%20ours/lowtide/']) {
  test(`the page works under ${path}, with and without a network`, { tag: '@once' }, async ({ page, host, context }) => {
    host.publish(path, built());
    await visit(page, host.origin + path);
    for (const step of ['with', 'without']) {
      if (step === 'without') await cut(host, context);
      await page.reload();
      await running(page);
      await expect(page.locator('#level')).toHaveText('Do not');
      await expect(page.locator('.land path.coast')).toHaveCount(1);
    }
    expect((await stores(page))[0]).toMatch(`lowtide ${path} `);
  });
}

test('a path that is not the page’s is answered by the host', { tag: '@once' }, async ({ page, tolerate }) => {
  tolerate(/404/);
  await visit(page);
  await page.goto('./gone');
  await expect(page.getByRole('heading', { name: 'Not found' })).toBeVisible();
  await page.goto('./%23start=2009-06-15T21:45&tz=America/Los_Angeles&dur=90');
  await running(page);
  await expect(page.locator('#say')).toBeVisible();
});

for (const [what, take] of [
  ['missing', () => delete Navigator.prototype.serviceWorker],
  ['forbidden', () => { navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError')); }],
  ['forbidden even to be named', () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('no', 'SecurityError'); } })],
]) {
  test(`where service workers are ${what} the page is as before`, { tag: '@once' }, async ({ page }) => {
    await page.addInitScript(take);
    await open(page);
    await expect(page.locator('#level')).toHaveText('Do not');
    await expect(page.locator('.land path.coast')).toHaveCount(1);
    await expect(page.locator('#trouble')).toBeHidden();
    await expect(page.locator('#update')).toHaveText(/^\s*$/, { useInnerText: true });
  });
}

test('the page can be installed', { tag: '@once' }, async ({ page, context }) => {
  await visit(page);
  const browser = await context.newCDPSession(page);
  const { url, errors } = await browser.send('Page.getAppManifest');
  expect([url, errors]).toEqual([new URL('./manifest.webmanifest', page.url()).href, []]);
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  // A window without traces, as tests have it, installs nothing.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);

  const manifest = JSON.parse(String(built().get('manifest.webmanifest')));
  expect(manifest).toMatchObject({ start_url: './', scope: './', display: 'standalone' });
  const purposes = manifest.icons.map(({ purpose, sizes }) => `${purpose ?? 'any'} ${sizes}`);
  expect(purposes).toEqual(['any 192x192', 'any 512x512', 'maskable 512x512', 'monochrome 512x512']);
});

test('the pictures for home screens and messages are as large as is said of them', { tag: '@once' }, async ({ page }) => {
  const files = built();
  for (const [name, width, height] of [
    ['icons/any-192.png', 192, 192],
    ['icons/any-512.png', 512, 512],
    ['icons/maskable-512.png', 512, 512],
    ['icons/monochrome-512.png', 512, 512],
    ['icons/apple-touch.png', 180, 180],
    ['card.png', 1200, 630],
  ]) {
    const size = await page.evaluate(async (content) => {
      const image = new Image();
      image.src = `data:image/png;base64,${content}`;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, files.get(name).toString('base64'));
    expect(size, name).toEqual([width, height]);
    // Messengers give up on large ones.
    expect(files.get(name).length, name).toBeLessThan(150_000);
  }
});

for (const colorScheme of ['light', 'dark']) {
  test.describe(() => {
    test.use({ colorScheme, viewport: { width: 320, height: 640 } });
    test(`the offer is read out once, and is reached and used by keyboard on a narrow ${colorScheme} page`, { tag: '@once' }, async ({ page, host }) => {
      await visit(page);
      await expect(page.locator('#update')).toHaveAttribute('aria-live', 'polite');
      host.publish(PATH, another(built(), 'second'));
      await check(page);
      await expect(ready(page)).toBeVisible();
      await expect(page.locator('[role="status"]')).toHaveCount(1);
      expect(await violations(page, '#update')).toEqual([]);
      const box = await page.locator('#update').boundingBox();
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(320);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('#update')).toBeHidden();
      await page.emulateMedia({ media: 'screen' });
      await reload(page).press('Enter');
      await shows(page, 'second');
    });
  });
}

test('whoever deletes their data deletes the copy, and no other one', { tag: '@once' }, async ({ page, host, context }) => {
  host.publish('/another/', another(built(), 'second'));
  const neighbour = await context.newPage();
  await visit(neighbour, `${host.origin}/another/`);
  await visit(page);
  expect((await stores(page)).length).toBe(2);
  await page.getByRole('contentinfo').getByRole('button', { name: 'Delete my data' }).click();
  await page.getByRole('button', { name: 'Delete all of it' }).click();
  await expect(page.getByRole('complementary', { name: 'Notes' })).toContainText('Deleted from this browser');
  await expect.poll(() => stores(page)).toEqual(['lowtide /another/ second']);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname)))
    .toEqual(['/another/']);
  // The next visit makes a new one.
  await page.reload();
  await expect.poll(async () => (await stores(page)).length).toBe(2);
});
