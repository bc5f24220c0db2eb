//! The rules of a search as JSON.

use super::fields::{Fields, Told};
use crate::json::Json;
use crate::plan::{Crew, Hours, MAX_GAP_MINUTES, MAX_NOTICE_DAYS, Rules};
use crate::time::{Date, Zone};
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

pub(super) fn from_json(json: &Json, told: &Told) -> Rules {
    let fields = Fields::of(json, "rules".to_owned(), &FIELDS, told);
    let never = fields.items("never").map(|(path, stretch)| {
        let stretch = Fields::of(stretch, path, &["from", "to"], told);
        stretch.must("from", "2026-12-24");
        let from = stretch.date("from").unwrap_or_default();
        (from, stretch.date("to").unwrap_or(from))
    });
    Rules {
        from: fields.date("from"),
        to: fields.date("to"),
        zone: fields.zone("zone"),
        weekdays: weekdays(&fields, "weekdays"),
        hours: fields.parsed("hours", str::parse::<Hours>),
        crew: fields.get("crew").and_then(|crew| read_crew(crew, told)),
        notice_days: fields.whole("notice_days", u32::from(MAX_NOTICE_DAYS)).unwrap_or_default() as u16,
        never: never.collect(),
        protect: fields.places("protect"),
        gap_minutes: fields.whole("gap_minutes", MAX_GAP_MINUTES).unwrap_or_default(),
    }
}

/// A list of short names.
pub(super) fn weekdays(fields: &Fields, name: &str) -> Weekdays {
    let mut days = 0;
    for (path, name) in fields.texts(name) {
        match name.parse::<Weekdays>() {
            Ok(day) => days |= day.bits(),
            Err(error) => fields.told.wrong(path, &error),
        }
    }
    Weekdays::from_bits(days)
}

fn read_crew(json: &Json, told: &Told) -> Option<Crew> {
    let fields = Fields::of(json, "rules.crew".to_owned(), &["zone", "hours"], told);
    fields.must("zone", "Europe/Berlin");
    fields.must("hours", "07:30-19:00");
    Some(Crew { zone: fields.zone("zone")?, hours: fields.parsed("hours", str::parse::<Hours>)? })
}
