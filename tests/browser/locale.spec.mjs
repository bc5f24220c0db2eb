// Two ways of writing time and date: read in both, shown to those who use them.
import { test, expect, open, openOwn, reading, utc } from './fixture.mjs';

const PLAN = '#start=2026-06-15T21:45&tz=Asia/Kolkata&dur=90';

for (const [locale, shown] of [['en-US', '9:45–11:15 PM'], ['de-DE', null]]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('the reader’s own row is written as the reader writes, and both ways are read', { tag: '@once' }, async ({ page }) => {
      await openOwn(page, PLAN);
      const you = reading(page, 'Kolkata');
      await expect(you.locator('.span .whole')).toHaveText('21:45–23:15');
      if (shown) await expect(you.locator('.twelve')).toHaveText(shown);
      else await expect(page.locator('.twelve')).toHaveCount(0);
      await expect(reading(page, 'UTC').locator('.twelve')).toHaveCount(0);
      const time = page.locator('#time');
      for (const [typed, span] of [['8:30 pm', '15:00–16:30'], ['21:45', '16:15–17:45'], ['9:15pm', '15:45–17:15'], ['2145', '16:15–17:45']]) {
        await time.fill(typed);
        await expect(utc(page), typed).toHaveText(span);
      }
      await time.blur();
      await expect(time).toHaveValue('21:45');
    });
  });
}

test('a date is written as people write it, or picked from the calendar', { tag: '@once' }, async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-06-10T12:00:00Z'));
  await openOwn(page, PLAN);
  const date = page.locator('#date');
  for (const [typed, shown] of [
    ['15 Jun 2009', 'Mon 15 Jun 2009'],
    ['2009-06-16', 'Tue 16 Jun 2009'],
    ['June 17, 2009', 'Wed 17 Jun 2009'],
    ['tomorrow', 'Thu 11 Jun 2026'],
  ]) {
    await date.fill(typed);
    await expect(reading(page, 'Kolkata').locator('.date')).toHaveText(shown);
    await date.blur();
    await expect(date).toHaveValue(shown);
  }
  await date.fill('Tue 15 Jun 2009');
  await expect(page.locator('#date-problem')).toHaveText('15 June 2009 is a Monday: correct the day or the date');

  const picker = page.locator('#date-picker');
  await expect(picker).toHaveValue('2026-06-11');
  await picker.evaluate((input) => {
    input.value = '2027-02-28';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(date).toHaveValue('Sun 28 Feb 2027');
  await expect(page.locator('#time')).toHaveValue('21:45');
});

test('the calendar opens at its button', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    HTMLInputElement.prototype.showPicker = function shown() { document.title = `${this.id} is open`; };
  });
  await page.getByRole('button', { name: 'Pick the date from a calendar' }).click();
  await expect(page).toHaveTitle('date-picker is open');
});
