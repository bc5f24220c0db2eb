// How long the main thread works in each frame while the window is dragged: processor time, by the browser's own
// trace. Not a test; by hand, in this folder, beside a page that is served:
// `CHROMIUM=/usr/bin/chromium node drag-speed.mjs http://127.0.0.1:8080/lowtide/ ['#start=…' [width [zoom]]]`
import { chromium } from 'playwright';
const base = process.argv[2], fragment = process.argv[3] || '', width = +(process.argv[4] || 1440), zoom = process.argv[5] || '2 days';
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width, height: 900 } });
await page.goto(base + fragment);
await page.locator('.tide-plot').waitFor();
if (fragment) await page.getByRole('button', { name: 'Make it mine' }).click();
await page.getByRole('button', { name: zoom, exact: true }).click();
await page.waitForTimeout(800);
const grasp = await page.locator('.selected .flag rect').first().boundingBox();
const [x, y] = [grasp.x + grasp.width / 2, grasp.y + 10];
const cdp = await page.context().newCDPSession(page);
const events = [];
cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value));
await page.mouse.move(x, y);
await page.mouse.down();
await page.mouse.move(x + 6, y);
await page.waitForTimeout(200);
await cdp.send('Tracing.start', { categories: 'toplevel,devtools.timeline,blink.user_timing', transferMode: 'ReportEvents' });
const N = 150;
for (let i = 0; i < N; i += 1) {
  await page.mouse.move(x + 6 + Math.sin(i / 24) * 300, y);
  await page.waitForTimeout(16);
}
await page.waitForTimeout(100);
const done = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
await cdp.send('Tracing.end');
await done;
await page.mouse.up();
await browser.close();
// Tasks of the renderer's main thread that held a frame of ours: FireAnimationFrame inside.
const fires = events.filter((e) => e.name === 'FireAnimationFrame' && e.ph === 'X');
const main = fires[0] && `${fires[0].pid}/${fires[0].tid}`;
const tasks = events.filter((e) => e.ph === 'X' && `${e.pid}/${e.tid}` === main && ['RunTask', 'ThreadControllerImpl::RunTask'].includes(e.name));
const q = (list, p) => { const s = [...list].sort((a, b) => a - b); return s.length ? (s[Math.min(s.length - 1, Math.floor(p * s.length))] / 1000).toFixed(1) : '-'; };
const frames = tasks.filter((t) => fires.some((f) => f.ts >= t.ts && f.ts + f.dur <= t.ts + t.dur + 1)).map((t) => t.tdur ?? t.dur);
const part = (name) => events.filter((e) => e.name === name && e.ph === 'X' && `${e.pid}/${e.tid}` === main).map((e) => e.tdur ?? e.dur);
console.log(`frames ${frames.length}: p50 ${q(frames, .5)} ms, p90 ${q(frames, .9)}, p95 ${q(frames, .95)} ms, max ${q(frames, 1)} ms`);
for (const name of ['FireAnimationFrame', 'RunMicrotasks', 'UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']) console.log(`  ${name.padEnd(20)} n ${String(part(name).length).padStart(4)} p50 ${q(part(name), .5)} p95 ${q(part(name), .95)}`);
