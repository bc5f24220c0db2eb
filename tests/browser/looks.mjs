// The main states of the page as pictures, beside those in `looks/`: what no other test sees, as a colour that is
// gone or a column that overlaps. Each state says what of it is taken, how wide and in which theme.
import { readdirSync } from 'node:fs';
import { test, expect, open, openOwn } from './fixture.mjs';

const PLAN = '#start=2027-01-12T20:00&tz=America/Los_Angeles&dur=90';
const GAP = '#start=2027-03-14T02:30&tz=America/New_York&dur=60';
// What the page says of "tonight" and of things to come.
const NOW = new Date('2027-01-05T09:30:00Z');
// Without its margins, in pixels.
const A4 = 703;

/** The map and the better windows come a moment after the sentence. */
async function settled(page) {
  await page.locator('.land .coast').waitFor({ state: 'attached' });
  await page.locator('.suggestion-line').first().waitFor();
}

const own = (then = async () => {}) => async (page) => {
  await openOwn(page, PLAN);
  await settled(page);
  await then(page);
};

const founding = (then = async () => {}) => async (page) => {
  await open(page);
  await settled(page);
  await then(page);
};

const press = (name) => (page) => page.getByRole('button', { name, exact: true }).click();

const onPaper = (page) => page.emulateMedia({ media: 'print' });

/**
 * Name, way, part that is taken (all that is seen without one), and in which widths for each theme. Few: together the
 * pictures stay under 3 MB, and every width and theme shows every token.
 */
const STATES = [
  ['first visit', founding(), null, { light: [1440, 390, 320], dark: [1440] }],
  ['own plan', own(), null, { light: [768], dark: [390] }],
  ['read-only link', async (page) => { await open(page, PLAN); await settled(page); }, null, { dark: [390] }],
  ['map with a region picked', own(async (page) => {
    await page.locator('.world').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
  }), '.map', { light: [390], dark: [390] }],
  ['map by loss', own(press('Loss')), '.map', { light: [390], dark: [390] }],
  ['events', founding(), '.events', { light: [768] }],
  ['comparison', founding(), '.compare', { light: [1440], dark: [390] }],
  ['suggestion looked at', own((page) => page.locator('.suggestion-line').first().click()), '.better', { light: [1440] }],
  ['tide with a suggestion', own((page) => page.locator('.suggestion-line').first().click()), '.tide', { light: [1440], dark: [390] }],
  ['week and year', own(press('Week and year')), 'dialog', { light: [1440], dark: [390] }],
  ['rules', own(press('Rules')), 'dialog', { light: [768], dark: [390] }],
  ['audience', own((page) => page.locator('#places-open').click()), 'dialog', { light: [768], dark: [390] }],
  ['help', own(press('Help and shortcuts')), 'dialog', { light: [768], dark: [390] }],
  ['a time that does not exist', (page) => openOwn(page, GAP), null, { light: [320], dark: [390] }],
  ['broken link', (page) => open(page, '#v=1-0'), null, { light: [768], dark: [390] }],
  ['paper', founding(onPaper), 'body', { dark: [A4] }],
];

const HEIGHTS = { 1440: 900, 768: 900 };

const PICTURES = STATES.flatMap(([state, lead, part, themes]) =>
  Object.entries(themes).flatMap(([theme, widths]) =>
    widths.map((width) => ({ state, lead, part, theme, width, name: `${state}-${width}-${theme}`.replaceAll(' ', '-') }))));

for (const { state, lead, part, theme, width, name } of PICTURES) {
  test(`${state}, ${width} pixels, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: HEIGHTS[width] ?? 844 });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.clock.setFixedTime(NOW);
    await lead(page);
    // A part that is taken before it was near would be taken at the height that was guessed for it.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { content-visibility: visible !important }');
      document.adoptedStyleSheets = [sheet];
      return document.fonts.ready;
    });
    // No control is under the pointer.
    await page.mouse.move(0, 0);
    await expect(part ? page.locator(part).last() : page).toHaveScreenshot(`${name}.png`);
  });
}

test('every picture belongs to a state', () => {
  const known = new Set(PICTURES.map(({ name }) => `${name}.png`));
  const kept = readdirSync(new URL('looks/', import.meta.url));
  expect(kept.filter((file) => !known.has(file))).toEqual([]);
});
