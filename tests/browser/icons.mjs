// Makes the icons of home screens from assets/icon.svg: `npm run icons` in this folder. The pictures are committed,
// so it runs again only when the drawing changes.
import { readFile, mkdir } from 'node:fs/promises';
import { launch } from './launch.mjs';

const ASSETS = new URL('../../assets/', import.meta.url);
const FOLDER = new URL('icons/', ASSETS);

const tile = await readFile(new URL('icon.svg', ASSETS), 'utf8');

// Systems cut these to their own shape: all of the square is drawn, and what matters lies within the middle 80 %.
const square = tile.replace(' rx="14"', '');

// Systems colour this one and read only where it is opaque: the sun behind the water, without the tile.
const [sun, water, deep] = [...tile.matchAll(/<(?:circle|path)[^>]*>/g)].map(([shape]) => shape.replace(/ fill="[^"]*"/, ''));
const shapes = (fill, ...of) => `<g fill="${fill}">${of.join('')}</g>`;
const silhouette = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
  <mask id="seen">${shapes('white', sun)}<g transform="translate(0 -2)">${shapes('black', water)}</g>${shapes('white', water)}${shapes('black', deep)}</mask>
  <rect width="64" height="64" mask="url(#seen)"/>
</svg>`;

const browser = await launch('--force-color-profile=srgb');
await mkdir(FOLDER, { recursive: true });
for (const [name, drawing, size] of [
  ['any-192', tile, 192],
  ['any-512', tile, 512],
  ['maskable-512', square, 512],
  ['monochrome-512', silhouette, 512],
  ['apple-touch', square, 180],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`);
  await page.screenshot({ path: new URL(`${name}.png`, FOLDER).pathname, omitBackground: true });
  await page.close();
}
await browser.close();
