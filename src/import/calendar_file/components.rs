//! The components of a file: which lines are those of an event, and which belong to something else.
//!
//! Alarms, to-dos, journals and zone rules nest and have the same names for their properties. Knows no dates.

use super::lines::Lines;
use super::property::{Property, name_of};
use super::zone_id::Zones;
use super::{CalendarError, MAX_EVENTS, Problems};

/// The lines of one event.
pub(super) struct RawEvent {
    /// Where it begins.
    pub(super) line: usize,
    /// Its calendar says that what it holds is called off.
    pub(super) called_off: bool,
    pub(super) properties: Vec<Property>,
}

/// What an event is read from, beside what a maintenance notice adds; every other property is passed over.
const WANTED: [&str; 14] = [
    "UID",
    "SUMMARY",
    "CATEGORIES",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "EXRULE",
    "RDATE",
    "EXDATE",
    "RECURRENCE-ID",
    "STATUS",
    "SEQUENCE",
    "ORGANIZER",
];

/// What the names of a maintenance notice begin with.
pub(in crate::import) const MAINTNOTE: &str = "X-MAINTNOTE-";

/// More levels than any program writes.
const MAX_DEPTH: usize = 8;

/// How far the file is read.
struct Reading<'a> {
    events: Vec<RawEvent>,
    zones: &'a mut Zones,
    problems: &'a mut Problems,
    is_calendar: bool,
    called_off: bool,
    /// The names of the open components, the innermost last.
    open: Vec<String>,
    event: Option<RawEvent>,
    /// A line of the open event that is no property has been seen.
    noted: bool,
    /// What the open description of a zone calls itself, and where it says that is.
    zone_name: String,
    zone_place: String,
}

/// The events of a file in its order. What its zones are called is told to `zones`.
pub(super) fn raw_events(
    file: &[u8],
    zones: &mut Zones,
    problems: &mut Problems,
) -> Result<Vec<RawEvent>, CalendarError> {
    let mut reading = Reading {
        events: vec![],
        zones,
        problems,
        is_calendar: false,
        called_off: false,
        open: vec![],
        event: None,
        noted: false,
        zone_name: String::new(),
        zone_place: String::new(),
    };
    for line in Lines::of(file) {
        let name = name_of(&line.text).to_ascii_uppercase();
        let matters = match reading.open.last().map_or("", String::as_str) {
            "VEVENT" => WANTED.contains(&name.as_str()) || name.starts_with(MAINTNOTE),
            "VTIMEZONE" => name == "TZID" || name == "X-LIC-LOCATION",
            "VCALENDAR" => name == "METHOD",
            _ => false,
        };
        let has_colon = line.text.contains(':');
        if !(matters || matches!(name.as_str(), "BEGIN" | "END") && has_colon) {
            if !has_colon {
                reading.no_property(line.number);
            }
            continue;
        }
        match Property::read(&line) {
            Some(property) => reading.take(property)?,
            None => reading.no_property(line.number),
        }
    }
    reading.left_open();
    if reading.is_calendar { Ok(reading.events) } else { Err(CalendarError::NotACalendar) }
}

impl Reading<'_> {
    fn take(&mut self, property: Property) -> Result<(), CalendarError> {
        match property.name.as_str() {
            "BEGIN" => self.begin(property.value.to_ascii_uppercase(), property.line),
            "END" => return self.end(&property.value.to_ascii_uppercase()),
            "METHOD" => self.called_off = property.value.eq_ignore_ascii_case("CANCEL"),
            "TZID" if self.event.is_none() => self.zone_name = property.text(),
            "X-LIC-LOCATION" => self.zone_place = property.text(),
            _ => {
                if let Some(event) = &mut self.event {
                    event.properties.push(property);
                }
            }
        }
        Ok(())
    }

    /// Calendars stand in nothing and events in nothing but a calendar: what is open then was never closed.
    fn begin(&mut self, name: String, line: usize) {
        match name.as_str() {
            "VCALENDAR" => {
                self.left_open();
                self.open.clear();
                self.is_calendar = true;
                self.called_off = false;
            }
            "VTIMEZONE" => {
                self.zone_name.clear();
                self.zone_place.clear();
            }
            "VEVENT" => {
                self.left_open();
                self.open.truncate(1);
                self.noted = false;
                self.event = Some(RawEvent { line, called_off: self.called_off, properties: vec![] });
            }
            _ => {}
        }
        if self.open.len() < MAX_DEPTH {
            self.open.push(name);
        }
    }

    /// Closes the innermost component of that name, and what was left open in it.
    fn end(&mut self, name: &str) -> Result<(), CalendarError> {
        let Some(depth) = self.open.iter().rposition(|open| open == name) else { return Ok(()) };
        let closes_event = self.open[depth..].iter().any(|open| open == "VEVENT");
        self.open.truncate(depth);
        if name == "VTIMEZONE" && !self.zone_name.is_empty() {
            self.zones.explain(&self.zone_name, &self.zone_place);
        }
        if name == "VEVENT" {
            if self.events.len() == MAX_EVENTS {
                return Err(CalendarError::TooManyEvents);
            }
            self.events.extend(self.event.take());
        } else if closes_event {
            self.left_open();
        }
        Ok(())
    }

    fn left_open(&mut self) {
        if let Some(event) = self.event.take() {
            let why = "it is not closed and left out: is the file whole?";
            self.problems.lose(event.line, &title_of(&event), why);
        }
    }

    fn no_property(&mut self, line: usize) {
        let in_event = self.open.last().is_some_and(|open| open == "VEVENT");
        if let Some(event) = self.event.as_ref().filter(|_| in_event && !self.noted) {
            self.noted = true;
            let why = "a line in it has no name and value and is passed over: is the file whole?";
            self.problems.add(line, &title_of(event), why);
        }
    }
}

/// What the event calls itself; empty where it does not.
pub(super) fn title_of(event: &RawEvent) -> String {
    let title = event.properties.iter().find(|property| property.name == "SUMMARY");
    title.map(Property::text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Zone;

    fn read(lines: &[&str]) -> (Vec<String>, Vec<usize>) {
        let mut problems = Problems::default();
        let file = lines.join("\r\n");
        let events = raw_events(file.as_bytes(), &mut Zones::new(Zone::UTC), &mut problems).unwrap();
        let titles = events.iter().map(|event| {
            let names: Vec<_> = event.properties.iter().map(|p| p.name.as_str()).collect();
            format!("{} {}", title_of(event), names.join(" "))
        });
        (titles.collect(), problems.list().iter().map(|problem| problem.line).collect())
    }

    #[test]
    fn what_is_nested_in_an_event_is_not_its_own() {
        let (events, problems) = read(&[
            "BEGIN:VCALENDAR",
            "BEGIN:VTIMEZONE",
            "BEGIN:STANDARD",
            "DTSTART:16010101T000000",
            "END:STANDARD",
            "END:VTIMEZONE",
            "BEGIN:VJOURNAL",
            "SUMMARY:journal",
            "END:VJOURNAL",
            "begin:vevent",
            "SUMMARY:A",
            "BEGIN:VALARM",
            "SUMMARY:alarm",
            "DTSTART:20260101",
            "END:VALARM",
            "UID:1",
            "end:vevent",
            "END:VCALENDAR",
        ]);
        assert_eq!((events, problems), (vec!["A SUMMARY UID".to_owned()], vec![]));
    }

    #[test]
    fn an_event_that_is_never_closed_costs_no_other() {
        let (events, problems) = read(&[
            "BEGIN:VCALENDAR",
            "BEGIN:VEVENT",
            "SUMMARY:open",
            "BEGIN:VALARM",
            "BEGIN:VEVENT",
            "SUMMARY:B",
            "BEGIN:VALARM",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "SUMMARY:open too",
            "END:VCALENDAR",
            "BEGIN:VCALENDAR",
            "BEGIN:VEVENT",
            "SUMMARY:C",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "SUMMARY:D",
        ]);
        assert_eq!(
            (events, problems),
            (vec!["B SUMMARY".to_owned(), "C SUMMARY".to_owned()], vec![2, 9, 16])
        );
    }

    #[test]
    fn lines_that_are_no_properties_are_said_once_an_event() {
        let (events, problems) =
            read(&["BEGIN:VCALENDAR", "garbage", "BEGIN:VEVENT", "Room 5", "Room 6", "UID:1", "END:VEVENT"]);
        assert_eq!((events, problems), (vec![" UID".to_owned()], vec![4]));
    }

    #[test]
    fn a_file_without_a_calendar_is_refused() {
        for file in ["", "<!DOCTYPE html>", "BEGIN:VCARD\nEND:VCARD", "BEGIN:VEVENT\nUID:1\nEND:VEVENT"] {
            let read = raw_events(file.as_bytes(), &mut Zones::new(Zone::UTC), &mut Problems::default());
            assert_eq!(read.err(), Some(CalendarError::NotACalendar), "{file:?}");
        }
    }
}
