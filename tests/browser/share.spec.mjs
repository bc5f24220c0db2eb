// Everything that leaves the page: the message, the link, the calendar file, the other formats, the system's sheet.
import { readFile } from 'node:fs/promises';
import { violations } from './axe.mjs';
import { test, expect, command, open, openOwn } from './fixture.mjs';

const MOVED = '#start=2009-06-16T14:00&tz=America/Los_Angeles&dur=60';
const dialog = (page) => page.getByRole('dialog', { name: 'Share' });
const button = (page, name) => dialog(page).getByRole('button', { name, exact: true });
const said = (page) => page.locator('#spoken');
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

async function share(page) {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(dialog(page)).toBeVisible();
}

/** What is saved by a press, with its name. */
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('the message has both clocks, the verdict and the link', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, MOVED);
  await share(page);
  await button(page, 'Copy message').click();
  await expect(said(page)).toHaveText('Message copied');
  const lines = (await clipboard(page)).trimEnd().split('\n');
  expect(lines.slice(0, 4)).toEqual([
    'Maintenance window',
    'Outage, 60 min. Proposed, not yet confirmed.',
    'Tue 16 Jun 2009 21:00–22:00 UTC',
    'Tue 16 Jun 2009 14:00–15:00 Los Angeles (PDT, UTC−07:00)',
  ]);
  expect(lines[4]).toContain('Night in Iran');
  await expect(page).toHaveURL(/#v=1/);
  expect(lines[5].replace(/#.*/, '#')).toBe(page.url().replace(/#.*/, '#'));
  // With the day it was made, and the verdict of that day.
  expect(lines[5]).toMatch(/#v=1-[0-9a-f]{8}&start=2009-06-16T14:00&utc=2009-06-16T21:00Z&tz=America\/Los_Angeles&x=[\w-]+&dur=60$/);
  expect(lines[6]).toMatch(/^Clock rules: IANA \d{4}\w\. Events and figures: as of /);

  // What is asked for here is in the message at once.
  await dialog(page).getByLabel('What stops working').fill('Acme Chat');
  await button(page, 'Copy message').click();
  await expect.poll(() => clipboard(page)).toContain('Acme Chat\n');
  await button(page, 'Copy link').click();
  await expect(said(page)).toHaveText('Link copied');
  expect(await clipboard(page)).toMatch(/^http.*#v=1-.*&dur=60$/);
});

test('the link that is copied is byte for byte the one of the command line', { tag: '@once' }, async ({ page }) => {
  const made = JSON.parse(await readFile(new URL('../data/links/page.json', import.meta.url), 'utf8'));
  // What a link says of its day, and the plan's name among calendars, which is made by chance.
  await page.clock.setFixedTime(made.now);
  await page.addInitScript(() => { Math.random = () => 0.5; });
  const copies = async (link) => {
    await button(page, 'Copy link').click();
    await expect.poll(async () => (await clipboard(page)).replace(/^[^#]*/, '')).toBe(link);
  };

  await openOwn(page, '#start=2026-12-15T22:00&tz=Europe/Berlin&dur=60');
  await share(page);
  await dialog(page).getByLabel('What stops working').fill('Acme');
  await copies(made.links[0].link);

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '15 minutes later' }).click();
  await share(page);
  await copies(made.links[1].link);
});

test('each format is copied as it is shown', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await share(page);
  for (const [name, part] of [
    ['Markdown', '\n| Region | There | In day | Of loss |\n'],
    ['Slack', '<!date^1245127500^{date_long} {time}|16 Jun 2009 04:45 UTC>'],
    ['Discord', '<t:1245127500:F>'],
    ['Plain text', '\nRegions that lose most\n----------------------\n'],
  ]) {
    await button(page, `Copy ${name}`).click();
    await expect.poll(() => clipboard(page), name).toContain(part);
    const row = dialog(page).locator('li').filter({ hasText: `${name}: what it says` });
    await row.locator('summary').click();
    expect(await row.locator('pre').textContent()).toBe(await clipboard(page));
  }
  await button(page, 'Copy CSV').click();
  await expect.poll(() => clipboard(page)).toMatch(/^id,country,.*,tzdb,data_as_of,link\r\n/);
});

test('the calendar file is saved, of one window or of all', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await share(page);
  const one = await saved(page, 'Save Calendar file');
  expect(one.name).toBe('twitter-network-upgrade-2009-06-16.ics');
  await expect(said(page)).toHaveText(`${one.name} saved`);
  const written = one.text.split('\r\n');
  expect(written.pop()).toBe('');
  for (const line of written) {
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  const lines = one.text.replaceAll('\r\n ', '').split('\r\n');
  expect(lines.slice(0, 4)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Lowtide//Maintenance window 1.0//EN', 'BEGIN:VEVENT']);
  for (const line of ['DTSTART:20090616T044500Z', 'DTEND:20090616T061500Z', 'SUMMARY:Twitter network upgrade (Planned)', 'STATUS:TENTATIVE', 'TRANSP:TRANSPARENT']) {
    expect(lines).toContain(line);
  }
  const stamp = lines.find((line) => line.startsWith('DTSTAMP:'));
  const age = Date.now() - Date.parse(stamp.replace(/DTSTAMP:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z'));
  expect(Math.abs(age)).toBeLessThan(10 * 60_000);
  const all = await saved(page, 'Save Calendar file of all');
  expect(all.text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(new Set(all.text.match(/UID:.*/g)).size).toBe(2);
  expect(all.text).toContain(one.text.match(/UID:.*\r\n/)[0]);
  const ticket = await saved(page, 'Save Markdown');
  expect(ticket.name).toBe('twitter-network-upgrade-2009-06-16.md');
  expect(ticket.text).toMatch(/^# Twitter network upgrade/);
  expect((await saved(page, 'Save CSV')).text.split('\r\n').length).toBeGreaterThan(200);
});

test('a reader of a link gets the calendar file and is asked nothing', { tag: '@once' }, async ({ page }) => {
  await open(page, MOVED);
  await share(page);
  await expect(dialog(page).getByLabel('What stops working')).toHaveCount(0);
  const file = await saved(page, 'Save Calendar file');
  expect(file.name).toBe('maintenance-2009-06-16.ics');
  expect(file.text).toContain('DTSTART:20090616T210000Z\r\n');
});

test('the system’s sheet gets title and message, and is not drawn where there is none', { tag: '@once' }, async ({ page, newTab }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      // Whoever closes the sheet refuses it.
      value: (data) => { window.sent = data; return Promise.reject(new DOMException('closed', 'AbortError')); },
    });
  });
  await open(page);
  await share(page);
  await button(page, 'Share…').click();
  const sent = await page.evaluate(() => window.sent);
  expect(sent.title).toBe('Twitter network upgrade (Planned)');
  expect(sent.text).toContain('Tue 16 Jun 2009 04:45–06:15 UTC');
  expect(sent.text).toMatch(/\nhttp.*#v=1-/);

  const other = await newTab();
  await share(other);
  const there = await other.evaluate(() => 'share' in navigator);
  await expect(button(other, 'Share…')).toHaveCount(there ? 1 : 0);
});

test('it is opened, used and left by keyboard, and leads to the change record', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, MOVED);
  await page.locator('#verdict').focus();
  await page.keyboard.press('s');
  await expect(dialog(page)).toBeVisible();
  await button(page, 'Copy message').press('Enter');
  await expect(said(page)).toHaveText('Message copied');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('#verdict')).toBeFocused();
  await command(page, 'share export');
  await expect(dialog(page)).toBeVisible();
  await button(page, 'Change record').press('Enter');
  await expect(page.getByRole('dialog', { name: 'Change record' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('paper is asked for', { tag: '@once' }, async ({ page }) => {
  await page.addInitScript(() => { window.print = () => { window.printed = true; }; });
  await open(page);
  await share(page);
  await button(page, 'Print').click();
  expect(await page.evaluate(() => window.printed)).toBe(true);
});

for (const [scheme, width] of [['light', 1280], ['dark', 320]]) {
  test(`axe finds nothing in what is shared, ${scheme}, and it fits ${width} pixels`, { tag: '@once' }, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await open(page);
    await share(page);
    for (const summary of await dialog(page).locator('summary').all()) await summary.click();
    expect(await violations(page, 'dialog')).toEqual([]);
    const sideways = await page.evaluate(() => [document.documentElement, ...document.querySelectorAll('dialog')]
      .map((box) => box.scrollWidth - box.clientWidth));
    expect(Math.max(...sideways)).toBeLessThanOrEqual(0);
  });
}
