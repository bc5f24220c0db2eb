// On paper: one sheet that a change board can file, two where several windows are compared.
import { test, expect, open, openOwn } from './fixture.mjs';

const PLAN = '#start=2027-01-12T20:00&tz=America/Los_Angeles&dur=90';
// Without its margins, in pixels.
const SHEETS = { A4: { width: 703, height: 1032 }, Letter: { width: 725, height: 965 } };

const settled = async (page) => {
  await page.locator('.land .coast').waitFor({ state: 'attached' });
  await page.locator('.suggestion-line').first().waitFor();
};

/** How many sheets the browser makes of it. */
async function sheets(page, format) {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length;
}

/** The page as the printer gets it. */
async function onPaper(page, format) {
  await page.setViewportSize(SHEETS[format]);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
}

/** How far down the sheet a part ends, in pixels. */
const end = (page, part) => page.locator(part).evaluate((element) => element.getBoundingClientRect().bottom);

for (const format of Object.keys(SHEETS)) {
  test(`a plan of one window is one sheet of ${format}`, { tag: '@once' }, async ({ page }) => {
    await openOwn(page, PLAN);
    await settled(page);
    expect(await sheets(page, format)).toBe(1);
  });

  test(`a read-only link is one sheet of ${format}`, { tag: '@once' }, async ({ page }) => {
    await open(page, PLAN);
    await settled(page);
    expect(await sheets(page, format)).toBe(1);
  });

  test(`the founding case has its verdict on the first sheet of ${format}, its comparison on the second`, { tag: '@once' }, async ({ page }) => {
    await open(page);
    await settled(page);
    expect(await sheets(page, format)).toBe(2);
    await onPaper(page, format);
    for (const part of ['.event-list', '.regions']) {
      expect(await end(page, part), part).toBeLessThanOrEqual(SHEETS[format].height);
    }
  });
}

test('paper has what a change board asks for, and nothing to press', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await settled(page);
  await onPaper(page, 'A4');
  for (const part of [
    '.plan-title', '#level', '#load', '#say', '.split', '.choices', '.readings', '.readings .year >> nth=0', '.tide-plot', '.world',
    '.suggestion-line >> nth=0', '.region-table', '.event .sources >> nth=0', '.compare-facts', '[data-swing="wins"]',
    '[data-swing="loses"]', '#tzdb',
  ]) {
    await expect(page.locator(part), part).toBeVisible();
  }
  await expect(page.locator('.region-table tbody tr:visible')).toHaveCount(10);
  for (const control of [
    '.actions', '.welcome', '.nudges', '#when', '.fields', '.how', '.regions .more', '.filter', '.head-actions >> nth=0', '.tools',
    '.replay', '.zoom >> nth=0', '.nearer', '.deeds .button[aria-pressed="false"] >> nth=0', '.overrun', '.timelines', '#privacy',
  ]) {
    await expect(page.locator(control), control).toBeHidden();
  }
});

test('paper is light in the dark theme, and says where the plan is', { tag: '@once' }, async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('lowtide.viewer', 'theme=dark'));
  // Before the page has timers of its own: the clock of the tests takes no others back.
  await page.clock.setFixedTime(new Date('2027-01-05T09:30:00Z'));
  await open(page, PLAN);
  await expect(page.locator('#paper')).toBeHidden();
  await onPaper(page, 'A4');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
  await expect(page.locator('#paper')).toHaveText(`Printed 2027-01-05 09:30 UTC. The plan itself: ${page.url()}`);
  await expect(page.locator('#paper a')).toHaveAttribute('href', page.url());
});

test('an address that fills half a page is behind the words', { tag: '@once' }, async ({ page }) => {
  await open(page, `${PLAN}&t=${'long+title+'.repeat(100)}`);
  await onPaper(page, 'A4');
  await expect(page.locator('#paper a')).toHaveText('too long for paper: copy it from the page');
  await expect(page.locator('#paper a')).toHaveAttribute('href', page.url());
});

test('a backup among the windows is called one on paper', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'B is a backup' }).click();
  await onPaper(page, 'A4');
  await expect(page.locator('.deeds .button:visible')).toHaveText(['Backup']);
});
