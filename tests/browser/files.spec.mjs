// Plans, notices and texts that come in: dropped, chosen or pasted, looked at, and only then taken; and the plan as a
// file that goes out and comes back.
import { readFile } from 'node:fs/promises';
import { violations } from './axe.mjs';
import { test, expect, command, openOwn, open, utc } from './fixture.mjs';

const MINE = '#start=2027-01-12T20:00&tz=America/Los_Angeles&dur=90';
const THEIRS = '#start=2009-06-15T21:45&tz=America/Los_Angeles&dur=90';
const dialog = (page) => page.getByRole('dialog');
const button = (page, name) => dialog(page).getByRole('button', { name });
const title = (page) => page.locator('#plan-title');

const PLAN = JSON.stringify({
  title: 'Core upgrade',
  windows: [
    { start_local: '2026-12-05T02:00', zone: 'Europe/Berlin', minutes: 120, name: 'Night' },
    { start_local: '2026-12-06T02:00', zone: 'Europe/Berlin', minutes: 120 },
  ],
});

const NOTICE = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:7', 'SUMMARY:Fibre work', 'DTSTART:20261201T010000Z', 'DTEND:20261201T030000Z',
  'X-MAINTNOTE-PROVIDER:isp.example', 'X-MAINTNOTE-MAINTENANCE-ID:W-7', 'X-MAINTNOTE-IMPACT:OUTAGE', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');

async function drop(page, name, text) {
  await page.evaluate(([file, body]) => {
    const data = new DataTransfer();
    data.items.add(new File([body], file));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, [name, text]);
}

/** Pastes where nothing has the focus, or into an element. */
async function paste(page, text, into = 'body') {
  await page.locator(into).evaluate((element, body) => {
    const data = new DataTransfer();
    data.setData('text/plain', body);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

test('a plan is dropped, told, and taken as one step', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, MINE);
  await drop(page, 'core.json', PLAN);
  await expect(dialog(page)).toContainText('A plan from a file: Core upgrade, 2 windows');
  await expect(dialog(page)).toContainText('Night: Sat 5 Dec 2026 02:00–04:00 in Berlin, Sat 5 Dec 2026 01:00–03:00 UTC; 2 h, outage');
  await expect(title(page)).toHaveValue('');
  await button(page, 'Open it as my plan').click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('.toast')).toContainText('Opened as your plan');
  await expect(title(page)).toHaveValue('Core upgrade');
  await expect(utc(page)).toContainText('01:00');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(title(page)).toHaveValue('');
  await expect(utc(page)).toContainText('04:00');
});

test('a notice is told with what it does not say, and its window stands beside mine', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, MINE);
  await drop(page, 'mail.ics', NOTICE);
  await expect(dialog(page)).toContainText('A maintenance notice of isp.example: Fibre work');
  await expect(dialog(page)).toContainText('It says no status.');
  await button(page, 'Add its window beside mine').click();
  await expect(page.locator('.tab')).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.tab')).toHaveCount(0);
  await drop(page, 'mail.ics', NOTICE);
  await button(page, 'Open it as my plan').click();
  await expect(title(page)).toHaveValue('Fibre work');
  await expect(page.locator('.record')).toContainText('isp.example');
});

test('a link in an e-mail and a time are pasted anywhere, and a field keeps what is pasted into it', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, MINE);
  await paste(page, `Hi,\nwhat about https://example.org/lowtide/${THEIRS}?\nBye`);
  await expect(dialog(page)).toContainText('A plan from a link: without a title, 1 window');
  await button(page, 'Open it as my plan').click();
  await expect(utc(page)).toContainText('04:45');

  await paste(page, '2009-06-16 14:00 PT 60m');
  await expect(dialog(page)).toContainText('Tue 16 Jun 2009 14:00–15:00 in Los Angeles');
  await button(page, 'Use it as the window').click();
  await expect(utc(page)).toContainText('21:00');

  await paste(page, 'nothing of ours');
  await expect(page.locator('.toast')).toContainText('What was pasted is no link');
  await paste(page, PLAN, '#plan-title');
  await expect(dialog(page)).toHaveCount(0);
});

test('a plan that is saved as a file opens as the plan that it was', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, MINE);
  await title(page).fill('Winter, part 2');
  const saved = page.waitForEvent('download');
  await title(page).blur();
  await command(page, 'Save the plan');
  const file = await saved;
  expect(file.suggestedFilename()).toBe('winter-part-2.json');
  const text = await readFile(await file.path(), 'utf8');
  const plan = JSON.parse(text);
  expect([plan.format, plan.version, plan.title]).toEqual(['lowtide-plan', 1, 'Winter, part 2']);
  expect(plan.windows[0].start_local).toBe('2027-01-12T20:00:00-08:00');
  // The title is in the part x, and the address follows half a second after it.
  await expect(page).toHaveURL(/&x=/);
  const hash = await page.evaluate(() => location.hash);
  await page.locator('#length').fill('30');
  await page.locator('#length').blur();
  await drop(page, 'again.json', text);
  await button(page, 'Open it as my plan').click();
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(hash);
});

test('over somebody’s link a file goes on top of the own draft, which Undo brings back', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, MINE);
  await expect(page).toHaveURL(/dur=90/);
  await page.evaluate((hash) => { location.hash = hash; }, THEIRS);
  await expect(page.locator('.plan-note')).toHaveText('From a link, read-only');
  await drop(page, 'core.json', PLAN);
  await expect(dialog(page)).toContainText('Undo brings back the one that you had');
  await expect(dialog(page).getByRole('button', { name: /beside mine/ })).toHaveCount(0);
  await button(page, 'Cancel').click();
  await expect(page.locator('.plan-note')).toHaveText('From a link, read-only');
  await drop(page, 'core.json', PLAN);
  await button(page, 'Open it as my plan').click();
  await expect(title(page)).toHaveValue('Core upgrade');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(utc(page)).toContainText('04:00');
});

test('what is wrong is said with its place, and hostile files do nothing', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, MINE);
  const window = '{"start_local": "2026-12-05T02:00", "zone": "UTC", "minutes": 60}';
  for (const [text, said] of [
    ['{"windows": [{"start_local": "2026-12-05T02:00", "zone": "UTC", "minutes": "x"}]}', 'windows[0].minutes: it is text: use a whole number'],
    [`{"windows": [${window}], "audience": {"weights": "own", "own": [{"place": "DE", "figure": 1e400}]}}`, 'audience.own[0].figure: use a number'],
    ['{"windows": NaN}', 'the file is no JSON that can be read'],
    [`{"windows": ${'['.repeat(99)}${']'.repeat(99)}}`, 'nested deeper than 32 levels'],
    ['['.repeat(100_000), 'the file is no JSON that can be read'],
    [`{"windows": [${Array(7).fill(window).join()}]}`, 'windows: it has 7 items, more than 6'],
    [`{"__proto__": {"x": 1}, "windows": [${window}]}`, 'some parts are not shown: __proto__'],
    [`{"title": "a", "title": "<img src=x onerror=alert(1)>", "windows": [${window}]}`, '<img src=x onerror=alert(1)>'],
  ]) {
    await drop(page, 'plan.json', text);
    await expect(dialog(page)).toContainText(said);
    await page.keyboard.press('Escape');
    // Not only closed, but gone: what comes in between the two is closed with it.
    await expect(page.locator('dialog')).toHaveCount(0);
  }
  await expect(page.locator('img')).toHaveCount(0);
  await expect(utc(page)).toContainText('04:00');
});

test('a text is opened by keyboard alone, also where a link is broken', { tag: '@once' }, async ({ page }) => {
  await open(page, '#v=1-00000000&start=x');
  await command(page, 'Open a file');
  await expect(dialog(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.insertText(PLAN);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('heading', { name: 'Before it is taken' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(button(page, 'Open it as my plan')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveValue('Core upgrade');
  await expect(page.locator('#verdict')).toBeFocused();
});

for (const [scheme, width] of [['light', 1280], ['dark', 320]]) {
  test(`axe finds nothing in what comes in, ${scheme}`, { tag: '@once' }, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await openOwn(page, MINE);
    await command(page, 'Open a file');
    await expect(dialog(page).getByRole('textbox')).toBeFocused();
    for (const [said, bring] of [
      ['Or paste a link', () => {}],
      ['A plan from a file: Core upgrade', () => drop(page, 'core.json', PLAN)],
      ['A maintenance notice of isp.example', () => drop(page, 'mail.ics', NOTICE)],
      ['windows: it is missing', () => drop(page, 'x.json', '{}')],
    ]) {
      await bring();
      await expect(dialog(page)).toContainText(said);
      expect(await violations(page, 'dialog')).toEqual([]);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    }
  });
}
