//! A start in few words, for a list.

use crate::assess::Assessment;
use crate::time::{Civil, Instant, Zone, clock_time, day_and_month, short_day_name};

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

/// `Wed 17 June` for each start on a zone's clock; with the time, where not all have the same.
pub fn day_names(starts: &[Instant], zone: Zone) -> Vec<String> {
    let civil: Vec<_> = starts.iter().map(|start| zone.local(*start).civil).collect();
    let one_time = civil.iter().all(|each| each.time() == civil[0].time());
    let name = |civil: &Civil| {
        let date = civil.date();
        let day = format!("{} {}", short_day_name(date), day_and_month(date));
        if one_time { day } else { format!("{day} {}", clock_time(*civil)) }
    };
    civil.iter().map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_told_by_date_and_by_time_where_that_differs() {
        let names = |starts: [&str; 2]| day_names(&starts.map(|start| start.parse().unwrap()), Zone::UTC);
        assert_eq!(names(["2026-10-22T22:00Z", "2026-10-23T22:00Z"]), ["Thu 22 October", "Fri 23 October"]);
        assert_eq!(
            names(["2026-10-22T00:00Z", "2026-10-22T23:59Z"]),
            ["Thu 22 October 00:00", "Thu 22 October 23:59"]
        );
    }
}
