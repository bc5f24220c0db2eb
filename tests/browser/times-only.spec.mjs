// Where the app cannot run: only the times of the link are shown, by the browser's own clocks.
import { WCAG, violations } from './axe.mjs';
import { test, expect } from './fixture.mjs';
import { LINKS } from './links.mjs';

const FOUNDING = LINKS.founding;

/** The founding window as people in each zone of the projects read it. */
const YOURS = {
  'Asia/Kolkata': ['10:15–11:45', 'Tuesday 16 June 2009 UTC+05:30'],
  'America/St_Johns': ['02:15–03:45', 'Tuesday 16 June 2009 UTC−02:30'],
  'Pacific/Chatham': ['17:30–19:00', 'Tuesday 16 June 2009 UTC+12:45'],
};

/** A text as browsers write it: some with a comma behind the weekday, some with the old name of a zone. */
const said = (text) => new RegExp(`^${text.replaceAll('day ', 'day,? ').replaceAll('+', '\\+').replaceAll('Kolkata', '(Kolkata|Calcutta)')}$`);

const times = (page) => page.getByRole('region', { name: 'Times of the link' });
const line = (page, name) => page.locator(`#times .${name}`);
const shown = (page) => page.locator('#times > :visible');

/** Opens a link where the program does not arrive. */
async function strand(page, tolerate, fragment) {
  tolerate(/^console: Failed to load resource/);
  tolerate(/^error: .*Failed to fetch/);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(`./${fragment}`);
  await expect(page.getByRole('alert').getByText('The page could not be loaded.')).toBeVisible();
}

/** Takes WebAssembly out of the browser, as a locked one does. */
async function withoutWebAssembly(page, tolerate, fragment) {
  tolerate(/^error: .*WebAssembly/);
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  await page.goto(`./${fragment}`);
  await expect(page.getByRole('alert').getByText('This browser does not run WebAssembly.')).toBeVisible();
}

test('without the program the times of a link are shown, one’s own first', async ({ page, tolerate }, { project }) => {
  await strand(page, tolerate, FOUNDING);
  const [clock, day] = YOURS[project.use.timezoneId];
  await expect(line(page, 'yours')).toHaveText(said(`Your time ${clock} ${day}, ${project.use.timezoneId}`));
  await expect(line(page, 'utc')).toHaveText(said('UTC 04:45–06:15 Tuesday 16 June 2009'));
  await expect(line(page, 'theirs')).toHaveText(
    said('The plan’s time 21:45–23:15 Monday 15 June 2009 UTC−07:00, America/Los_Angeles'),
  );
  await expect(line(page, 'length')).toHaveText('Length 1 h 30 min');
  await expect(shown(page)).toHaveCount(5);
  await expect(page.locator('#app')).toBeHidden();
});

test('without WebAssembly the page says so and shows the times', { tag: '@once' }, async ({ page, tolerate }) => {
  await withoutWebAssembly(page, tolerate, FOUNDING);
  await expect(line(page, 'yours')).toContainText('10:15–11:45');
  await expect(page.getByRole('alert').getByText('could not be loaded')).toBeHidden();
});

test('a program that cannot be compiled leaves the times', { tag: '@once' }, async ({ page, tolerate }) => {
  tolerate(/WebAssembly|CompileError/);
  await page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: 'no module' }));
  await page.goto(`./${FOUNDING}`);
  await expect(line(page, 'yours')).toContainText('10:15–11:45');
});

test('rewriting by mail programs does no harm, and another link is read in its place', { tag: '@once' }, async ({ page, tolerate }) => {
  await strand(page, tolerate, FOUNDING.replaceAll(':', '%3A').replaceAll('&', '&amp;'));
  await expect(line(page, 'yours')).toContainText('10:15–11:45');
  await page.evaluate(() => { location.hash = 'start=2026-12-05T22:00&utc=2026-12-05T21:00Z&tz=Europe/Berlin&dur=390'; });
  await expect(line(page, 'yours')).toHaveText(said('Your time 02:30–09:00 Sunday 6 December 2026 UTC+05:30, Asia/Kolkata'));
  await expect(line(page, 'theirs')).toHaveText(
    said('The plan’s time 22:00–04:30 Saturday 5 December 2026 to Sunday 6 December 2026 UTC+01:00, Europe/Berlin'),
  );
  await expect(line(page, 'length')).toHaveText('Length 6 h 30 min');
});

test('a window in which the clocks change shows both offsets', { tag: '@once' }, async ({ page, tolerate }) => {
  await strand(page, tolerate, '#start=2017-11-05T00:00&utc=2017-11-05T04:00Z&tz=America/New_York&dur=780');
  await expect(line(page, 'theirs')).toHaveText(
    said('The plan’s time 00:00–12:00 Sunday 5 November 2017 UTC−04:00 to UTC−05:00, America/New_York'),
  );
  await expect(line(page, 'length')).toHaveText(/^Length 13 h\s*$/);
});

const CUT = FOUNDING.slice(0, -1);
const SEALED_X = '#v=1-7d74f7e5&start=2009-06-15T21:45&utc=2009-06-16T04:45Z&tz=America/Los_Angeles&x=AAAA&dur=90';

for (const [what, fragment, name] of [
  ['cut short', CUT, 'damaged'],
  ['altered', FOUNDING.replace('21:45', '21:46'), 'damaged'],
  ['with a broken escape', `${FOUNDING}%`, 'unreadable'],
  ['without a length', '#start=2009-06-15T21:45&tz=UTC', 'unreadable'],
  ['with a length of no minutes', '#start=2009-06-15T21:45&tz=UTC&dur=0', 'unreadable'],
  ['with a length in powers of ten', '#start=2009-06-15T21:45&tz=UTC&dur=1e3', 'unreadable'],
  ['with a day that is not in the calendar', '#start=2026-02-30T21:45&utc=2026-02-30T21:45Z&tz=UTC&dur=9', 'unreadable'],
  ['with a key twice', '#start=2009-06-15T21:45&tz=UTC&dur=9&dur=10', 'unreadable'],
  ['beyond the clock data', '#start=2070-06-15T21:45&utc=2070-06-15T21:45Z&tz=UTC&dur=9', 'unreadable'],
  ['with a part x and no seal', SEALED_X.replace('v=1-7d74f7e5&', ''), 'unreadable'],
  ['with a seal that is not in front', '#start=2009-06-15T21:45&v=1-00000000&tz=UTC&dur=9', 'unreadable'],
  ['of any other text', '#kept', 'unreadable'],
  ['of a newer version', '#v=2-00000000&start=x', 'newer'],
]) {
  test(`a link ${what} shows what is wrong and no times`, { tag: '@once' }, async ({ page, tolerate }) => {
    await strand(page, tolerate, fragment);
    await expect(line(page, name)).toBeVisible();
    await expect(shown(page)).toHaveCount(1);
    await expect(page.getByLabel('The link of this page')).toHaveValue(/#/);
  });
}

test('a link that was written by hand shows its start as written and guesses nothing', { tag: '@once' }, async ({ page, tolerate }) => {
  await strand(page, tolerate, '#start=2009-06-15T21:45&tz=America/Los_Angeles&dur=90');
  await expect(line(page, 'written')).toHaveText('As written 2009-06-15 21:45 America/Los_Angeles');
  await expect(line(page, 'unsure')).toBeVisible();
  await expect(line(page, 'yours')).toBeHidden();
  await expect(line(page, 'utc')).toBeHidden();
});

test('a browser with other clock rules than the link says so', { tag: '@once' }, async ({ page, tolerate }) => {
  await strand(page, tolerate, '#start=2009-06-15T21:45&utc=2009-06-16T05:45Z&tz=America/Los_Angeles&dur=90');
  await expect(line(page, 'differs')).toBeVisible();
  await expect(line(page, 'utc')).toContainText('05:45–07:15');
});

test('a zone that the browser does not know is shown as written', { tag: '@once' }, async ({ page, tolerate }) => {
  await strand(page, tolerate, '#start=2009-06-15T21:45&utc=2009-06-16T04:45Z&tz=Mars/Olympus&dur=90');
  await expect(line(page, 'written')).toContainText('2009-06-15 21:45 Mars/Olympus');
  await expect(line(page, 'yours')).toContainText('10:15–11:45');
});

test('a part that cannot be read here is said to be there', { tag: '@once' }, async ({ page, tolerate }) => {
  await strand(page, tolerate, SEALED_X);
  await expect(line(page, 'more')).toBeVisible();
  await expect(line(page, 'yours')).toContainText('10:15–11:45');
});

test('without a link there are no times', { tag: '@once' }, async ({ page, tolerate }) => {
  await strand(page, tolerate, '');
  await expect(shown(page)).toHaveCount(0);
});

test.describe('a browser that hides its zone', () => {
  test.use({ timezoneId: 'UTC' });
  test('is told to read UTC', { tag: '@once' }, async ({ page, tolerate }) => {
    await withoutWebAssembly(page, tolerate, FOUNDING);
    await expect(line(page, 'untold')).toBeVisible();
    await expect(line(page, 'yours')).toBeHidden();
    await expect(line(page, 'utc')).toContainText('04:45–06:15');
  });
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing in it on a phone, ${colorScheme}`, { tag: '@once' }, async ({ page, tolerate }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 780 });
    await strand(page, tolerate, FOUNDING);
    await expect(times(page)).toBeVisible();
    expect(await violations(page, null, { rules: WCAG })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
}
