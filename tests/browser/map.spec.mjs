// The map: pointed at, walked by keys, magnified, replayed; a region picked on it is picked everywhere.
import { violations } from './axe.mjs';
import { test, expect, open, openOwn } from './fixture.mjs';

const map = (page) => page.getByRole('region', { name: 'Who is in their day' });
const chart = (page) => page.getByRole('application', { name: 'Map of the regions' });
const card = (page) => page.locator('.map-card');
const viewBox = (page) => chart(page).getAttribute('viewBox');

async function shown(page, fragment = '') {
  await open(page, fragment);
  await expect(page.locator('.land path.coast')).toHaveCount(1);
}

/** Points at the mark of the founding case, which takes no pointer itself. */
async function pointAtIran(page) {
  await chart(page).scrollIntoViewIfNeeded();
  const box = await page.locator('.marks .ring').boundingBox();
  await page.mouse.move(box.x + box.width / 2 + 3, box.y + box.height / 2 + 3);
}

test('a region that is pointed at is told, and a click picks it everywhere', async ({ page }) => {
  await shown(page);
  await pointAtIran(page);
  await expect(card(page)).toContainText('Iran');
  await expect(card(page)).toContainText('09:15–10:45');
  await page.mouse.down();
  await page.mouse.up();
  await expect(page.locator('.region-table tr[data-picked]')).toContainText('Iran');
  await expect(page.locator('.timelines li[data-picked]')).toContainText('Iran');
  await expect(page.locator('.land .picked')).toHaveCount(1);
  await page.mouse.down();
  await page.mouse.up();
  await expect(page.locator('[data-picked]')).toHaveCount(0);
});

test('keys walk from region to region, pick, and magnify', async ({ page }) => {
  await shown(page, '#start=2027-01-12T12:00&tz=UTC&dur=60');
  const whole = await viewBox(page);
  await chart(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(card(page)).toContainText('China');
  await page.keyboard.press('ArrowRight');
  await expect(card(page)).not.toContainText('China');
  const name = await card(page).locator('.name b').textContent();
  await page.keyboard.press('Enter');
  await expect(page.locator('.region-table tr[data-picked]')).toContainText(name.split(',')[0]);
  await page.keyboard.press('+');
  await expect.poll(() => viewBox(page)).not.toBe(whole);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('0');
  await expect.poll(() => viewBox(page)).toBe(whole);
  await page.keyboard.press('Escape');
  // No shortcut of the page was meant: the window stands where it was.
  await expect(page.locator('.readings')).toContainText('12:00–13:00');
});

test('the day is replayed, and the count follows', { tag: '@once' }, async ({ page }) => {
  await shown(page);
  const slider = map(page).getByRole('slider', { name: 'Instant that the map shows' });
  await expect(map(page).locator('.count')).toContainText('Whole window');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(map(page).locator('.count')).toContainText('Tue 05:45 UTC');
  const before = await page.locator('.night-side path').first().getAttribute('d');
  await page.keyboard.press('PageUp');
  await expect.poll(() => page.locator('.night-side path').first().getAttribute('d')).not.toBe(before);
  await map(page).getByRole('button', { name: 'Replay the day' }).click();
  const count = await map(page).locator('.count').textContent();
  await expect.poll(() => map(page).locator('.count').textContent()).not.toBe(count);
  await map(page).getByRole('button', { name: 'Whole window' }).click();
  await expect(map(page).locator('.count')).toContainText('Whole window');
});

test('a near map is dragged, which picks nothing', { tag: '@once' }, async ({ page }) => {
  await shown(page);
  await map(page).getByRole('button', { name: 'Nearer' }).click();
  await map(page).getByRole('button', { name: 'Nearer' }).click();
  const before = await viewBox(page);
  await chart(page).scrollIntoViewIfNeeded();
  const box = await chart(page).boundingBox();
  await page.mouse.move(box.x + 300, box.y + 150);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 120, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => viewBox(page)).not.toBe(before);
  await expect(page.locator('[data-picked]')).toHaveCount(0);
  await map(page).getByRole('button', { name: 'Whole map' }).click();
  await expect(map(page).getByRole('button', { name: 'Farther' })).toBeDisabled();
});

test('the loss is another colouring', { tag: '@once' }, async ({ page }) => {
  await shown(page);
  await map(page).getByRole('button', { name: 'Loss' }).click();
  await expect(page.locator('.land > path[data-fill="heat-4"]').first()).toBeAttached();
  await expect(page.locator('.land > path[data-fill="day"]')).toHaveCount(0);
});

test('without the shapes the page says so, and tries again', { tag: '@once' }, async ({ page, tolerate }) => {
  tolerate(/map\.txt|ERR_FAILED/);
  await page.route('**/map.txt', (route) => route.abort());
  await open(page);
  await expect(map(page)).toContainText('did not arrive');
  await page.unroute('**/map.txt');
  await map(page).getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.land path.coast')).toHaveCount(1);
});

test('the shapes are read once, also where a window has named no instant for a while', { tag: '@once' }, async ({ page }) => {
  let asked = 0;
  page.on('request', (request) => { asked += Number(request.url().endsWith('/map.txt')); });
  await openOwn(page, '#start=2027-01-12T20:00&tz=UTC&dur=90');
  const shapes = page.locator('.land path.coast');
  await expect(shapes).toHaveCount(1);
  for (const [line, count] of [['2027-03-28 02:30 Berlin', 0], ['2027-03-28 03:30 Berlin', 1]]) {
    await page.locator('#when').fill(line);
    await page.keyboard.press('Tab');
    await expect(shapes).toHaveCount(count);
  }
  expect(asked).toBe(1);
});

test('dragging the window in the tide recolours the map', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, '#start=2027-01-12T12:00&tz=UTC&dur=60');
  await expect(page.locator('.land path.coast')).toHaveCount(1);
  const days = () => page.locator('.land > path[data-fill="day"]').count();
  const noon = await days();
  await page.getByRole('slider', { name: 'Start of window A' }).focus();
  for (let hour = 0; hour < 10; hour += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(days).toBeLessThan(noon - 50);
});

for (const scheme of ['light', 'dark']) {
  test(`axe finds nothing in map and timelines, ${scheme}`, { tag: '@once' }, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await shown(page);
    await chart(page).focus();
    await page.keyboard.press('ArrowRight');
    expect(await violations(page, '.map, .timelines')).toEqual([]);
  });
}
