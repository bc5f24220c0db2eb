//! One proposed window: a local start, a zone, a length.

use std::fmt;
use std::str::FromStr;

use crate::time::{
    Civil, Instant, Local, Resolution, Span, Zone, calendar_day, clock_time, day_and_month, resolve,
};

/// The longest window: 14 days.
pub const MAX_MINUTES: u32 = 14 * 24 * 60;

/// Which of the two instants is meant by a local time that happens twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fold {
    First,
    Second,
}

/// What the window does to the service: a label that changes no number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Impact {
    #[default]
    Outage,
    Degraded,
    AtRisk,
}

impl Impact {
    pub const ALL: [Self; 3] = [Self::Outage, Self::Degraded, Self::AtRisk];

    /// The word on the command line and in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Outage => "outage",
            Self::Degraded => "degraded",
            Self::AtRisk => "at-risk",
        }
    }
}

impl FromStr for Impact {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|impact| impact.word() == text)
            .ok_or_else(|| format!("{text:?} is not an impact: use outage, degraded or at-risk"))
    }
}

/// What the window is for: a label that changes no number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    #[default]
    Primary,
    /// Used when the primary one cannot be.
    Backup,
}

impl Role {
    pub const ALL: [Self; 2] = [Self::Primary, Self::Backup];

    /// The word in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Backup => "backup",
        }
    }
}

/// A window as the user means it: by the clock of a zone.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Window {
    pub start: Civil,
    pub zone: Zone,
    /// Needed only where `start` happens twice; ignored elsewhere.
    pub fold: Option<Fold>,
    /// Elapsed minutes, 1 to [`MAX_MINUTES`].
    pub minutes: u32,
    /// Expected minutes without service within the window; `None` is all of it.
    pub interruption: Option<u32>,
    pub impact: Impact,
    /// One line of at most [`super::MAX_NAME`] characters; empty for none.
    pub name: String,
    pub role: Role,
}

/// What is wrong with a window, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WindowProblem {
    Gap { start: Civil, zone: Zone, before: Local, after: Local },
    Ambiguous { start: Civil, zone: Zone, first: Instant, second: Instant },
    OutOfRange { start: Civil },
    EndOutOfRange { end: Instant },
    Length { minutes: i64 },
    Interruption { minutes: u32, window: u32 },
}

impl fmt::Display for WindowProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let range = Resolution::range_text();
        match self {
            Self::Gap { start, zone, before, after } => write!(
                f,
                "{} does not exist in {zone} on {}: use {} or {}",
                clock_time(*start),
                calendar_day(start.date()),
                nearby(*before, *start),
                nearby(*after, *start),
            ),
            Self::Ambiguous { start, zone, first, second } => write!(
                f,
                "{} happens twice in {zone} on {}: choose the first ({} UTC) or the second ({} UTC)",
                clock_time(*start),
                calendar_day(start.date()),
                clock_time(first.utc()),
                clock_time(second.utc()),
            ),
            Self::OutOfRange { start } => write!(
                f,
                "{} lies outside the clock data: choose a date from {range}",
                calendar_day(start.date())
            ),
            Self::EndOutOfRange { end } => write!(
                f,
                "the window ends on {}, outside the clock data: choose dates from {range}",
                calendar_day(end.utc().date())
            ),
            Self::Length { minutes } => write!(
                f,
                "a window of {minutes} minutes cannot be planned: use 1 minute to 14 days (1 to {MAX_MINUTES})"
            ),
            Self::Interruption { minutes, window } => write!(
                f,
                "an interruption of {minutes} minutes does not fit a window of {window}: use 1 to {window}"
            ),
        }
    }
}

impl std::error::Error for WindowProblem {}

/// The time of a neighbour of a gap, with its date only where that is another one.
pub fn nearby(local: Local, start: Civil) -> String {
    let (time, date) = (clock_time(local.civil), local.civil.date());
    if date == start.date() { time } else { format!("{time} on {}", day_and_month(date)) }
}

/// A window tied to the UTC time line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolvedWindow {
    pub span: Span,
    pub zone: Zone,
    pub start: Local,
    pub end: Local,
    /// Local end − local start: differs from the elapsed minutes when clocks change inside.
    pub wall_minutes: i64,
    pub interruption: u32,
    pub impact: Impact,
}

impl ResolvedWindow {
    pub fn minutes(&self) -> i64 {
        self.span.minutes()
    }
}

impl Window {
    /// An outage from end to end, without a name.
    pub fn of(start: Civil, zone: Zone, minutes: u32) -> Self {
        Self {
            start,
            zone,
            fold: None,
            minutes,
            interruption: None,
            impact: Impact::default(),
            name: String::new(),
            role: Role::default(),
        }
    }

    /// The same without its name, which belongs to one window of a plan.
    #[must_use]
    pub fn unnamed(&self) -> Self {
        Self { name: String::new(), ..self.clone() }
    }

    /// The same by the name and in the role of another.
    #[must_use]
    pub fn called_like(&self, other: &Self) -> Self {
        Self { name: other.name.clone(), role: other.role, ..self.clone() }
    }

    /// Finds the span of the window, or says what is wrong with it.
    pub fn resolve(&self) -> Result<ResolvedWindow, WindowProblem> {
        if !(1..=MAX_MINUTES).contains(&self.minutes) {
            return Err(WindowProblem::Length { minutes: i64::from(self.minutes) });
        }
        let interruption = self.interruption.unwrap_or(self.minutes);
        if interruption == 0 {
            return Err(WindowProblem::Interruption { minutes: interruption, window: self.minutes });
        }
        // A window made shorter than its interruption keeps what was meant, for when it is made longer.
        let interruption = interruption.min(self.minutes);
        let start = self.resolve_start()?;
        let span = Span::starting(start, i64::from(self.minutes));
        if span.end > crate::time::DATA_RANGE.end {
            return Err(WindowProblem::EndOutOfRange { end: span.end });
        }
        let (local_start, local_end) = (self.zone.local(span.start), self.zone.local(span.end));
        Ok(ResolvedWindow {
            span,
            zone: self.zone,
            start: local_start,
            end: local_end,
            wall_minutes: (local_end.civil - local_start.civil).num_minutes(),
            interruption,
            impact: self.impact,
        })
    }

    /// The instant at which the window begins, whatever its length.
    pub fn resolve_start(&self) -> Result<Instant, WindowProblem> {
        instant(self.start, self.zone, self.fold)
    }

    /// The same window beginning at `start`, as its own zone's clock shows it.
    #[must_use]
    pub fn starting_at(&self, start: Instant) -> Self {
        let civil = self.zone.local(start).civil;
        let fold = match resolve(civil, self.zone) {
            Resolution::Ambiguous(first, _) if first == start => Some(Fold::First),
            Resolution::Ambiguous(..) => Some(Fold::Second),
            _ => None,
        };
        Self { start: civil, fold, ..self.clone() }
    }
}

/// Elapsed minutes from the start of `window` to the local time `end` in the same zone.
pub fn minutes_until(window: &Window, end: Civil, fold: Option<Fold>) -> Result<u32, WindowProblem> {
    let start = window.resolve_start()?;
    let minutes = instant(end, window.zone, fold)?.since(start);
    u32::try_from(minutes)
        .ok()
        .filter(|minutes| (1..=MAX_MINUTES).contains(minutes))
        .ok_or(WindowProblem::Length { minutes })
}

fn instant(start: Civil, zone: Zone, fold: Option<Fold>) -> Result<Instant, WindowProblem> {
    match (resolve(start, zone), fold) {
        (Resolution::Unique(instant), _)
        | (Resolution::Ambiguous(instant, _), Some(Fold::First))
        | (Resolution::Ambiguous(_, instant), Some(Fold::Second)) => Ok(instant),
        (Resolution::Ambiguous(first, second), None) => {
            Err(WindowProblem::Ambiguous { start, zone, first, second })
        }
        (Resolution::Gap { before, after }, _) => Err(WindowProblem::Gap { start, zone, before, after }),
        (Resolution::OutOfRange, _) => Err(WindowProblem::OutOfRange { start }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_civil;

    fn window(start: &str, zone: &str, minutes: u32) -> Window {
        Window::of(parse_civil(start).unwrap(), Zone::parse(zone).unwrap(), minutes)
    }

    #[test]
    fn a_start_in_a_gap_is_refused_with_the_two_nearest() {
        assert_eq!(
            window("2027-03-14T02:30", "America/New_York", 60).resolve().unwrap_err().to_string(),
            "02:30 does not exist in America/New_York on 14 March 2027: use 01:59 or 03:00"
        );
        assert_eq!(
            window("2011-12-30T12:00", "Pacific/Apia", 60).resolve().unwrap_err().to_string(),
            "12:00 does not exist in Pacific/Apia on 30 December 2011: \
             use 23:59 on 29 December or 00:00 on 31 December"
        );
    }

    #[test]
    fn a_start_that_happens_twice_asks_which() {
        let mut twice = window("2026-11-01T01:30", "America/New_York", 60);
        assert_eq!(
            twice.resolve().unwrap_err().to_string(),
            "01:30 happens twice in America/New_York on 1 November 2026: \
             choose the first (05:30 UTC) or the second (06:30 UTC)"
        );
        twice.fold = Some(Fold::Second);
        assert_eq!(twice.resolve().unwrap().span.start.to_string(), "2026-11-01T06:30:00Z");
    }

    #[test]
    fn twelve_hours_on_the_wall_are_thirteen_when_the_clocks_go_back() {
        let probe = window("2017-11-05T00:00", "America/New_York", 1);
        let minutes = minutes_until(&probe, parse_civil("2017-11-05T12:00").unwrap(), None).unwrap();
        assert_eq!(minutes, 780);
        let resolved = Window { minutes, ..probe }.resolve().unwrap();
        assert_eq!((resolved.minutes(), resolved.wall_minutes), (780, 720));
    }

    #[test]
    fn lengths_and_interruptions_out_of_bounds_are_refused() {
        assert!(window("2026-01-01T00:00", "UTC", 0).resolve().is_err());
        assert!(window("2026-01-01T00:00", "UTC", MAX_MINUTES + 1).resolve().is_err());
        let mut short = window("2026-01-01T00:00", "UTC", 30);
        short.interruption = Some(31);
        assert_eq!(short.resolve().unwrap().interruption, 30);
        short.interruption = Some(0);
        assert_eq!(
            short.resolve().unwrap_err().to_string(),
            "an interruption of 0 minutes does not fit a window of 30: use 1 to 30"
        );
        assert!(window("2069-12-31T23:00", "UTC", 61).resolve().is_err());
        assert!(window("2069-12-31T23:00", "UTC", 60).resolve().is_ok());
    }

    #[test]
    fn moving_a_window_into_a_fold_keeps_the_instant() {
        let moved = window("2026-10-31T12:00", "America/New_York", 60)
            .starting_at("2026-11-01T06:30Z".parse().unwrap());
        assert_eq!(moved.fold, Some(Fold::Second));
        assert_eq!(moved.resolve().unwrap().span.start.to_string(), "2026-11-01T06:30:00Z");
    }
}
