// The list of events: which are shown, how much of each, and what is set aside.
import { test, expect, open, openOwn } from './fixture.mjs';

const card = (page, id) => page.locator(`article[data-event="${id}"]`);
const kinds = (page) => page.getByRole('group', { name: 'Kinds of events shown' });
const AFTERMATH = 'ir-2009-aftermath';
const BLACK_FRIDAY = '#start=2026-11-27T22:00&tz=UTC&dur=60';

test('kinds are filtered by pressed buttons, and what is hidden is said', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await expect(kinds(page).getByRole('button', { pressed: true })).toHaveText(/^All \d+$/);
  await kinds(page).getByRole('button', { name: /^Votes/ }).click();
  await expect(kinds(page).getByRole('button', { pressed: true })).toHaveText(/^Votes/);
  await expect(card(page, AFTERMATH)).toHaveCount(0);
  await expect(card(page, 'ir-2009-president')).toBeVisible();
  await expect(kinds(page)).toContainText(/\d+ hidden/);
  await kinds(page).getByRole('button', { name: /^All/ }).press('Enter');
  await expect(card(page, AFTERMATH)).toBeVisible();
  await expect(kinds(page)).not.toContainText('hidden');
});

test('the days around the window are drawn and said', { tag: '@once' }, async ({ page }) => {
  await open(page);
  const days = card(page, AFTERMATH).getByRole('img');
  await expect(days).toHaveAccessibleName(/^The window is on Tuesday 16 June 2009; counts in full on Saturday 13 June 2009 to /);
  await expect(days.locator('[data-window]')).toHaveText('16');
  await expect(days.locator('[data-part="core"]').first()).toHaveText('13');
});

test('an event is set aside for a reason, by keyboard, and brought back', { tag: '@once' }, async ({ page }) => {
  await open(page);
  const ask = card(page, AFTERMATH).getByRole('button', { name: 'Set aside with a reason' });
  const reason = page.getByLabel('Why it does not count for this plan');
  await ask.press('Enter');
  await expect(reason).toBeFocused();
  await reason.press('Enter');
  await expect(card(page, AFTERMATH)).toContainText('say why, in a few words');
  await expect(reason).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#spoken')).toHaveText('say why, in a few words');
  await reason.press('Escape');
  await expect(reason).toHaveCount(0);
  await expect(page.locator('#spoken')).toContainText('Do not: in Iran');
  await expect(ask).toBeFocused();
  await ask.press('Enter');
  await reason.pressSequentially('read-only failover');
  await reason.press('Enter');
  await expect(card(page, AFTERMATH)).toContainText('Set aside by the author: read-only failover');
  await expect(page.locator('#say')).toContainText('set aside by the author');
  const back = card(page, AFTERMATH).getByRole('button', { name: 'Bring back' });
  await expect(back).toBeFocused();
  await page.reload();
  await expect(card(page, AFTERMATH)).toContainText('read-only failover');
  await back.press('Enter');
  await expect(card(page, AFTERMATH)).not.toContainText('read-only failover');
  await expect(ask).toBeFocused();
  await expect(page.locator('#say')).toContainText('Do not: in Iran');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(card(page, AFTERMATH)).toContainText('read-only failover');
  await expect(back).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(ask).toBeFocused();
});

test('a note is two lines until it is unfolded', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, BLACK_FRIDAY);
  const note = page.locator('article.slight').first();
  const unfold = note.getByRole('button').first();
  await expect(note.locator('.facts')).toHaveCount(0);
  await unfold.press('Enter');
  await expect(unfold).toHaveAttribute('aria-expanded', 'true');
  await expect(note.locator('.facts')).toContainText('Who says so');
  await unfold.press('Enter');
  await expect(note.locator('.facts')).toHaveCount(0);
});

test('somebody’s plan can be filtered and not changed', { tag: '@once' }, async ({ page }) => {
  await open(page, BLACK_FRIDAY);
  await expect(page.getByRole('heading', { name: 'What is happening there' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Set aside|Add event/ })).toHaveCount(0);
  await expect(page.locator('input[type="file"]')).toHaveCount(0);
});

test('a kind that is folded unfolds when it is asked for, and prints as it stands', { tag: '@once' }, async ({ page }) => {
  await open(page, '#start=2026-12-25T12:00&tz=Europe/Berlin&dur=90');
  const holidays = page.locator('.holidays');
  const lines = holidays.locator('li').first();
  await expect(lines).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(lines).toBeHidden();
  await expect(holidays.locator('summary')).toContainText('Public holidays in');
  await page.emulateMedia({ media: 'screen' });
  await kinds(page).getByRole('button', { name: /^Public holidays/ }).click();
  await expect(lines).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(lines).toBeVisible();
});

test('long words stay within a narrow page', { tag: '@once' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page);
  await card(page, AFTERMATH).getByRole('button', { name: /^Set aside/ }).click();
  await page.getByLabel('Why it does not count for this plan').fill('Rindfleischetikettierungsüberwachung'.repeat(9));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add event or freeze' }).click();
  await page.getByRole('dialog').getByLabel('Title', { exact: true }).fill('Aufgabenübertragungsgesetz'.repeat(7));
  await page.keyboard.press('Enter');
  const overflow = (selector) => page.locator(selector).evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(await overflow('dialog')).toBeLessThanOrEqual(0);
  await page.keyboard.press('Escape');
  await expect(card(page, 'own-1')).toBeVisible();
  expect(await overflow('html')).toBeLessThanOrEqual(0);
});

test('holidays that do not come are told, and the focus goes on when they do', { tag: '@once' }, async ({ page }) => {
  await page.clock.install();
  let answer;
  const answered = new Promise((resolve) => { answer = resolve; });
  let asked = 0;
  await page.route('**/holidays.txt', async (route) => {
    asked += 1;
    if (asked === 1) await answered;
    await route.continue();
  });
  await open(page);
  const notice = page.getByText('The table of public holidays did not arrive');
  await expect(page.locator('#say')).toBeVisible();
  await expect(notice).toHaveCount(0);
  await page.clock.fastForward(31_000);
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(notice).toHaveCount(0);
  await expect(page.locator('#verdict')).toBeFocused();
  answer();
});
