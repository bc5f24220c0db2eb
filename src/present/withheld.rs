//! A plan as a link tells it where its author keeps their own figures to themselves.

use super::level_words::level_words;
use super::number::percent;
use super::{counted_words, one_line};
use crate::assess::{Assessment, Assessor};
use crate::calendar::Almanac;
use crate::plan::{Plan, Weights};

/// The plan as others may see it: own figures stay behind unless the user wants them in the link.
pub fn for_link(plan: &Plan, almanac: &'static Almanac) -> Plan {
    match plan.audience.weights.own() {
        Some(own) if !own.in_link => withheld(plan, almanac),
        _ => plan.clone(),
    }
}

/// The plan without its figures, and with what they say of its first window in their place.
pub fn withheld(plan: &Plan, almanac: &'static Almanac) -> Plan {
    let assessed = plan.windows.first().and_then(|window| window.resolve().ok()).map(|window| {
        Assessor::for_plan(plan, almanac).assess(&window, |event| plan.set_aside.get(event).cloned())
    });
    let mut plan = plan.clone();
    plan.audience.weights = Weights::Withheld(assessed.as_ref().map_or_else(String::new, quoted));
    plan
}

fn quoted(assessment: &Assessment) -> String {
    let share = percent(assessment.totals.daytime_share);
    let state = counted_words(assessment.daytime);
    let events = level_words(assessment.verdict.level).to_ascii_lowercase();
    format!("by the author’s own figures: {share} {state}, {events}")
}

/// What the reader of such a plan should know; the author's words are quoted and untrusted.
pub fn withheld_words(weights: &Weights) -> Option<String> {
    let Weights::Withheld(quoted) = weights else { return None };
    let mut words = "The author’s own audience is withheld: figures here are internet users".to_owned();
    if !quoted.is_empty() {
        words += &format!("; the link quotes “{}”", one_line(quoted));
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::examples::founding_case;
    use crate::plan::{MAX_QUOTED, OwnFigures, OwnWeight};

    fn with_figures(in_link: bool) -> Plan {
        let mut plan = founding_case();
        let figures = vec![OwnWeight { place: "DE".parse().unwrap(), figure: 70.25 }];
        plan.audience.weights = Weights::Own(OwnFigures { figures, in_link });
        plan
    }

    #[test]
    fn figures_stay_behind_unless_they_are_wanted_in_the_link() {
        let shared = with_figures(true);
        assert_eq!(for_link(&shared, Almanac::bundled()), shared);
        let public = for_link(&with_figures(false), Almanac::bundled());
        // 06:45 to 08:15 in Berlin: a quarter of an hour of day.
        let quoted = "by the author’s own figures: 17 % in their day, none known".to_owned();
        assert_eq!(public.audience.weights, Weights::Withheld(quoted));
        assert_eq!(Plan { audience: founding_case().audience, ..public }, founding_case());
    }

    #[test]
    fn what_is_quoted_fits_and_is_said_on_one_line() {
        let Weights::Withheld(quoted) = withheld(&with_figures(false), Almanac::bundled()).audience.weights
        else {
            panic!("the figures were not left out");
        };
        assert!(quoted.chars().count() < MAX_QUOTED / 2, "{quoted}");
        let words = withheld_words(&Weights::Withheld("a\nb\u{202e}c".to_owned())).unwrap();
        assert!(words.ends_with("are internet users; the link quotes “a b c”"), "{words}");
        assert_eq!(withheld_words(&Weights::People), None);
        let words = withheld_words(&Weights::Withheld(String::new())).unwrap();
        assert!(words.ends_with("figures here are internet users"), "{words}");
    }
}
