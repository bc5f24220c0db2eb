//! Plans that teach. The founding case is what a first visitor sees.

use super::window::Window;
use super::{Impact, Plan, Profile};
use crate::time::{Instant, Zone, minute_of_day, parse_civil};

/// A plan that teaches one thing.
pub struct Example {
    pub title: &'static str,
    /// What is seen in it.
    pub lesson: &'static str,
    pub plan: Plan,
}

/// Every example, the founding case first. What their titles and lessons say is held by `tests/domain/stories.rs`.
pub fn all() -> Vec<Example> {
    vec![
        twitter(),
        world(
            "Our night is not their night",
            "02:00 in New York is 08:00 in Berlin and 12:30 in Kolkata.",
            "2021-02-23T02:00",
            "America/New_York",
            240,
        ),
        world(
            "A quiet hour, January 2027",
            "22:00 UTC: day for one internet user in six, mostly in the Americas.",
            "2027-01-12T22:00",
            "UTC",
            60,
        ),
        world(
            "US mid-term elections, November 2026",
            "The same 22:00 UTC on polling day is 17:00 in New York.",
            "2026-11-03T22:00",
            "UTC",
            60,
        ),
        world(
            "Counting night in Kenya, August 2027",
            "Tuesday 22:00 in Nairobi, while votes are counted: due by law, not yet announced.",
            "2027-08-10T19:00",
            "UTC",
            60,
        ),
        world(
            "A shop on Black Friday 2026",
            "For a shop in the United States, 22:00 UTC is in the middle of the sale.",
            "2026-11-27T22:00",
            "UTC",
            60,
        )
        .serving("US", Profile::Commerce),
        voter_registration(),
        health_insurance(),
        bank_migration(),
        wiki_switchover(),
        world(
            "Half an hour on Lord Howe, April 2026",
            "Midnight to six lasts six and a half hours where the clocks go back by thirty minutes.",
            "2026-04-05T00:00",
            "Australia/Lord_Howe",
            390,
        ),
        world(
            "A night that ends tomorrow, January 2012",
            "02:00 in Chicago is Wednesday evening in Sydney, and Thursday before it ends.",
            "2012-01-04T02:00",
            "America/Chicago",
            480,
        ),
    ]
}

/// [`founding_case`], with what it teaches.
pub fn twitter() -> Example {
    Example {
        title: "Twitter, June 2009: planned and moved",
        lesson: "The quiet hour in San Francisco is Tuesday morning in Tehran, four days after an election.",
        plan: founding_case(),
    }
}

/// Louisiana's portal in September 2020, as the state's office gave its hours.
pub fn voter_registration() -> Example {
    world(
        "Voter registration day, September 2020",
        "The local day decides: by UTC this evening in Chicago is already the next day.",
        "2020-09-22T20:00",
        "America/Chicago",
        210,
    )
    .serving("US", Profile::Public)
}

/// The first Sunday of the enrolment of 2017, as announced.
pub fn health_insurance() -> Example {
    world(
        "HealthCare.gov, November 2017",
        "Midnight to noon in New York lasts thirteen hours: the clocks go back that night.",
        "2017-11-05T00:00",
        "America/New_York",
        780,
    )
    .serving("US", Profile::Public)
}

/// HDFC Bank's new core in July 2024, as announced. Cards and, for most of it, payments went on.
pub fn bank_migration() -> Example {
    world(
        "HDFC Bank, July 2024",
        "A holiday used on purpose, and yet most of the window is day: 03:00 to 16:30 in India.",
        "2024-07-13T03:00",
        "Asia/Kolkata",
        810,
    )
    .serving("IN", Profile::Finance)
    .degraded()
}

/// Wikimedia's change of data centre in March 2024, as announced: for some minutes nobody could edit.
pub fn wiki_switchover() -> Example {
    world(
        "Wikimedia, March 2024",
        "The week of an equinox is the week of Nowruz, and New York is an hour nearer to Berlin.",
        "2024-03-20T14:00",
        "UTC",
        3,
    )
    .degraded()
}

/// Twitter, June 2009: a network upgrade planned for the quiet hour in San Francisco, four days after
/// a disputed election in Iran, and the hour it was moved to.
///
/// The planned hour is in one source, the moved one ("2-3p" Pacific) in several: `docs/impact.md`.
pub fn founding_case() -> Plan {
    let pacific = |start, minutes, name: &str| Window {
        name: name.to_owned(),
        ..window(start, "America/Los_Angeles", minutes)
    };
    let planned = pacific("2009-06-15T21:45", 90, "Planned");
    Plan {
        title: "Twitter network upgrade".to_owned(),
        windows: vec![planned.clone(), pacific("2009-06-16T14:00", 60, "Moved")],
        ..Plan::of(planned)
    }
}

/// The hour at which people say that they do it tonight.
const TONIGHT_HOUR: u32 = 22;
/// From this minute of the day on, tonight is too near to be meant.
const TOO_LATE: u32 = 21 * 60 + 30;

/// What a first visitor is asked about: an hour from 22:00 tonight in `zone`, or tomorrow night where that
/// is past or near.
pub fn tonight(now: Instant, zone: Zone) -> Plan {
    let here = zone.local(now).civil;
    let date = if minute_of_day(here) < TOO_LATE { Some(here.date()) } else { here.date().succ_opt() };
    let start = date.and_then(|date| date.and_hms_opt(TONIGHT_HOUR, 0, 0)).unwrap_or(here);
    Plan::of(Window::of(start, zone, 60))
}

fn window(start: &str, zone: &str, minutes: u32) -> Window {
    let start = parse_civil(start).expect("written correctly here");
    Window::of(start, Zone::parse(zone).expect("a zone that IANA will not drop"), minutes)
}

/// A window for the whole world.
fn world(title: &'static str, lesson: &'static str, start: &str, zone: &str, minutes: u32) -> Example {
    let plan = Plan { title: String::from(title), ..Plan::of(window(start, zone, minutes)) };
    Example { title, lesson, plan }
}

impl Example {
    /// The same for a service of one country alone.
    fn serving(mut self, country: &str, profile: Profile) -> Self {
        self.plan.audience.scope = vec![country.parse().expect("a country that has regions")];
        self.plan.profile = profile;
        self
    }

    /// The same where a part goes on working.
    fn degraded(mut self) -> Self {
        self.plan.windows[0].impact = Impact::Degraded;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_names_instants_and_says_what_it_teaches() {
        for example in all() {
            assert!(example.lesson.ends_with('.') && !example.plan.title.is_empty(), "{}", example.title);
            for window in &example.plan.windows {
                assert!(window.resolve().is_ok(), "{}", example.title);
            }
        }
    }

    #[test]
    fn the_clocks_make_two_examples_longer_than_their_walls_say() {
        let examples = all();
        let lengths = |start: &str| {
            let found = examples.iter().find(|each| each.plan.title.starts_with(start)).unwrap();
            let window = found.plan.windows[0].resolve().unwrap();
            (window.span.minutes(), window.wall_minutes)
        };
        assert_eq!(lengths("HealthCare.gov"), (780, 720));
        assert_eq!(lengths("Half an hour"), (390, 360));
    }

    #[test]
    fn tonight_is_the_next_ten_in_the_evening_of_the_visitors_clock() {
        let start = |now: &str, zone: &str| {
            let plan = tonight(now.parse().unwrap(), Zone::parse(zone).unwrap());
            plan.windows[0].start.to_string()
        };
        assert_eq!(start("2026-11-22T12:00Z", "Asia/Kolkata"), "2026-11-22 22:00:00");
        assert_eq!(start("2026-11-22T15:59Z", "Asia/Kolkata"), "2026-11-22 22:00:00");
        assert_eq!(start("2026-11-22T16:00Z", "Asia/Kolkata"), "2026-11-23 22:00:00");
        assert_eq!(start("2026-11-22T03:00Z", "America/Los_Angeles"), "2026-11-21 22:00:00");
    }
}
