// The user's own figures: kept in this browser, and in the link only when ticked.
import { inflateRawSync } from 'node:zlib';
import { test, expect, open, running } from './fixture.mjs';

const LINK = '#start=2026-11-24T06:30&tz=UTC&dur=60';
const dialog = (page) => page.getByRole('dialog');
const figures = (page) => page.locator('#own-figures');
const places = (page) => page.locator('#places-open');
const day = (page) => page.locator('.share[data-band="day"] b');
const note = (page) => page.locator('.plan-note');
const tick = (page) => dialog(page).getByRole('checkbox', { name: /Put my figures in the link/ });
const hash = (page) => page.evaluate(() => location.hash);

/** What stands in the part x of a fragment, as text. */
function extra(fragment) {
  const bytes = Buffer.from(/[&#]x=([\w-]+)/.exec(fragment)[1], 'base64url');
  return (bytes[0] === 1 ? inflateRawSync(bytes.subarray(1)) : bytes.subarray(1)).toString('utf8');
}

/** Opens a plan of one's own with three figures in use. */
async function withFigures(page) {
  await open(page, LINK);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await places(page).click();
  await figures(page).fill('KE,70.25\nJP,10\nCH,20');
  await dialog(page).getByRole('button', { name: 'Use these figures' }).click();
  await expect(tick(page)).not.toBeChecked();
}

async function close(page) {
  await dialog(page).getByRole('button', { name: 'Done' }).click();
  await expect(dialog(page)).toHaveCount(0);
}

test('figures stay out of the address until they are ticked, and the page says which', { tag: '@once' }, async ({ page }) => {
  await withFigures(page);
  await expect.poll(() => hash(page)).toContain('&x=');
  expect(extra(await hash(page))).toContain('by the author’s own figures: ');
  expect(extra(await hash(page))).not.toMatch(/KE|JP|CH/);
  await expect(note(page)).toContainText('the link leaves out your figures');

  await tick(page).check();
  await expect.poll(async () => extra(await hash(page))).toMatch(/KE.*JP.*CH/s);
  await expect(note(page)).toContainText('the link has your figures');
  await tick(page).uncheck();
  await expect.poll(async () => extra(await hash(page))).not.toMatch(/KE|JP|CH/);
});

test('figures that no link has are there after a reload, in a second tab, and after Back', { tag: '@once' }, async ({ page, newTab }) => {
  await withFigures(page);
  await close(page);
  const seen = await day(page).textContent();
  await expect.poll(() => hash(page)).toContain('&x=');
  await page.reload();
  await running(page);
  await expect(day(page)).toHaveText(seen);
  await expect(note(page)).toContainText('kept in this browser');

  // Opened elsewhere the fragment is known by the draft.
  const own = await hash(page);
  const tab = await newTab(own);
  await expect(note(tab)).toContainText('kept in this browser');
  await expect(day(tab)).toHaveText(seen);

  await page.evaluate((link) => { location.hash = link; }, '#start=2027-01-01T00:00&tz=UTC&dur=30');
  await expect(note(page)).toContainText('From a link');
  await page.goBack();
  await expect(note(page)).toContainText('kept in this browser');
  await expect(day(page)).toHaveText(seen);
  expect(await hash(page)).toBe(own);
});

test('the reader of a link without the figures sees whose they were and what they said', { tag: '@once' }, async ({ page, browser, baseURL }) => {
  await withFigures(page);
  await close(page);
  await expect.poll(() => hash(page)).toContain('&x=');
  const seen = await day(page).textContent();
  const reader = await browser.newContext();
  const tab = await reader.newPage();
  await tab.goto(baseURL + await hash(page));
  await expect(note(tab)).toContainText('From a link, read-only');
  const label = tab.locator('.withheld');
  await expect(label).toContainText('The author’s own audience is withheld: figures here are internet users');
  await expect(label).toContainText(`“by the author’s own figures: ${seen} in their day, `);
  await expect(day(tab)).not.toHaveText(seen);
  await reader.close();
});

test('one bad line leaves the rest to be used, and figures not used stay in their field', { tag: '@once' }, async ({ page }) => {
  await open(page, LINK);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await places(page).click();
  await figures(page).fill('DE,70\nKorea,10\nAT,many');
  await expect(page.locator('#own-said li')).toHaveText([
    'Line 2 names no known place, "Korea": write South Korea or North Korea.',
    'Line 3 has no usable number, "many": use a number from 0 on.',
  ]);
  await close(page);
  await expect(page.locator('.toast')).toContainText('not in use yet');
  await places(page).click();
  await expect(figures(page)).toHaveValue('DE,70\nKorea,10\nAT,many');
  await dialog(page).getByRole('button', { name: 'Use 1 figure, leave out 2 lines' }).click();
  await expect(tick(page)).toBeVisible();
  await figures(page).fill('DE,0');
  await expect(page.locator('#own-said')).toHaveText('All figures are 0, so nobody would count: make one larger.');
  await expect(dialog(page).getByRole('button', { name: /^Use/ })).toHaveCount(0);
});

test('a file is chosen or dropped into the field', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await places(page).click();
  const file = { name: 'users.csv', mimeType: 'text/csv', buffer: Buffer.from('country,users\nDE,70\nUK,30\n') };
  await dialog(page).locator('input[type="file"]').setInputFiles(file);
  await expect(figures(page)).toHaveValue('country,users\nDE,70\nUK,30\n');
  await expect(page.locator('#own-said')).toHaveText('2 figures read, not in use yet.');

  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['IN\t5\n'], 'users.tsv'));
    return data;
  });
  await figures(page).dispatchEvent('drop', { dataTransfer: transfer });
  await expect(figures(page)).toHaveValue('IN\t5\n');
  await expect(page.locator('#own-said')).toHaveText('1 figure read, not in use yet.');
});

test('an activity curve is edited as 24 numbers', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await places(page).click();
  await dialog(page).getByRole('radio', { name: /^Activity curve/ }).check();
  const numbers = page.locator('#activity');
  await expect(numbers).toHaveValue(/^77, 59, 41, /);
  await expect(page.getByRole('img', { name: 'Busiest from 22:00, 99 %' })).toBeVisible();
  await numbers.fill('1 2 3');
  await expect(page.locator('#activity-said')).toContainText('3 numbers are not one for each hour');
  await expect(numbers).toHaveAttribute('aria-invalid', 'true');
  await numbers.fill(`${'0 '.repeat(23)}8`);
  await expect(numbers).not.toHaveAttribute('aria-invalid', /./);
  await expect(page.getByRole('img', { name: 'Busiest from 23:00, 100 %' })).toBeVisible();
  await close(page);
  await expect(page.locator('.share[data-band="day"]')).toContainText('active');
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Daytime' }).locator('option:checked')).toHaveText('Own activity curve');
});
