//! "Is my quiet hour quiet?"

use super::super::daytime_words::day_for;
use super::super::number::percent;
use super::rank::rank_words;
use super::who_pays::who_pays;
use crate::assess::Assessor;
use crate::plan::{Plan, Window};
use crate::search::Occurrences;

/// Where a habit stands: `quieter than 3 of 10 starts of the range, day for 54 % on average`, and who pays.
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
