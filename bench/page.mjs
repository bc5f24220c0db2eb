// What runs in the page: the engines, the check that they agree, and the stopwatch. `run.mjs` asks for one measurement
// at a time, so that the engines take turns.
import * as luxon from './luxon.mjs';
import start, { Lowtide, clock_data as clockData } from './lowtide_bench.js';
import { READERS, assessWith } from './engines/naive.mjs';
import { SameAlgorithm } from './engines/same-algorithm.mjs';

const FIRST = Date.UTC(2027, 0, 1) / 60_000;
const YEAR = 365 * 1440;
const HOUR = 60;
/** Each figure is the median of so many stretches of at least so many milliseconds: short ones are seldom disturbed. */
const STRETCHES = 40;
const LONG_ENOUGH = 1;

/** Windows all over the year, in no order. */
const STARTS = Array.from({ length: 200 }, (_, i) => FIRST + ((Math.imul(i + 1, 2_654_435_761) >>> 0) % YEAR));

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

function readRegions(text) {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([id, zone, weight, ...pieces]) => ({ id, zone, weight: +weight, pieces: pieces.map(Number) }));
}

const offsetAt = (pieces, minute) => {
  let offset;
  for (let i = 0; i < pieces.length && pieces[i] <= minute; i += 2) offset = pieces[i + 1];
  return offset;
};

/** Where the browser's clock differs from ours in the year: its data are older, and no engine on it could agree. */
function difference({ zone, pieces }) {
  let read;
  try {
    read = READERS.intl([zone]);
  } catch {
    return 'unknown to the browser';
  }
  const row = new Int32Array(3);
  const probes = pieces.filter((_, i) => i % 2 === 0).flatMap((change) => [change - 1, change]);
  for (let minute = FIRST; minute <= FIRST + YEAR; minute += 3 * HOUR) probes.push(minute);
  probes.sort((a, b) => a - b);
  for (const minute of probes.filter((probe) => probe >= FIRST && probe <= FIRST + YEAR)) {
    read(0, minute * 60_000, row, 0);
    const ours = offsetAt(pieces, minute);
    if (row[2] !== ours) {
      return `${new Date(minute * 60_000).toISOString().slice(0, 10)}: ${row[2]} min by the browser, ${ours} by ours`;
    }
  }
  return undefined;
}

async function setUp() {
  await start();
  const everybody = new Lowtide(FIRST, FIRST + YEAR, '', false);
  const all = readRegions(everybody.regions());
  const excluded = [];
  const known = new Map();
  for (const region of all) {
    if (!known.has(region.zone)) known.set(region.zone, difference(region));
    const reason = known.get(region.zone);
    if (reason) excluded.push({ id: region.id, reason });
  }
  const except = excluded.map(({ id }) => id).join('\n');
  const lowtide = new Lowtide(FIRST, FIRST + YEAR, except, false);
  lowtide.prepare();
  const regions = readRegions(lowtide.regions());
  const peer = new SameAlgorithm(regions);
  peer.prepare(FIRST, FIRST + YEAR, 7 * 1440);
  const zones = regions.map(({ zone }) => zone);
  const naive = Object.entries(READERS)
    .filter(([name]) => name !== 'temporal' || 'Temporal' in globalThis)
    .map(([name, reader]) => [name, assessWith(reader(zones, { luxon }), regions)]);
  const eventful = new Lowtide(FIRST, FIRST + YEAR, '', true);
  eventful.prepare();
  return { excluded, regions, lowtide, eventful, peer, naive: Object.fromEntries(naive) };
}

const world = await setUp();
const { lowtide, eventful, peer, naive, regions } = world;

/** Every measurement: what is done once, for one of `STARTS`. */
const TASKS = {
  ...Object.fromEntries(Object.entries(naive).map(([name, { assess }]) => [`${name}: assess`, (at) => assess(at, HOUR)])),
  'peer: assess': (at) => peer.assess(at, HOUR),
  'peer: prepare': () => peer.prepare(FIRST, FIRST + YEAR, 7 * 1440),
  'peer: rank': () => peer.rank(HOUR),
  'lowtide: assess': (at) => lowtide.clocks(at, HOUR),
  'lowtide: prepare': () => lowtide.prepare(),
  'lowtide: rank': () => lowtide.rank(HOUR),
  'lowtide: assess with events and load': (at) => eventful.assess(at, HOUR),
  'lowtide: prepare with events': () => eventful.prepare(),
  'lowtide: rank with events': () => eventful.rank(HOUR),
  'lowtide: find the best five': () => eventful.find(),
};

/** Microseconds that a task takes once; in each round the slow ones get other windows. */
function measure(name, round) {
  const task = TASKS[name];
  let at = round * STRETCHES;
  const stretch = (count) => {
    const began = performance.now();
    for (let i = 0; i < count; i += 1) task(STARTS[at++ % STARTS.length]);
    return performance.now() - began;
  };
  let count = 1;
  while (stretch(count) < LONG_ENOUGH && count < 1e6) count *= 2;
  return median(Array.from({ length: STRETCHES }, () => (stretch(count) * 1000) / count));
}

/** Compares all engines region by region, at windows all over the year and around every clock change in it. */
function check() {
  const changes = new Set(regions.flatMap(({ pieces }) => pieces.filter((_, i) => i % 2 === 0)));
  const near = [...changes].flatMap((change) => [-HOUR, -30, -1, 0, 1].map((by) => change + by));
  const inYear = near.filter((start) => start >= FIRST && start < FIRST + YEAR);
  const [low, lowest, high, highest] = lowtide.rank(HOUR);
  const ranked = peer.rank(HOUR);
  const faults = [];
  if (ranked.join() !== [low, lowest, high, highest].join()) faults.push(`the peer ranks otherwise: ${ranked}`);
  const starts = [...STARTS, ...inYear, low, high];
  for (const at of starts) {
    const rows = lowtide.rows(at, HOUR);
    const sum = lowtide.clocks(at, HOUR);
    const agree = (name, theirs, theirRows) => {
      const same = theirs === sum && theirRows.length === rows.length && theirRows.every((cell, i) => cell === rows[i]);
      if (!same) faults.push(`${name} differs at ${new Date(at * 60_000).toISOString()}: ${theirs} for ${sum}`);
    };
    for (const [name, { assess, rows: theirs }] of Object.entries(naive)) agree(name, assess(at, HOUR), theirs);
    agree('peer', peer.assess(at, HOUR), peer.rows);
    if (lowtide.cost(at, HOUR) !== sum) faults.push(`the search has another cost at ${at}: ${lowtide.cost(at, HOUR)}`);
    if (sum < lowest || sum > highest) faults.push(`the ranking misses ${at}`);
  }
  return { windows: starts.length, faults, ranking: { low, lowest, high, highest } };
}

globalThis.bench = {
  tasks: Object.keys(TASKS),
  facts: {
    regions: regions.length,
    excluded: world.excluded,
    clockData: clockData(),
    groups: peer.weights.length,
    luxon: luxon.VERSION,
    browser: navigator.userAgent,
  },
  measure,
  check,
};
