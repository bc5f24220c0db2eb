// One window as a picture, saved from the palette: as SVG, and drawn by the browser as PNG.
import { readFile } from 'node:fs/promises';
import { test, expect, command, open, openOwn } from './fixture.mjs';
import { LINKS } from './links.mjs';

const FOUNDING = LINKS.founding;
const HOSTILE = `</text><script>document.title='x'</script> & "quotes" \u202e ${'W'.repeat(120)}`;

/** Saves the picture by its name in the palette. */
async function saved(page, kind) {
  const download = page.waitForEvent('download');
  await command(page, `picture ${kind}`);
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The picture alone in a page, with what of it is outside its frame. */
async function shown(context, bytes) {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1200, height: 630 });
  const address = `data:image/svg+xml;base64,${bytes.toString('base64')}`;
  await page.goto(address);
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll('text')]
      .map((text) => ({ said: text.textContent, at: text.getBoundingClientRect() }))
      .filter(({ at }) => at.left < 0 || at.top < 0 || at.right > 1200 || at.bottom > 630)
      .map(({ said }) => said));
  const said = await page.evaluate(() => document.documentElement.textContent);
  const title = await page.title();
  const broken = await page.locator('parsererror').count();
  await page.close();
  return { outside, said, title, broken };
}

test('a link is saved as a picture with its sentence, its clocks and its sources', { tag: '@once' }, async ({ page, context }) => {
  await open(page, FOUNDING);
  const { name, bytes } = await saved(page, 'svg');
  await expect(page.locator('#spoken')).toHaveText('Picture saved');
  expect(name).toBe('lowtide-2009-06-16.svg');
  const { outside, said, broken } = await shown(context, bytes);
  expect({ outside, broken }).toEqual({ outside: [], broken: 0 });
  for (const part of ['Do not:', '04:45–06:15', '21:45–23:15', '10:15–11:45', '67 % day', 'IANA 20', 'Data of 20']) {
    expect(said).toContain(part);
  }
});

test('the browser draws it as a PNG of twice its size', { tag: '@once' }, async ({ page }) => {
  await open(page);
  const { name, bytes } = await saved(page, 'png');
  expect(name).toBe('lowtide-2009-06-16.png');
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2400, 1260]);
  expect(bytes.length).toBeGreaterThan(40_000);
});

test('a title is text and stays in the frame', { tag: '@once' }, async ({ page, context }) => {
  await openOwn(page, FOUNDING);
  await page.locator('#plan-title').fill(HOSTILE);
  const { outside, said, title, broken } = await shown(context, (await saved(page, 'svg')).bytes);
  expect({ outside, broken }).toEqual({ outside: [], broken: 0 });
  expect(said).toContain('</text><script>');
  expect(title).not.toBe('x');
});

for (const [what, fragment] of [
  ['of two weeks', '#start=2026-12-20T22:00&tz=Australia/Lord_Howe&dur=20160'],
  ['of a minute', '#start=2026-11-03T12:00&tz=Pacific/Kiritimati&dur=1'],
  ['in which the clocks change', '#start=2026-11-01T00:30&tz=America/New_York&dur=90'],
  ['that begins in an hour that comes twice', '#start=2026-11-01T01:30&fold=2&tz=America/New_York&dur=60'],
  ['at the end of the clock data', '#start=2069-12-20T12:00&tz=America/Argentina/ComodRivadavia&dur=1440'],
]) {
  test(`a window ${what} stays in the frame`, { tag: '@once' }, async ({ page, context }) => {
    await open(page, fragment);
    const { outside, broken } = await shown(context, (await saved(page, 'svg')).bytes);
    expect({ outside, broken }).toEqual({ outside: [], broken: 0 });
  });
}

test('without the shapes the picture is saved without the map, and says so', { tag: '@once' }, async ({ page, context, tolerate }) => {
  tolerate(/^console: Failed to load resource/);
  await page.route('**/map.txt', (route) => route.abort());
  await open(page, FOUNDING);
  const { bytes } = await saved(page, 'svg');
  await expect(page.locator('#spoken')).toContainText('Picture saved without the map');
  expect((await shown(context, bytes)).said).toContain('67 % day');
});
