// What undo and redo must give, kept beside the page: the plans in the order in which they came about.

// As many steps as the page keeps.
const STEPS = 100;
// A busy machine takes its time to draw.
const PATIENCE = 3_000;

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
      this.at = Math.min(Math.max(this.at + (name === 'undo' ? -1 : 1), 0), this.plans.length - 1);
      return this.expect(this.at, name);
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
    const from = this.at;
    for (const to of [0, this.plans.length - 1, from]) {
      while (each && Math.abs(to - this.at) > 1) await this.steps(this.at + Math.sign(to - this.at));
      await this.steps(to);
    }
  }

  /** Goes to a step by the buttons, without a look at those on the way. */
  async steps(to) {
    const name = to < this.at ? 'Undo' : 'Redo';
    const button = this.page.getByRole('button', { name, exact: true });
    const presses = Math.abs(to - this.at);
    await button.evaluate((element, count) => { for (let n = 0; n < count; n += 1) element.click(); }, presses);
    this.at = to;
    this.undone += presses;
    await this.expect(to, name);
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
