// The test function of every story: a page that is watched. A test fails, whatever else it checks, when the
// page breaks its content security policy, reports an error, asks another host, or asks for anything at all
// once the app runs.
//
// A test that provokes such a thing asks for `tolerate` and names it: `tolerate(/\.wasm/)`. A test of several
// tabs asks for `newTab`, whose pages are watched as well and share the storage of `page`.
import { test as base, expect } from '@playwright/test';

// What may come after the app runs: its own service worker, the table of holidays and the map, on purpose, and the
// icon, which the browser fetches by itself when it finds the time.
const LATE = /\/(sw\.js|holidays\.txt|map\.txt|icon-[0-9a-f]+\.svg)$/;

async function watch(page, baseURL, note) {
  // Set by the app's start, reset by every navigation.
  let running = false;

  await page.exposeFunction('lowtideNote', note);
  await page.exposeFunction('lowtideRuns', () => { running = true; });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.lowtideNote(`policy: ${event.effectiveDirective} blocks ${event.blockedURI} ${event.sample}`);
    });
    addEventListener('TrunkApplicationStarted', () => window.lowtideRuns());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) running = false;
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (['data:', 'blob:'].includes(url.protocol)) return;
    if (request.isNavigationRequest()) running = false;
    if (url.origin !== new URL(baseURL).origin) note(`request to another host: ${url}`);
    else if (running && !LATE.test(url.pathname)) note(`request after the start: ${url}`);
  });
}

export const test = base.extend({
  /** Takes a pattern of troubles that the test expects. */
  tolerate: async ({}, use) => {
    const patterns = [];
    const tolerate = (pattern) => patterns.push(pattern);
    await use(Object.assign(tolerate, { patterns }));
  },

  /** What the watched pages did. */
  note: async ({ tolerate }, use) => {
    const troubles = [];
    await use((trouble) => {
      if (!tolerate.patterns.some((pattern) => pattern.test(trouble))) troubles.push(trouble);
    });
    expect(troubles, 'what the watched page did').toEqual([]);
  },

  page: async ({ page, baseURL, note }, use) => {
    await watch(page, baseURL, note);
    await use(page);
  },

  /** Opens another tab of the same browser. */
  newTab: async ({ context, baseURL, note }, use) => {
    await use(async (fragment = '') => {
      const tab = await context.newPage();
      await watch(tab, baseURL, note);
      await open(tab, fragment);
      return tab;
    });
  },
});

/** Opens the page, with a fragment if one is given, and waits until the app runs. */
export async function open(page, fragment = '') {
  await page.goto(`./${fragment}`);
  await running(page);
}

/** Opens a fragment and makes it the reader's own plan, to be edited. */
export async function openOwn(page, fragment) {
  await open(page, fragment);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await expect(page.locator('#when')).toBeVisible();
}

/** Waits until the app has drawn itself in place of the first line. */
export async function running(page) {
  await expect(page.getByText('Reading the clocks of')).toHaveCount(0);
}

/** Finds a command in the palette by some letters of it, and does what comes first. */
export async function command(page, letters) {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: 'What would you like to do?' })).toBeFocused();
  await page.keyboard.type(letters);
  await page.keyboard.press('Enter');
}

/** The row of a place in the table of readings. */
export const reading = (page, place) => page.locator(`.readings tr[data-place="${place}"]`);

/** The times of the window as UTC shows them. */
export const utc = (page) => reading(page, 'UTC').locator('.span .whole');

export { expect };
