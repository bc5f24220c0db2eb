// The link: in the address after every edit, behind the copy button, and never a plan from a damaged one.
import { LINKS } from './links.mjs';
import { test, expect, open, openOwn, utc } from './fixture.mjs';

const PLANNED = LINKS.founding;

test('the address follows the plan and brings it back', async ({ page }) => {
  await open(page);
  await page.locator('#time').fill('22:00');
  await expect(page).toHaveURL(/#v=1-[0-9a-f]{8}&start=2009-06-15T22:00&utc=2009-06-16T05:00Z&tz=America\/Los_Angeles&x=[\w-]+&dur=90$/);
  await page.reload();
  await expect(page.locator('#time')).toHaveValue('22:00');
  await expect(page.getByRole('button', { name: /B\s*Moved/ })).toBeVisible();
});

test('a link of one window shows that window', { tag: '@once' }, async ({ page }) => {
  await open(page, PLANNED);
  await expect(page.locator('#level')).toHaveText('Do not');
  await expect(page.locator('.tab')).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe(PLANNED);
});

test('a pasted link opens in the open page', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await page.evaluate((hash) => { location.hash = hash; }, PLANNED);
  await expect(page.locator('.tab')).toHaveCount(0);
});

test('no request has anything of the plan in it', { tag: '@once' }, async ({ page }) => {
  const sent = [];
  page.on('request', (request) => sent.push(request.allHeaders().then((headers) => JSON.stringify([request.url(), request.postData(), headers]))));
  await openOwn(page, LINKS.everything);
  await page.locator('#length').fill('75');
  await expect(page).toHaveURL(/&dur=75$/);
  // What the edit has put into the address goes to no server, not even as the page that a request comes from.
  await page.reload();
  await expect(page.locator('#length')).toHaveValue('75 min');
  const requests = await Promise.all(sent);
  expect(requests.length).toBeGreaterThan(10);
  for (const request of requests) expect(request).not.toMatch(/start=|utc=|dur=|[?&]x=|v=1|Acme|Chatham/);
});

for (const [what, fragment, why] of [
  ['cut short', PLANNED.slice(0, -3), 'the link is damaged'],
  ['altered', PLANNED.replace('21:45', '20:45'), 'the link is damaged'],
  ['of a newer version', '#v=2-00000000&start=x', 'made by a newer Lowtide'],
  ['without a length', '#start=2009-06-15T21:45&tz=UTC', 'the link has no dur'],
]) {
  test(`a link that is ${what} says so and shows no plan`, { tag: '@once' }, async ({ page }) => {
    await open(page, fragment);
    await expect(page.getByRole('heading', { name: 'This link shows no plan' })).toBeVisible();
    await expect(page.locator('.broken .why')).toContainText(why);
    await expect(page.getByLabel('What arrived after #')).toHaveValue(fragment.slice(1));
    await expect(page.locator('#say, .region-table, .fields')).toHaveCount(0);
    await page.getByRole('link', { name: 'Go on without it' }).click();
    await expect(page.locator('#level')).toHaveText('Do not');
  });
}

test('where the clock rules changed since, the reader chooses', async ({ page }) => {
  await open(page, '#start=2009-06-15T21:45&utc=2009-06-16T05:45Z&tz=America/Los_Angeles&dur=90');
  await expect(page.locator('.notes')).toContainText('it meant 2009-06-16 05:45 UTC, today\'s rules give 2009-06-16 04:45 UTC');
  await page.getByRole('button', { name: 'Use the time that was meant' }).click();
  await expect(utc(page)).toHaveText('05:45–07:15');
  await expect(page.locator('.notes')).toHaveCount(0);
  await expect(page.locator('#verdict')).toBeFocused();
});

test('an opened link stays as it came until the first edit', { tag: '@once' }, async ({ page }) => {
  const link = '#start=2009-06-15T21:45&tz=America/Los_Angeles&mood=calm&dur=90';
  await page.clock.install();
  await open(page, link);
  await expect(page.locator('.notes')).toContainText('some parts are not shown: mood');
  await page.clock.fastForward(2_000);
  expect(new URL(page.url()).hash).toBe(link);
  await page.reload();
  await expect(page.locator('.notes')).toContainText('mood');
});

test('a length that cannot be planned never reaches the address', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /B\s*Moved/ }).click();
  await page.locator('#length').fill('0');
  await expect(page.locator('.problem')).toContainText('a window of 0 minutes cannot be planned');
  await expect(page.locator('#level')).toHaveText('Watch');
  await page.locator('#length').fill('45');
  await page.locator('#length').blur();
  await expect(page).toHaveURL(/&x=[\w-]+&dur=90$/);
  await page.locator('#length').fill('15 d');
  await page.reload();
  await page.getByRole('button', { name: /B\s*Moved/ }).click();
  await expect(page.locator('#length')).toHaveValue('45 min');
});

test('the button copies the link', { tag: '@once' }, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, PLANNED);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('.toast')).toHaveText('Link copied');
  await expect(page.locator('#spoken')).toHaveText('Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('where the browser refuses the clipboard, it says where the link is', { tag: '@once' }, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await open(page, PLANNED);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('.toast')).toContainText('take the link from the address');
});
