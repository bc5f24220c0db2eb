// Compares Lowtide with other ways to do the same: `cargo xtask bench` builds the wasm and calls this.
//
// node run.mjs <folder of the built wasm> <file for the figures>, with CHROMIUM naming the browser. Everything runs in
// one page, served from this machine; the engines take turns, and each figure is the median of the rounds. Nothing
// counts unless all engines agree.
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { cpus, loadavg } from 'node:os';
import { extname, join } from 'node:path';
import { chromium } from '../tests/browser/node_modules/@playwright/test/index.mjs';
import { table } from './table.mjs';

const [wasm, output] = process.argv.slice(2);
const HERE = new URL('.', import.meta.url).pathname;
const ROUNDS = 5;
/** Of what is measured once in a page of its own. */
const FRESH_PAGES = 5;
const THROTTLES = [1, 6];

const FILES = {
  '/page.mjs': join(HERE, 'page.mjs'),
  '/first.mjs': join(HERE, 'first.mjs'),
  '/engines/naive.mjs': join(HERE, 'engines/naive.mjs'),
  '/engines/same-algorithm.mjs': join(HERE, 'engines/same-algorithm.mjs'),
  '/luxon.mjs': join(HERE, 'node_modules/luxon/build/es6/luxon.mjs'),
  '/lowtide_bench.js': join(wasm, 'lowtide_bench.js'),
  '/lowtide_bench_bg.wasm': join(wasm, 'lowtide_bench_bg.wasm'),
};
const KINDS = { '.wasm': 'application/wasm', '.js': 'text/javascript', '.mjs': 'text/javascript' };
// Alone in its process a page gets a clock of 5 µs instead of 100.
const ALONE = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

const server = createServer(async ({ url }, answer) => {
  if (url === '/') return answer.writeHead(200, { 'Content-Type': 'text/html', ...ALONE }).end('<!doctype html>');
  const file = FILES[url];
  if (!file) return answer.writeHead(404).end();
  return answer.writeHead(200, { 'Content-Type': KINDS[extname(file)], ...ALONE }).end(await readFile(file));
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const origin = `http://127.0.0.1:${server.address().port}/`;

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

async function open(browser, throttle, module) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(`in the page: ${error}`));
  await page.goto(origin);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.evaluate((path) => import(path), `${origin}${module}`);
  return page;
}

/** The first search after a fresh start, at several speeds of the processor. */
async function firstSearches(browser) {
  const found = [];
  for (const throttle of THROTTLES) {
    const runs = [];
    for (let i = 0; i < FRESH_PAGES; i += 1) {
      const page = await open(browser, throttle, 'first.mjs');
      runs.push(await page.evaluate(() => globalThis.first));
      await page.close();
    }
    const middle = Object.keys(runs[0]).map((key) => [key, median(runs.map((run) => run[key]))]);
    found.push({ throttle, ...Object.fromEntries(middle) });
  }
  return found;
}

async function compare(browser) {
  const page = await open(browser, 1, 'page.mjs');
  const { tasks, facts } = await page.evaluate(() => ({ tasks: globalThis.bench.tasks, facts: globalThis.bench.facts }));
  console.log(`${facts.regions} regions, ${facts.excluded.length} left out; checking that all engines agree`);
  const checked = await page.evaluate(() => globalThis.bench.check());
  if (checked.faults.length > 0) throw new Error(`the engines disagree:\n${checked.faults.slice(0, 20).join('\n')}`);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    console.log(`round ${round + 1} of ${ROUNDS}, load ${loadavg()[0].toFixed(2)}`);
    const times = {};
    for (const task of tasks) {
      times[task] = await page.evaluate(([name, at]) => globalThis.bench.measure(name, at), [task, round]);
    }
    rounds.push({ load: loadavg()[0], times });
  }
  await page.close();
  const microseconds = Object.fromEntries(tasks.map((task) => [task, median(rounds.map(({ times }) => times[task]))]));
  return { facts, checked, rounds, microseconds };
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
try {
  const machine = { processor: cpus()[0].model, cores: cpus().length, browser: browser.version() };
  const figures = { machine, ...(await compare(browser)), first: await firstSearches(browser) };
  await writeFile(output, JSON.stringify(figures, null, 2));
  console.log(`\n${table(figures)}\n\nall figures: ${output}`);
} finally {
  await browser.close();
  server.close();
}
