//! Entries of a calendar file as own events of a plan.

use super::calendar_file::{Entry, Occurrence};
use crate::plan::{EventKind, MAX_TITLE, OwnEvent, OwnWhen, Window, one_line};
use crate::sorting::sort_by_key;
use crate::time::{Date, Span, Zone, days_from};

/// How far around a plan's windows a calendar is looked at, in days: a year before, two years after.
const BEFORE: i64 = 366;
const AFTER: i64 = 2 * 366;

/// What an own event counts that comes from a file: avoid.
const SEVERITY: u8 = 2;

/// The dates between which a calendar matters for a plan of these windows.
pub fn horizon(windows: &[Window]) -> (Date, Date) {
    days_around(windows, BEFORE, AFTER)
}

/// From so many days before the first start of the windows to so many after the last.
pub fn days_around(windows: &[Window], before: i64, after: i64) -> (Date, Date) {
    let dates = || windows.iter().map(|window| window.start.date());
    let (first, last) = (dates().min().unwrap_or_default(), dates().max().unwrap_or_default());
    (days_from(first, -before).unwrap_or(first), days_from(last, after).unwrap_or(last))
}

/// Every occurrence of the entries as an event of `kind`, in the order of the file. Whole days are those of
/// `zone` for a freeze, since it is the team's, and each region's own for everything else.
pub fn own_events<'a>(
    entries: impl IntoIterator<Item = &'a Entry>,
    kind: EventKind,
    zone: Zone,
) -> Vec<OwnEvent> {
    let mut events = vec![];
    for entry in entries {
        let title = title(&entry.title);
        for occurrence in &entry.occurrences {
            let when = match *occurrence {
                Occurrence::Dates { from, to } if kind == EventKind::Freeze => {
                    OwnWhen::Dates { from, to, zone }
                }
                Occurrence::Dates { from, to } => OwnWhen::LocalDates { from, to },
                // A moment is the minute that it begins.
                Occurrence::Span(span) => {
                    OwnWhen::Instants(Span::starting(span.start, span.minutes().max(1)))
                }
            };
            let event =
                OwnEvent { number: 0, title: title.clone(), kind, scope: vec![], when, severity: SEVERITY };
            if event.problem().is_none() {
                events.push(event);
            }
        }
    }
    events
}

/// As many of the events as there is room for, single ones before those that repeat and each those nearest a
/// window; their order stays.
pub fn nearest(events: Vec<OwnEvent>, windows: &[Window], room: usize) -> Vec<OwnEvent> {
    let mut taken: Vec<usize> = (0..events.len()).collect();
    if taken.len() > room {
        let distance = |event: &OwnEvent| {
            let (from, to) = event.when.dates();
            let days = windows.iter().map(|window| {
                let date = window.start.date();
                (from - date).num_days().max((date - to).num_days()).max(0)
            });
            days.min().unwrap_or(0)
        };
        // What is there once is not pushed out by what comes every day.
        let mut repeats = vec![false; events.len()];
        sort_by_key(&mut taken, |index| events[*index].title.as_str());
        for pair in taken.windows(2).filter(|pair| events[pair[0]].title == events[pair[1]].title) {
            (repeats[pair[0]], repeats[pair[1]]) = (true, true);
        }
        sort_by_key(&mut taken, |index| (repeats[*index], distance(&events[*index]), *index));
        taken.truncate(room);
        sort_by_key(&mut taken, |index| *index);
    }
    let kept = events.into_iter().enumerate().filter(|(index, _)| taken.binary_search(index).is_ok());
    kept.map(|(_, event)| event).collect()
}

fn title(text: &str) -> String {
    let line = one_line(text);
    let title: String = line.trim().chars().take(MAX_TITLE).collect();
    if title.is_empty() { "Event without a title".to_owned() } else { title }
}

#[cfg(test)]
mod tests {
    use super::super::read_calendar;
    use super::*;
    use crate::plan::examples::founding_case;
    use crate::time::parse_date;

    fn entries(lines: &str) -> Vec<Entry> {
        let file = format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n");
        let zone = Zone::parse("Europe/Berlin").unwrap();
        let day = |text| parse_date(text).unwrap();
        read_calendar(&file, zone, (day("2008-06-01"), day("2011-06-30"))).unwrap().entries
    }

    fn berlin() -> Zone {
        Zone::parse("Europe/Berlin").unwrap()
    }

    const DAYS: &str = "SUMMARY:Freeze\nDTSTART;VALUE=DATE:20090615\nDTEND;VALUE=DATE:20090617";

    #[test]
    fn whole_days_are_the_zones_for_a_freeze_and_each_regions_own_for_an_event() {
        let (from, to) = (parse_date("2009-06-15").unwrap(), parse_date("2009-06-16").unwrap());
        let read = |kind| own_events(&entries(DAYS), kind, berlin())[0].when;
        assert_eq!(read(EventKind::Freeze), OwnWhen::Dates { from, to, zone: berlin() });
        assert_eq!(read(EventKind::Own), OwnWhen::LocalDates { from, to });
    }

    #[test]
    fn times_are_instants_and_a_moment_is_a_minute() {
        let timed = entries("SUMMARY:Release\nDTSTART:20090615T200000Z");
        let event = own_events(&timed, EventKind::Own, berlin()).remove(0);
        let span = event.when.instants().unwrap();
        assert_eq!((span.start.to_string().as_str(), span.minutes()), ("2009-06-15T20:00:00Z", 1));
    }

    #[test]
    fn titles_are_one_short_line() {
        let mut long = entries(DAYS);
        long[0].title = format!("a\nb\u{202e}{}", "x".repeat(300));
        let event = own_events(&long, EventKind::Own, berlin()).remove(0);
        assert!(event.title.starts_with("a b x"), "{:?}", event.title);
        assert_eq!(event.title.chars().count(), MAX_TITLE);
        let none = own_events(&entries("DTSTART;VALUE=DATE:20090615"), EventKind::Own, berlin());
        assert_eq!(none[0].title, "Event without a title");
    }

    #[test]
    fn where_room_is_short_the_nearest_to_a_window_are_taken_in_their_order() {
        let weekly = entries("SUMMARY:Release\nDTSTART;VALUE=DATE:20090105\nRRULE:FREQ=WEEKLY;COUNT=40");
        let events = own_events(&weekly, EventKind::Own, berlin());
        let kept = nearest(events.clone(), &founding_case().windows, 3);
        let days: Vec<_> = kept.iter().map(|event| event.when.dates().0.to_string()).collect();
        assert_eq!(days, ["2009-06-08", "2009-06-15", "2009-06-22"]);
        assert_eq!(nearest(events.clone(), &founding_case().windows, 60), events);
    }

    #[test]
    fn what_is_there_once_has_room_before_what_repeats_however_far_it_is() {
        let mut both = entries("SUMMARY:Stand-up\nDTSTART;VALUE=DATE:20090601\nRRULE:FREQ=DAILY;COUNT=40");
        both.extend(entries("SUMMARY:Freeze\nDTSTART;VALUE=DATE:20101224"));
        let kept = nearest(own_events(&both, EventKind::Own, berlin()), &founding_case().windows, 2);
        let titles: Vec<_> = kept.iter().map(|event| event.title.as_str()).collect();
        assert_eq!(titles, ["Stand-up", "Freeze"]);
    }

    #[test]
    fn a_calendar_is_looked_at_a_year_before_and_two_years_after_the_windows() {
        let (first, last) = horizon(&founding_case().windows);
        assert_eq!((first.to_string().as_str(), last.to_string().as_str()), ("2008-06-14", "2011-06-18"));
    }
}
