//! One line for a window: `2009-06-15 21:45 PT 90m`. Read forgivingly; what it was taken for is said, what
//! may mean something else comes with the other reading, and what is not understood is refused by name.
//!
//! Knows no field and no page. `docs/when-line.md` has the grammar; start with [`read_when`].

mod clock_time;
mod date_words;
mod day_part;
mod length;
mod line;
mod notes;
mod offset;
mod settle;
mod token;
mod zone_choice;
mod zone_phrase;
mod zone_words;

use crate::plan::{Fold, Window};
use crate::time::{Instant, Resolution, Zone, clock_time, resolve};

pub(super) use clock_time::{ClockTime, not_a_time, take_time};
pub(super) use date_words::DayWords;
pub(super) use length::{not_a_length, take_length};
pub(super) use offset::{offset_named, offset_text};
pub(super) use token::Cursor;
pub(super) use zone_words::rows as zone_word_rows;

/// What a line is read against.
pub struct WhenHints<'a> {
    /// Without it weekdays and relative days are refused.
    pub now: Option<Instant>,
    /// The plan's current window: gives zone, length, date and time where the line says nothing.
    pub window: &'a Window,
    /// Where the reader is, for words with several meanings.
    pub reader: Option<Zone>,
}

/// A line that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understood {
    /// Its start may still lie in a gap or happen twice: `Window::resolve` says so.
    pub window: Window,
    pub notes: Vec<WhenNote>,
}

/// What the reader of a line should know about how it was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhenNote {
    /// A sentence without a full stop; `PT is America/Los_Angeles: Pacific daylight time, UTC−7 that day`.
    pub text: String,
    /// The words say something that is not so, or may mean something else.
    pub caution: bool,
    /// The other readings.
    pub instead: Vec<Instead>,
}

/// Another reading of a line, one click away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instead {
    /// `15:00 in Los Angeles (22:00 UTC)`
    pub label: String,
    pub window: Window,
}

/// A longer text is no line.
const MAX_LINE: usize = 200;

/// Reads a line, or says which word was not understood and how to write it.
///
/// ```
/// use lowtide::import::{WhenHints, read_when, when_line};
/// use lowtide::plan::examples::founding_case;
/// let plan = founding_case();
/// let hints = WhenHints { now: None, window: &plan.windows[0], reader: None };
/// let understood = read_when("June 16 2009 2pm PST for 1h", &hints).unwrap();
/// assert_eq!(when_line(&understood.window), "2009-06-16 14:00 America/Los_Angeles 60 min");
/// assert!(understood.notes[0].caution, "Pacific was on daylight time that day");
/// ```
pub fn read_when(text: &str, hints: &WhenHints) -> Result<Understood, String> {
    if text.len() > MAX_LINE {
        return Err(format!("the line is longer than {MAX_LINE} characters: leave out all but when it is"));
    }
    let lower = text.to_ascii_lowercase();
    let mut cursor = Cursor::new(text, &lower);
    if cursor.is_done() {
        return Err("the line is empty: write it like 2009-06-15 21:45 Los Angeles 90 min".to_owned());
    }
    settle::settle(&line::read_line(&mut cursor)?, hints)
}

/// A window as a line: what [`read_when`] gives back to it is the same start, zone, fold and length.
///
/// A zone without a place in its name is written `[EST]`, since `EST` alone is read as what people mean by it.
pub fn when_line(window: &Window) -> String {
    let fold = match (window.fold, resolve(window.start, window.zone)) {
        (Some(Fold::First), Resolution::Ambiguous(..)) => " first",
        (Some(Fold::Second), Resolution::Ambiguous(..)) => " second",
        _ => "",
    };
    let name = window.zone.name();
    let bare = name.contains('/') || window.zone == Zone::UTC;
    let (open, close) = if bare { ("", "") } else { ("[", "]") };
    let (date, time) = (window.start.date(), clock_time(window.start));
    format!("{date} {time}{fold} {open}{name}{close} {} min", window.minutes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::examples::founding_case;

    /// Sunday 14 June 2009, noon in Los Angeles.
    const NOW: &str = "2009-06-14T19:00Z";

    /// Reads a line against the founding case, with another zone for its window.
    fn read_from(zone: &str, text: &str) -> Result<Understood, String> {
        let window = Window { zone: Zone::parse(zone).unwrap(), ..founding_case().windows[0].clone() };
        read_when(text, &WhenHints { now: Some(NOW.parse().unwrap()), window: &window, reader: None })
    }

    fn read(text: &str) -> Result<Understood, String> {
        read_from("America/Los_Angeles", text)
    }

    fn line(text: &str) -> String {
        read(text).map_or_else(|error| error, |understood| when_line(&understood.window))
    }

    /// Every note of a line as text, cautions with a mark, other readings as lines.
    fn said(zone: &str, text: &str) -> Vec<String> {
        let notes = read_from(zone, text).unwrap().notes;
        let told = |note: &WhenNote| {
            let mark = if note.caution { "! " } else { "" };
            let instead =
                note.instead.iter().map(|other| format!(" | {} = {}", other.label, when_line(&other.window)));
            format!("{mark}{}{}", note.text, instead.collect::<String>())
        };
        notes.iter().map(told).collect()
    }

    #[test]
    fn lines_are_read_as_people_write_them() {
        for (text, want) in [
            ("2009-06-15 21:45 PT 90m", "2009-06-15 21:45 America/Los_Angeles 90 min"),
            ("2009-06-16 2pm PST", "2009-06-16 14:00 America/Los_Angeles 90 min"),
            ("Sat 22:00 +90m Europe/Berlin", "2009-06-20 22:00 Europe/Berlin 90 min"),
            ("tomorrow 02:00", "2009-06-15 02:00 America/Los_Angeles 90 min"),
            ("tonight 23:00", "2009-06-14 23:00 America/Los_Angeles 90 min"),
            ("tonight 2am", "2009-06-15 02:00 America/Los_Angeles 90 min"),
            ("today 9:30 pm 2h", "2009-06-14 21:30 America/Los_Angeles 120 min"),
            ("next fri 22:00 4h", "2009-06-19 22:00 America/Los_Angeles 240 min"),
            ("15 Jun 2009 21:45 Los Angeles 1h30", "2009-06-15 21:45 America/Los_Angeles 90 min"),
            ("June 15 2009 9:45pm", "2009-06-15 21:45 America/Los_Angeles 90 min"),
            ("2026-12-05T22:00/2026-12-06T00:30", "2026-12-05 22:00 America/Los_Angeles 150 min"),
            ("2026-12-05T22:00/2026-12-06T00:30 Berlin", "2026-12-05 22:00 Europe/Berlin 150 min"),
            ("2026-12-05T22:00-08:00/2026-12-06T00:30-08:00", "2026-12-05 22:00 America/Los_Angeles 150 min"),
            ("2009-06-16T04:45Z/PT90M", "2009-06-16 04:45 UTC 90 min"),
            ("2009-06-16T04:45:00Z/2009-06-16T06:15:00.000Z", "2009-06-16 04:45 UTC 90 min"),
            ("22:00-23:30 Berlin", "2009-06-15 22:00 Europe/Berlin 90 min"),
            ("from 22:00 to 00:30 in Berlin", "2009-06-15 22:00 Europe/Berlin 150 min"),
            ("Sat 22:00 to Sun 02:00 CET", "2009-06-20 22:00 Europe/Berlin 240 min"),
            ("2245", "2009-06-15 22:45 America/Los_Angeles 90 min"),
            ("9pm", "2009-06-15 21:00 America/Los_Angeles 90 min"),
            ("2-3p Pacific time, June 16", "2009-06-16 14:00 America/Los_Angeles 60 min"),
            ("90m", "2009-06-15 21:45 America/Los_Angeles 90 min"),
            ("for 1:30", "2009-06-15 21:45 America/Los_Angeles 90 min"),
            ("São Paulo", "2009-06-15 21:45 America/Sao_Paulo 90 min"),
            ("20090616T0445Z", "2009-06-16 04:45 UTC 90 min"),
            ("28.11.2026 22:00", "2026-11-28 22:00 America/Los_Angeles 90 min"),
            ("22:00-24:00", "2009-06-15 22:00 America/Los_Angeles 120 min"),
            ("Sat 22:00 to Sat 24:00", "2009-06-20 22:00 America/Los_Angeles 120 min"),
            ("22:00 Mar del Plata", "2009-06-15 22:00 America/Argentina/Buenos_Aires 90 min"),
            ("2009-06-15T21:45-07:00[America/Los_Angeles]", "2009-06-15 21:45 America/Los_Angeles 90 min"),
            ("2009-06-16T04:45Z[America/Los_Angeles]", "2009-06-15 21:45 America/Los_Angeles 90 min"),
            ("22:00 Berlin to 17:00 New York", "2009-06-15 22:00 Europe/Berlin 60 min"),
            ("22:00 to 2009-06-20 02:00", "2009-06-19 22:00 America/Los_Angeles 240 min"),
            ("22:00 to tomorrow 24:00", "2009-06-15 22:00 America/Los_Angeles 120 min"),
            ("22:00 to tomorrow 02:00", "2009-06-14 22:00 America/Los_Angeles 240 min"),
            ("2009-06-15 22:00 EST5EDT", "2009-06-15 22:00 [EST5EDT] 90 min"),
            ("12 UTC", "\"12\" was not understood: write it like 2009-06-15 21:45 Los Angeles 90 min"),
        ] {
            assert_eq!(line(text), want, "{text:?}");
            assert_eq!(
                line(&text.to_ascii_uppercase()).to_ascii_lowercase(),
                want.to_ascii_lowercase(),
                "{text:?}"
            );
        }
    }

    #[test]
    fn a_weekday_is_the_next_one_and_today_only_while_its_time_is_ahead() {
        for (text, date) in [
            ("Sun 13:00", "2009-06-14"),
            ("Sun 11:00", "2009-06-21"),
            ("next Sun 13:00", "2009-06-21"),
            ("Mon 11:00", "2009-06-15"),
            ("15 Jun 11:00", "2009-06-15"),
            ("13 Jun 11:00", "2010-06-13"),
            // It is Monday in Tokyo already.
            ("tomorrow 11:00 Tokyo", "2009-06-16"),
            ("tomorrow 11:00 UTC+12", "2009-06-15"),
        ] {
            assert!(line(text).starts_with(date), "{text:?}: {}", line(text));
        }
        assert_eq!(said("UTC", "Sat 22:00"), ["Sat is Saturday 20 June 2009"]);
    }

    #[test]
    fn what_is_not_understood_is_named_with_a_remedy() {
        for (text, error) in [
            ("", "the line is empty: write it like 2009-06-15 21:45 Los Angeles 90 min"),
            (
                "3/4/2026 22:00",
                "\"3/4/2026\" is in an order that countries read in two ways: write the date like 2026-04-03 or 3 Apr 2026",
            ),
            (
                "25/12/2026 22:00",
                "\"25/12/2026\" is in an order that countries read in two ways: write the date like 2026-04-03 or 3 Apr 2026",
            ),
            ("22:00 Berln", "\"Berln\" was not understood: did you mean Europe/Berlin?"),
            ("in 2 hours", "\"in\" was not understood: write it like 2009-06-15 21:45 Los Angeles 90 min"),
            (
                "22:00 sometimes 90m",
                "\"sometimes\" was not understood: write it like 2009-06-15 21:45 Los Angeles 90 min",
            ),
            ("25:00", "\"25:00\" is not a time: write it like 21:45 or 9:45 pm"),
            ("21:45:30", "\"21:45:30\" is finer than a minute: leave the seconds out"),
            ("2009-02-30 22:00", "\"2009-02-30\" is not a date: write it like 2009-06-15 or 15 Jun 2009"),
            ("Tue 15 Jun 2009", "15 June 2009 is a Monday: correct the day or the date"),
            ("22:00 23:00", "\"23:00\" says again what the line has already said: leave one of them out"),
            (
                "22:00 Berlin Tokyo",
                "\"Tokyo\" says again what the line has already said: leave one of them out",
            ),
            ("22:00-23:00 90m", "the line has an end and a length: leave one of them out"),
            ("22:00 to Berlin", "the end has no time: write it like 22:00 to 23:30"),
            ("1999-06-30 22:00", "30 June 1999 lies outside the clock data: choose a date from 2000 to 2069"),
            ("22:00 0m", "a window of 0 minutes cannot be planned: use 1 minute to 14 days (1 to 20160)"),
            (
                "22:00 15 days",
                "a window of 21600 minutes cannot be planned: use 1 minute to 14 days (1 to 20160)",
            ),
            (
                "2009-06-15T21:45-08:00[America/Los_Angeles]",
                "21:45 is not UTC−8 in America/Los_Angeles then: leave one of them out",
            ),
        ] {
            assert_eq!(line(text), error, "{text:?}");
        }
        let long = "22:00 ".repeat(40);
        assert!(read(&long).unwrap_err().contains("longer than 200"));
        let window = &founding_case().windows[0];
        let no_now = WhenHints { now: None, window, reader: None };
        assert_eq!(
            read_when("sat 22:00", &no_now).unwrap_err(),
            "a weekday depends on today's date, which is not known here: write it like 2009-06-15"
        );
    }

    #[test]
    fn a_winter_word_in_summer_is_caught() {
        assert_eq!(
            said("America/Los_Angeles", "2009-06-16 2pm PST"),
            ["! Pacific will be on daylight time that day: 14:00 in Los Angeles (21:00 UTC) is assumed, \
              not literal UTC−8 (22:00 UTC) \
              | 15:00 in Los Angeles (22:00 UTC) = 2009-06-16 15:00 America/Los_Angeles 90 min"]
        );
        assert_eq!(
            said("UTC", "2009-07-16 14:00 MST"),
            ["! Mountain will be on daylight time that day: 14:00 in Denver (20:00 UTC) is assumed, \
              not literal UTC−7 (21:00 UTC) | 14:00 in Phoenix (21:00 UTC) = 2009-07-16 14:00 America/Phoenix 90 min"]
        );
        assert_eq!(
            said("UTC", "2008-07-16 14:00 CET"),
            ["! Berlin was on summer time that day: 14:00 in Berlin (12:00 UTC) is assumed, \
              not literal UTC+1 (13:00 UTC) | 15:00 in Berlin (13:00 UTC) = 2008-07-16 15:00 Europe/Berlin 90 min"]
        );
        assert!(
            said("UTC", "2009-01-16 14:00 EDT")[0].starts_with("! Eastern was on standard time that day")
        );
    }

    #[test]
    fn a_true_word_is_told_without_caution() {
        assert_eq!(
            said("America/Los_Angeles", "2009-06-16 14:00 PT"),
            ["PT is America/Los_Angeles: Pacific daylight time, UTC−7 that day"]
        );
        assert_eq!(
            said("UTC", "2009-01-16 14:00 PST"),
            ["PST is America/Los_Angeles: Pacific standard time, UTC−8 that day"]
        );
        assert_eq!(
            said("UTC", "2009-06-16 14:00 Munich"),
            ["Munich is Europe/Berlin: Central European summer time, UTC+2 that day"]
        );
        // People at these places do say so in summer.
        assert_eq!(
            said("America/Panama", "2009-07-16 14:00 EST"),
            ["EST is America/Panama: Eastern standard time, UTC−5 that day"]
        );
        assert_eq!(
            said("America/Phoenix", "2009-07-16 14:00 MST"),
            ["MST is America/Phoenix: Mountain standard time, UTC−7 that day"]
        );
        assert_eq!(said("UTC", "2009-06-16 14:00 Europe/Berlin"), [""; 0]);
        assert_eq!(said("Asia/Tokyo", "2009-12-16 14:00 GMT"), [""; 0]);
        assert_eq!(said("UTC", "2009-06-16 14:00 Los Angeles"), [""; 0]);
    }

    #[test]
    fn a_word_of_several_meanings_offers_the_others() {
        assert_eq!(
            said("UTC", "2009-06-16 14:00 IST"),
            ["! IST may mean Kolkata, Jerusalem or Dublin: 14:00 in Kolkata (08:30 UTC) is assumed \
              | 14:00 in Jerusalem (11:00 UTC) = 2009-06-16 14:00 Asia/Jerusalem 90 min \
              | 14:00 in Dublin (13:00 UTC) = 2009-06-16 14:00 Europe/Dublin 90 min"]
        );
    }

    #[test]
    fn a_word_of_several_meanings_fits_the_plan_or_the_reader() {
        for (plan, word, zone) in [
            ("UTC", "CST", "America/Chicago"),
            ("America/Lima", "CST", "America/Chicago"),
            ("Asia/Singapore", "CST", "Asia/Shanghai"),
            ("America/Havana", "CST", "America/Havana"),
            ("Asia/Calcutta", "IST", "Asia/Kolkata"),
            ("Europe/London", "IST", "Europe/Dublin"),
            ("Asia/Manila", "PST", "Asia/Manila"),
            ("America/Tijuana", "PT", "America/Tijuana"),
            ("Europe/Paris", "CET", "Europe/Paris"),
            ("Africa/Algiers", "CET", "Africa/Algiers"),
        ] {
            let window = read_from(plan, &format!("2009-06-16 14:00 {word}")).unwrap().window;
            assert_eq!(window.zone.name(), zone, "{word} in {plan}");
        }
        let window = founding_case().windows[0].clone();
        let reader = Some(Zone::parse("Asia/Jerusalem").unwrap());
        let hints = WhenHints { now: None, window: &window, reader };
        assert_eq!(read_when("14:00 IST", &hints).unwrap().window.zone.name(), "Asia/Jerusalem");
    }

    #[test]
    fn an_offset_is_the_plans_clock_or_utc() {
        assert_eq!(line("22:00 UTC-7"), "2009-06-15 22:00 America/Los_Angeles 90 min");
        assert_eq!(line("22:00 UTC+5:30"), "2009-06-15 16:30 UTC 90 min");
        assert_eq!(
            said("UTC", "2009-06-15 22:00 UTC+2"),
            ["UTC+2 is no place's clock by itself: 22:00 UTC+2 is planned as 20:00 UTC \
             | 22:00 in Berlin (20:00 UTC) = 2009-06-15 22:00 Europe/Berlin 90 min"]
        );
        assert_eq!(line("22:00 -08:00"), "2009-06-16 06:00 UTC 90 min");
        assert!(
            said("UTC", "2009-06-15 22:00-08:00")[0]
                .starts_with("! 22:00-08:00 is taken as from 22:00 to 08:00")
        );
    }

    #[test]
    fn a_part_of_the_day_that_does_not_fit_is_caught() {
        assert_eq!(
            said("UTC", "Saturday evening 03:00 UTC"),
            [
                "Saturday is Saturday 20 June 2009",
                "! 03:00 is no evening in UTC: Saturday 03:00 UTC is Friday 23:00 in New York"
            ]
        );
        assert_eq!(
            said("UTC", "2009-06-15 9:00 evening"),
            ["! 09:00 is no evening in UTC: Monday 09:00 UTC is Monday 17:00 in Shanghai \
             | Monday 21:00 UTC = 2009-06-15 21:00 UTC 90 min"]
        );
        assert_eq!(
            said("UTC", "2009-06-20 night 01:00"),
            ["! Saturday 01:00 is before the night that begins on Saturday \
             | Sunday 01:00 UTC = 2009-06-21 01:00 UTC 90 min"]
        );
        assert_eq!(said("UTC", "2009-06-20 22:00 night"), [""; 0]);
        // It is Sunday noon: the night of this Sunday is ahead, its early hours by date are a week away.
        assert!(
            said("America/Los_Angeles", "sunday night 1am")[1]
                .ends_with("= 2009-06-15 01:00 America/Los_Angeles 90 min")
        );
    }

    #[test]
    fn elapsed_length_is_counted_across_clock_changes() {
        assert_eq!(line("2017-11-05 00:00 to 12:00 New York"), "2017-11-05 00:00 America/New_York 780 min");
        assert_eq!(
            line("2017-11-05 01:30 EDT to 01:30 EST"),
            "2017-11-05 01:30 first America/New_York 60 min"
        );
        assert!(line("2017-11-05 01:30 New York to 03:00").contains("happens twice"));
        assert!(line("2027-03-14 02:30 New York to 04:00").contains("does not exist"));
    }

    #[test]
    fn a_start_in_a_gap_or_a_fold_is_returned_as_it_is() {
        let gap = read("2027-03-14 02:30 New York").unwrap().window;
        assert!(matches!(gap.resolve(), Err(crate::plan::WindowProblem::Gap { .. })));
        let fold = |text: &str| read(&format!("2026-11-01 01:30 {text}")).unwrap().window.fold;
        assert_eq!(fold("New York"), None);
        assert_eq!(fold("EDT"), Some(Fold::First));
        assert_eq!(fold("EST"), Some(Fold::Second));
        assert_eq!(fold("second New York"), Some(Fold::Second));
    }

    #[test]
    fn a_zone_without_a_place_is_written_in_brackets_and_read_back() {
        let window = Window { zone: Zone::parse("EST").unwrap(), ..founding_case().windows[0].clone() };
        assert_eq!(when_line(&window), "2009-06-15 21:45 [EST] 90 min");
        assert_eq!(read(&when_line(&window)).unwrap().window, window);
    }

    #[test]
    fn a_line_that_names_no_start_keeps_which_of_two_was_meant() {
        let start = crate::time::parse_civil("2026-11-01T01:30").unwrap();
        let window = Window { start, fold: Some(Fold::Second), ..founding_case().windows[0].clone() };
        let hints = WhenHints { now: None, window: &window, reader: None };
        assert_eq!(read_when("2h", &hints).unwrap().window.fold, Some(Fold::Second));
        assert_eq!(read_when("01:30", &hints).unwrap().window.fold, None);
    }
}
