// How every state of the page looks: no accessibility violation in both themes and at both widths, no sideways
// scroll, and what remains in forced colours, with reduced motion and on paper.
import { violations } from './axe.mjs';
import { test, expect, open, openOwn } from './fixture.mjs';

const GAP = '#start=2027-03-14T02:30&tz=America/New_York&dur=60';
const BEFORE_FOLD = '#start=2026-11-01T00:30&tz=America/New_York&dur=60';
const EVENTS = '#start=2026-11-27T22:00&tz=UTC&dur=60';
const PLAN = '#start=2027-01-12T20:00&tz=America/Los_Angeles&dur=90';

const show = (name) => async (page) => {
  await open(page);
  await page.getByRole('button', { name }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
};

/** The states of the page, each by the way that leads to it. */
const VIEWS = {
  'the first visit': (page) => open(page),
  'a plan with its questions': async (page) => {
    await open(page);
    await page.getByRole('button', { name: '15 minutes later' }).click();
    await expect(page.locator('.questions')).toBeVisible();
  },
  'a time that does not exist': (page) => openOwn(page, GAP),
  'a time that happens twice': async (page) => {
    await openOwn(page, BEFORE_FOLD);
    await page.locator('#time').fill('01:30');
    await expect(page.locator('.ways')).toBeVisible();
  },
  'a window over a change of the clocks': (page) => openOwn(page, BEFORE_FOLD.replace('dur=60', 'dur=150')),
  'a broken link': (page) => open(page, '#v=1-0'),
  'somebody’s link with a note': (page) => open(page, `${PLAN}&mood=calm`),
  'the notices': async (page) => {
    await page.addInitScript(() => {
      localStorage.setItem('lowtide.draft.unreadable', 'v=1-0');
      Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    });
    await openOwn(page, PLAN);
    await expect(page.locator('.note')).toHaveCount(2);
  },
  'an open list of zones': async (page) => {
    await openOwn(page, PLAN);
    await page.locator('#zone').fill('san');
    await expect(page.locator('#zone-list [role="option"]').first()).toBeVisible();
  },
  'a line that is wrong': async (page) => {
    await openOwn(page, PLAN);
    await page.locator('#when').fill('22:00 Berln');
    await expect(page.locator('#when-said .problem')).toBeVisible();
  },
  'a line with a caution': async (page) => {
    await openOwn(page, PLAN);
    await page.locator('#when').fill('2026-07-16 14:00 MST');
    await expect(page.locator('#when-said .caution')).toBeVisible();
  },
  'the palette': show(/^Everything you can do/),
  'the palette with one entry that is off': async (page) => {
    await show(/^Everything you can do/)(page);
    await page.keyboard.type('redo');
  },
  'the palette without an entry': async (page) => {
    await show(/^Everything you can do/)(page);
    await page.keyboard.type('xyz');
  },
  'the help': show('Help and shortcuts'),
  'the method': show('How this is computed'),
  'the audience': async (page) => {
    await show('Places The world')(page);
    await page.getByRole('combobox', { name: 'Only here' }).fill('iran');
    await page.getByRole('combobox', { name: 'Only here' }).press('Enter');
    await page.getByRole('radio', { name: /Own hours/ }).check();
    await page.locator('#own-figures').fill('DE,70\nAtlantis,1');
    await expect(page.locator('#own-said')).toHaveClass(/problem/);
  },
  'events with a note unfolded and a reason asked': async (page) => {
    await openOwn(page, EVENTS);
    await page.locator('article.slight').first().getByRole('button').first().click();
    await page.getByRole('button', { name: 'Set aside with a reason' }).first().click();
    await page.locator('#aside-reason').press('Enter');
    await expect(page.locator('#aside-said')).toHaveClass('wrong');
  },
  'events of one’s own, wrong and right': async (page) => {
    await openOwn(page, PLAN);
    await page.getByRole('button', { name: 'Add event or freeze' }).click();
    await page.locator('#own-title').fill('Year-end freeze');
    await page.locator('#own-title').press('Enter');
    await expect(page.locator('.own-list li')).toHaveCount(1);
    await page.getByRole('combobox', { name: 'When', exact: true }).selectOption({ index: 2 });
    await page.locator('#own-to-time').fill('');
    await page.locator('#own-title').press('Enter');
    await expect(page.locator('.own-form .problem')).toHaveCount(2);
  },
  'a calendar file before it is taken': async (page) => {
    await openOwn(page, PLAN);
    const events = ['Year-end freeze', 'Release'].map((title) =>
      `BEGIN:VEVENT\nSUMMARY:${title}\nDTSTART;VALUE=DATE:20270112\nRRULE:FREQ=YEARLY;BYHOUR=9\nEND:VEVENT\n`);
    const buffer = Buffer.from(`BEGIN:VCALENDAR\n${events.join('')}END:VCALENDAR\n`);
    await page.locator('input[type="file"]').setInputFiles({ name: 'team.ics', mimeType: 'text/calendar', buffer });
    await page.getByText(/not read, or not as meant/).click();
    await expect(page.locator('.entries li')).toHaveCount(2);
  },
};

/** Of the long table a few rows stand for all. */
const MOST_ROWS = '.region-table tbody tr:nth-child(n + 4)';

/** What sticks out of the page, or of the dialog over it. */
function sticksOut(page) {
  return page.evaluate(() => [document.documentElement, ...document.querySelectorAll('dialog')]
    .filter((box) => box.scrollWidth > box.clientWidth)
    .map((box) => `${box.tagName} ${box.scrollWidth} of ${box.clientWidth}`));
}

for (const [view, lead] of Object.entries(VIEWS)) {
  test(`${view} is accessible in both themes and fits every width`, { tag: '@once' }, async ({ page }) => {
    // Four runs of axe.
    test.slow();
    // Nothing is on its way from one colour to another while it is measured.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1280, height: 800 });
    await lead(page);
    for (const [width, height] of [[1280, 800], [320, 640]]) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await violations(page, null, { without: MOST_ROWS }), `${width} pixels, ${colorScheme}`).toEqual([]);
      }
    }
    for (const width of [1440, 1024, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await sticksOut(page), `${width} pixels`).toEqual([]);
    }
  });
}

test('in forced colours words and lines tell what colours told', { tag: '@once' }, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page);
  await page.getByRole('button', { name: '15 minutes later' }).click();
  const outline = (locator) => locator.evaluate((element) => {
    const { outlineStyle, borderTopStyle, borderTopColor } = getComputedStyle(element);
    return { outlineStyle, borderTopStyle, borderTopColor };
  });
  for (const chip of ['#level', '#load']) {
    expect((await outline(page.locator(chip))).outlineStyle).toBe('solid');
    await expect(page.locator(`${chip} svg`)).toBeVisible();
  }
  for (const group of ['.tabs', '.questions']) {
    const pressed = await outline(page.locator(`${group} [aria-pressed="true"]`).first());
    const loose = await outline(page.locator(`${group} [aria-pressed="false"]`).first());
    expect(pressed, group).not.toEqual(loose);
  }
});

test('whoever asks for less motion gets none', { tag: '@once' }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const moving = await page.evaluate(() => [...document.querySelectorAll('*')]
    .filter((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      return parseFloat(transitionDuration) > 0 || animationName !== 'none';
    })
    .map((element) => element.outerHTML.slice(0, 80)));
  expect(moving).toEqual([]);
});

test('paper has the verdict, the clocks, the table and the events, and no controls', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: '15 minutes later' }).click();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const part of ['#say', '.readings', '.region-table', '[data-event]']) {
    await expect(page.locator(part).first()).toBeVisible();
  }
  for (const control of ['.actions', '.nudges', '#when', '.fields', '.questions', '.how', '.regions .more', '.filter', '.asides .button >> nth=0', '.events .head-actions', '.better .head-actions']) {
    await expect(page.locator(control)).toBeHidden();
  }
  await page.goto(`./${PLAN}`);
  await expect(page.locator('.made').first()).toContainText('whoever made this link');
  await expect(page.getByRole('button', { name: 'Make it mine' })).toBeHidden();
});

test('the theme button goes round, and is remembered', { tag: '@once' }, async ({ page }) => {
  await open(page);
  const root = page.locator('html');
  const theme = page.getByRole('button', { name: /^Theme/ });
  await theme.click();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(theme).toBeVisible();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await theme.click();
  await expect(root).toHaveAttribute('data-theme', 'light');
  await theme.click();
  await expect(root).not.toHaveAttribute('data-theme', /./);
});

test('a change is spoken once it has settled', { tag: '@once' }, async ({ page }) => {
  await open(page);
  const spoken = page.locator('#spoken');
  await expect(spoken).toContainText('Do not: in Iran');
  await page.getByRole('button', { name: /B\s*Moved/ }).click();
  await expect(spoken).toContainText('Night in Iran');
});

test('what a field says about a text is spoken, and so is what a search has left', { tag: '@once' }, async ({ page }) => {
  await openOwn(page, '#start=2026-06-15T12:00&tz=Europe/Berlin&dur=60');
  const spoken = page.locator('#spoken');
  await page.locator('#time').fill('25:99');
  await expect(spoken).toHaveText('"25:99" is not a time: write it like 21:45 or 9:45 pm');
  await page.locator('#time').fill('12:30');
  await expect(spoken).not.toContainText('is not a time');
  await page.locator('#when').fill('2026-06-16 2pm PST');
  await expect(spoken).toContainText('Pacific');
  await page.locator('#when').fill('2026-06-16 14:00');
  await page.locator('#region-search').fill('iran');
  await expect(spoken).toHaveText('1 of 302 regions');
  await expect(page.locator('[role="status"]')).toHaveCount(1);
});
