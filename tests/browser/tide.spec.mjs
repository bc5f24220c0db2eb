// The tide: the window is dragged whole and by its edges, called by a click, moved by keys, and every way leads
// to the same window; one drag is one step, and Escape takes it back.
import { test, expect, open, openOwn, utc } from './fixture.mjs';

/** Tue 12 January 2027, 20:00 to 21:30 UTC: the plot shows 48 hours from the 11th at 20:00. */
const PLAN = '#start=2027-01-12T20:00&tz=UTC&dur=90';

const plot = (page) => page.locator('.tide-plot');
const block = (page) => page.locator('.selected .grasp');

/** Where an edge can be taken hold of beside the block: 0 is the start. */
const edge = (page, number) => page.locator('.reach').nth(1 + number);

/** Pixels of an hour in a view of so many hours. */
const hour = async (page, hours = 48) => (await plot(page).boundingBox()).width / hours;

/** Takes hold of the middle of `part` and moves it by so many pixels, in several moves as a hand does. */
async function drag(page, part, by, drop = true) {
  const box = await part.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 6; step += 1) await page.mouse.move(x + (by * step) / 6, y + step);
  if (drop) await page.mouse.up();
}

test('the window is dragged whole, and all follows', async ({ page }) => {
  await openOwn(page, PLAN);
  const before = await page.locator('#say').textContent();
  await drag(page, block(page), await hour(page) * -5, false);
  // While it is held: the sentence, the flag, the fields and the table.
  await expect(utc(page)).toHaveText('15:00–16:30');
  await expect(page.locator('#time')).toHaveValue('15:00');
  await expect(page.locator('#say')).not.toHaveText(before);
  await page.mouse.up();
  await expect(utc(page)).toHaveText('15:00–16:30');
  const share = await page.locator('.share[data-band="day"] b').textContent();
  await expect(page.locator('.selected .flag text').first()).toHaveText(`A\u2002${share} in day`);
});

test('after a drag Escape is a dialog’s again', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  await drag(page, block(page), await hour(page));
  await expect(utc(page)).toHaveText('21:00–22:30');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('an edge is dragged alone', async ({ page }) => {
  await openOwn(page, PLAN);
  await drag(page, edge(page, 1), await hour(page) * 2);
  await expect(utc(page)).toHaveText('20:00–23:30');
  await drag(page, edge(page, 0), await hour(page) * -3);
  await expect(utc(page)).toHaveText('17:00–23:30');
  await expect(page.locator('#length')).toHaveValue('6 h 30 min');
});

test('keys give the same window as the hand', async ({ page }) => {
  await openOwn(page, PLAN);
  await drag(page, block(page), await hour(page) * 1.5);
  await drag(page, edge(page, 1), await hour(page));
  const dragged = await page.locator('#when').inputValue();
  await expect(utc(page)).toHaveText('21:30–00:00');

  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(utc(page)).toHaveText('20:00–21:30');
  const start = page.getByRole('slider', { name: 'Start of window A' });
  await start.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await page.getByRole('slider', { name: 'Length of window A' }).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.locator('#when')).toHaveValue(dragged);

  await start.focus();
  await page.keyboard.press('PageDown');
  await expect(page.locator('#date')).toHaveValue('Mon 11 Jan 2027');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('-');
  await expect(utc(page)).toHaveText('21:29–23:59');
  // On from an odd minute in the same steps.
  await page.keyboard.press('ArrowLeft');
  await expect(utc(page)).toHaveText('21:14–23:44');
  await page.keyboard.press('Home');
  await expect(utc(page)).not.toHaveText('21:14–23:44');
});

test('a slider says both clocks, the share and the level, and the verdict waits until it is left', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN.replace('UTC', 'America/Los_Angeles'));
  await expect(page.locator('#spoken')).not.toBeEmpty();
  const start = page.getByRole('slider', { name: 'Start of window A' });
  await start.focus();
  await page.keyboard.press('ArrowRight');
  await expect(start).toHaveAttribute('aria-valuetext', /^Wed 13 January 04:15 UTC, Tue 20:15 in Los Angeles, \d+ % in their day, note$/);
  await expect(page.locator('#spoken')).toBeEmpty();
  await page.keyboard.press('Tab');
  await expect(page.locator('#spoken')).toHaveText(await page.locator('#say').textContent());
});

test('assistive technology can set a slider without keys', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  const set = (id, by) => page.locator(id).evaluate((slider, by) => {
    slider.value = String(Number(slider.value) + by);
    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, by);
  await set('#tide-start', 30);
  await expect(utc(page)).toHaveText('20:30–22:00');
  await set('#tide-length', -15);
  await expect(utc(page)).toHaveText('20:30–21:45');
});

test('Escape takes a drag back, the example and all', async ({ page }) => {
  await open(page);
  const when = await page.locator('#when').inputValue();
  await drag(page, block(page), await hour(page) * 3, false);
  await expect(page.locator('#when')).not.toHaveValue(when);
  await page.keyboard.press('Escape');
  await expect(page.locator('#when')).toHaveValue(when);
  await page.mouse.move(10, 10);
  await page.mouse.up();
  await expect(page.locator('#when')).toHaveValue(when);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await expect(page.getByText('When do you plan to go down?')).toBeVisible();
});

test('while the window is held, keys do nothing', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  await drag(page, block(page), await hour(page) * 3, false);
  await page.keyboard.press('l');
  await expect(utc(page)).toHaveText('23:00–00:30');
  await page.mouse.up();
  await expect(utc(page)).toHaveText('23:00–00:30');
});

test('the focus of a slider is seen on what it moves, however short the window', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN.replace('dur=90', 'dur=1'));
  const width = (part) => page.locator(part).evaluate((element) => parseFloat(getComputedStyle(element).strokeWidth));
  await page.locator('#tide-start').focus();
  await page.keyboard.press('Shift');
  expect(await width('.selected .ring')).toBe(4);
  await page.keyboard.press('Tab');
  await expect(page.locator('#tide-length')).toBeFocused();
  expect(await width('.selected .moves')).toBe(4);
  expect(await width('.selected .ring')).toBe(2);
});

test('one drag is one step', async ({ page }) => {
  await openOwn(page, PLAN);
  await drag(page, block(page), await hour(page) * 3);
  await drag(page, block(page), await hour(page) * 3);
  await expect(utc(page)).toHaveText('02:00–03:30');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(utc(page)).toHaveText('23:00–00:30');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(utc(page)).toHaveText('20:00–21:30');
});

test('a click calls the window, and what leaves the middle is followed', async ({ page }) => {
  await openOwn(page, PLAN);
  const box = await plot(page).boundingBox();
  await page.mouse.click(box.x + box.width * 0.25, box.y + 80);
  const called = await utc(page).textContent();
  expect(called).not.toBe('20:00–21:30');
  // The picture has not moved: the block begins where the click was, within half a step.
  const start = (await block(page).boundingBox()).x;
  expect(Math.abs(start - (box.x + box.width * 0.25))).toBeLessThan(box.width / 48 / 4);
  // At its very end it is brought back to the middle once it is let go.
  await drag(page, block(page), -box.width);
  const middle = async () => {
    const { x, width } = await block(page).boundingBox();
    return (x + width / 2 - box.x) / box.width;
  };
  expect(await middle()).toBeGreaterThan(0.45);
  expect(await middle()).toBeLessThan(0.55);
});

test('how much time is shown is kept by the browser and is in no link', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  await page.getByRole('button', { name: '14 days' }).click();
  await drag(page, block(page), await hour(page, 14 * 24) * 24);
  await expect(page.locator('#date')).toHaveValue('Wed 13 Jan 2027');
  await page.reload();
  await expect(page.getByRole('button', { name: '14 days' })).toHaveAttribute('aria-pressed', 'true');
  expect(page.url()).not.toContain('14');
});

test('somebody’s link is drawn and cannot be moved', { tag: '@once' }, async ({ page }) => {
  await open(page, PLAN);
  await expect(page.locator('.selected .ring')).toBeVisible();
  await expect(page.locator('.tide').getByRole('slider')).toHaveCount(0);
  const box = await page.locator('.selected .ring').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 60);
  await page.mouse.up();
  // Moves of a hand are taken once a frame.
  await page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(() => setTimeout(drawn)); }));
  await expect(utc(page)).toHaveText('20:00–21:30');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a finger drags the window sideways, and the page stays as wide as it is', { tag: '@once' }, async ({ page }) => {
    await openOwn(page, PLAN);
    await block(page).scrollIntoViewIfNeeded();
    const box = await block(page).boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const touch = await page.context().newCDPSession(page);
    const send = (type, x) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
    const by = await hour(page) * 4;
    await send('touchStart', x);
    for (let step = 1; step <= 8; step += 1) await send('touchMove', x + (by * step) / 8);
    await send('touchEnd');
    await expect(utc(page)).toHaveText('00:00–01:30');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
