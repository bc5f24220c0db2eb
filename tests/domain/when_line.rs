//! Lines for a window: what is written is read back, and no text does harm.

use lowtide::import::{Understood, WhenHints, read_when, when_line};
use lowtide::plan::examples::founding_case;
use lowtide::plan::{Fold, MAX_MINUTES, Window, WindowProblem};
use lowtide::time::{Civil, Clock, Instant, Resolution, Span, Zone, resolve};
use proptest::prelude::*;
use proptest::sample::select;

use crate::problem::{config, instants};

/// More than any note or message has to say.
const MOST_TEXT: usize = 1_000;

/// Every kind of word that a line understands, and some that it does not.
const WORDS: [&str; 74] = [
    "2009-06-15",
    "2026-12-05T22:00",
    "/",
    "-",
    "–",
    "to",
    "until",
    "from",
    "at",
    "for",
    "on",
    "in",
    "next",
    "this",
    "sat",
    "Sunday",
    "today",
    "tonight",
    "tomorrow",
    "15",
    "Jun",
    "june 15",
    "2009",
    "15 Jun 2009",
    "3/4/2026",
    "21:45",
    "9pm",
    "9:45 pm",
    "2245",
    "24:00",
    "00:00",
    "02:30",
    "01:30",
    "noon",
    "2-3p",
    "90m",
    "+90m",
    "1h30",
    "1 h 30",
    "15 days",
    "0 min",
    "PT90M",
    "P1D",
    "99999999h",
    "Z",
    "UTC",
    "UTC+2",
    "gmt-3:30",
    "+02:00",
    "-08:00",
    "PT",
    "PST",
    "EDT",
    "EST",
    "CST",
    "IST",
    "BST",
    "GMT",
    "Pacific",
    "daylight",
    "time",
    "Los Angeles",
    "São Paulo",
    "San Jose",
    "Europe/Berlin",
    "[EST]",
    "America/New_York",
    "first",
    "second",
    "morning",
    "evening",
    "night",
    "soon",
    "[",
];

/// The page that explains the line.
const PAGE: &str = include_str!("../../docs/when-line.md");

fn hints(window: &Window) -> WhenHints<'_> {
    let now = "2026-10-31T20:00Z".parse().expect("an instant");
    let reader = Zone::parse("Europe/London").expect("a zone");
    WhenHints { now: Some(now), window, reader: Some(reader) }
}

/// What a line carries of a window.
fn carried(window: &Window) -> (Civil, Zone, Option<Fold>, u32) {
    (window.start, window.zone, window.fold, window.minutes)
}

fn window_at(zone: Zone, instant: Instant, minutes: u32) -> Window {
    Window { zone, minutes, ..founding_case().windows[0].clone() }.starting_at(instant)
}

fn read_back(window: &Window, base: &Window) -> Window {
    let line = when_line(window);
    let read = read_when(&line, &hints(base)).unwrap_or_else(|error| panic!("{line}: {error}"));
    assert!(read.notes.is_empty(), "{line} needs no words: {:?}", read.notes);
    read.window
}

/// Whatever was typed, the answer is short, and a window that comes out of it can be planned or asked about.
fn answer(text: &str) -> Result<Option<Understood>, TestCaseError> {
    let base = founding_case().windows[0].clone();
    let understood = match read_when(text, &hints(&base)) {
        Ok(understood) => understood,
        Err(error) => {
            prop_assert!(error.len() <= 10 * text.len() + MOST_TEXT && !error.is_empty(), "{error}");
            return Ok(None);
        }
    };
    let askable = matches!(
        understood.window.resolve(),
        Ok(_) | Err(WindowProblem::Gap { .. } | WindowProblem::Ambiguous { .. })
    );
    prop_assert!(askable, "{text:?} gives {:?}", understood.window);
    for note in &understood.notes {
        prop_assert!(!note.text.is_empty() && note.text.len() <= text.len() + MOST_TEXT, "{note:?}");
        prop_assert!(note.instead.len() <= 20, "{note:?}");
        for other in &note.instead {
            prop_assert!(other.window.resolve().is_ok() && other.window != understood.window, "{other:?}");
        }
    }
    Ok(Some(understood))
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn a_window_is_read_back_from_its_line(
        zone in select(Zone::all().collect::<Vec<_>>()),
        (instant, other) in (instants(), instants()),
        minutes in 1..=MAX_MINUTES,
    ) {
        let window = window_at(zone, instant, minutes);
        let base = window_at(Zone::parse("Asia/Tokyo").unwrap(), other, 45);
        prop_assert_eq!(carried(&read_back(&window, &base)), carried(&window));
    }

    #[test]
    fn words_in_any_order_give_a_window_or_a_message(words in proptest::collection::vec(select(&WORDS[..]), 1..8)) {
        let text = words.join(" ");
        if let Some(understood) = answer(&text)? {
            let line = when_line(&understood.window);
            let again = answer(&line)?.map(|again| again.window);
            prop_assert_eq!(again.as_ref().map(carried), Some(carried(&understood.window)), "{} as {}", text, line);
        }
    }

    #[test]
    fn words_without_spaces_do_no_harm(words in proptest::collection::vec(select(&WORDS[..]), 1..6)) {
        answer(&words.concat())?;
    }

    #[test]
    fn any_text_does_no_harm(text in proptest::collection::vec(any::<char>(), 0..120)) {
        answer(&text.into_iter().collect::<String>())?;
    }

    #[test]
    fn marks_and_figures_do_no_harm(text in proptest::collection::vec(select(b"0123456789:-+/. TZpmh[]".to_vec()), 0..24)) {
        answer(&String::from_utf8_lossy(&text))?;
    }
}

#[test]
fn the_examples_of_the_page_are_what_is_answered() {
    let base = founding_case().windows[0].clone();
    let hints = WhenHints { now: Some("2009-06-14T19:00Z".parse().unwrap()), window: &base, reader: None };
    let mut examples = 0;
    for row in PAGE.lines().filter_map(|line| line.strip_prefix("| `")?.strip_suffix("` |")) {
        let (text, want) = row.split_once("` | `").unwrap_or_else(|| panic!("{row}"));
        let answer = read_when(text, &hints).map_or_else(|error| error, |read| when_line(&read.window));
        assert_eq!(answer, want, "{text}");
        examples += 1;
    }
    assert!(examples > 25, "{examples} examples");
}

#[test]
fn every_zone_is_read_back_in_both_passes_of_an_hour_that_happens_twice() {
    let span = Span::new("2015-01-01T00:00Z".parse().unwrap(), "2028-01-01T00:00Z".parse().unwrap());
    let base = founding_case().windows[0].clone();
    let mut twice = 0;
    for zone in Zone::all() {
        let back = Clock::of(zone).changes(span).filter(|change| change.forward_minutes() < 0).last();
        let at = back.map_or(span.start, |change| change.at);
        for instant in [at.plus_minutes(-1), at] {
            let mut window = window_at(zone, instant, 90);
            assert_eq!(carried(&read_back(&window, &base)), carried(&window));
            if matches!(resolve(window.start, zone), Resolution::Ambiguous(..)) {
                twice += 1;
                window.fold = None;
                assert_eq!(carried(&read_back(&window, &base)), carried(&window));
            }
        }
    }
    assert!(twice > 300, "{twice} local times that happen twice");
}
