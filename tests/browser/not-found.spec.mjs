// Links whose `#` became `%23` on their way, and paths that lead nowhere.
import { test, expect, running, utc } from './fixture.mjs';
import { LINKS } from './links.mjs';

const LINK = LINKS.founding.slice(1);
const encoded = (text, times) => (times ? encodeURIComponent(encoded(text, times - 1)) : text);

test.beforeEach(({ tolerate }) => tolerate(/^console: Failed to load resource: .*404/));

for (const [what, address] of [
  ['as %23', `./%23${LINK}`],
  ['with every sign encoded', `./${encoded(`#${LINK}`, 1)}`],
  ['as %2523', `./${encoded(`#${LINK}`, 2)}`],
  ['as %2523, the rest once', `./%2523${encoded(LINK, 1)}`],
  ['as %23 and a query after it', `./%23${LINK}?utm_source=mail`],
  ['as %23 behind a query', `./?utm_source=mail%23${LINK}`],
  ['as %2523 behind a query', `./?utm_source=mail${encoded(`#${LINK}`, 2)}`],
  ['as %23 behind a query that was encoded too', `./%3Futm_source=mail%23${LINK}`],
  ['as %23 after the name of the page', `./index.html%23${LINK}`],
]) {
  test(`a link that arrives ${what} opens`, { tag: '@once' }, async ({ page }) => {
    await page.goto(address);
    await running(page);
    await expect(utc(page)).toHaveText('04:45–06:15');
    await expect(page).toHaveURL(new RegExp(`/lowtide/(index\\.html)?(\\?utm_source=mail)?#v=1-ab090491&start=`));
  });
}

test('a hand-written link is put right as well', { tag: '@once' }, async ({ page }) => {
  await page.goto('./%23start=2009-06-15T21:45&tz=America/Los_Angeles&dur=90');
  await running(page);
  await expect(utc(page)).toHaveText('04:45–06:15');
});

for (const path of ['gone', 'gone/', 'gone/further', '%23anything', `gone/%23${LINK}`]) {
  test(`${path} is not found, and leads back in steps`, { tag: '@once' }, async ({ page }) => {
    await page.goto(`./${path}`);
    await expect(page.getByRole('heading', { name: 'Not found' })).toBeVisible();
    for (let step = 0; step < 3 && (await page.getByRole('link', { name: 'Open Lowtide' }).count()); step++) {
      await page.getByRole('link', { name: 'Open Lowtide' }).click();
    }
    await running(page);
    await expect(page).toHaveURL(/\/lowtide\/$/);
  });
}

test('no path leads to another host', { tag: '@once' }, async ({ page, baseURL }) => {
  const { origin } = new URL(baseURL);
  await page.goto(`${origin}//example.org/%23${LINK}`);
  await expect(page.getByRole('heading', { name: 'Not found' })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(origin);
});
