//! Step functions, and the sums that a sliding window holds of them.

use crate::ranges::{Grid, Ranges, place_key, place_of};

/// Steps lie on quarter hours almost always: those are added up in place, the others are sorted.
const CELL: i32 = 15;

/// A step function while it is put together: by how much the rate changes, and when.
#[derive(Clone, Debug)]
pub struct Changes {
    end: i32,
    cells: Vec<i64>,
    between: Vec<(i32, i64)>,
}

impl Changes {
    /// A rate of 0 on the minutes `[0, end)`.
    pub fn new(end: i32) -> Self {
        let end = end.max(0);
        Self { end, cells: vec![0; (end / CELL) as usize + 1], between: vec![] }
    }

    /// Adds `rate` to the minutes `[from, to)`, as far as they lie within the function.
    #[inline(never)]
    pub fn add(&mut self, from: i32, to: i32, rate: i64) {
        let (from, to) = (from.max(0), to.min(self.end));
        if from < to {
            self.change(from, rate);
            self.change(to, rate.wrapping_neg());
        }
    }

    fn change(&mut self, at: i32, by: i64) {
        if at % CELL == 0 {
            let cell = &mut self.cells[(at / CELL) as usize];
            *cell = cell.wrapping_add(by);
        } else {
            self.between.push((at, by));
        }
    }

    /// Adds another function of the same end, each of its rates `factor` times.
    #[inline(never)]
    pub fn add_all(&mut self, other: &Self, factor: i64) {
        for (cell, by) in self.cells.iter_mut().zip(&other.cells) {
            *cell = cell.wrapping_add(by.wrapping_mul(factor));
        }
        self.between.extend(other.between.iter().map(|(at, by)| (*at, by.wrapping_mul(factor))));
    }

    #[inline(never)]
    pub fn into_curve(self) -> Curve {
        let mut keys: Vec<u64> =
            self.between.iter().enumerate().map(|(place, (at, _))| place_key(*at, place)).collect();
        keys.sort_unstable();
        let steps = self.cells.iter().filter(|by| **by != 0).count() + keys.len() + 1;
        let mut curve = Curve::with_capacity(self.end, steps);
        let mut between = keys.iter().map(|key| self.between[place_of(*key)]).peekable();
        for (cell, by) in self.cells.iter().enumerate() {
            let at = cell as i32 * CELL;
            while let Some((odd, by)) = between.next_if(|(odd, _)| *odd < at) {
                curve.step(odd, by);
            }
            if *by != 0 {
                curve.step(at, *by);
            }
        }
        for (odd, by) in between {
            curve.step(odd, by);
        }
        curve
    }
}

/// A step function with its sums from minute 0 on.
///
/// Sums are of 64 bits and may wrap over a long function; what a window holds is right as long as it fits
/// itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curve {
    end: i32,
    /// When each step begins: 0 first, ascending.
    times: Vec<i32>,
    rates: Vec<i64>,
    /// What lies before each step.
    sums: Vec<i64>,
}

/// The lowest and the highest sum over a set of starts, each with the earliest start that has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extremes {
    pub lowest: i64,
    pub lowest_at: i32,
    pub highest: i64,
    pub highest_at: i32,
}

/// A stretch of starts `[from, to)` over which the window's sum is `value` at first and changes by `slope` a minute.
struct Piece {
    from: i32,
    to: i32,
    value: i64,
    slope: i64,
}

impl Piece {
    /// Its first and its last start on a grid with what they hold; `None` where none is on it.
    fn ends(&self, grid: Grid) -> Option<[(i32, i64); 2]> {
        let (first, last) = (grid.at_or_after(self.from), grid.at_or_before(self.to - 1));
        let held = |at: i32| (at, self.value + self.slope * i64::from(at - self.from));
        (first <= last).then(|| [held(first), held(last)])
    }

    /// The starts of the piece that hold at most `limit`; empty ones may lie anywhere in it.
    fn at_most(&self, limit: i64) -> (i32, i32) {
        let room = limit - self.value;
        let within = |minutes: i64| self.from + minutes.clamp(0, i64::from(self.to - self.from)) as i32;
        if self.slope > 0 {
            // The first minute above the limit.
            (self.from, within(room.div_euclid(self.slope) + 1))
        } else if room >= 0 {
            (self.from, self.to)
        } else if self.slope < 0 {
            // The first minute that is not above it.
            let falls = -self.slope;
            (within((-room + falls - 1) / falls), self.to)
        } else {
            (self.to, self.to)
        }
    }
}

impl Curve {
    /// A rate of 0 until `end`, with room for so many steps.
    fn with_capacity(end: i32, steps: usize) -> Self {
        let mut curve = Self {
            end,
            times: Vec::with_capacity(steps),
            rates: Vec::with_capacity(steps),
            sums: Vec::with_capacity(steps),
        };
        curve.times.push(0);
        curve.rates.push(0);
        curve.sums.push(0);
        curve
    }

    fn step(&mut self, at: i32, by: i64) {
        let last = self.times.len() - 1;
        let (before, rate) = (self.times[last], self.rates[last].wrapping_add(by));
        if before == at {
            self.rates[last] = rate;
            return;
        }
        let held = self.rates[last].wrapping_mul(i64::from(at - before));
        self.times.push(at);
        self.sums.push(self.sums[last].wrapping_add(held));
        self.rates.push(rate);
    }

    /// The steps: when each begins, and the rate from then on.
    pub fn steps(&self) -> impl Iterator<Item = (i32, i64)> {
        self.times.iter().copied().zip(self.rates.iter().copied())
    }

    /// The end of the last minute.
    pub fn end(&self) -> i32 {
        self.end
    }

    fn index(&self, minute: i32) -> usize {
        self.times.partition_point(|at| *at <= minute) - 1
    }

    fn sum_until(&self, minute: i32) -> i64 {
        let index = self.index(minute);
        let held = self.rates[index].wrapping_mul(i64::from(minute - self.times[index]));
        self.sums[index].wrapping_add(held)
    }

    /// The sum over `[start, start + length)`, which lies within the function.
    #[inline(never)]
    pub fn over(&self, start: i32, length: i32) -> i64 {
        self.sum_until(start + length).wrapping_sub(self.sum_until(start))
    }

    /// The linear pieces of the sums of a window of `length` whose start is in `[from, to)`, in order.
    fn for_each_piece(&self, from: i32, to: i32, length: i32, mut each: impl FnMut(Piece)) {
        let (mut behind, mut ahead) = (self.index(from), self.index(from + length));
        let mut at = from;
        let mut value = self.over(from, length);
        while at < to {
            let next = |index: usize| self.times.get(index + 1).copied().unwrap_or(i32::MAX);
            let (leaves, meets) = (next(behind), next(ahead).saturating_sub(length));
            let until = leaves.min(meets).min(to);
            let slope = self.rates[ahead].wrapping_sub(self.rates[behind]);
            each(Piece { from: at, to: until, value, slope });
            value = value.wrapping_add(slope.wrapping_mul(i64::from(until - at)));
            behind += usize::from(leaves == until);
            ahead += usize::from(meets == until);
            at = until;
        }
    }

    /// The lowest and the highest sum of a window of `length` over the starts of a set that lie on a grid;
    /// `None` where there is no such start. Every window lies within the function.
    #[inline(never)]
    pub fn extremes(&self, starts: &Ranges, length: i32, grid: Grid) -> Option<Extremes> {
        let mut found: Option<Extremes> = None;
        for &(from, to) in starts.as_slice() {
            self.for_each_piece(from, to, length, |piece| {
                let Some([(first, begins), (last, ends)]) = piece.ends(grid) else { return };
                let best = found.get_or_insert(Extremes {
                    lowest: begins,
                    lowest_at: first,
                    highest: begins,
                    highest_at: first,
                });
                // Of equals the earlier.
                if begins.min(ends) < best.lowest {
                    (best.lowest, best.lowest_at) =
                        if begins <= ends { (begins, first) } else { (ends, last) };
                }
                if begins.max(ends) > best.highest {
                    (best.highest, best.highest_at) =
                        if begins >= ends { (begins, first) } else { (ends, last) };
                }
            });
        }
        found
    }

    /// For each limit, in ascending order, how many starts of a set that lie on a grid hold less than it, all
    /// counted in one walk.
    #[inline(never)]
    pub fn below(&self, limits: &[i64], starts: &Ranges, length: i32, grid: Grid) -> Vec<u32> {
        let mut counts = vec![0; limits.len()];
        // Starts that lie below this limit and all that follow.
        let mut whole = vec![0; limits.len() + 1];
        for &(from, to) in starts.as_slice() {
            self.for_each_piece(from, to, length, |piece| {
                let Some([(_, begins), (_, ends)]) = piece.ends(grid) else { return };
                let (low, high) = (begins.min(ends), begins.max(ends));
                let all_above = limits.partition_point(|limit| *limit <= low);
                let all_below = all_above + limits[all_above..].partition_point(|limit| *limit <= high);
                whole[all_below] += grid.count(piece.from, piece.to);
                for (count, limit) in counts[all_above..all_below].iter_mut().zip(&limits[all_above..]) {
                    let (below_from, below_to) = piece.at_most(limit - 1);
                    *count += grid.count(below_from, below_to);
                }
            });
        }
        let mut running = 0;
        for (count, more) in counts.iter_mut().zip(whole) {
            running += more;
            *count += running;
        }
        counts
    }

    /// The starts of a set at which a window of `length` holds at most `limit`.
    #[inline(never)]
    pub fn at_most(&self, limit: i64, starts: &Ranges, length: i32) -> Ranges {
        let mut below = Ranges::none();
        for &(from, to) in starts.as_slice() {
            self.for_each_piece(from, to, length, |piece| {
                let (from, to) = piece.at_most(limit);
                below.push(from, to);
            });
        }
        below
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const END: i32 = 90;

    /// Stretches with a rate, and the same minute by minute.
    fn functions() -> impl Strategy<Value = (Changes, Vec<i64>)> {
        let stretch = (-5..END + 5, -5..END + 5, 0..9_i64);
        prop::collection::vec(stretch, 0..12).prop_map(|stretches| {
            let (mut changes, mut dense) = (Changes::new(END), vec![0; END as usize]);
            for (from, to, rate) in stretches {
                changes.add(from, to, rate);
                for minute in from.max(0)..to.min(END) {
                    dense[minute as usize] += rate;
                }
            }
            (changes, dense)
        })
    }

    proptest! {
        #[test]
        fn a_window_holds_the_sum_of_its_minutes(
            (changes, dense) in functions(),
            length in 1..20_i32,
            (step, offset) in (1..8, -9..9),
            parts in prop::collection::vec((0..END - 20, 0..END - 20), 1..4),
            limit in -3..80_i64,
        ) {
            let curve = changes.clone().into_curve();
            let sum = |start: i32| -> i64 { dense[start as usize..(start + length) as usize].iter().sum() };
            for start in 0..END - length {
                prop_assert_eq!(curve.over(start, length), sum(start));
            }
            let starts = Ranges::of(parts);
            let grid = Grid { step, offset };
            let on_grid: Vec<i32> = (0..END)
                .filter(|minute| starts.contains(*minute) && (minute - offset) % step == 0)
                .collect();
            let expected = on_grid.first().map(|_| {
                let lowest = on_grid.iter().map(|at| sum(*at)).min().unwrap();
                let highest = on_grid.iter().map(|at| sum(*at)).max().unwrap();
                let first = |value| *on_grid.iter().find(|at| sum(**at) == value).unwrap();
                Extremes { lowest, lowest_at: first(lowest), highest, highest_at: first(highest) }
            });
            prop_assert_eq!(curve.extremes(&starts, length, grid), expected);
            let below = curve.at_most(limit, &starts, length);
            for minute in 0..END - length {
                let wanted = starts.contains(minute) && sum(minute) <= limit;
                prop_assert_eq!(below.contains(minute), wanted, "minute {}", minute);
            }
            let limits = [limit - 20, limit, limit, limit + 7];
            let counted = curve.below(&limits, &starts, length, grid);
            for (limit, counted) in limits.into_iter().zip(counted) {
                prop_assert_eq!(counted as usize, on_grid.iter().filter(|at| sum(**at) < limit).count());
            }
            let mut double = changes.clone();
            double.add_all(&changes, 2);
            prop_assert_eq!(double.into_curve().over(3, length), 3 * sum(3));
        }
    }

    #[test]
    fn a_window_may_end_with_the_function() {
        let mut changes = Changes::new(60);
        changes.add(0, 60, 2);
        let curve = changes.into_curve();
        assert_eq!(curve.over(0, 60), 120);
        let found = curve.extremes(&Ranges::one(0, 1), 60, Grid::MINUTES).unwrap();
        assert_eq!((found.lowest, found.highest), (120, 120));
    }
}
