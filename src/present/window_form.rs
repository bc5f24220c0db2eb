//! What the fields of a window show, in the spelling that they read back.

use super::number::length;
use super::when::short_date;
use crate::plan::{Fold, Impact, ResolvedWindow, Window, WindowProblem, nearby};
use crate::time::{Civil, clock_time};

/// The texts of the window form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WindowForm {
    /// `Mon 15 Jun 2009`
    pub date: String,
    /// `21:45`
    pub time: String,
    /// `90 min`
    pub length: String,
    /// `23:15`; empty while the window names no instant.
    pub end: String,
    pub zone: &'static str,
    /// `all of it`, `30 min`
    pub interruption: String,
}

/// The form of a window.
pub fn window_form(window: &Window) -> WindowForm {
    WindowForm {
        date: short_date(window.start.date()),
        time: clock_time(window.start),
        length: length(i64::from(window.minutes)),
        end: window.resolve().map_or_else(|_| String::new(), |window| clock_time(window.end.civil)),
        zone: window.zone.name(),
        interruption: match window.interruption {
            Some(minutes) if minutes < window.minutes => length(i64::from(minutes)),
            _ => "all of it".to_owned(),
        },
    }
}

/// One way out of a problem, as a button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayOut {
    /// `Use 01:59`
    pub label: String,
    pub start: Civil,
    pub fold: Option<Fold>,
}

/// The answers to a start that does not exist or happens twice; empty for other problems.
pub fn ways_out(problem: &WindowProblem) -> Vec<WayOut> {
    match problem {
        WindowProblem::Gap { start, before, after, .. } => [before, after]
            .map(|local| WayOut {
                label: format!("Use {}", nearby(*local, *start)),
                start: local.civil,
                fold: None,
            })
            .into(),
        WindowProblem::Ambiguous { start, first, second, .. } => {
            [(Fold::First, "first", first), (Fold::Second, "second", second)]
                .map(|(fold, word, instant)| WayOut {
                    label: format!("The {word}, {} UTC", clock_time(instant.utc())),
                    start: *start,
                    fold: Some(fold),
                })
                .into()
        }
        _ => vec![],
    }
}

/// Which of two instants is meant, where the start happens twice: both answers, and whether each is chosen.
pub fn fold_choice(window: &Window) -> Vec<(WayOut, bool)> {
    let asked = Window { fold: None, ..window.clone() }.resolve();
    let Err(problem @ WindowProblem::Ambiguous { .. }) = asked else { return vec![] };
    ways_out(&problem)
        .into_iter()
        .map(|way| {
            let chosen = way.fold == window.fold;
            (way, chosen)
        })
        .collect()
}

/// The field of the form that a problem is about.
pub fn faulty_field(problem: &WindowProblem) -> &'static str {
    match problem {
        WindowProblem::Gap { .. } | WindowProblem::Ambiguous { .. } => "time",
        WindowProblem::OutOfRange { .. } | WindowProblem::EndOutOfRange { .. } => "date",
        WindowProblem::Length { .. } => "length",
        WindowProblem::Interruption { .. } => "interruption",
    }
}

/// `A`, `B` … for the windows of a plan.
pub fn window_letter(index: usize) -> char {
    char::from(b'A' + index.min(25) as u8)
}

/// `Planned`, or without a name `Mon 21:45`: what tells the windows of a plan apart beside their letter.
pub fn window_label(window: &Window) -> String {
    let name = window.name.trim();
    if !name.is_empty() {
        return name.to_owned();
    }
    format!("{} {}", crate::time::short_day_name(window.start.date()), clock_time(window.start))
}

/// What an outage is called on the page.
pub const fn impact_words(impact: Impact) -> &'static str {
    match impact {
        Impact::Outage => "Outage",
        Impact::Degraded => "Degraded",
        Impact::AtRisk => "At risk",
    }
}

/// What the minutes of an interruption are: `5 min` of it `without service`.
pub(super) const fn harm_words(impact: Impact) -> &'static str {
    match impact {
        Impact::Outage => "without service",
        Impact::Degraded => "of degraded service",
        Impact::AtRisk => "at risk",
    }
}

/// Said where the window is not an outage from end to end.
pub fn interruption_note(window: &ResolvedWindow) -> Option<String> {
    let (minutes, whole) = (i64::from(window.interruption), window.minutes());
    let kind = harm_words(window.impact);
    (minutes < whole || window.impact != Impact::Outage)
        .then(|| format!("at most {} {kind} within the {}", length(minutes), length(whole)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{Field, read_field};
    use crate::plan::examples::founding_case;
    use crate::time::Zone;

    #[test]
    fn every_field_reads_back_what_it_shows() {
        let plan = founding_case();
        let form = window_form(&plan.windows[0]);
        for (field, text) in [
            (Field::Date, form.date.as_str()),
            (Field::Time, &form.time),
            (Field::Length, &form.length),
            (Field::End, &form.end),
            (Field::Zone, form.zone),
            (Field::Interruption, &form.interruption),
        ] {
            let edit = read_field(field, text, 0, &plan.windows[0], None).unwrap();
            assert_eq!(plan.edited(&edit), plan, "{field:?} {text:?}");
        }
    }

    #[test]
    fn a_gap_offers_its_two_neighbours_and_a_fold_both_instants() {
        let mut window = founding_case().windows[0].clone();
        window.zone = Zone::parse("America/New_York").unwrap();
        let mut labels = |start: &str| -> Vec<String> {
            window.start = crate::time::parse_civil(start).unwrap();
            ways_out(&window.resolve().unwrap_err()).into_iter().map(|way| way.label).collect()
        };
        assert_eq!(labels("2027-03-14T02:30"), ["Use 01:59", "Use 03:00"]);
        assert_eq!(labels("2026-11-01T01:30"), ["The first, 05:30 UTC", "The second, 06:30 UTC"]);
        window.zone = Zone::parse("Pacific/Apia").unwrap();
        window.start = crate::time::parse_civil("2011-12-30T12:00").unwrap();
        let labels: Vec<_> =
            ways_out(&window.resolve().unwrap_err()).into_iter().map(|way| way.label).collect();
        assert_eq!(labels, ["Use 23:59 on 29 December", "Use 00:00 on 31 December"]);
    }

    #[test]
    fn a_start_that_happens_twice_can_be_switched_after_it_was_chosen() {
        let mut window = founding_case().windows[0].clone();
        assert!(fold_choice(&window).is_empty());
        window.zone = Zone::parse("America/New_York").unwrap();
        window.start = crate::time::parse_civil("2026-11-01T01:30").unwrap();
        window.fold = Some(Fold::Second);
        let chosen: Vec<_> = fold_choice(&window).into_iter().map(|(_, chosen)| chosen).collect();
        assert_eq!(chosen, [false, true]);
    }
}
