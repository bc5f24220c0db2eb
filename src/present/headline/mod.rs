//! The one sentence on top: at most [`MAX_HEADLINE`] characters, the two words, the price.
//!
//! Each kind of verdict has its wordings from the richest to the plainest; the first that fits is said.

mod audience;
mod by_load;
mod severe;
mod vote;

use super::level_words::level_words;
use super::one_line;
use crate::assess::{Assessment, EventMatch, Level, RegionImpact};
use crate::plan;
use crate::time::DAY_MINUTES;

use audience::Audience;
use by_load::{by_load, long_window};
use severe::{severe, watch};
pub(super) use vote::event_name;

/// From this length on a share says little: hours are named instead, in minutes.
const LONG_WINDOW: i64 = DAY_MINUTES;

/// The longest headline, in characters.
pub const MAX_HEADLINE: usize = 140;

/// Says what a window does to `audience`.
pub fn headline(assessment: &Assessment, audience: &plan::Audience) -> String {
    let verdict = &assessment.verdict;
    let audience = Audience::new(audience, !super::shows_people(assessment));
    let wordings = if verdict.level_with_set_aside > verdict.level {
        set_aside(assessment)
    } else {
        match (verdict.level, leading(assessment)) {
            (Level::Block | Level::Avoid, Some((found, region))) => {
                severe(assessment, found, region, &audience)
            }
            (Level::Watch, Some((found, region))) => watch(assessment, found, region, &audience),
            _ => by_load(assessment, &audience),
        }
    };
    first_that_fits(wordings)
}

/// `14 h of daytime in China, 13 h in India`: what is said of a window of a day or more, where a share says little.
pub(super) fn hours_words(assessment: &Assessment) -> Option<String> {
    (assessment.window.minutes() >= LONG_WINDOW).then(|| long_window(assessment))
}

fn first_that_fits(wordings: Vec<String>) -> String {
    let plainest = wordings.last().cloned().unwrap_or_default();
    wordings
        .into_iter()
        .find(|text| text.chars().count() <= MAX_HEADLINE)
        .unwrap_or_else(|| cut(&plainest, MAX_HEADLINE))
}

/// The beginning of a text, marked where it was cut.
pub(super) fn cut(text: &str, characters: usize) -> String {
    if text.chars().count() <= characters {
        return text.to_owned();
    }
    let kept: String = text.chars().take(characters - 1).collect();
    format!("{}…", kept.trim_end())
}

/// The match that decides the level, and what the window costs the region that decides it.
fn leading(assessment: &Assessment) -> Option<(&EventMatch, &RegionImpact)> {
    let found = assessment
        .matches
        .iter()
        .find(|each| each.set_aside.is_none() && each.level == assessment.verdict.level)?;
    let region = assessment.of_region(found.decisive)?;
    Some((found, region))
}

/// "Do not, set aside by the author: read-only failover", and what is still in force beside it.
fn set_aside(assessment: &Assessment) -> Vec<String> {
    let reason =
        assessment.matches.iter().find_map(|each| each.set_aside.as_deref()).unwrap_or("no reason given");
    let verdict = &assessment.verdict;
    let opening = format!("{}, set aside by the author: ", level_words(verdict.level_with_set_aside));
    let rest = if verdict.level >= Level::Watch {
        format!(" (still in force: {})", level_words(verdict.level).to_ascii_lowercase())
    } else {
        String::new()
    };
    let room = MAX_HEADLINE - opening.chars().count() - rest.chars().count();
    vec![format!("{opening}{}{rest}", cut(&one_line(reason), room))]
}

#[cfg(test)]
mod tests {
    use super::{MAX_HEADLINE, headline};
    use crate::assess::Assessor;
    use crate::calendar::{Almanac, listed_events};
    use crate::plan::{Audience, Daytime, Plan, Profile, Window, examples::founding_case};
    use crate::time::{Zone, parse_civil};

    fn said(plan: &Plan, window: &Window) -> String {
        let assessor = Assessor::for_plan(plan, Almanac::bundled());
        let assessment =
            assessor.assess(&window.resolve().unwrap(), |event| plan.set_aside.get(event).cloned());
        headline(&assessment, &plan.audience)
    }

    fn window(start: &str, zone: &str, minutes: u32) -> Window {
        Window {
            start: parse_civil(start).unwrap(),
            zone: Zone::parse(zone).unwrap(),
            minutes,
            ..founding_case().windows[0].clone()
        }
    }

    #[test]
    fn the_founding_case_says_what_was_wrong_and_what_the_move_cost() {
        let plan = founding_case();
        assert_eq!(
            said(&plan, &plan.windows[0]),
            "Do not: in Iran this is Tuesday 09:15–10:45, four days after the presidential election; \
             daytime for 67 % of today’s internet users."
        );
        assert_eq!(
            said(&plan, &plan.windows[1]),
            "Night in Iran (Wednesday 01:30–02:30), a tense week: keep the roll-back ready. \
             The price: daytime in the Americas, 18 % of today’s users."
        );
    }

    #[test]
    fn a_counting_night_is_named_though_it_is_night() {
        assert_eq!(
            said(&founding_case(), &window("2027-08-10T19:00", "UTC", 60)),
            "Do not: Kenya is due to vote that day by law, not yet announced; \
             this is Tuesday 22:00–23:00 there, while votes are counted."
        );
    }

    #[test]
    fn your_night_is_said_to_be_the_morning_of_others() {
        assert_eq!(
            said(&founding_case(), &window("2021-02-23T02:00", "America/New_York", 240)),
            "Busy, no sensitive event known: your 02:00 is 15:00 in Shanghai and 08:00 in Lagos; day for 83 %."
        );
    }

    #[test]
    fn a_quiet_window_names_who_still_pays() {
        let said = said(&founding_case(), &window("2027-01-12T22:00", "UTC", 60));
        assert!(
            said.starts_with(
                "Quiet, no sensitive event known: day for 17 % of internet users, mostly in the Americas;"
            ),
            "{said}"
        );
        assert!(said.ends_with("more are just up or going to bed."), "{said}");
    }

    #[test]
    fn an_activity_curve_says_who_is_active_and_nothing_of_days() {
        let plan = Plan { daytime: Some("activity".parse().unwrap()), ..founding_case() };
        assert_eq!(
            said(&plan, &plan.windows[0]),
            "Do not: in Iran this is Tuesday 09:15–10:45, four days after the presidential election; \
             59 % of today’s internet users active."
        );
        let night = said(&plan, &window("2009-06-17T00:00", "UTC", 60));
        assert!(night.starts_with("Off-hours in Iran (Wednesday 04:30–05:30), a tense week"), "{night}");
        assert!(night.ends_with("keep the roll-back ready. 44 % active."), "{night}");
        for window in [
            window("2027-01-12T22:00", "UTC", 60),
            window("2021-02-23T02:00", "America/New_York", 240),
            window("2027-08-10T19:00", "UTC", 60),
            window("2024-09-10T12:00", "UTC", 1440),
        ] {
            let said = said(&plan, &window);
            assert!(!said.contains("day for") && !said.contains("daytime"), "{said}");
            assert!(!said.contains("just up"), "{said}");
        }
    }

    #[test]
    fn a_window_of_days_names_hours_and_no_load() {
        let said = said(&founding_case(), &window("2024-09-10T12:00", "UTC", 1440));
        assert!(
            said.starts_with("A sensitive event for few: 14 h of daytime in China, 14 h in India"),
            "{said}"
        );
    }

    #[test]
    fn before_the_evening_of_polling_day_nothing_is_counted_yet() {
        let said = said(&founding_case(), &window("2027-08-10T03:00", "UTC", 60));
        assert!(said.ends_with("this is Tuesday 06:00–07:00 there."), "{said}");
    }

    #[test]
    fn a_chosen_scope_is_no_longer_the_world() {
        let mut plan = founding_case();
        plan.audience.scope = vec!["DE".parse().unwrap()];
        let said = said(&plan, &window("2024-09-10T12:00", "UTC", 60));
        assert!(said.contains("day for 100 % of your audience"), "{said}");
    }

    #[test]
    fn a_match_set_aside_stays_in_the_headline() {
        let mut plan = founding_case();
        plan.set_aside.insert("ir-2009-aftermath".to_owned(), "read-only failover".to_owned());
        assert_eq!(
            said(&plan, &plan.windows[0]),
            "Do not, set aside by the author: read-only failover (still in force: avoid)"
        );
        plan.set_aside.insert("ir-2009-president".to_owned(), "the same".to_owned());
        assert_eq!(said(&plan, &plan.windows[0]), "Do not, set aside by the author: read-only failover");
    }

    #[test]
    fn no_headline_is_longer_than_it_may_be() {
        let audience = Audience::default();
        for profile in [Profile::Communication, Profile::Commerce] {
            let assessor = Assessor::new(&audience, Daytime::Waking, profile, Almanac::bundled());
            for event in listed_events().iter().map(|listed| &listed.event) {
                for (hour, minutes) in [(2, 60), (12, 90), (19, 1500)] {
                    let start = event.to.and_hms_opt(hour, 0, 0).unwrap();
                    let window = Window { start, ..window("2009-06-15T21:45", "UTC", minutes) };
                    let said = headline(&assessor.assess(&window.resolve().unwrap(), |_| None), &audience);
                    assert!(said.chars().count() <= MAX_HEADLINE, "{}: {said}", event.id);
                    assert!(!said.contains("  ") && !said.ends_with('…'), "{}: {said}", event.id);
                }
            }
        }
    }
}
