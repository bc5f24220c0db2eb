//! The rules of a search as JSON.

use super::fields::{Fields, fault};
use crate::json::Json;
use crate::plan::{Crew, Hours, PlanFault, Rules};
use crate::time::{Date, Zone, parse_date};
use crate::world::Weekdays;

const FIELDS: [&str; 10] =
    ["from", "to", "zone", "weekdays", "hours", "crew", "notice_days", "never", "protect", "gap_minutes"];

/// Null where there is no rule. `zone` is that whose dates, weekdays and hours are meant, null for the window's; no
/// weekdays mean any.
pub(super) fn to_json(rules: &Rules) -> Json {
    if *rules == Rules::default() {
        return Json::Null;
    }
    let date = |date: Option<Date>| date.map(|date| date.to_string()).into();
    let crew = |crew: Crew| {
        Json::object(vec![("zone", crew.zone.name().into()), ("hours", crew.hours.to_string().into())])
    };
    let stretch = |(from, to): &(Date, Date)| {
        Json::object(vec![("from", from.to_string().into()), ("to", to.to_string().into())])
    };
    Json::object(vec![
        ("from", date(rules.from)),
        ("to", date(rules.to)),
        ("zone", rules.zone.map(Zone::name).into()),
        ("weekdays", Json::texts(rules.weekdays.names())),
        ("hours", rules.hours.map(|hours| hours.to_string()).into()),
        ("crew", rules.crew.map(crew).into()),
        ("notice_days", u32::from(rules.notice_days).into()),
        ("never", Json::List(rules.never.iter().map(stretch).collect())),
        ("protect", Json::texts(rules.protect.iter().map(|place| place.code()))),
        ("gap_minutes", rules.gap_minutes.into()),
    ])
}

pub(super) fn from_json(json: &Json, unknown: &mut Vec<String>) -> Result<Rules, PlanFault> {
    let fields = Fields::of(json, "rules".to_owned(), &FIELDS, unknown)?;
    let mut weekdays = Weekdays::default();
    for (path, name) in fields.texts("weekdays")? {
        let day: Weekdays = name.parse().map_err(|error| fault(path, &error))?;
        weekdays = Weekdays::from_bits(weekdays.bits() | day.bits());
    }
    let crew = fields.get("crew").map(|crew| read_crew(crew, unknown)).transpose()?;
    let mut never = vec![];
    for (path, stretch) in fields.items("never")? {
        let stretch = Fields::of(stretch, path, &["from", "to"], unknown)?;
        let from = stretch.must("from", "2026-12-24", parse_date)?;
        never.push((from, stretch.date("to")?.unwrap_or(from)));
    }
    Ok(Rules {
        from: fields.date("from")?,
        to: fields.date("to")?,
        zone: fields.zone("zone")?,
        weekdays,
        hours: fields.parsed("hours", str::parse::<Hours>)?,
        crew,
        notice_days: fields.whole("notice_days")?.unwrap_or_default(),
        never,
        protect: fields.places("protect")?,
        gap_minutes: fields.whole("gap_minutes")?.unwrap_or_default(),
    })
}

fn read_crew(json: &Json, unknown: &mut Vec<String>) -> Result<Crew, PlanFault> {
    let fields = Fields::of(json, "rules.crew".to_owned(), &["zone", "hours"], unknown)?;
    let zone = fields.must("zone", "Europe/Berlin", Zone::parse)?;
    Ok(Crew { zone, hours: fields.must("hours", "07:30-19:00", str::parse::<Hours>)? })
}
