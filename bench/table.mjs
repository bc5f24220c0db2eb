// The figures of a comparison as text: tables that `docs/performance.md` can hold as they are.

const STARTS_OF_A_YEAR = 525_600;

const NAMES = {
  luxon: ({ luxon }) => `Luxon ${luxon}`,
  intl: () => '`Intl.DateTimeFormat`, formatters kept',
  temporal: () => 'Temporal, built in',
};

/** Microseconds in the unit that suits them, with three figures. */
export function time(microseconds) {
  const units = [
    ['min', 6e7],
    ['s', 1e6],
    ['ms', 1e3],
    ['µs', 1],
  ];
  const [unit, size] = units.find(([, each]) => microseconds >= each) ?? units.at(-1);
  const value = microseconds / size;
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
}

/** A ratio as one says it: two figures, with commas. */
export function times(ratio) {
  const rounded = ratio < 10 ? Math.round(ratio * 10) / 10 : Number(ratio.toPrecision(2));
  return `${rounded.toLocaleString('en')} ×`;
}

const row = (cells) => `| ${cells.join(' | ')} |`;

export function table({ machine, facts, checked, rounds, microseconds: took, first }) {
  const ours = { assess: took['lowtide: assess'], rank: took['lowtide: rank'] };
  const once = took['lowtide: prepare'] + ours.rank;
  const lines = [
    row(['engine', 'one window', 'Lowtide is faster', 'every start of a year', 'Lowtide is faster']),
    row(['---', '---:', '---:', '---:', '---:']),
  ];
  for (const [key, name] of Object.entries(NAMES)) {
    const assess = took[`${key}: assess`];
    if (assess === undefined) continue;
    const year = assess * STARTS_OF_A_YEAR;
    lines.push(row([name(facts), time(assess), times(assess / ours.assess), `${time(year)} (reckoned)`, times(year / once)]));
  }
  const peer = took['peer: prepare'] + took['peer: rank'];
  const assess = took['peer: assess'];
  lines.push(row(['the same algorithm in JavaScript', time(assess), times(assess / ours.assess), time(peer), times(peer / once)]));
  lines.push(row(['**Lowtide**', time(ours.assess), '', time(once), '']));

  const parts = [row(['of which', 'JavaScript', 'Lowtide', 'Lowtide, with events']), row(['---', '---:', '---:', '---:'])];
  for (const [name, peerTask, task, withEvents] of [
    ['one window', 'peer: assess', 'lowtide: assess', 'lowtide: assess with events and load'],
    ['prepare a year', 'peer: prepare', 'lowtide: prepare', 'lowtide: prepare with events'],
    ['rank it, prepared', 'peer: rank', 'lowtide: rank', 'lowtide: rank with events'],
    ['find the best five', undefined, undefined, 'lowtide: find the best five'],
  ]) {
    parts.push(row([name, ...[peerTask, task, withEvents].map((key) => (key ? time(took[key]) : ''))]));
  }

  const columns = ['tables', 'clocks', 'assessed', 'longestSlice', 'ranked', 'found'];
  const fresh = [
    row(['first search of a fresh page', 'tables read', 'clocks', 'first window', 'longest slice', 'ranking', 'best five']),
    row(['---', ...columns.map(() => '---:')]),
  ];
  for (const { throttle, ...found } of first) {
    const speed = throttle === 1 ? 'as it is' : `processor ${throttle} × slower`;
    fresh.push(row([speed, ...columns.map((column) => time(found[column] * 1000))]));
  }

  const loads = rounds.map(({ load }) => load.toFixed(1)).join(', ');
  const left = facts.excluded.map(({ id, reason }) => `- ${id} (${reason})`);
  return [
    `${machine.processor}, ${machine.cores} cores, Chromium ${machine.browser}; load in the rounds ${loads}`,
    `${facts.regions} regions with ${facts.groups} clocks, clock data ${facts.clockData}; all agree in ${checked.windows} windows, and on the cheapest and the dearest start`,
    lines.join('\n'),
    parts.join('\n'),
    fresh.join('\n'),
    `Left out, because the browser's clock data are older:\n${left.join('\n')}`,
  ].join('\n\n');
}
