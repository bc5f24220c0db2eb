//! What is said of a start that is looked at: aloud when a key goes to it, and over what follows it.

use super::super::level_words::level_words;
use super::super::number::percent;
use super::short::short_start;
use crate::assess::Assessment;
use crate::time::{day_and_month, short_day_name};

/// `Suggestion 1 of 3: Tue 22:00 UTC, 17 %, note`
pub fn step_words(number: usize, count: usize, assessment: &Assessment) -> String {
    let start = short_start(assessment);
    let share = percent(assessment.totals.daytime_share);
    let level = level_words(assessment.verdict.level).to_ascii_lowercase();
    format!("Suggestion {number} of {count}: {} {}, {share}, {level}", start.local, start.place)
}

/// `Looking at suggestion 1, Sat 9 January 22:00 UTC`: a start without a number is another one.
pub fn looking_words(number: Option<usize>, assessment: &Assessment) -> String {
    let civil = assessment.window.span.start.utc();
    let (date, time) = (civil.date(), crate::time::clock_time(civil));
    let what = number.map_or_else(|| "another window".to_owned(), |number| format!("suggestion {number}"));
    format!("Looking at {what}, {} {} {time} UTC", short_day_name(date), day_and_month(date))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::Assessor;
    use crate::calendar::Almanac;
    use crate::plan::examples::founding_case;

    #[test]
    fn what_is_looked_at_is_told_by_number_time_share_and_level() {
        let plan = founding_case();
        let assessor = Assessor::for_plan(&plan, Almanac::bundled());
        let assessment = assessor.assess(&plan.windows[1].resolve().unwrap(), |_| None);
        assert_eq!(step_words(1, 3, &assessment), "Suggestion 1 of 3: Tue 14:00 Los Angeles, 18 %, watch");
        assert_eq!(looking_words(Some(1), &assessment), "Looking at suggestion 1, Tue 16 June 21:00 UTC");
        assert!(looking_words(None, &assessment).starts_with("Looking at another window, "));
    }
}
