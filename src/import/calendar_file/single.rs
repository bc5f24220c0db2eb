//! Events that are there once, with their properties: what a file holds that is no calendar of a team.
//!
//! Where and how often an event is repeated plays no part here, and neither does a horizon: each has one window, or
//! is left out with a reason.

use super::components::{MAINTNOTE, RawEvent, raw_events};
use super::event::EventLines;
use super::moment::{ClockTime, Moment};
use super::property::Property;
use super::zone_id::Zones;
use super::{CalendarError, MAX_CALENDAR_BYTES, Problem, Problems};
use crate::plan::{Window, WindowProblem};
use crate::time::{Civil, Zone};

/// An event and its one window.
pub(in crate::import) struct Single {
    /// Where it begins in the file, from 1.
    pub(in crate::import) line: usize,
    pub(in crate::import) title: String,
    pub(in crate::import) uid: String,
    /// It, or its calendar, says that it does not take place.
    pub(in crate::import) called_off: bool,
    pub(in crate::import) window: Window,
    /// What there is to know of the reading of its times, as phrases in lower case.
    pub(in crate::import) notes: Vec<String>,
    pub(in crate::import) properties: Vec<Property>,
}

/// The events of a maintenance notice in the order of the file, how many others there are, and what was not read.
/// Times without a zone are read in `floating`.
pub(in crate::import) fn read_singles(
    file: &[u8],
    floating: Zone,
) -> Result<(Vec<Single>, usize, Vec<Problem>), CalendarError> {
    if file.len() > MAX_CALENDAR_BYTES {
        return Err(CalendarError::TooLarge);
    }
    let mut zones = Zones::new(floating);
    let mut problems = Problems::default();
    let raw = raw_events(file, &mut zones, &mut problems)?;
    let count = raw.len();
    let is_notice = |raw: &RawEvent| raw.properties.iter().any(|each| each.name.starts_with(MAINTNOTE));
    let notices: Vec<RawEvent> = raw.into_iter().filter(is_notice).collect();
    let others = count - notices.len();
    let singles = notices.into_iter().filter_map(|raw| single(raw, &zones, &mut problems)).collect();
    Ok((singles, others, problems.list()))
}

fn single(raw: RawEvent, zones: &Zones, problems: &mut Problems) -> Option<Single> {
    let lines = EventLines::of(&raw, zones);
    let head = lines.head(problems);
    let timing = lines.timing(problems)?;
    let mut lose = |why: &str| problems.lose(head.line, &head.title, &format!("{why}; it is left out"));
    // The reader of calendars makes a minute of what has no length: a notice has one.
    if lines.find("DTEND").or(lines.find("DURATION")).is_none() {
        lose("it has no end: give it a DTEND");
        return None;
    }
    if !timing.has_length {
        lose("it ends when it begins: correct its end");
        return None;
    }
    let mut notes = vec![];
    let time = match timing.start {
        Moment::Time(time) => time,
        Moment::Day(date) => {
            notes.push(format!("its times are whole days: they are read in {}", zones.floating));
            let civil = date.and_time(Civil::default().time());
            ClockTime { civil, zone: zones.floating, floating: false, cut: false }
        }
    };
    if time.floating {
        notes.push(format!("its times name no zone: they are read in {}", time.zone));
    }
    if timing.repeats {
        notes.push("it repeats: only the first time is read".to_owned());
    }
    let Some((start, end)) = time.instant().zip(time.after(timing.length)) else {
        lose(&WindowProblem::OutOfRange { start: time.civil }.to_string());
        return None;
    };
    let minutes = end.since(start);
    let whole = u32::try_from(minutes).unwrap_or(u32::MAX);
    let window = Window::of(time.civil, time.zone, whole).starting_at(start);
    if let Err(problem) = window.resolve() {
        lose(&problem.to_string());
        return None;
    }
    let (line, title, uid, called_off) = (head.line, head.title, head.uid, head.called_off);
    Some(Single { line, title, uid, called_off, window, notes, properties: raw.properties })
}
