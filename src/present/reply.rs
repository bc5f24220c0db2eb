//! An answer to a link: another time for one of its windows, and what would change by it.

use super::assessed::Assessed;
use super::compare::{swings, swings_caption};
use super::level_words::level_words;
use super::one_line;
use super::when::dated_span;
use crate::assess::Assessment;
use crate::link::Reply;
use crate::plan::{MAX_WINDOWS, Plan, Window};
use crate::time::Zone;

/// Two times side by side, and the difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// `Tue 16 Jun 2009 09:15–10:45`, on the reader's clock.
    pub asked: String,
    pub proposed: String,
    /// `67 % → 18 % of the audience; Iran 100 % → 0 %`
    pub people: String,
    /// `Do not → Watch`
    pub events: String,
}

/// What changes from a window to the one that is proposed instead.
pub fn change(asked: &Assessment, proposed: &Assessment, reader: Option<Zone>) -> Change {
    let zone = reader.unwrap_or(Zone::UTC);
    let when = |assessment: &Assessment| {
        let clock = if reader.is_none() { " UTC" } else { "" };
        format!("{}{clock}", dated_span(assessment.window.span, zone))
    };
    let level = |assessment: &Assessment| level_words(assessment.verdict.level);
    Change {
        asked: when(asked),
        proposed: when(proposed),
        people: swings_caption(asked, proposed, &swings(asked, proposed)),
        events: if level(asked) == level(proposed) {
            format!("{}, as before", level(asked))
        } else {
            format!("{} → {}", level(asked), level(proposed))
        },
    }
}

/// The plan with another time beside the window that is answered, and that window's place. A full plan gives up the
/// last of the others.
pub fn replied(plan: &Plan, to: usize, proposed: &Window) -> (Plan, usize) {
    let (mut plan, mut to) = (plan.clone(), to);
    if plan.windows.len() == MAX_WINDOWS {
        let last = plan.windows.len() - 1;
        plan.windows.remove(if to == last { last - 1 } else { last });
        to = to.min(last - 1);
    }
    plan.windows.push(proposed.unnamed());
    (plan, to)
}

/// `Kim proposes another time`
pub fn reply_words(reply: &Reply) -> String {
    let name = one_line(reply.name.trim());
    if name.is_empty() {
        "Another time is proposed".to_owned()
    } else {
        format!("{name} proposes another time")
    }
}

/// What an answer changes; nothing where one of the two windows names no time.
pub fn reply_change(reply: &Reply, assessed: &Assessed, reader: Option<Zone>) -> Option<Change> {
    let asked = assessed.windows.get(reply.to)?.as_ref().ok()?;
    let proposed = assessed.windows.last()?.as_ref().ok()?;
    Some(change(asked, proposed, reader))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Almanac;
    use crate::plan::examples::founding_case;

    #[test]
    fn an_answer_says_both_times_and_the_difference() {
        let plan = founding_case();
        let assessed = Assessed::of(&plan, Almanac::bundled());
        let reply = Reply { to: 0, name: "Kim\n".to_owned(), note: String::new() };
        let tehran = Zone::parse("Asia/Tehran").unwrap();
        assert_eq!(reply_words(&reply), "Kim proposes another time");
        assert_eq!(
            reply_change(&reply, &assessed, Some(tehran)).unwrap(),
            Change {
                asked: "Tue 16 Jun 2009 09:15–10:45".to_owned(),
                proposed: "Wed 17 Jun 2009 01:30–02:30".to_owned(),
                people: "67 % → 18 % of the audience; Iran 100 % → 0 %".to_owned(),
                events: "Do not → Watch".to_owned(),
            }
        );
        assert_eq!(reply_change(&reply, &assessed, None).unwrap().asked, "Tue 16 Jun 2009 04:45–06:15 UTC");
    }

    #[test]
    fn a_full_plan_keeps_the_window_that_is_answered() {
        let mut plan = founding_case();
        plan.windows = (1..=6).map(|minutes| Window { minutes, ..plan.windows[0].clone() }).collect();
        let proposed = Window { minutes: 99, ..plan.windows[0].clone() };
        for to in 0..MAX_WINDOWS {
            let (replied, at) = replied(&plan, to, &proposed);
            assert_eq!(replied.windows.len(), MAX_WINDOWS);
            assert_eq!(replied.windows[at].minutes, to as u32 + 1);
            assert_eq!(replied.windows[MAX_WINDOWS - 1].minutes, 99);
        }
    }
}
