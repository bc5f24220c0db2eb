//! The rules of a search as JSON.

use serde::Serialize;

use crate::plan::Rules;

#[derive(Serialize)]
pub(super) struct RulesJson {
    from: Option<String>,
    to: Option<String>,
    /// Whose dates, weekdays and hours are meant; null for the window's.
    zone: Option<&'static str>,
    /// None means any.
    weekdays: Vec<&'static str>,
    hours: Option<String>,
    crew: Option<CrewJson>,
    notice_days: u16,
    never: Vec<DatesJson>,
    protect: Vec<&'static str>,
    gap_minutes: u32,
}

#[derive(Serialize)]
struct CrewJson {
    zone: &'static str,
    hours: String,
}

#[derive(Serialize)]
struct DatesJson {
    from: String,
    to: String,
}

impl RulesJson {
    /// `None` where there is no rule.
    pub(super) fn of(rules: &Rules) -> Option<Self> {
        (*rules != Rules::default()).then(|| Self {
            from: rules.from.map(|date| date.to_string()),
            to: rules.to.map(|date| date.to_string()),
            zone: rules.zone.map(crate::time::Zone::name),
            weekdays: rules.weekdays.names(),
            hours: rules.hours.map(|hours| hours.to_string()),
            crew: rules.crew.map(|crew| CrewJson { zone: crew.zone.name(), hours: crew.hours.to_string() }),
            notice_days: rules.notice_days,
            never: rules
                .never
                .iter()
                .map(|(from, to)| DatesJson { from: from.to_string(), to: to.to_string() })
                .collect(),
            protect: rules.protect.iter().map(|place| place.code()).collect(),
            gap_minutes: rules.gap_minutes,
        })
    }
}
