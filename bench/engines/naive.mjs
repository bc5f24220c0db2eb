// The usual way: ask a clock library for the local time of every region, window by window.
//
// Each reader puts into `row` at `at` what the clock of region `i` shows at an instant: date as yyyymmdd, minute of the
// day, offset in minutes. Whatever the library lets one keep between calls (zones, formatters) is kept.

const MINUTE = 60_000;
const DAY_FROM = 8 * 60;
const DAY_TO = 22 * 60;

const put = (row, at, year, month, day, minute, offset) => {
  row[at] = year * 10_000 + month * 100 + day;
  row[at + 1] = minute;
  row[at + 2] = offset;
};

export const READERS = {
  luxon(zones, { luxon }) {
    const kept = zones.map((zone) => luxon.IANAZone.create(zone));
    return (i, time, row, at) => {
      const local = luxon.DateTime.fromMillis(time, { zone: kept[i] });
      put(row, at, local.year, local.month, local.day, local.hour * 60 + local.minute, local.offset);
    };
  },

  temporal(zones) {
    return (i, time, row, at) => {
      const local = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zones[i]);
      put(row, at, local.year, local.month, local.day, local.hour * 60 + local.minute, local.offsetNanoseconds / 6e10);
    };
  },

  intl(zones) {
    const kept = zones.map(
      (timeZone) =>
        new Intl.DateTimeFormat('en-US', {
          timeZone,
          hourCycle: 'h23',
          year: 'numeric',
          month: 'numeric',
          day: 'numeric',
          hour: 'numeric',
          minute: 'numeric',
        }),
    );
    return (i, time, row, at) => {
      let year, month, day, hour, minute;
      for (const { type, value } of kept[i].formatToParts(time)) {
        if (type === 'year') year = +value;
        else if (type === 'month') month = +value;
        else if (type === 'day') day = +value;
        else if (type === 'hour') hour = +value;
        else if (type === 'minute') minute = +value;
      }
      const offset = (Date.UTC(year, month - 1, day, hour, minute) - time) / MINUTE;
      put(row, at, year, month, day, hour * 60 + minute, offset);
    };
  },
};

/** Minutes from 08:00 to 22:00 local in `length` minutes from a minute of the day on, without a clock change. */
const dayMinutes = (minute, length) => until(minute + length) - until(minute);

const until = (minute) => {
  const day = Math.floor(minute / 1440);
  const inDay = Math.min(Math.max(minute - day * 1440 - DAY_FROM, 0), DAY_TO - DAY_FROM);
  return day * (DAY_TO - DAY_FROM) + inDay;
};

/** Assesses a window with a reader: rows of seven numbers for each region as the wasm gives them, and the sum. */
export function assessWith(read, regions) {
  const rows = new Int32Array(regions.length * 7);
  const probe = new Int32Array(3);
  const assess = (start, length) => {
    let sum = 0;
    for (let i = 0, at = 0; i < regions.length; i += 1, at += 7) {
      read(i, start * MINUTE, rows, at);
      read(i, (start + length) * MINUTE, rows, at + 3);
      let minutes = 0;
      if (rows[at + 2] === rows[at + 5]) {
        minutes = dayMinutes(rows[at + 1], length);
      } else {
        // The clocks change inside: minute by minute.
        for (let minute = 0; minute < length; minute += 1) {
          read(i, (start + minute) * MINUTE, probe, 0);
          if (probe[1] >= DAY_FROM && probe[1] < DAY_TO) minutes += 1;
        }
      }
      rows[at + 6] = minutes;
      sum += regions[i].weight * minutes;
    }
    return sum;
  };
  return { assess, rows };
}
