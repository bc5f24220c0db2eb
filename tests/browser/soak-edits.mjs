// The edits of the soak: each does one thing to the plan, as a hand or the keys do it, and leaves no field or dialog
// open behind it.

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Tehran', 'Australia/Lord_Howe', 'Pacific/Chatham', 'Asia/Kathmandu'];
const LINES = ['Sat 22:00 90m Europe/Berlin', '2026-12-05T22:00/2026-12-06T00:30', '2009-06-16 2pm PST', '2027-03-28 02:30 Berlin', '2026-11-01 01:30 New York 4h', 'tomorrow 02:00', '2069-12-30 22:00 UTC 3h', '2000-01-02 00:00 Tokyo 45m', 'what is this', '25:00'];
const TITLES = ['', 'Core switch', 'Größerer Umbau', 'A\u202eB', '<b>bold</b>', 'データベース', 'x'.repeat(250)];
const HOURS = ['22:00-06:00', '08:00-18:00', '', 'never'];
const COMMANDS = /^(15 minutes|One day|Kind: |Kind of service: |Audience: |Daytime: |Duplicate window|Move window|Mark window|Remove window|Use the suggestion|Keep the suggestion|Tide: |Look at )/;
const EXAMPLES = /, (January|June|July|August|September|November|March|April) \d{4}$|^Twitter, June 2009/;

export function soakEdits(page, random) {
  const below = (count) => Math.floor(random() * count);
  const pick = (list) => list[below(list.length)];
  const key = (keys) => page.keyboard.press(keys);
  /** Where single keys are commands and not text. */
  const rest = () => page.locator('#verdict').focus();
  const date = () => `20${String(below(2) ? 26 + below(4) : below(70)).padStart(2, '0')}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;
  const time = () => `${String(below(24)).padStart(2, '0')}:${pick(['00', '15', '30', '59'])}`;

  const frame = () => page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); }));

  async function type(field, text, keys = 'Tab') {
    await page.locator(field).fill(text);
    await key(keys);
  }

  /** Closes the palette with nothing done. */
  async function leave() {
    await key('Escape');
    await page.locator('#palette-list').waitFor({ state: 'detached' });
    await frame();
  }

  /** Opens the palette and does one of what it offers now. */
  async function command(wanted) {
    await rest();
    await key('Control+k');
    const options = page.locator('#palette [role=option], [role=option][id^=palette-]');
    await options.first().waitFor();
    const names = await options.evaluateAll((list) => list.map((each) => (each.getAttribute('aria-disabled') === 'true' ? '' : each.querySelector('.offer').textContent.trim())));
    const fitting = names.filter((name) => wanted.test(name));
    if (fitting.length === 0) return leave();
    const name = pick(fitting);
    await page.keyboard.insertText(name);
    const found = await options.evaluateAll((list) => list.map((each) => each.querySelector('.offer').textContent.trim()));
    for (let at = found.indexOf(name); at > 0; at -= 1) await key('ArrowDown');
    await key('Enter');
    try {
      await page.locator('#palette-list [aria-selected=true]:not([aria-disabled=true])').waitFor({ state: 'detached', timeout: 10_000 });
    } catch {
      const text = await page.locator('dialog[open]').first().innerText();
      throw new Error(`the palette does not do “${name}”: ${text.slice(0, 200)}`);
    }
    // A search that ended meanwhile may have left nothing to look at or to use, and Enter does nothing then.
    if (await page.locator('#palette-list').count() > 0) return leave();
    // What was chosen is done once the palette has closed and given the focus back.
    await frame();
  }

  /** Opens a dialog by its command, does something in it, and closes it. */
  async function within(name, act) {
    await command(name);
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    await act(dialog);
    await dialog.getByRole('button', { name: 'Close' }).first().click();
    await dialog.waitFor({ state: 'detached' });
  }

  async function drag(part, by) {
    const escaped = random() < 0.2;
    if (await page.locator(part).count() === 0) return;
    const box = await page.locator(part).first().boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 20)];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 4; step += 1) await page.mouse.move(x + (by * step) / 4, y);
    if (escaped) await key('Escape');
    await page.mouse.up();
    // Moves of a hand are taken once a frame.
    await frame();
  }

  const KINDS = {
    nudge: [24, async () => { await rest(); await key(pick(['e', 'l', 'Shift+E', 'Shift+L'])); }],
    line: [10, () => type('#when', random() < 0.5 ? pick(LINES) : `${date()} ${time()} ${pick(ZONES)} ${1 + below(400)}m`)],
    field: [14, () => {
      const [field, text] = pick([['#date', date()], ['#time', time()], ['#length', `${1 + below(2000)} min`], ['#end', time()], ['#interruption', pick(['all of it', '5 min', '1 h', 'x'])]]);
      return type(field, text);
    }],
    zone: [3, () => type('#zone', pick(ZONES), 'Enter')],
    drag: [6, () => drag('.selected .grasp', (random() - 0.5) * 400)],
    edge: [4, () => drag(pick(['.reach >> nth=1', '.reach >> nth=2']), (random() - 0.5) * 200)],
    slider: [6, async () => {
      const slider = page.locator(pick(['#tide-start', '#tide-length']));
      const keys = pick(['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown']);
      // A window that names no instant stands nowhere on the tide.
      if (await slider.count() === 0) return;
      await slider.focus();
      await key(keys);
      await rest();
    }],
    command: [12, () => command(COMMANDS)],
    example: [1, () => command(EXAMPLES)],
    look: [4, async () => { await rest(); await key(pick(['1', '2', '3', '4', '5', '6'])); }],
    suggestion: [3, async () => { await rest(); await key(pick(['n', 'p', 'u', 'Escape'])); }],
    title: [3, () => type('#plan-title', pick(TITLES))],
    rules: [3, () => within(/^Rules$/, async () => type(pick(['#rule-hours', '#rule-crew']), pick(HOURS)))],
    'rule dates': [2, () => within(/^Rules$/, async () => type(pick(['#rule-from', '#rule-to', '#rule-never']), date()))],
    'own event': [3, () => within(/^Events and freezes of your own$/, async (dialog) => {
      const remove = dialog.getByRole('button', { name: /^Remove/ });
      if (random() < 0.4 && await remove.count() > 0) return remove.first().click();
      await page.locator('#own-title').fill(`Freeze ${below(100)}`);
      const day = `2027-01-${String(1 + below(28)).padStart(2, '0')}`;
      await page.locator('#own-from').fill(day);
      await page.locator('#own-to').fill(day);
      return dialog.getByRole('button', { name: 'Add to the plan' }).click();
    })],
    theme: [1, async () => { await rest(); await key('t'); }],
    undo: [8, async () => { await rest(); await key('Control+z'); }],
    redo: [4, async () => { await rest(); await key('Control+y'); }],
  };
  const rule = (field, text) => within(/^Rules$/, () => type(field, text));
  const names = Object.keys(KINDS);
  const total = names.reduce((sum, name) => sum + KINDS[name][0], 0);

  return {
    /** Back to the days around one window, whatever else the plan holds: an edit each. */
    rest: [
      () => rule('#rule-from', ''),
      () => rule('#rule-to', ''),
      () => command(/^Daytime: Waking/),
      async () => {
        await type('#when', '2027-01-12 20:00 America/Los_Angeles 90m');
        await page.locator('.better .head').getByText('Sat 9 Jan 2027 to Fri 15 Jan 2027').waitFor();
      },
    ],

    /** Does one of them, by their weights, and says which. */
    async any() {
      let left = below(total);
      const name = names.find((each) => (left -= KINDS[each][0]) < 0);
      await KINDS[name][1]();
      return name;
    },
  };
}
