// The fair peer: what Lowtide does, in JavaScript as fast as JavaScript goes. Regions with the same clock are one
// group; a search keeps only the minutes at which the total rate changes, with their sums; numbers lie in typed arrays.
// Sums of whole people over a year stay below 2^53, so doubles are exact.

const DAY = 1440;
const DAY_FROM = 8 * 60;
const DAY_TO = 22 * 60;

const until = (minute) => {
  const day = Math.floor(minute / DAY);
  const inDay = Math.min(Math.max(minute - day * DAY - DAY_FROM, 0), DAY_TO - DAY_FROM);
  return day * (DAY_TO - DAY_FROM) + inDay;
};

/** The date of a day since 1970 as yyyymmdd, by Howard Hinnant's `civil_from_days`. */
function yyyymmdd(days) {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const century = ((dayOfEra / 36_524) | 0) - ((dayOfEra / 146_096) | 0);
  const yearOfEra = ((dayOfEra - ((dayOfEra / 1460) | 0) + century) / 365) | 0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - ((yearOfEra / 100) | 0));
  const shiftedMonth = ((5 * dayOfYear + 2) / 153) | 0;
  const day = dayOfYear - (((153 * shiftedMonth + 2) / 5) | 0) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0)) * 10_000 + month * 100 + day;
}

export class SameAlgorithm {
  /** `regions` with `weight` and `pieces`: alternately when an offset begins and what it is, in minutes. */
  constructor(regions) {
    const groups = new Map();
    this.groupOf = Uint16Array.from(regions, ({ pieces, weight }) => {
      const key = pieces.join();
      if (!groups.has(key)) groups.set(key, { pieces, weight: 0, place: groups.size });
      const group = groups.get(key);
      group.weight += weight;
      return group.place;
    });
    const all = [...groups.values()];
    this.weights = Float64Array.from(all, ({ weight }) => weight);
    this.firstPiece = new Int32Array(all.length + 1);
    all.forEach(({ pieces }, place) => {
      this.firstPiece[place + 1] = this.firstPiece[place] + pieces.length / 2;
    });
    const pieces = all.flatMap((group) => group.pieces);
    this.starts = Int32Array.from({ length: pieces.length / 2 }, (_, i) => pieces[2 * i]);
    this.offsets = Int32Array.from({ length: pieces.length / 2 }, (_, i) => pieces[2 * i + 1]);
    this.ofGroup = new Int32Array(all.length * 7);
    this.rows = new Int32Array(regions.length * 7);
  }

  piece(group, minute) {
    let piece = this.firstPiece[group];
    const last = this.firstPiece[group + 1] - 1;
    while (piece < last && this.starts[piece + 1] <= minute) piece += 1;
    return piece;
  }

  /** As `assessWith` does: rows of seven numbers, and the sum. */
  assess(start, length) {
    const { weights, offsets, starts, ofGroup, rows, groupOf } = this;
    const end = start + length;
    // No local date is more than a day from that of UTC.
    const [first, last] = [Math.floor(start / DAY) - 1, Math.floor(end / DAY) - 1];
    const startDates = [yyyymmdd(first), yyyymmdd(first + 1), yyyymmdd(first + 2)];
    const endDates = [yyyymmdd(last), yyyymmdd(last + 1), yyyymmdd(last + 2)];
    let sum = 0;
    for (let group = 0, at = 0; group < weights.length; group += 1, at += 7) {
      let piece = this.piece(group, start);
      const localStart = start + offsets[piece];
      let from = start;
      let minutes = 0;
      while (piece + 1 < this.firstPiece[group + 1] && starts[piece + 1] <= end) {
        minutes += until(starts[piece + 1] + offsets[piece]) - until(from + offsets[piece]);
        piece += 1;
        from = starts[piece];
      }
      const localEnd = end + offsets[piece];
      minutes += until(localEnd) - until(from + offsets[piece]);
      const startDay = Math.floor(localStart / DAY);
      const endDay = Math.floor(localEnd / DAY);
      ofGroup[at] = startDates[startDay - first];
      ofGroup[at + 1] = localStart - startDay * DAY;
      ofGroup[at + 2] = localStart - start;
      ofGroup[at + 3] = endDates[endDay - last];
      ofGroup[at + 4] = localEnd - endDay * DAY;
      ofGroup[at + 5] = localEnd - end;
      ofGroup[at + 6] = minutes;
      sum += weights[group] * minutes;
    }
    for (let i = 0, to = 0; i < groupOf.length; i += 1) {
      for (let at = groupOf[i] * 7, stop = at + 7; at < stop; at += 1, to += 1) rows[to] = ofGroup[at];
    }
    return sum;
  }

  /** Lays out the starts from `first` up to `end`, for windows of at most `longest` minutes. */
  prepare(first, end, longest) {
    const length = end - first + longest;
    // All offsets of today lie on quarter hours; one that did not would need cells of a minute.
    const cell = this.offsets.every((offset) => offset % 15 === 0) ? 15 : 1;
    const changes = new Float64Array(Math.ceil(length / cell) + 1);
    for (let group = 0; group < this.weights.length; group += 1) {
      const weight = this.weights[group];
      for (let piece = this.firstPiece[group]; piece < this.firstPiece[group + 1]; piece += 1) {
        const isLast = piece + 1 === this.firstPiece[group + 1];
        const from = Math.max(this.starts[piece], first);
        const to = Math.min(isLast ? first + length : this.starts[piece + 1], first + length);
        const offset = this.offsets[piece];
        for (let midnight = Math.floor((from + offset) / DAY) * DAY - offset; midnight < to; midnight += DAY) {
          const dayFrom = Math.max(midnight + DAY_FROM, from);
          const dayTo = Math.min(midnight + DAY_TO, to);
          if (dayFrom < dayTo) {
            changes[(dayFrom - first) / cell] += weight;
            changes[(dayTo - first) / cell] -= weight;
          }
        }
      }
    }
    let steps = 1;
    for (let i = 1; i < changes.length; i += 1) if (changes[i] !== 0) steps += 1;
    const times = new Int32Array(steps + 1);
    const rates = new Float64Array(steps + 1);
    const sums = new Float64Array(steps + 1);
    rates[0] = changes[0];
    let step = 0;
    for (let i = 1; i < changes.length; i += 1) {
      if (changes[i] === 0) continue;
      const time = i * cell;
      sums[step + 1] = sums[step] + rates[step] * (time - times[step]);
      rates[step + 1] = rates[step] + changes[i];
      step += 1;
      times[step] = time;
    }
    times[steps] = 0x7fff_ffff;
    Object.assign(this, { first, count: end - first, steps, times, rates, sums });
  }

  sumUntil(minute) {
    let [low, high] = [0, this.steps];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.times[middle] <= minute) low = middle;
      else high = middle;
    }
    return [this.sums[low] + this.rates[low] * (minute - this.times[low]), low];
  }

  /** The cheapest and the dearest start, the earliest of equals, each with its cost. */
  rank(length) {
    const { times, rates, count } = this;
    let [reached, ahead] = this.sumUntil(length);
    let behind = 0;
    let value = reached;
    let [lowest, lowestAt, highest, highestAt] = [value, 0, value, 0];
    // The cost is linear between the minutes at which either end meets a change: only those are looked at.
    for (let at = 0; at < count; ) {
      const leaves = times[behind + 1];
      const meets = times[ahead + 1] - length;
      const next = leaves < meets ? leaves : meets;
      const slope = rates[ahead] - rates[behind];
      if (value < lowest) [lowest, lowestAt] = [value, at];
      if (value > highest) [highest, highestAt] = [value, at];
      if (next >= count) {
        const last = value + slope * (count - 1 - at);
        if (last < lowest) [lowest, lowestAt] = [last, count - 1];
        if (last > highest) [highest, highestAt] = [last, count - 1];
        break;
      }
      value += slope * (next - at);
      if (leaves === next) behind += 1;
      if (meets === next) ahead += 1;
      at = next;
    }
    return [this.first + lowestAt, lowest, this.first + highestAt, highest];
  }
}
