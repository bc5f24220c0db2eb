// What undo and redo must give, kept beside the page: the plans in the order in which they came about.

// As many steps as the page keeps.
const STEPS = 100;
// A busy machine takes its time to draw.
const PATIENCE = 3_000;
// As many steps as may be silent.
const SILENT = 5;

export class Record {
  constructor(page) {
    this.page = page;
    this.names = [];
    this.undone = 0;
  }

  /** The plan as the page keeps it: the text of the draft. */
  async draft() {
    // Kept in an effect, which runs once the edit is drawn into the document; no frame need be painted for it.
    return this.page.evaluate(() => new Promise((resolve) => {
      setTimeout(() => resolve(localStorage.getItem('lowtide.draft')));
    }));
  }

  async begin() {
    this.plans = [await this.draft()];
    this.at = 0;
  }

  /** Takes note of what an edit made of the plan. */
  async after(name) {
    this.names.push(name);
    if (name === 'undo' || name === 'redo') {
      const to = this.at + (name === 'undo' ? -1 : 1);
      return this.plans[to] === undefined ? undefined : this.reach(to, name === 'undo' ? 'Undo' : 'Redo');
    }
    const draft = await this.draft();
    if (draft !== this.plans[this.at]) {
      this.plans = [...this.plans.slice(0, this.at + 1), draft].slice(-STEPS - 1);
      this.at = this.plans.length - 1;
    }
    return undefined;
  }

  /** Back to the oldest plan of the history and forward to the newest; with `each`, every step is looked at. */
  async thereAndBack(each) {
    const left = this.plans.length - 1 - this.at;
    for (const to of [() => 0, () => this.plans.length - 1, () => this.plans.length - 1 - left]) {
      while (each && Math.abs(to() - this.at) > 1) await this.steps(this.at + Math.sign(to() - this.at));
      await this.steps(to());
    }
  }

  /** Goes to a step by the buttons, without a look at those on the way. */
  async steps(to) {
    const name = to < this.at ? 'Undo' : 'Redo';
    const presses = Math.abs(to - this.at);
    await this.press(name, presses);
    this.undone += presses;
    await this.reach(to, name);
  }

  async press(name, times) {
    const button = this.page.getByRole('button', { name, exact: true });
    await button.evaluate((element, count) => { for (let n = 0; n < count; n += 1) element.click(); }, times);
  }

  /** Waits until a step is reached that has been gone to. */
  async reach(to, name) {
    // No draft tells of an interruption that is longer than its window, so that a change of it is a step in silence.
    for (let silent = 0; silent < SILENT; silent += 1) {
      if (await this.draft() === this.plans[to]) break;
      // Not merely late.
      await this.page.waitForTimeout(200);
      if (await this.draft() === this.plans[to]) break;
      await this.press(name, 1);
    }
    this.at = to;
    const oldest = this.plans.indexOf(await this.draft());
    if (to === 0 && oldest > 0 && oldest <= SILENT && await this.page.getByRole('button', { name, exact: true }).isDisabled()) {
      // Each took the place of a step that the page has no more.
      this.plans = this.plans.slice(oldest);
    }
    await this.expect(this.at, name);
  }

  /** Waits until the page keeps the plan of a step. */
  async expect(at, name) {
    const until = Date.now() + PATIENCE;
    let draft = await this.draft();
    while (draft !== this.plans[at] && Date.now() < until) draft = await this.draft();
    if (draft === this.plans[at]) return;
    const known = this.plans.indexOf(draft);
    const found = known < 0 ? draft : `the plan of step ${known}`;
    throw new Error(`${name} to step ${at} of ${this.plans.length - 1} gave ${found} instead of ${this.plans[at]}`);
  }

  said() {
    return `${this.undone} steps back and forward`;
  }
}
