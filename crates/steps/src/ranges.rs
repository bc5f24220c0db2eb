//! Sets of minutes.

/// The minutes that are looked at: `offset` and every `step` from there on, both ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grid {
    /// At least 1.
    pub step: i32,
    pub offset: i32,
}

impl Grid {
    /// Every minute.
    pub const MINUTES: Self = Self { step: 1, offset: 0 };

    /// The first point at or after `minute`.
    pub fn at_or_after(self, minute: i32) -> i32 {
        minute + self.past(self.offset - minute)
    }

    /// The last point at or before `minute`.
    pub fn at_or_before(self, minute: i32) -> i32 {
        minute - self.past(minute - self.offset)
    }

    /// What is left of a distance after whole steps. Mostly every minute is a point, and a division would be most of
    /// the work of a search.
    fn past(self, distance: i32) -> i32 {
        if self.step == 1 { 0 } else { distance.rem_euclid(self.step) }
    }

    /// How many points lie in `[from, to)`.
    pub fn count(self, from: i32, to: i32) -> u32 {
        let first = self.at_or_after(from);
        match to - first {
            ..=0 => 0,
            minutes if self.step == 1 => minutes as u32,
            minutes => ((minutes - 1) / self.step + 1) as u32,
        }
    }
}

/// A set of minutes as half-open ranges: in order, not empty, and with a gap between neighbours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranges(Vec<(i32, i32)>);

impl Ranges {
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// The minutes `[from, to)`; none when `to` is not after `from`.
    pub fn one(from: i32, to: i32) -> Self {
        let mut ranges = Self::none();
        ranges.push(from, to);
        ranges
    }

    /// The minutes that lie in any of the given ranges, which may come in any order and overlap.
    pub fn of(unordered: impl IntoIterator<Item = (i32, i32)>) -> Self {
        let unordered: Vec<(i32, i32)> = unordered.into_iter().collect();
        Self::of_list(&unordered)
    }

    #[inline(never)]
    fn of_list(unordered: &[(i32, i32)]) -> Self {
        let mut keys: Vec<u64> =
            unordered.iter().enumerate().map(|(place, (from, _))| place_key(*from, place)).collect();
        keys.sort_unstable();
        let mut ranges = Self(Vec::with_capacity(keys.len()));
        for key in keys {
            let (from, to) = unordered[place_of(key)];
            ranges.push(from, to);
        }
        ranges
    }

    /// Adds `[from, to)`, which begins no earlier than the last range.
    pub fn push(&mut self, from: i32, to: i32) {
        if from >= to {
            return;
        }
        match self.0.last_mut() {
            Some((_, end)) if *end >= from => *end = (*end).max(to),
            _ => self.0.push((from, to)),
        }
    }

    pub fn as_slice(&self) -> &[(i32, i32)] {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn contains(&self, minute: i32) -> bool {
        self.range_around(minute).is_some()
    }

    /// The range that holds `minute`.
    pub fn range_around(&self, minute: i32) -> Option<(i32, i32)> {
        let after = self.0.partition_point(|(from, _)| *from <= minute);
        self.0[..after].last().copied().filter(|(_, to)| minute < *to)
    }

    /// How many points of a grid are in the set.
    pub fn count(&self, grid: Grid) -> u32 {
        self.0.iter().map(|(from, to)| grid.count(*from, *to)).sum()
    }

    /// The minutes that are in both sets.
    #[must_use]
    #[inline(never)]
    pub fn intersection(&self, other: &Self) -> Self {
        let (mut both, mut i, mut j) = (Self::none(), 0, 0);
        while let (Some(a), Some(b)) = (self.0.get(i), other.0.get(j)) {
            both.push(a.0.max(b.0), a.1.min(b.1));
            if a.1 <= b.1 {
                i += 1;
            } else {
                j += 1;
            }
        }
        both
    }

    /// The minutes of this set that are not in the other.
    #[must_use]
    #[inline(never)]
    pub fn without(&self, other: &Self) -> Self {
        let (mut rest, mut j) = (Self::none(), 0);
        for &(from, to) in &self.0 {
            let mut from = from;
            while other.0.get(j).is_some_and(|gone| gone.1 <= from) {
                j += 1;
            }
            let mut k = j;
            while let Some(&(gone_from, gone_to)) = other.0.get(k).filter(|gone| gone.0 < to) {
                rest.push(from, gone_from);
                from = from.max(gone_to);
                k += 1;
            }
            rest.push(from, to);
        }
        rest
    }

    /// The minutes that are in either set.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        Self::of(self.0.iter().chain(&other.0).copied())
    }
}

/// A key that sorts by minute, then by place in a list: the two kinds of list here share one sort, since each
/// more is a copy of it in the page.
pub(crate) fn place_key(minute: i32, place: usize) -> u64 {
    (u64::from(minute.cast_unsigned() ^ (1 << 31)) << 32) | place as u64
}

/// The place in a key.
pub(crate) fn place_of(key: u64) -> usize {
    (key & u64::from(u32::MAX)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const END: i32 = 60;

    fn sets() -> impl Strategy<Value = Ranges> {
        prop::collection::vec((0..END, 0..END), 0..8).prop_map(Ranges::of)
    }

    fn members(ranges: &Ranges) -> Vec<bool> {
        (0..END).map(|minute| ranges.contains(minute)).collect()
    }

    proptest! {
        #[test]
        fn sets_are_combined_minute_by_minute(a in sets(), b in sets(), step in 1..9, offset in -20..20) {
            let each = |combine: fn(bool, bool) -> bool| -> Vec<bool> {
                members(&a).into_iter().zip(members(&b)).map(|(a, b)| combine(a, b)).collect()
            };
            prop_assert_eq!(members(&a.union(&b)), each(|a, b| a || b));
            prop_assert_eq!(members(&a.intersection(&b)), each(|a, b| a && b));
            prop_assert_eq!(members(&a.without(&b)), each(|a, b| a && !b));
            let grid = Grid { step, offset };
            let on_grid = |minute: &i32| a.contains(*minute) && (minute - offset) % step == 0;
            prop_assert_eq!(a.count(grid) as usize, (0..END).filter(on_grid).count());
            for set in [a.union(&b), a.intersection(&b), a.without(&b)] {
                let apart = set.as_slice().windows(2).all(|pair| pair[0].1 < pair[1].0);
                prop_assert!(apart && set.as_slice().iter().all(|(from, to)| from < to), "{set:?}");
            }
        }
    }

    #[test]
    fn a_grid_goes_on_both_ways_from_its_offset() {
        let grid = Grid { step: 15, offset: 7 };
        assert_eq!((grid.at_or_after(-20), grid.at_or_before(-20)), (-8, -23));
        assert_eq!((grid.at_or_after(7), grid.at_or_before(7)), (7, 7));
        assert_eq!(grid.count(7, 22), 1);
        assert_eq!(grid.count(8, 8), 0);
    }
}
