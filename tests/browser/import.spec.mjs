// Calendar files: chosen or dropped, looked through, and only then taken.
import { test, expect, openOwn, open } from './fixture.mjs';

const PLAN = '#start=2026-12-28T22:00&tz=America/New_York&dur=60';
const dialog = (page) => page.getByRole('dialog');
const chooser = (page) => page.locator('input[type="file"]');

const FILE = ['BEGIN:VCALENDAR', 'VERSION:2.0',
  'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Year-end freeze', 'DTSTART;VALUE=DATE:20261218', 'DTEND;VALUE=DATE:20270105', 'END:VEVENT',
  'BEGIN:VEVENT', 'UID:2', 'SUMMARY:Release', 'DTSTART;TZID=Europe/Berlin:20261207T100000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=4', 'END:VEVENT',
  'BEGIN:VEVENT', 'UID:3', 'SUMMARY:Nowhere', 'DTSTART;TZID=Atlantis/Capital:20261207T100000', 'END:VEVENT',
  'END:VCALENDAR', ''].join('\r\n');

const calendar = (text = FILE) => ({ name: 'team.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) });

/** Drags over the page what the browser would bring, and lets it drop. */
async function drop(page, files, types = ['dragover', 'drop']) {
  await page.evaluate(({ files: all, types: events }) => {
    const data = new DataTransfer();
    for (const [name, text] of all) data.items.add(new File([text], name));
    for (const type of events) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, { files, types });
}

test('a calendar is chosen, shown, and taken as far as it is ticked', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  await chooser(page).setInputFiles(calendar());
  await expect(dialog(page)).toContainText('team.ics');
  await expect(dialog(page)).toContainText('18 December 2026 to 4 January 2027 in New York');
  await expect(dialog(page)).toContainText('and 3 more until 28 December 2026');
  await dialog(page).getByText('1 not read, or not as meant').click();
  await expect(dialog(page)).toContainText('Line 19: Nowhere');
  await expect(dialog(page).getByRole('button', { name: 'Take 5 events' })).toBeVisible();
  await expect(page.locator('article[data-event^="own-"]')).toHaveCount(0);
  await dialog(page).getByRole('checkbox', { name: /^Release/ }).uncheck();
  await dialog(page).getByRole('button', { name: 'Take 1 event' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'What is happening there' })).toBeFocused();
  await expect(page.locator('.toast')).toHaveText('1 event taken; it meets this window');
  await expect(page.locator('article[data-event="own-1"]')).toContainText('Year-end freeze');

  await chooser(page).setInputFiles(calendar());
  const freeze = dialog(page).getByRole('checkbox', { name: /^Year-end freeze/ });
  await expect(freeze).toBeDisabled();
  await expect(freeze).not.toBeChecked();
  await expect(dialog(page).getByRole('button', { name: 'Take 4 events' })).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('article[data-event^="own-"]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('article[data-event^="own-"]')).toHaveCount(0);
});

test('whole days are the team’s for freezes and each region’s own for events', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  await chooser(page).setInputFiles(calendar());
  await dialog(page).getByRole('radio', { name: /^as events/ }).check();
  await expect(dialog(page)).toContainText('18 December 2026 to 4 January 2027');
  await expect(dialog(page)).not.toContainText('4 January 2027 in New York');
});

test('a file dropped anywhere is read, with a hint while it is dragged', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  const hint = page.getByText('Drop a plan (.json), a notice or a calendar (.ics): you see what it is first');
  await expect(hint).toBeHidden();
  await drop(page, [['team.ics', FILE]], ['dragover']);
  await expect(hint).toBeVisible();
  await drop(page, [['team.ics', FILE]], ['dragleave']);
  await expect(hint).toBeHidden();
  await drop(page, [['team.ics', FILE]]);
  await expect(hint).toBeHidden();
  await expect(dialog(page)).toContainText('Year-end freeze');
});

test('what is no calendar, is two files, or is huge says what is expected', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  await drop(page, [['photo.png', '\u0000PNG']]);
  await expect(dialog(page)).toContainText('photo.png: it is no link, plan (.json), notice or calendar (.ics)');
  await drop(page, [['photo.ics', '\u0000PNG']]);
  await expect(dialog(page)).toContainText('export it as iCalendar (.ics)');
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await drop(page, [['a.ics', FILE], ['b.ics', FILE]]);
  await expect(page.locator('.toast')).toContainText('Drop one file at a time');
  await chooser(page).setInputFiles(calendar('x'.repeat(5_000_001)));
  await expect(dialog(page)).toContainText('the file is larger than 5000000 bytes');
});

test('a hostile file does nothing but be listed', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  const events = Array.from({ length: 400 }, (_, index) =>
    `BEGIN:VEVENT\r\nUID:${index}\r\nSUMMARY:<img src=x onerror=alert(1)>${index}\r\nDTSTART;VALUE=DATE:20261218\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT`);
  await chooser(page).setInputFiles(calendar(`BEGIN:VCALENDAR\r\n${events.join('\r\n')}\r\nEND:VCALENDAR\r\n`));
  // Repeats without an end are not proposed.
  const take = dialog(page).getByRole('button', { name: /^Take/ });
  await expect(take).toHaveText('Take 0 events');
  await dialog(page).getByRole('checkbox').first().check();
  await expect(take).toHaveText('Take 60 events');
  await expect(dialog(page)).toContainText(/60 of \d+ taken/);
  await expect(page.locator('img')).toHaveCount(0);
});

test('a file dropped on somebody’s plan is not taken into it', { tag: '@once' }, async ({ page }) => {
  await open(page, PLAN);
  await drop(page, [['team.ics', FILE]]);
  await expect(page.locator('.toast')).toContainText('Make this plan yours first');
  await expect(dialog(page)).toHaveCount(0);
});

test('a file dropped over a dialog takes its place, with the focus', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, PLAN);
  await page.getByRole('button', { name: 'Add event or freeze' }).click();
  await drop(page, [['team.ics', FILE]]);
  await expect(dialog(page).getByRole('heading', { name: 'Events from a calendar file' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'What is happening there' })).toBeFocused();
});
