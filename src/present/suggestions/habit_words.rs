//! "Is my quiet hour quiet?"

use super::super::daytime_words::day_for;
use super::super::number::percent;
use super::rank::rank_words;
use super::who_pays::who_pays;
use crate::assess::Assessor;
use crate::plan::{Plan, Window};
use crate::search::Occurrences;

/// Where a habit stands: `cheaper than 3 of 10 starts of the range, day for 54 % on average`, and who pays.
/// `window` is any of its windows, which gives length and zone. Nothing where it never comes.
pub fn habit_words(
    occurrences: &Occurrences,
    window: &Window,
    assessor: &Assessor,
    plan: &Plan,
) -> Option<(String, Vec<String>)> {
    /// The fractions of starts are told in tenths; so fine they are kept until then.
    const STARTS: u32 = 10_000;
    let median = occurrences.median()?;
    let of = |share: f64| (share * f64::from(STARTS)).round() as u32;
    let rank = rank_words(of(median.cheaper), of(median.dearer), STARTS);
    let times = occurrences.all.len();
    let mean = day_for(plan.daytime_rule(), &percent(occurrences.mean_share()), "");
    let unit = if times == 1 { "time" } else { "times" };
    let text = format!("{rank} of the range, {mean} on average; it comes {times} {unit}");
    let assessed = window.starting_at(median.start).resolve().ok()?;
    let set_aside = |event: &str| plan.set_aside.get(event).cloned();
    Some((text, who_pays(&assessor.assess(&assessed, set_aside), plan)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Almanac;
    use crate::plan::examples::founding_case;
    use crate::search::{Habit, Preparation, habit};
    use crate::time::{Zone, parse_civil, parse_date};

    #[test]
    fn a_night_in_los_angeles_is_told_that_it_is_no_quiet_hour() {
        let start = parse_civil("2027-01-10T02:00").unwrap();
        let zone = Zone::parse("America/Los_Angeles").unwrap();
        let window = Window { start, zone, minutes: 60, ..founding_case().windows[0].clone() };
        let mut plan = Plan::of(window.clone());
        plan.rules.from = parse_date("2027-01-04").ok();
        plan.rules.to = parse_date("2027-01-31").ok();
        let range = plan.rules.starts(&window).unwrap();
        let prepared = Preparation::new(&plan, range, false, Almanac::bundled()).finish();
        let weekly =
            |days: &str| Habit { zone, days: days.parse().unwrap(), minute_of_day: 120, minutes: 60 };
        let (said, pays) =
            habit_words(&habit(&prepared, &weekly("sun")), &window, prepared.assessor(), &plan).unwrap();
        assert!(said.starts_with("dearer than "), "{said}");
        assert!(said.ends_with(" on average; it comes 4 times"), "{said}");
        assert!(pays[0].starts_with("China: "), "{pays:?}");
        let never = habit(&prepared, &weekly(""));
        assert_eq!(habit_words(&never, &window, prepared.assessor(), &plan), None);
    }
}
