//! What a link says of the moment at which it is made, and what its reader is told of that.

use super::assessed::Assessed;
use super::daytime_words::counted_words;
use super::level_words::level_words;
use super::number::percent;
use crate::assess::Assessment;
use crate::calendar::Almanac;
use crate::link::{Judged, Sent};
use crate::plan::Plan;
use crate::time::{Instant, Zone, calendar_day};
use crate::world::{DATA_AS_OF, data_date};

/// What is known now, to be sent along with `plan`. It is the plan of the link: where its figures are withheld, the
/// verdicts are those that its reader sees.
pub fn sent(plan: &Plan, almanac: &'static Almanac, now: Instant) -> Sent {
    let assessed = Assessed::of(plan, almanac);
    Sent {
        made: now,
        data: data_date(),
        verdicts: assessed.windows.iter().map(|each| each.as_ref().ok().map(|found| judged(found))).collect(),
        reply: None,
    }
}

/// `Made 22 November 2026; this page cannot know of later changes`
pub fn made_words(sent: Option<&Sent>, reader: Option<Zone>) -> String {
    let Some(sent) = sent else {
        return "This page cannot know of changes made after the link".to_owned();
    };
    let made = reader.unwrap_or(Zone::UTC).local(sent.made).civil.date();
    format!("Made {}; this page cannot know of later changes", calendar_day(made))
}

/// What was said of a window when it was shared, and what is said of it with today's data.
pub fn since_words(sent: &Sent, window: usize, assessment: &Assessment) -> Option<String> {
    let then = (*sent.verdicts.get(window)?)?;
    let now = judged(assessment);
    let word = |said: Judged| level_words(said.level).to_ascii_lowercase();
    let share = |said: Judged| percent(f64::from(said.day_share) / 1_000.0);
    let mut words = if then.level == now.level {
        format!("When shared: {}, as with today’s data", word(then))
    } else {
        format!("When shared: {}; with today’s data: {}", word(then), word(now))
    };
    // Half a point is rounding.
    if then.day_share.abs_diff(now.day_share) > 5 {
        let counted = counted_words(assessment.daytime);
        words += &format!("; {} {counted} then, {} now", share(then), share(now));
    }
    if sent.data != data_date() {
        words += &format!(" (data of {}, then of {})", DATA_AS_OF, sent.data);
    }
    Some(words)
}

fn judged(assessment: &Assessment) -> Judged {
    let day_share = (assessment.totals.daytime_share * 1_000.0).round() as u16;
    Judged { level: assessment.verdict.level, load: assessment.verdict.load, day_share }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::{Level, Load};
    use crate::plan::examples::founding_case;

    const ALMANAC: fn() -> &'static Almanac = Almanac::bundled;

    fn made() -> Instant {
        "2026-11-22T23:30Z".parse().unwrap()
    }

    #[test]
    fn what_is_sent_is_what_its_reader_sees_that_day() {
        let sent = sent(&founding_case(), ALMANAC(), made());
        let first = sent.verdicts[0].unwrap();
        assert_eq!((first.level, first.load, first.day_share), (Level::Block, Load::Busy, 673));
        assert_eq!(sent.verdicts.len(), 2);
        assert_eq!(sent.data.to_string(), DATA_AS_OF);
    }

    #[test]
    fn a_window_without_a_time_is_sent_without_a_verdict() {
        let mut plan = founding_case();
        plan.windows[1].start = crate::time::parse_civil("2027-03-14T02:30").unwrap();
        assert_eq!(sent(&plan, ALMANAC(), made()).verdicts[1], None);
    }

    #[test]
    fn the_day_it_was_made_is_that_of_the_readers_calendar() {
        let sent = sent(&founding_case(), ALMANAC(), made());
        let kolkata = Zone::parse("Asia/Kolkata").unwrap();
        let made = |reader| made_words(Some(&sent), reader);
        assert_eq!(made(None), "Made 22 November 2026; this page cannot know of later changes");
        assert_eq!(made(Some(kolkata)), "Made 23 November 2026; this page cannot know of later changes");
        assert_eq!(made_words(None, None), "This page cannot know of changes made after the link");
    }

    #[test]
    fn what_differs_since_is_said_and_rounding_is_not() {
        let plan = founding_case();
        let mut sent = sent(&plan, ALMANAC(), made());
        let assessed = Assessed::of(&plan, ALMANAC());
        let words = |sent: &Sent| since_words(sent, 0, assessed.windows[0].as_ref().unwrap()).unwrap();
        assert_eq!(words(&sent), "When shared: do not, as with today’s data");
        let first = sent.verdicts[0].as_mut().unwrap();
        (first.level, first.day_share) = (Level::Avoid, 668);
        assert_eq!(words(&sent), "When shared: avoid; with today’s data: do not");
        sent.verdicts[0].as_mut().unwrap().day_share = 600;
        sent.data = crate::time::parse_date("2026-01-31").unwrap();
        assert_eq!(
            words(&sent),
            format!(
                "When shared: avoid; with today’s data: do not; 60 % in their day then, 67 % now \
                 (data of {DATA_AS_OF}, then of 2026-01-31)"
            )
        );
        sent.verdicts[0] = None;
        assert_eq!(since_words(&sent, 0, assessed.windows[0].as_ref().unwrap()), None);
    }
}
