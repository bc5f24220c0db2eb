// Lighthouse's scores of a first visit: `cargo xtask lighthouse`, or by hand, in this folder, beside a page that is
// served with gzip: `CHROMIUM=/usr/bin/chromium node scores.mjs http://127.0.0.1:8080/lowtide/`.
//
// As Lighthouse has it for phones: a screen of 412 by 823, a slow 4G network and a processor four times slower, both
// reckoned from what the visit did at full speed. The middle one of three visits counts.
import lighthouse from 'lighthouse';
import { launch } from 'chrome-launcher';

const [address] = process.argv.slice(2);
const VISITS = 3;
const LIMITS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
const TIMES = { 'first-contentful-paint': 'first paint', 'largest-contentful-paint': 'largest paint', 'total-blocking-time': 'blocked', 'speed-index': 'speed index', 'cumulative-layout-shift': 'layout shift', 'total-byte-weight': 'transferred' };

if (!address) {
  console.error('usage: node scores.mjs ADDRESS');
  process.exit(2);
}

async function visit() {
  const chrome = await launch({
    chromePath: process.env.CHROMIUM,
    chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    logLevel: 'error',
  });
  try {
    const { lhr } = await lighthouse(address, { port: chrome.port, onlyCategories: Object.keys(LIMITS), logLevel: 'error' });
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    return lhr;
  } finally {
    await chrome.kill();
  }
}

const score = (lhr, category) => Math.round(lhr.categories[category].score * 100);
const visits = [];
for (let number = 1; number <= VISITS; number += 1) {
  const lhr = await visit();
  console.log(`visit ${number}: ${Object.keys(LIMITS).map((category) => `${category} ${score(lhr, category)}`).join(', ')}; ${Object.entries(TIMES).map(([audit, name]) => `${name} ${lhr.audits[audit].displayValue}`).join(', ')}`);
  visits.push(lhr);
}
visits.sort((a, b) => score(a, 'performance') - score(b, 'performance'));
const middle = visits[Math.floor(VISITS / 2)];
console.log(`Lighthouse ${middle.lighthouseVersion}, ${middle.environment.hostUserAgent.match(/Chrome\/\d+/)?.[0]}, benchmark index ${middle.environment.benchmarkIndex}`);

let failed = false;
for (const [category, limit] of Object.entries(LIMITS)) {
  const found = score(middle, category);
  if (found < limit) failed = true;
  console.log(`${category.padEnd(14)} ${String(found).padStart(3)} of ${limit} ${found < limit ? 'MISSED' : 'kept'}`);
  if (found === 100) continue;
  for (const { id } of middle.categories[category].auditRefs) {
    const { score: part, title, displayValue = '' } = middle.audits[id];
    if (part !== null && part < 0.9) console.log(`    ${title} ${displayValue}`);
  }
}
process.exit(failed ? 1 : 0);
