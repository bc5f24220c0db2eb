//! A start in few words, for a list.

use crate::assess::Assessment;
use crate::time::{Instant, Zone, clock_time, day_and_month, short_day_name};

/// A start on the plan's clock and on UTC's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortStart {
    /// `Tue 14:27`
    pub local: String,
    /// `Los Angeles`
    pub place: String,
    /// `Tue 21:27 UTC`; nothing where the plan is on UTC.
    pub utc: Option<String>,
}

pub fn short_start(assessment: &Assessment) -> ShortStart {
    let window = &assessment.window;
    let at = |zone: Zone| {
        let civil = zone.local(window.span.start).civil;
        format!("{} {}", short_day_name(civil.date()), clock_time(civil))
    };
    let utc = (window.zone != Zone::UTC).then(|| format!("{} UTC", at(Zone::UTC)));
    ShortStart { local: at(window.zone), place: window.zone.place(), utc }
}

/// `Wed 17 Jun`: the day of a start on a zone's clock.
pub fn weekday_at(start: Instant, zone: Zone) -> String {
    let date = zone.local(start).civil.date();
    format!("{} {}", short_day_name(date), day_and_month(date))
}
