//! How every figure on the page is computed, with the figures of the window that is shown.
//!
//! The definitions stand in `docs/impact.md`; this says them shortly, beside the numbers.

use super::daytime_words::{activity_source, day_noun, daytime_words, is_curve};
use super::number::{count, length, percent, tenths, thousands};
use super::{level_words, load_words, shows_people};
use crate::assess::Assessment;
use crate::plan::{Daytime, Plan, Weights};
use crate::world::DATA_AS_OF;

/// One figure: its name, its value here, and how it comes about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodPart {
    pub name: &'static str,
    pub value: String,
    pub how: String,
}

/// Every figure of a window's assessment.
pub fn method(assessment: &Assessment, plan: &Plan) -> Vec<MethodPart> {
    let totals = assessment.totals;
    let minutes = assessment.window.minutes();
    let night = (1.0 - totals.daytime_share - totals.edge_share).max(0.0);
    let regions = assessment.regions.iter().filter(|each| each.weight > 0.0).count();
    let what = weight_words(&plan.audience.weights);
    let standing = assessment.standing;
    let daytime = assessment.daytime;
    let day = tenths(totals.daytime_share * 100.0);
    let sum = |of: &str| {
        format!(
            "The sum of {what} × {of}, over {regions} regions, divided by {what} × the {} of the window. {} Local \
             clocks decide, to the minute, clock changes included.",
            length(minutes),
            daytime_words(daytime),
        )
    };
    let first = if let Daytime::Activity(activity) = daytime {
        MethodPart {
            name: "Active",
            value: format!("{day} %"),
            how: format!("{} {}", sum("minutes, each by its hour"), activity_source(activity)),
        }
    } else {
        let edge = tenths(totals.edge_share * 100.0);
        MethodPart {
            name: "Day, edge, night",
            value: format!("{day} %, {edge} %, {} %", tenths(night * 100.0)),
            how: sum("minutes in each band"),
        }
    };
    let mut parts = vec![
        first,
        MethodPart {
            name: "Load",
            value: load_words(assessment.verdict.load).to_owned(),
            how: format!(
                "Against the 10,080 starts of the same length in the week around it: {} cost less, {} cost more. \
                 Quiet: among the cheapest fifth. Busy: from the median on. Mixed: between.",
                thousands(standing.cheaper),
                thousands(standing.dearer)
            ),
        },
        MethodPart {
            name: "Events",
            value: level_words(assessment.verdict.level).to_owned(),
            how: "The most severe of the events whose regions and local days the window meets, by the same rules \
                  for every country: national votes and dated aftermaths count 3, local votes, exams and great \
                  days 2, other days 1; one less in the days around. Do not and avoid need a minute of daytime \
                  there, or the hours in which people are up for it."
                .to_owned(),
        },
        MethodPart {
            name: "Of loss",
            value: percent(1.0),
            how: format!(
                "A region loses {what} × the minutes of {} that the interruption can take, at most {}. The column \
                 is its share of the sum.",
                day_noun(daytime),
                length(i64::from(assessment.window.interruption)),
            ),
        },
    ];
    if shows_people(assessment) && !matches!(plan.audience.weights, Weights::Even) {
        parts.push(MethodPart {
            name: if is_curve(daytime) { "In busy hours" } else { "In their day" },
            value: count(totals.people_in_daytime),
            how: format!(
                "The sum of {what} of all regions with at least one minute {} in the window. All regions together \
                 lose at most {} hours of {}.",
                if is_curve(daytime) { "drawn as day" } else { "of daytime" },
                count(totals.people_minutes_lost / 60.0),
                day_noun(daytime),
            ),
        });
    }
    parts.push(MethodPart {
        name: "People and users",
        value: format!("as of {DATA_AS_OF}"),
        how: "People: CIA World Factbook 2025, shared over a country's clocks by census or by the people of its \
              cities (GeoNames). Internet users: people × the share online (ITU), of the year named in a region's \
              details. They are figures of the 2020s: for earlier windows shares are shown, no head counts."
            .to_owned(),
    });
    parts
}

fn weight_words(weights: &Weights) -> &'static str {
    match weights {
        Weights::InternetUsers | Weights::Withheld(_) => "internet users",
        Weights::People => "people",
        Weights::Even => "1 for each region",
        Weights::Own(_) => "your figures",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::Assessor;
    use crate::calendar::Almanac;
    use crate::plan::examples::founding_case;

    #[test]
    fn the_founding_case_is_traced_to_its_figures() {
        let plan = founding_case();
        let assessment = Assessor::for_plan(&plan, Almanac::bundled())
            .assess(&plan.windows[0].resolve().unwrap(), |_| None);
        let parts = method(&assessment, &plan);
        assert_eq!(parts[0].value, "67.3 %, 17.1 %, 15.6 %");
        assert!(parts[0].how.contains("the 90 min of"), "{}", parts[0].how);
        assert!(parts.iter().all(|part| part.name != "In their day"), "a head count before 2020");
        let starts: Vec<usize> = parts[1]
            .how
            .replace(',', "")
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|word| word.parse().ok())
            .filter(|number| *number > 100 && *number != 10_080)
            .collect();
        assert_eq!(starts, [assessment.standing.cheaper, assessment.standing.dearer]);
    }

    #[test]
    fn an_activity_curve_names_its_sources_and_speaks_of_no_daytime() {
        let mut plan = founding_case();
        plan.daytime = Some("activity".parse().unwrap());
        plan.windows[0] = plan.windows[0].starting_at("2026-06-16T04:45Z".parse().unwrap());
        let assessment = Assessor::for_plan(&plan, Almanac::bundled())
            .assess(&plan.windows[0].resolve().unwrap(), |_| None);
        let parts = method(&assessment, &plan);
        assert_eq!(parts[0].name, "Active");
        assert!(parts[0].how.contains("EARTH") && parts[0].how.contains("Feknous"), "{}", parts[0].how);
        let figures = parts.iter().filter(|part| part.name != "Events");
        for part in figures {
            assert!(!part.how.contains("daytime") && part.name != "In their day", "{part:?}");
        }
    }
}
