// The draft: kept in the browser, a step back at a time, and never touched by somebody's link or another tab.
import { test, expect, open, openOwn, running, utc } from './fixture.mjs';
import { LINKS } from './links.mjs';

const FOREIGN = LINKS.founding;
const MINE = '#start=2026-06-15T12:00&tz=Europe/Berlin&dur=60';

const line = (page) => page.locator('#when');
const undo = (page) => page.getByRole('button', { name: 'Undo' });
const redo = (page) => page.getByRole('button', { name: 'Redo' });
const stored = (page) => page.evaluate(() => localStorage.getItem('lowtide.draft'));
const later = (page) => page.getByRole('button', { name: '15 minutes later' });
const notes = (page) => page.getByRole('complementary', { name: 'Notes' });

/** Waits until the address holds the plan of the storage. */
async function addressed(page) {
  await expect.poll(async () => new URL(page.url()).hash.slice(1)).toBe(await stored(page));
}

test('a reload brings the draft back, and so does a new tab', { tag: '@once' }, async ({ page, newTab }) => {
  await open(page);
  await expect(page.getByRole('heading', { name: 'When do you plan to go down?' })).toBeVisible();
  await later(page).click();
  await page.getByLabel('Title of the plan').fill('Core switch');
  await expect(page.getByRole('heading', { name: 'When do you plan to go down?' })).toHaveCount(0);
  // In mid-edit: the address has not followed yet.
  await page.reload();
  await expect(page.locator('#time')).toHaveValue('22:00');
  await expect(page.getByLabel('Title of the plan')).toHaveValue('Core switch');
  await page.close();
  const tab = await newTab();
  await expect(tab.locator('#time')).toHaveValue('22:00');
  await expect(tab.getByLabel('Title of the plan')).toHaveValue('Core switch');
});

test('while the page is being left the address stands still, and follows again if it stays', { tag: '@once' }, async ({ page }) => {
  await page.clock.install();
  await open(page);
  await later(page).click();
  await page.clock.runFor(1_000);
  await addressed(page);
  const before = page.url();
  // A browser that is told another address while it reloads opens the one before, as somebody's link.
  await later(page).click();
  await page.evaluate(() => dispatchEvent(new Event('beforeunload')));
  await page.clock.runFor(1_000);
  expect(page.url()).toBe(before);
  await later(page).click();
  await page.clock.runFor(1_000);
  await addressed(page);
  expect(page.url()).not.toBe(before);
});

test('undo and redo go by buttons and by keys', { tag: '@once' }, async ({ page }) => {
  await open(page);
  const time = page.locator('#time');
  await expect(undo(page)).toBeDisabled();
  await later(page).click();
  await later(page).click();
  await expect(time).toHaveValue('22:15');
  await undo(page).click();
  await expect(time).toHaveValue('22:00');
  await redo(page).click();
  await expect(time).toHaveValue('22:15');
  await expect(redo(page)).toBeDisabled();
  await page.locator('#verdict').focus();
  for (const [keys, shown] of [
    ['Control+z', '22:00'],
    ['Control+z', '21:45'],
    ['Control+z', '21:45'],
    ['Control+Shift+z', '22:00'],
    ['Control+y', '22:15'],
    ['Control+y', '22:15'],
  ]) {
    await page.keyboard.press(keys);
    await expect(time).toHaveValue(shown);
  }
});

test('the last step back leaves the focus on its button', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await later(page).click();
  await undo(page).press('Enter');
  await expect(undo(page)).toBeDisabled();
  await expect(undo(page)).toBeFocused();
  await undo(page).press('Enter');
  await expect(page.locator('#time')).toHaveValue('21:45');
});

test('a hundred steps go back, and a text that is typed is one', { tag: '@once' }, async ({ page }) => {
  // Two hundred presses, each of which draws the page anew.
  test.slow();
  await open(page);
  const title = page.getByLabel('Title of the plan');
  await title.fill('');
  await title.pressSequentially('A switch is replaced');
  const click = (button, times) => button.evaluate(async (element, count) => {
    for (let i = 0; i < count; i += 1) {
      element.click();
      await new Promise((resolve) => { setTimeout(resolve); });
    }
  }, times);
  await click(later(page), 99);
  await expect(page.locator('#time')).toHaveValue('22:30');
  await expect(page.locator('#date')).toHaveValue('Tue 16 Jun 2009');
  await click(undo(page), 99);
  await expect(page.locator('#time')).toHaveValue('21:45');
  await expect(title).toHaveValue('A switch is replaced');
  await expect(undo(page)).toBeEnabled();
  await undo(page).click();
  await expect(title).toHaveValue('Twitter network upgrade');
  await expect(undo(page)).toBeDisabled();
});

test('somebody’s link is read-only and leaves the draft alone', async ({ page }) => {
  await openOwn(page, MINE);
  const before = await stored(page);
  await page.evaluate((hash) => { location.hash = hash; }, FOREIGN);
  await expect(utc(page)).toHaveText('04:45–06:15');
  await expect(page.locator('.plan-note')).toHaveText('From a link, read-only');
  await expect(page.locator('#when, .fields, .nudges, .choices select')).toHaveCount(0);
  await expect(undo(page)).toHaveCount(0);
  await page.keyboard.press('l');
  await page.keyboard.press('Control+z');
  await expect(utc(page)).toHaveText('04:45–06:15');
  await page.reload();
  await expect(utc(page)).toHaveText('04:45–06:15');
  expect(await stored(page)).toBe(before);
  await page.goto('./');
  await expect(utc(page)).toHaveText('10:00–11:00');
});

test('a link that comes while an edit waits for the address is not written over', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, MINE);
  await addressed(page);
  await later(page).click();
  // The page is busy until the waiting edit and the news of the link are both due.
  await page.evaluate((hash) => {
    location.hash = hash;
    const until = performance.now() + 700;
    while (performance.now() < until);
  }, FOREIGN);
  await expect(page.locator('.plan-note')).toHaveText('From a link, read-only');
  await expect(utc(page)).toHaveText('04:45–06:15');
  expect(new URL(page.url()).hash).toBe(FOREIGN);
  await page.reload();
  await expect(utc(page)).toHaveText('04:45–06:15');
});

test('a link that is made one’s own leaves the earlier draft one step back', { tag: '@once' }, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openOwn(page, MINE);
  // With a name among calendars, which is its own.
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('#spoken')).toHaveText('Link copied');
  await addressed(page);
  const mine = await stored(page);
  await page.evaluate((hash) => { location.hash = hash; }, FOREIGN);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await expect(line(page)).toHaveValue('2009-06-15 21:45 America/Los_Angeles 90 min');
  await expect(page.locator('#verdict')).toBeFocused();
  await expect.poll(() => stored(page)).toBe(FOREIGN.slice(1));
  await undo(page).click();
  await expect(line(page)).toHaveValue('2026-06-15 12:00 Europe/Berlin 60 min');
  await expect.poll(() => stored(page)).toBe(mine);
  await redo(page).click();
  await expect(line(page)).toHaveValue('2009-06-15 21:45 America/Los_Angeles 90 min');
  await expect.poll(() => stored(page)).toBe(FOREIGN.slice(1));
});

test('one’s own address opens as the draft, also one that is older than it', { tag: '@once' }, async ({ page, newTab }) => {
  await openOwn(page, MINE);
  await addressed(page);
  const own = new URL(page.url()).hash;
  expect(await page.evaluate(() => history.state)).toBe('lowtide');
  // Opened elsewhere it is known by being the draft.
  const tab = await newTab(own);
  await expect(line(tab)).toBeVisible();
  await tab.close();
  // Reloaded in mid-edit it is known by the mark in this tab's history.
  await later(page).click();
  expect(await page.evaluate(() => location.hash)).toBe(own);
  await page.reload();
  await expect(line(page)).toHaveValue('2026-06-15 12:15 Europe/Berlin 60 min');
  await page.evaluate(() => localStorage.clear());
  await addressedBy(page, 'T12:15');
  await page.reload();
  await expect(line(page)).toHaveValue('2026-06-15 12:15 Europe/Berlin 60 min');
});

/** Waits until the address names a start. */
async function addressedBy(page, start) {
  await expect.poll(() => new URL(page.url()).hash).toContain(start);
}

test('another tab is told, and takes the newer plan when it is asked to', { tag: '@once' }, async ({ page, newTab }) => {
  await openOwn(page, MINE);
  const other = await newTab();
  await later(other).click();
  await expect(notes(page)).toContainText('in another tab');
  await expect(page.locator('#time')).toHaveValue('12:00');
  await notes(page).getByRole('button', { name: 'Show the other' }).click();
  await expect(page.locator('#time')).toHaveValue('12:15');
  await expect(notes(page)).toHaveCount(0);
  await expect(page.locator('#verdict')).toBeFocused();
  await expect(notes(other)).toHaveCount(0);
  await undo(page).click();
  await expect(page.locator('#time')).toHaveValue('12:00');
  await expect(notes(other)).toContainText('in another tab');
});

test('a tab without an edit of its own takes no newer plan’s place', { tag: '@once' }, async ({ page, newTab, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openOwn(page, MINE);
  const other = await newTab();
  await later(other).click();
  await expect(notes(page)).toContainText('in another tab');
  // The plan of the other tab gets a name among calendars, of which this tab hears.
  await other.getByRole('button', { name: 'Copy link' }).click();
  await expect(other.locator('#spoken')).toHaveText('Link copied');
  await page.locator('#verdict').focus();
  const third = await newTab();
  await expect(third.locator('#time')).toHaveValue('12:15');
  await expect(notes(other)).toHaveCount(0);
});

test('the plan that is kept against another tab is the one that opens next', { tag: '@once' }, async ({ page, newTab }) => {
  await openOwn(page, MINE);
  const other = await newTab();
  await later(other).click();
  await notes(page).getByRole('button', { name: 'Keep this one' }).click();
  await expect(notes(page)).toHaveCount(0);
  await expect(page.locator('#time')).toHaveValue('12:00');
  await expect(notes(other)).toContainText('in another tab');
  const third = await newTab();
  await expect(third.locator('#time')).toHaveValue('12:00');
});

for (const [what, block] of [
  ['blocked', () => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
  }],
  ['full', () => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  }],
]) {
  test(`a storage that is ${what} is told once, and the page works`, { tag: '@once' }, async ({ page }) => {
    await page.addInitScript(block);
    await open(page);
    await later(page).click();
    await expect(notes(page)).toContainText('its storage is blocked or full');
    await expect(page.locator('.plan-note')).not.toContainText('kept in this browser');
    await notes(page).getByRole('button', { name: 'Understood' }).click();
    await expect(notes(page)).toHaveCount(0);
    await later(page).click();
    await expect(page.locator('#time')).toHaveValue('22:15');
    await expect(notes(page)).toHaveCount(0);
    // This tab's own address is the draft then.
    await addressedBy(page, 'T22:15');
    await page.reload();
    await expect(page.locator('#time')).toHaveValue('22:15');
  });
}

test('a draft that a newer page reads again is the draft again', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await page.locator('#time').fill('22:00');
  await expect(page).toHaveURL(/start=2009-06-15T22:00/);
  // As an older page has left it.
  await page.evaluate(() => {
    localStorage.setItem('lowtide.draft.unreadable', localStorage.getItem('lowtide.draft'));
    localStorage.removeItem('lowtide.draft');
  });
  await page.goto('about:blank');
  await open(page);
  await expect(page.locator('#time')).toHaveValue('22:00');
  await expect(notes(page)).toHaveCount(0);
  await page.goto('about:blank');
  await open(page);
  await expect(page.locator('#time')).toHaveValue('22:00');
});

test('a draft that cannot be read is told, can be copied, and is put away', { tag: '@once' }, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const broken = `${FOREIGN.slice(1)}7`;
  await open(page);
  await page.evaluate((text) => localStorage.setItem('lowtide.draft', text), broken);
  await page.reload();
  await expect(notes(page)).toContainText('was set aside: it is damaged');
  await expect(page.locator('#level')).toHaveText('Do not');
  await notes(page).getByRole('button', { name: 'Copy its text' }).click();
  await expect(page.locator('.toast')).toHaveText('Text copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(broken);
  // It stays until it is put away, whatever is planned meanwhile.
  await later(page).click();
  await page.reload();
  await expect(page.locator('#time')).toHaveValue('22:00');
  await notes(page).getByRole('button', { name: 'Put it away' }).click();
  await expect(notes(page)).toHaveCount(0);
  await page.reload();
  await running(page);
  await expect(page.locator('#time')).toHaveValue('22:00');
  await expect(notes(page)).toHaveCount(0);
});

test('a new plan begins from the welcome and from the help, and undo brings the last one back', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Plan your own' }).click();
  await expect(line(page)).toBeFocused();
  await expect(line(page)).toHaveValue(/^20\d\d-\d\d-\d\d 22:00 [A-Z]\w+\/\w+ 60 min$/);
  await expect(page.locator('.readings tbody tr')).toHaveCount(2);
  await expect(page.getByRole('group', { name: 'What is it?' })).toBeVisible();
  await page.getByRole('button', { name: 'Help and shortcuts' }).click();
  await page.getByRole('button', { name: 'Show the founding case' }).click();
  await expect(line(page)).toHaveValue('2009-06-15 21:45 America/Los_Angeles 90 min');
  await expect(line(page)).toBeFocused();
  await undo(page).click();
  await expect(line(page)).toHaveValue(/ 22:00 /);
});

test('the first edit asks what it is and whom it serves, and takes no for an answer', { tag: '@once' }, async ({ page }) => {
  await open(page);
  const questions = page.getByRole('complementary', { name: 'About your service' });
  await expect(questions).toHaveCount(0);
  await later(page).click();
  await questions.getByRole('button', { name: 'Business software' }).click();
  await expect(questions.getByRole('button', { name: 'Business software' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByLabel('Kind of service')).toHaveValue('1');
  await expect(page.getByLabel('Daytime')).toHaveValue('1');
  await questions.getByRole('button', { name: 'Close these questions' }).click();
  await expect(questions).toHaveCount(0);
  await expect(page.locator('#verdict')).toBeFocused();
  await later(page).click();
  await expect(page.locator('#time')).toHaveValue('22:15');
  await expect(questions).toHaveCount(0);
});
