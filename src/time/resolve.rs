//! From a wall-clock reading to instants: one, two, or none.

use super::civil::Civil;
use super::clock::Clock;
use super::instant::{Instant, Span};
use super::zone::{Local, Zone};
use super::{DATA_RANGE, DATA_YEARS};

/// What a local time in a zone means. A gap and a fold are answers, not errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    Unique(Instant),
    /// The clocks were put back over it: it happens twice, earlier first.
    Ambiguous(Instant, Instant),
    /// The clocks were put forward over it: the last minute before and the first minute after.
    Gap {
        before: Local,
        after: Local,
    },
    /// Outside the clock data; see [`DATA_RANGE`].
    OutOfRange,
}

impl Resolution {
    /// The instants that the local time names, earliest first.
    pub fn instants(self) -> Vec<Instant> {
        match self {
            Self::Unique(instant) => vec![instant],
            Self::Ambiguous(first, second) => vec![first, second],
            Self::Gap { .. } | Self::OutOfRange => vec![],
        }
    }

    /// The remedy for a date outside the clock data.
    pub fn range_text() -> String {
        format!("{} to {}", DATA_YEARS.start(), DATA_YEARS.end())
    }
}

/// No zone is ever further from UTC than this; the largest jump (a skipped day) is within it too.
pub(super) const REACH_MINUTES: i64 = 36 * 60;

/// Finds the instants at which clocks in `zone` show `civil`.
///
/// ```
/// use lowtide::time::{Resolution, Zone, parse_civil, resolve};
/// let new_york = Zone::parse("America/New_York").unwrap();
/// let Resolution::Gap { before, after } = resolve(parse_civil("2027-03-14T02:30").unwrap(), new_york)
/// else { panic!("02:30 was skipped that day") };
/// assert_eq!(before.to_string(), "2027-03-14T01:59:00-05:00");
/// assert_eq!(after.to_string(), "2027-03-14T03:00:00-04:00");
/// ```
pub fn resolve(civil: Civil, zone: Zone) -> Resolution {
    let as_utc = Instant::from_utc(civil);
    let near = Span::new(as_utc.plus_minutes(-REACH_MINUTES), as_utc.plus_minutes(REACH_MINUTES));
    let clock = Clock::within(zone, near);
    let mut hits = clock.pieces(near).filter_map(|(piece, offset)| {
        let instant = as_utc.plus_minutes(-i64::from(offset.minutes()));
        piece.contains(instant).then_some(instant)
    });
    let found = (hits.next(), hits.next());
    debug_assert!(hits.next().is_none(), "{civil} in {zone} names three instants");
    match found {
        (Some(instant), _) if !DATA_RANGE.contains(instant) => Resolution::OutOfRange,
        (Some(first), Some(second)) => Resolution::Ambiguous(first, second),
        (Some(instant), None) => Resolution::Unique(instant),
        (None, _) => gap(as_utc, near, &clock, zone),
    }
}

fn gap(as_utc: Instant, near: Span, clock: &Clock, zone: Zone) -> Resolution {
    clock
        .changes(near)
        .find(|change| {
            let opens = change.at.plus_minutes(i64::from(change.before.minutes()));
            let closes = change.at.plus_minutes(i64::from(change.after.minutes()));
            Span::new(opens, closes).contains(as_utc)
        })
        .map_or(Resolution::OutOfRange, |change| Resolution::Gap {
            before: zone.local(change.at.plus_minutes(-1)),
            after: zone.local(change.at),
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_civil;

    fn ask(civil: &str, zone: &str) -> Resolution {
        resolve(parse_civil(civil).unwrap(), Zone::parse(zone).unwrap())
    }

    #[test]
    fn a_fold_names_both_instants_in_order() {
        let answer = ask("2026-11-01T01:30", "America/New_York");
        let texts: Vec<_> = answer.instants().iter().map(ToString::to_string).collect();
        assert_eq!(texts, ["2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"]);
    }

    #[test]
    fn a_skipped_day_offers_the_evening_before_and_the_morning_after() {
        let Resolution::Gap { before, after } = ask("2011-12-30T12:00", "Pacific/Apia") else {
            panic!("30 December 2011 did not happen in Apia");
        };
        assert_eq!(before.to_string(), "2011-12-29T23:59:00-10:00");
        assert_eq!(after.to_string(), "2011-12-31T00:00:00+14:00");
    }

    #[test]
    fn dates_outside_the_data_are_refused() {
        assert_eq!(ask("1999-12-31T12:00", "UTC"), Resolution::OutOfRange);
        assert_eq!(ask("2070-01-01T00:00", "UTC"), Resolution::OutOfRange);
        assert_eq!(ask("2071-06-01T00:00", "Asia/Tokyo"), Resolution::OutOfRange);
        assert!(matches!(ask("2069-12-31T23:59", "UTC"), Resolution::Unique(_)));
        assert!(matches!(ask("2000-01-01T00:00", "UTC"), Resolution::Unique(_)));
    }
}
