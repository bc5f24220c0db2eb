// The first search of a page that has just been loaded, when nothing is compiled or warm: in slices as the page cuts
// them, then the first ranking. Milliseconds.
import start, { Lowtide } from './lowtide_bench.js';

const FIRST = Date.UTC(2027, 0, 1) / 60_000;
const SLICE = 6;

await start();
const timed = (run) => {
  const began = performance.now();
  run();
  return performance.now() - began;
};

let lowtide;
const tables = timed(() => {
  lowtide = new Lowtide(FIRST, FIRST + 365 * 1440, '', true);
});
const clocks = timed(() => lowtide.clocks(FIRST, 60));
const assessed = timed(() => lowtide.assess(FIRST, 60));

const slices = [];
lowtide.begin();
for (let done = false; !done; ) {
  const slice = performance.now();
  do done = lowtide.advance();
  while (!done && performance.now() - slice <= SLICE);
  slices.push(performance.now() - slice);
  await new Promise((resolve) => setTimeout(resolve));
}
const ranked = timed(() => lowtide.rank(60));
const found = timed(() => lowtide.find());

globalThis.first = { tables, clocks, assessed, ranked, found, longestSlice: Math.max(...slices), slices: slices.length };
