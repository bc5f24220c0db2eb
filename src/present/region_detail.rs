//! What is known of one region in a window, as terms and texts below its row.
//!
//! Says where a figure comes from, and that it is not known where it is not. Sources: `docs/data.md`.

use super::clock_notes::{NEAR_DAYS, around, change_text, is_inside};
use super::daytime_words::{day_noun, lost_words};
use super::level_words::level_words;
use super::number::{count, length};
use super::reading::typographic;
use crate::assess::{Assessment, RegionImpact};
use crate::plan::EventKind;
use crate::time::{DATA_RANGE, DATA_YEARS, Instant, day_name};
use crate::world::{Region, RegionId, Weekdays, regions_of_country};

/// Changes of the clocks are told this many days ahead.
const AHEAD_DAYS: i64 = 30;

/// Terms and texts about a region; empty when it is out of scope.
pub fn region_detail(assessment: &Assessment, id: RegionId) -> Vec<(&'static str, String)> {
    let Some(here) = assessment.of_region(id) else { return vec![] };
    let region = here.region();
    let mut facts = vec![
        ("Region", region.name.to_owned()),
        ("Largest city", region.city.to_owned()),
        ("Zone", zone(here)),
        ("Clocks", clocks(assessment, region)),
        ("Weekend", weekend(region.weekend)),
        ("In the window", minutes(assessment, here)),
    ];
    if super::shows_people(assessment) {
        facts.push(("People", people(region)));
        facts.push(("Internet users", internet_users(region)));
    } else {
        facts.push(("People", "no head counts: the figures are of the 2020s".to_owned()));
    }
    if !region.also.is_empty() {
        facts.push(("Stands also for", also(here)));
    }
    facts.push(("Events", events(assessment, here)));
    facts
}

fn zone(here: &RegionImpact) -> String {
    let (start, end) = (here.start.offset, here.end.offset);
    let name = here.region().zone.name();
    let text = format!("{name}, UTC{} at the start", typographic(start));
    if start == end { text } else { format!("{text}, UTC{} at the end", typographic(end)) }
}

fn clocks(assessment: &Assessment, region: &Region) -> String {
    let window = assessment.window.span;
    let span = around(window, NEAR_DAYS, AHEAD_DAYS);
    let mut texts: Vec<String> = region
        .clock
        .changes(span)
        .map(|change| {
            let inside = if is_inside(change, window) { ", inside the window" } else { "" };
            change_text(change, region.zone) + inside
        })
        .collect();
    if span.end > DATA_RANGE.end {
        texts.push(format!("no rules are known after {}", DATA_YEARS.end()));
    } else if texts.is_empty() {
        texts.push(format!("no change in the {AHEAD_DAYS} days after"));
    }
    texts.join("; ")
}

/// `Friday and Saturday`
fn weekend(days: Weekdays) -> String {
    // Monday 5 January 1970 is day 4 of the count of days.
    let name = |day: usize| day_name(Instant::from_minutes((4 + day as i64) * 1440).utc().date());
    let names: Vec<&str> = (0..7).filter(|day| days.contains(*day)).map(name).collect();
    if names.is_empty() { "not known".to_owned() } else { names.join(" and ") }
}

/// `60 min day, 30 min night; at most 60 min of daytime lost`
pub(super) fn minutes(assessment: &Assessment, here: &RegionImpact) -> String {
    let night = assessment.window.minutes() - here.day_minutes - here.edge_minutes;
    let bands = [(here.day_minutes, "day"), (here.edge_minutes, "edge"), (night, "night")];
    let bands: Vec<String> = bands
        .iter()
        .filter(|(minutes, _)| *minutes > 0)
        .map(|(minutes, band)| format!("{} {band}", length(*minutes)))
        .collect();
    let lost = match lost_words(assessment, here) {
        None => format!("no {} lost", day_noun(assessment.daytime)),
        Some(lost) if here.lost_minutes < here.daytime_minutes => format!("at most {lost} lost"),
        Some(lost) => format!("{lost} lost"),
    };
    format!("{}; {lost}", bands.join(", "))
}

fn people(region: &Region) -> String {
    if region.people == 0 {
        return "no residents counted".to_owned();
    }
    let shared = if regions_of_country(region.country).nth(1).is_some() {
        "; the country’s people shared by census or the sizes of cities"
    } else {
        ""
    };
    format!(
        "{}, about 2025 (CIA World Factbook, or CLDR for territories that it leaves out{shared})",
        count(region.people as f64)
    )
}

fn internet_users(region: &Region) -> String {
    match region.internet_year {
        Some(year) => {
            format!("{} (ITU, share of people online in {year})", count(region.internet_users as f64))
        }
        None => "not known, counted as none".to_owned(),
    }
}

fn also(here: &RegionImpact) -> String {
    let zones: Vec<&str> = here.region().also.iter().map(|zone| zone.name()).collect();
    let mut text = zones.join(", ");
    if here.approximate {
        text += ". ≈: clocks there differed in this window; the times shown are those of ";
        text += here.region().zone.name();
    }
    text
}

pub(super) fn events(assessment: &Assessment, here: &RegionImpact) -> String {
    let texts: Vec<String> = assessment
        .matches_in(here)
        .map(|found| {
            let set_aside = if found.set_aside.is_some() { " (set aside)" } else { "" };
            format!("{}: {}{set_aside}", level_words(found.level), found.event.title)
        })
        .collect();
    let country = here.region().country;
    let missing = assessment.verdict.not_covered.iter().filter(|each| each.kind == EventKind::Election);
    let looked = !missing.flat_map(|each| &each.countries).any(|each| *each == country);
    match (texts.is_empty(), looked) {
        (false, _) => texts.join("; "),
        (true, true) => "none known".to_owned(),
        (true, false) => "not known: no election calendar is held for it then".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::Assessor;
    use crate::calendar::Almanac;
    use crate::plan::{Plan, examples::founding_case};
    use crate::time::{Zone, parse_civil};
    use crate::world::region_by_id;

    fn at(start: &str, zone: &str, minutes: u32) -> Plan {
        let mut window = founding_case().windows[0].clone();
        window.start = parse_civil(start).unwrap();
        window.zone = Zone::parse(zone).unwrap();
        window.minutes = minutes;
        Plan::of(window)
    }

    fn detail(plan: &Plan, id: &str) -> Vec<(&'static str, String)> {
        let window = plan.windows[0].resolve().unwrap();
        let assessment = Assessor::for_plan(plan, Almanac::bundled())
            .assess(&window, |event| plan.set_aside.get(event).cloned());
        region_detail(&assessment, region_by_id(id).unwrap())
    }

    fn text(plan: &Plan, id: &str, term: &str) -> String {
        let facts = detail(plan, id);
        facts.iter().find(|(each, _)| *each == term).map_or_else(String::new, |(_, text)| text.clone())
    }

    #[test]
    fn the_founding_case_is_told_in_full() {
        let plan = founding_case();
        let said = detail(&plan, "IR/Asia/Tehran");
        let said: Vec<String> = said.iter().map(|(term, text)| format!("{term}: {text}")).collect();
        assert_eq!(
            said,
            [
                "Region: Iran",
                "Largest city: Tehran",
                "Zone: Asia/Tehran, UTC+04:30 at the start",
                "Clocks: no change in the 30 days after",
                "Weekend: Friday",
                "In the window: 90 min day; 90 min of daytime lost",
                "People: no head counts: the figures are of the 2020s",
                "Events: Do not: Iran: protests after the presidential election; \
                 Avoid: Iran presidential election",
            ]
        );
    }

    #[test]
    fn an_event_that_was_set_aside_says_so() {
        let mut plan = founding_case();
        plan.set_aside.insert("ir-2009-president".to_owned(), "read-only failover".to_owned());
        assert!(text(&plan, "IR/Asia/Tehran", "Events").contains("Iran presidential election (set aside)"));
    }

    #[test]
    fn where_nobody_has_looked_none_is_not_said() {
        let plan = founding_case();
        assert_eq!(
            text(&plan, "JP/Asia/Tokyo", "Events"),
            "not known: no election calendar is held for it then"
        );
    }

    #[test]
    fn clock_changes_are_told_inside_before_and_ahead() {
        let inside = at("2026-10-25T00:00", "UTC", 120);
        assert_eq!(
            text(&inside, "DE/Europe/Berlin", "Clocks"),
            "clocks in Berlin go back 1 hour on Sunday 25 October 2026 at 03:00, inside the window"
        );
        assert_eq!(
            text(&inside, "DE/Europe/Berlin", "Zone"),
            "Europe/Berlin, UTC+02:00 at the start, UTC+01:00 at the end"
        );
        let clocks = |start: &str| text(&at(start, "UTC", 60), "DE/Europe/Berlin", "Clocks");
        assert!(clocks("2026-09-26T12:00").starts_with("clocks in Berlin go back"), "29 days ahead");
        assert!(clocks("2026-09-20T12:00").starts_with("no change"), "35 days ahead");
        assert!(clocks("2026-10-30T12:00").starts_with("clocks in Berlin go back"), "5 days ago");
        assert!(clocks("2026-11-05T12:00").starts_with("no change"), "11 days ago");
        assert_eq!(clocks("2069-12-20T12:00"), "no rules are known after 2069");
    }

    #[test]
    fn figures_name_their_year_and_source_and_what_is_not_known() {
        let plan = at("2026-06-15T12:00", "UTC", 60);
        assert_eq!(
            text(&plan, "NO/Europe/Oslo", "Internet users"),
            "5.5 million (ITU, share of people online in 2023)"
        );
        assert!(!text(&plan, "NO/Europe/Oslo", "People").contains("shared by census"));
        assert!(text(&plan, "US/America/New_York", "People").contains("shared by census"));
        assert_eq!(text(&plan, "KP/Asia/Pyongyang", "Internet users"), "not known, counted as none");
        assert_eq!(text(&plan, "AQ/Antarctica/Troll", "People"), "no residents counted");
    }

    #[test]
    fn weekends_are_told_in_words() {
        let plan = at("2026-06-15T12:00", "UTC", 60);
        assert_eq!(text(&plan, "BN/Asia/Brunei", "Weekend"), "Friday and Sunday");
        assert_eq!(text(&plan, "DE/Europe/Berlin", "Weekend"), "Saturday and Sunday");
    }

    #[test]
    fn an_approximate_region_says_for_whom_and_why() {
        let plan = at("2001-06-15T12:00", "UTC", 60);
        let window = plan.windows[0].resolve().unwrap();
        let assessment = Assessor::for_plan(&plan, Almanac::bundled()).assess(&window, |_| None);
        let here = assessment.regions.iter().find(|each| each.approximate).unwrap();
        let text = text(&plan, here.region().id, "Stands also for");
        assert!(text.contains(here.region().also[0].name()));
        assert!(text.ends_with(&format!("are those of {}", here.region().zone)), "{text}");
    }

    #[test]
    fn no_region_has_an_empty_text() {
        for plan in [founding_case(), at("2026-03-28T12:00", "UTC", 2880)] {
            let window = plan.windows[0].resolve().unwrap();
            let assessment = Assessor::for_plan(&plan, Almanac::bundled()).assess(&window, |_| None);
            for id in RegionId::all() {
                let facts = region_detail(&assessment, id);
                assert!(facts.len() >= 7 && facts.iter().all(|(_, text)| !text.is_empty()), "{facts:?}");
            }
        }
    }
}
