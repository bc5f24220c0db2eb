//! What a reader should know about how a line was taken.

use super::day_part::DayPart;
use super::line::{Line, Point};
use super::offset::offset_text;
use super::zone_choice::Choice;
use super::zone_words::{long_name, split_season};
use super::{Instead, WhenHints, WhenNote};
use crate::import::matching::plain;
use crate::plan::Window;
use crate::time::{Civil, Instant, Zone, calendar_day, clock_time, day_name, hour, short_day_name};
use crate::world::{Region, regions};

/// A line and what became of it.
pub(super) struct Taken<'a> {
    pub(super) line: &'a Line,
    pub(super) start: &'a Point,
    /// The local time as the line says it.
    pub(super) civil: Civil,
    pub(super) choice: Option<&'a Choice>,
    pub(super) window: &'a Window,
    pub(super) hints: &'a WhenHints<'a>,
}

pub(super) fn notes(taken: &Taken) -> Vec<WhenNote> {
    let instant = taken.window.resolve_start().ok();
    let mut notes = vec![];
    if let (Some(choice), Some(instant)) = (taken.choice, instant) {
        notes.extend(zone_notes(taken, choice, instant));
    }
    if taken.choice.is_none()
        && let Some(instant) = instant
    {
        notes.extend(offset_note(taken, instant));
    }
    if taken.start.day.is_relative() {
        let date = taken.civil.date();
        let typed = &taken.start.day_typed;
        notes.push(plain_note(format!("{typed} is {} {}", day_name(date), calendar_day(date))));
    }
    if let Some(instant) = instant {
        notes.extend(part_note(taken, instant));
    }
    notes.extend(dash_note(taken));
    notes
}

fn plain_note(text: String) -> WhenNote {
    WhenNote { text, caution: false, instead: vec![] }
}

fn caution(text: String, instead: Vec<Instead>) -> WhenNote {
    WhenNote { text, caution: true, instead }
}

/// What a zone word was taken for; that it says what is not so; what else it may mean.
fn zone_notes(taken: &Taken, choice: &Choice, instant: Instant) -> Vec<WhenNote> {
    let zone = taken.window.zone;
    let shown = zone.offset(instant).minutes();
    let lies = choice.claim.filter(|claim| *claim != shown);
    let literal = lies.map(|claim| Instant::from_utc(taken.civil).plus_minutes(-i64::from(claim)));
    let readings = other_readings(taken, choice, instant);
    let (literally, others): (Vec<_>, Vec<_>) =
        readings.into_iter().partition(|(_, other, _)| Some(*other) == literal);
    let mut notes = vec![];
    if let (Some(claim), Some(literal)) = (lies, literal) {
        let literal_window = taken.window.starting_at(literal);
        let text = format!(
            "{} that day: {} is assumed, not literal {} ({})",
            subject_and_season(taken, instant),
            place_and_utc(taken.window, instant),
            offset_text(claim),
            utc_text(literal, taken.civil),
        );
        let mut instead: Vec<_> = literally.into_iter().map(|(_, _, instead)| instead).collect();
        if instead.is_empty() {
            instead.push(Instead { label: place_and_utc(&literal_window, literal), window: literal_window });
        }
        notes.push(caution(text, instead));
    }
    if !others.is_empty() {
        let mut places = vec![zone.place()];
        places.extend(others.iter().map(|(zone, ..)| zone.place()));
        let text = format!(
            "{} may mean {}: {} is assumed",
            choice.typed,
            listed(&places),
            place_and_utc(taken.window, instant)
        );
        notes.push(caution(text, others.into_iter().map(|(_, _, instead)| instead).collect()));
    }
    let says_itself = plain(&choice.typed) == plain(&zone.place());
    if notes.is_empty() && !choice.typed.is_empty() && !says_itself && zone != Zone::UTC {
        notes.push(plain_note(format!("{} is {zone}: {}", choice.typed, shown_that_day(zone, instant))));
    }
    notes
}

/// The readings of the other meanings that are other instants: each by the clock of its place.
fn other_readings(taken: &Taken, choice: &Choice, instant: Instant) -> Vec<(Zone, Instant, Instead)> {
    let mut readings: Vec<(Zone, Instant, Instead)> = vec![];
    for zone in &choice.others {
        let window = Window { start: taken.civil, zone: *zone, fold: None, ..taken.window.clone() };
        let Ok(other) = window.resolve_start() else { continue };
        if other != instant && !readings.iter().any(|(_, seen, _)| *seen == other) {
            readings.push((*zone, other, Instead { label: place_and_utc(&window, other), window }));
        }
    }
    readings
}

/// `Pacific was on daylight time`, `Berlin is on summer time`, `Moscow was on UTC+4`.
fn subject_and_season(taken: &Taken, instant: Instant) -> String {
    let zone = taken.window.zone;
    let verb = match taken.hints.now {
        Some(now) if instant < now => "was on",
        Some(now) if instant > now => "will be on",
        _ => "is on",
    };
    let names = zone.abbreviation(instant);
    match names.as_deref().and_then(split_season) {
        Some((name, season)) if zone.name().starts_with("America/") => format!("{name} {verb} {season} time"),
        Some((_, season)) => format!("{} {verb} {season} time", zone.place()),
        None => format!("{} {verb} {}", zone.place(), offset_text(zone.offset(instant).minutes())),
    }
}

/// `Pacific daylight time, UTC−7 that day`
fn shown_that_day(zone: Zone, instant: Instant) -> String {
    let offset = offset_text(zone.offset(instant).minutes());
    let name = zone.abbreviation(instant).and_then(|name| long_name(&name));
    name.map_or_else(|| format!("{offset} that day"), |name| format!("{name}, {offset} that day"))
}

/// A time at an offset that is no zone.
fn offset_note(taken: &Taken, instant: Instant) -> Option<WhenNote> {
    let shift = taken.start.offset.filter(|shift| !shift.zulu && shift.minutes != 0)?;
    let (zone, offset) = (taken.window.zone, offset_text(shift.minutes));
    if zone != Zone::UTC {
        return Some(plain_note(format!("{offset} is {zone} that day")));
    }
    let text = format!(
        "{offset} is no place's clock by itself: {} {offset} is planned as {}",
        clock_time(taken.civil),
        utc_text(instant, taken.civil)
    );
    let shows = |region: &&&Region| region.zone.offset(instant).minutes() == shift.minutes;
    let peopled = regions().iter().collect::<Vec<_>>();
    let place = peopled.iter().filter(shows).max_by_key(|region| region.people);
    let instead = place.map(|region| {
        let window = Window { zone: region.zone, ..taken.window.clone() }.starting_at(instant);
        Instead { label: place_and_utc(&window, instant), window }
    });
    Some(WhenNote { text, caution: false, instead: instead.into_iter().collect() })
}

/// A part of the day that the time is not in, or a night that begins the day before.
fn part_note(taken: &Taken, instant: Instant) -> Option<WhenNote> {
    let tonight = taken.start.day.is_tonight().then_some(DayPart::Night);
    let part = taken.start.part.or(tonight)?;
    let (civil, zone) = (taken.civil, taken.window.zone);
    let shifted = |hours: i64| {
        let window = Window {
            start: taken.window.start.checked_add_signed(chrono::TimeDelta::hours(hours))?,
            fold: None,
            ..taken.window.clone()
        };
        let start = window.resolve_start().ok()?;
        let label = format!("{} {}", day_name(window.start.date()), place_and_utc(&window, start));
        Some(Instead { label, window })
    };
    if part.holds(hour(civil)) {
        // `Saturday night 01:00`: the night that begins on Saturday has it on Sunday.
        let before_dawn = part == DayPart::Night && tonight.is_none() && hour(civil) < 6;
        return (before_dawn && !taken.start.day.is_empty()).then(|| {
            let day = day_name(civil.date());
            let text = format!("{day} {} is before the night that begins on {day}", clock_time(civil));
            // The night of this Friday may be ahead when its early hours on Friday itself are over.
            let ahead = |other: &Instead| {
                let start = other.window.resolve_start().ok();
                taken.start.day.is_weekday() && start > taken.hints.now
            };
            let next = shifted(24 - 7 * 24).filter(ahead).or_else(|| shifted(24));
            caution(text, next.into_iter().collect())
        });
    }
    let (time, place, day) = (clock_time(civil), zone.place(), day_name(civil.date()));
    let mut text = format!("{time} is no {} in {place}", part.word());
    let in_part = |region: &&Region| part.holds(hour(region.zone.local(instant).civil));
    if let Some(region) = regions().iter().filter(in_part).max_by_key(|region| region.internet_users) {
        let there = region.zone.local(instant).civil;
        text += &format!(
            ": {day} {time} {} is {} {} in {}",
            if zone == Zone::UTC { "UTC".to_owned() } else { format!("in {place}") },
            day_name(there.date()),
            clock_time(there),
            region.zone.place()
        );
    }
    let other_half = part.holds(hour(civil) + 12) && hour(civil) < 12;
    let instead = other_half.then(|| shifted(12)).flatten();
    Some(caution(text, instead.into_iter().collect()))
}

/// `2009-06-16 22:00-08:00` looks like an instant too.
fn dash_note(taken: &Taken) -> Option<WhenNote> {
    let end = taken.line.end.as_ref()?;
    let time = end.time.filter(|time| time.hour <= 14 && time.minute % 15 == 0)?;
    let like_an_instant = taken.line.dash && end.day.is_empty() && taken.start.day.date().is_some();
    like_an_instant.then(|| {
        let until = format!("{:02}:{:02}", time.hour, time.minute);
        let text = format!(
            "{}-{until} is taken as from {} to {until}: write UTC-{until} for an offset",
            clock_time(taken.civil),
            clock_time(taken.civil)
        );
        caution(text, vec![])
    })
}

/// `14:00 in Los Angeles (21:00 UTC)`, `14:00 UTC`.
fn place_and_utc(window: &Window, instant: Instant) -> String {
    let time = clock_time(window.start);
    if window.zone == Zone::UTC {
        return format!("{time} UTC");
    }
    format!("{time} in {} ({})", window.zone.place(), utc_text(instant, window.start))
}

/// `21:00 UTC`, with the day where that is another than on the clock beside it: `Tue 04:45 UTC`.
fn utc_text(instant: Instant, beside: Civil) -> String {
    let utc = instant.utc();
    let time = clock_time(utc);
    if utc.date() == beside.date() {
        format!("{time} UTC")
    } else {
        format!("{} {time} UTC", short_day_name(utc.date()))
    }
}

/// `Kolkata, Jerusalem or Dublin`
fn listed(places: &[String]) -> String {
    match places {
        [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
        _ => places.concat(),
    }
}
