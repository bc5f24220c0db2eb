// Makes the card that messages show for a link to the page, assets/card.png: `npm run card` in this folder. The
// picture is committed, so it runs again only when the look changes.
//
// A plan stands behind the `#` of a link, which whoever makes the preview never sees: all links share this card. So it
// says what Lowtide is, and nothing of any window. Map and tide are those of the window of June 2009 as it was moved,
// drawn by `lowtide picture`.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { launch } from './launch.mjs';

const ROOT = new URL('../../', import.meta.url);
const WINDOW = ['--start', '2009-06-16T14:00', '--zone', 'America/Los_Angeles', '--minutes', '60'];

const picture = execFileSync('cargo', ['run', '--quiet', '--', 'picture', ...WINDOW], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e7 });
const icon = await readFile(new URL('assets/icon.svg', ROOT), 'utf8');

const browser = await launch('--force-color-profile=srgb');
const page = await browser.newPage({ viewport: { width: 1200, height: 630 }, deviceScaleFactor: 1 });
await page.setContent(`<style>
    body { margin: 0; background: #fff; color: #10141c; font: 600 46px/1.2 system-ui, sans-serif; letter-spacing: -0.02em }
    body > * { position: absolute; margin: 0 }
    .icon { left: 56px; top: 48px; width: 64px }
    .name { left: 136px; top: 60px; font-size: 34px }
    .say { left: 56px; top: 156px; width: 460px }
    .picture { display: none }
  </style>
  <div class="picture">${picture}</div>
  <h1 class="name">Lowtide</h1>
  <p class="say">Plan a maintenance window for when the world can best spare you.</p>
  ${icon.replace('<svg', '<svg class="icon"')}`);
await page.evaluate(() => {
  const [map, tide, marks] = document.querySelectorAll('.picture > svg > svg');
  const place = (part, x, y, width, height) => {
    for (const [name, value] of Object.entries({ width, height })) part.setAttribute(name, value);
    Object.assign(part.style, { left: `${x}px`, top: `${y}px` });
    document.body.append(part);
  };
  place(map, 556, 128, 604, 262);
  place(tide, 0, 478, 1200, 152);
  place(marks, 0, 478, 1200, 152);
  for (const line of marks.querySelectorAll('line')) line.remove();
  for (const ring of marks.querySelectorAll('rect')) {
    ring.setAttribute('y', '5');
    ring.setAttribute('height', '142');
  }
});
await page.screenshot({ path: new URL('assets/card.png', ROOT).pathname });
await browser.close();
