//! How far around its dates an event matters, on a region's own clock.

use super::event::{Event, Precision, Tier};
use crate::plan::EventKind;
use crate::time::{Clock, DAY_MINUTES, Date, Instant, Span};
use crate::world::{Region, data_date, sunset};

/// Where in an event's reach a minute lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReachPart {
    /// Around the core: counts one less.
    Shadow,
    /// Keeps the severity.
    Core,
}

impl ReachPart {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Shadow => "shadow",
            Self::Core => "core",
        }
    }
}

/// What dates alone tell of a stretch and a reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartOfDates {
    None,
    /// It crosses an end, or the reach is not of whole dates: the instants decide.
    Some,
    All(ReachPart),
}

/// Days before the first and after the last date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Days {
    core: (i64, i64),
    shadow: (i64, i64),
}

/// The table of `docs/impact.md`.
const fn days(kind: EventKind, tier: Tier) -> Days {
    let (core, shadow) = match (kind, tier) {
        (EventKind::Election | EventKind::Runoff, Tier::National) => ((1, 2), (2, 7)),
        (EventKind::Election | EventKind::Runoff, Tier::Local) => ((0, 0), (1, 2)),
        (EventKind::Aftermath | EventKind::Shutdown | EventKind::Crisis, _) => ((0, 0), (0, 3)),
        (EventKind::Exam, _) => ((0, 0), (1, 0)),
        (EventKind::Tax, _) => ((0, 0), (2, 0)),
        _ => ((0, 0), (0, 0)),
    };
    Days { core, shadow }
}

/// An estimated date may be this many days off.
const ESTIMATE_DAYS: i64 = 1;
/// People are up for a vote from this hour of polling day …
const POLLING_FROM_HOUR: i64 = 6;
/// … to this hour of the day after it.
const COUNTING_TO_HOUR: i64 = 12;
/// Three stars can be seen, and a day of the Hebrew calendar ends, about so long after sunset.
const NIGHTFALL_MINUTES: i64 = 45;
/// People are up for the turn of the year from this hour of its eve …
const EVE_FROM_HOUR: i64 = 22;
/// … to this hour of its first day.
const EVE_TO_HOUR: i64 = 2;

/// How far an event reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Dates, all included; of an event at fixed instants those around it in UTC.
    pub core: (Date, Date),
    /// Holds the core.
    pub shadow: (Date, Date),
    /// Days before and after, and the instants that they surround, where those are the same everywhere.
    instants: Option<(Days, Span)>,
    /// First and last date of an event whose days begin at sunset and end at nightfall.
    from_sunset: Option<(Date, Date)>,
}

impl Reach {
    pub fn of(event: &Event) -> Self {
        // A deadline is a band from the day the table was made.
        let from = if event.precision == Precision::By { data_date().min(event.from) } else { event.from };
        let mut days = days(event.kind, event.tier);
        if event.precision == Precision::Estimate {
            days.shadow.0 = days.shadow.0.max(days.core.0 + ESTIMATE_DAYS);
            days.shadow.1 = days.shadow.1.max(days.core.1 + ESTIMATE_DAYS);
        }
        let around = |(before, after): (i64, i64)| (shift(from, -before), shift(event.to, after));
        Self {
            core: around(days.core),
            shadow: around(days.shadow).hull(around(days.core)),
            instants: event.instants.map(|span| (days, span)),
            from_sunset: event.from_sunset.then_some((from, event.to)),
        }
    }

    /// Where local dates `first` to `last` lie, as far as dates alone tell.
    pub fn part_of_dates(&self, first: Date, last: Date) -> PartOfDates {
        let (core, shadow) = (self.core, self.shadow);
        let meets = |(from, to): (Date, Date)| from <= last && first <= to;
        let holds = |(from, to): (Date, Date)| from <= first && last <= to;
        if self.instants.is_some()
            || self.from_sunset.is_some_and(|(first, last)| meets((first, first)) || meets((last, last)))
        {
            PartOfDates::Some
        } else if !meets(shadow) {
            PartOfDates::None
        } else if holds(core) {
            PartOfDates::All(ReachPart::Core)
        } else if holds(shadow) && !meets(core) {
            PartOfDates::All(ReachPart::Shadow)
        } else {
            PartOfDates::Some
        }
    }

    /// The instants of the core in a region.
    pub fn core_in(&self, region: &Region) -> Span {
        match self.instants {
            Some((days, span)) => widened(span, days.core),
            None => self.by_the_sun(on(self.core, &region.clock), region),
        }
    }

    /// The instants of the whole reach in a region.
    pub fn whole_in(&self, region: &Region) -> Span {
        match self.instants {
            Some((days, span)) => widened(span, days.shadow.hull(days.core)),
            None => self.by_the_sun(on(self.shadow, &region.clock), region),
        }
    }

    /// From the sunset of the first date to nightfall on the last, where its days are such.
    fn by_the_sun(&self, span: Span, region: &Region) -> Span {
        let Some((first, last)) = self.from_sunset else { return span };
        let begins = sunset(region, first).unwrap_or(span.start);
        let ends = sunset(region, last).map_or(span.end, |sunset| sunset.plus_minutes(NIGHTFALL_MINUTES));
        span.intersection(Span::new(begins, ends.max(begins))).unwrap_or(Span::new(span.start, span.start))
    }
}

/// The stretch in which people are up and need the service whatever the hour: polling day and the
/// count, a shutdown, a live moment, and the turn of the year. `None` where no such stretch is known.
pub fn all_hours(event: &Event, clock: &Clock) -> Option<Span> {
    match event.kind {
        EventKind::Election | EventKind::Runoff if event.precision == Precision::Date => Some(Span::new(
            clock.first_at_or_after(event.from, POLLING_FROM_HOUR * 60),
            clock.first_at_or_after(shift(event.to, 1), COUNTING_TO_HOUR * 60),
        )),
        EventKind::Shutdown => Some(event.instants.unwrap_or_else(|| on((event.from, event.to), clock))),
        EventKind::Broadcast if event.at_midnight => Some(Span::new(
            clock.first_at_or_after(event.from, EVE_FROM_HOUR * 60),
            clock.first_at_or_after(shift(event.from, 1), EVE_TO_HOUR * 60),
        )),
        EventKind::Sport | EventKind::Broadcast => event.instants,
        _ => None,
    }
}

fn widened(span: Span, (before, after): (i64, i64)) -> Span {
    Span::new(span.start.plus_minutes(-before * DAY_MINUTES), span.end.plus_minutes(after * DAY_MINUTES))
}

trait Hull {
    fn hull(self, other: Self) -> Self;
}

impl Hull for (i64, i64) {
    /// Of days before and days after.
    fn hull(self, other: Self) -> Self {
        (self.0.max(other.0), self.1.max(other.1))
    }
}

impl Hull for (Date, Date) {
    fn hull(self, other: Self) -> Self {
        (self.0.min(other.0), self.1.max(other.1))
    }
}

fn on((from, to): (Date, Date), clock: &Clock) -> Span {
    let midnight = |date| -> Instant { clock.first_at_or_after(date, 0) };
    Span::new(midnight(from), midnight(shift(to, 1)))
}

fn shift(date: Date, days: i64) -> Date {
    date.checked_add_signed(chrono::TimeDelta::days(days)).expect("table dates lie in this century")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::listed_events;
    use crate::time::parse_date;
    use crate::world::{region, region_by_id};

    fn event(id: &str) -> &'static Event {
        &listed_events().iter().find(|listed| listed.event.id == id).unwrap().event
    }

    fn reach(id: &str) -> Reach {
        Reach::of(event(id))
    }

    fn dates(pair: (Date, Date)) -> String {
        format!("{}..{}", pair.0, pair.1)
    }

    #[test]
    fn a_national_vote_reaches_from_two_days_before_to_a_week_after() {
        let reach = reach("ir-2009-president");
        assert_eq!(dates(reach.core), "2009-06-11..2009-06-14");
        assert_eq!(dates(reach.shadow), "2009-06-10..2009-06-19");
    }

    #[test]
    fn an_aftermath_reaches_three_days_beyond_its_dates() {
        let reach = reach("ir-2009-aftermath");
        assert_eq!(dates(reach.core), "2009-06-13..2009-06-30");
        assert_eq!(dates(reach.shadow), "2009-06-13..2009-07-03");
    }

    #[test]
    fn a_deadline_is_a_band_from_the_day_of_the_table() {
        assert_eq!(reach("es-2027-general").core.0, parse_date("2026-11-21").unwrap());
    }

    #[test]
    fn local_days_begin_at_the_first_instant_of_the_date() {
        let tehran = region(region_by_id("IR/Asia/Tehran").unwrap());
        let core = reach("ir-2009-aftermath").core_in(tehran);
        assert_eq!(core.start.to_string(), "2009-06-12T19:30:00Z");
        assert_eq!(core.end.to_string(), "2009-06-30T19:30:00Z");
    }

    #[test]
    fn the_count_goes_on_until_noon_of_the_next_day() {
        let nairobi = &region(region_by_id("KE/Africa/Nairobi").unwrap()).clock;
        let hours = all_hours(event("ke-2027-general"), nairobi).unwrap();
        assert_eq!(hours.start.to_string(), "2027-08-10T03:00:00Z");
        assert_eq!(hours.end.to_string(), "2027-08-11T09:00:00Z");
    }

    #[test]
    fn a_day_of_the_hebrew_calendar_is_from_sunset_on_its_eve_to_nightfall() {
        // Sunset in Jerusalem on 20 September 2026: 18:38 and some seconds by Israel's summer time.
        let israel = region(region_by_id("IL/Asia/Jerusalem").unwrap());
        let core = reach("yomkippur-2026").core_in(israel);
        assert_eq!(core.start.to_string(), "2026-09-20T15:39:00Z");
        // 18:37 and some seconds on the day itself, and three quarters of an hour.
        assert_eq!(core.end.to_string(), "2026-09-21T16:23:00Z");
    }
}
