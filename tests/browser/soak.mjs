// Thousands of random edits in one visit: `cargo xtask soak`, or by hand, in this folder, beside a page that is served:
// `CHROMIUM=/usr/bin/chromium node soak.mjs http://127.0.0.1:8080/lowtide/ [edits [seed]]`.
//
// A run is the same for the same seed. It fails on a panic, an error in the console, a breach of the policy or a
// request; when a step back or forward does not give the very plan that was there; and when memory grows.
import { chromium } from 'playwright';
import { soakEdits } from './soak-edits.mjs';
import { memoryOf, noteMemory } from './soak-heap.mjs';
import { Record } from './soak-record.mjs';
import { watched } from './soak-watch.mjs';

const [address, count = '10000', seed = '1'] = process.argv.slice(2);
const EDITS = Number(count);
// A stretch is undone and done again in one go. It must fit into the history, which holds a hundred steps.
const STRETCH = 90;
// What a visit may keep: the last tenth beside the second. Of the heap the mean, after the garbage is collected; of
// WebAssembly what is held at the end of the tenth by a plan at rest, since a search over two years holds several
// times what the page does without. The history fills in the first hundred edits and its plans differ in size, so a
// part of growth is its own; a leak of one row of the table in each edit would be several times that.
const GROWTH = { heap: 1.25, held: 1.25 };
// In the second tenth of a shorter run the page keeps the holidays of fewer years than later.
const JUDGED = 5_000;

if (!address || !Number.isInteger(EDITS) || EDITS < 100 || !Number.isInteger(Number(seed))) {
  console.error('usage: node soak.mjs ADDRESS [EDITS, 100 or more [SEED]]');
  process.exit(2);
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function random(from) {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc'],
});
const context = await browser.newContext({
  viewport: { width: 1280, height: 900 }, timezoneId: 'Europe/Berlin', locale: 'en-GB', serviceWorkers: 'block',
});
const page = await context.newPage();
const faults = await watched(page, address);
await page.addInitScript(noteMemory);
await page.goto(`${address}#start=2027-01-12T20:00&tz=America/Los_Angeles&dur=90`);
await page.getByRole('button', { name: 'Make it mine' }).click();
await page.locator('#when').waitFor();
await page.locator('.map .land').first().waitFor();

const cdp = await context.newCDPSession(page);
await cdp.send('Performance.enable');

/** Bytes of JavaScript that are left after a collection, and what hangs in the document. */
async function collected() {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const named = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  return { heap: named.JSHeapUsedSize, nodes: named.Nodes };
}

const mean = (list, key) => list.reduce((sum, each) => sum + each[key], 0) / list.length;
const mega = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const next = random(Number(seed));
const edits = soakEdits(page, next);
const record = new Record(page);
const measured = [];
/** At the end of each tenth. */
const rested = [];
const done = {};
let failed = '';
const begun = Date.now();

try {
  await record.begin();
  for (let number = 1; number <= EDITS; number += 1) {
    const name = await edits.any();
    done[name] = (done[name] ?? 0) + 1;
    await record.after(name);
    if (faults.length > 0) throw new Error(`${name}: ${faults.join('; ')}`);
    // Each step of every tenth stretch, which takes as long as two stretches of edits; of the others the ends.
    if (number % STRETCH === 0) await record.thereAndBack(number % (10 * STRETCH) === 0);
    if (number % Math.ceil(EDITS / 100) === 0) measured.push(await collected());
    if (number % Math.floor(EDITS / 10) === 0) {
      for (const edit of edits.rest) {
        await edit();
        await record.after('rest');
      }
      rested.push(await memoryOf(page));
    }
    if (number % Math.ceil(EDITS / 20) === 0) {
      const { heap, nodes } = measured.at(-1);
      const { held, wasm } = await memoryOf(page);
      const pace = ((Date.now() - begun) / number).toFixed(0);
      console.log(`${String(number).padStart(6)} edits, ${pace} ms each: heap ${mega(heap)}, wasm ${mega(held)} of ${mega(wasm)}, ${nodes} nodes, ${record.said()}`);
    }
  }
  await record.thereAndBack(true);
} catch (error) {
  failed = `seed ${seed}: ${error.message}\n  last done: ${record.names.slice(-8).join(', ')}`;
}
await browser.close();

console.log(Object.entries(done).sort(([, a], [, b]) => b - a).map(([name, times]) => `${name} ${times}`).join(', '));
const tenth = Math.max(1, Math.floor(measured.length / 10));
// Until the first tenth is over caches fill, so it is the second that counts as the beginning.
const beginning = { heap: mean(measured.slice(tenth, 2 * tenth), 'heap'), held: rested[1]?.held };
const end = { heap: mean(measured.slice(-tenth), 'heap'), held: rested.at(-1)?.held };
for (const key of ['heap', 'held']) {
  const [first, last] = [beginning[key], end[key]];
  console.log(`${key}: ${mega(first)} in the second tenth, ${mega(last)} in the last`);
  if (!failed && EDITS >= JUDGED && last > first * GROWTH[key]) failed = `${key} grew to ${(last / first).toFixed(2)} of what it was, more than ${GROWTH[key]}`;
}
console.log(failed || `${EDITS} edits, ${record.said()}: nothing broke, in ${((Date.now() - begun) / 60_000).toFixed(1)} minutes`);
process.exit(failed ? 1 : 0);
