//! What the fields of a window show, in the spelling that they read back.

use super::number::length;
use crate::plan::{Fold, Window, WindowProblem};
use crate::time::{Civil, Zone, clock_time};

/// The texts of the window form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WindowForm {
    /// `2009-06-15`, as the browser's date field wants it.
    pub date: String,
    /// `21:45`
    pub time: String,
    /// `90 min`
    pub length: String,
    /// `23:15`; empty while the window names no instant.
    pub end: String,
    pub zone: &'static str,
}

/// The form of a window.
pub fn window_form(window: &Window) -> WindowForm {
    WindowForm {
        date: window.start.date().to_string(),
        time: clock_time(window.start),
        length: length(i64::from(window.minutes)),
        end: window.resolve().map_or_else(|_| String::new(), |window| clock_time(window.end.civil)),
        zone: window.zone.name(),
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
    let at = |start: Civil| WayOut { label: format!("Use {}", clock_time(start)), start, fold: None };
    match problem {
        WindowProblem::Gap { before, after, .. } => vec![at(before.civil), at(after.civil)],
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

/// `A`, `B` … for the windows of a plan.
pub fn window_letter(index: usize) -> char {
    char::from(b'A' + index.min(25) as u8)
}

/// `Mon 21:45`: what tells the windows of a plan apart on their tabs.
pub fn window_label(window: &Window) -> String {
    format!("{} {}", crate::time::short_day_name(window.start.date()), clock_time(window.start))
}

/// Every zone name, for the zone field's list.
pub fn zone_names() -> impl Iterator<Item = &'static str> {
    Zone::all().map(Zone::name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{Field, read_field};
    use crate::plan::examples::founding_case;

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
    }
}
