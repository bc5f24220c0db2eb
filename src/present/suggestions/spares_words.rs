//! The way that spares those whom the first suggestion does not.

use super::super::level_words::level_words;
use super::super::number::tenths;
use crate::assess::{Assessment, Level};
use crate::search::Spares;

/// `spares everyone, costs 3.1 times as much`.
pub fn spares_words(spares: &Spares) -> String {
    let whom = whom(&spares.suggestion.assessment);
    match spares.times {
        // The cheapest of all is the first suggestion; rounding must not say that this one is as cheap.
        Some(times) if times >= 1.05 => format!("{whom}, costs {} times as much", tenths(times)),
        Some(_) => format!("{whom}, costs hardly more"),
        None => format!("{whom}, but is not free"),
    }
}

/// Whom it spares: everyone only where no event with a price of its own bites there.
fn whom(assessment: &Assessment) -> String {
    let level = assessment.verdict.level;
    let in_force = |severe: fn(u8) -> bool| {
        let in_force = assessment.matches.iter().filter(|each| each.set_aside.is_none());
        in_force.into_iter().any(|each| each.counted.need_up && each.bites && severe(each.counted.severity))
    };
    match level {
        Level::NoneKnown | Level::Note if !in_force(|severity| severity > 1) => "spares everyone".to_owned(),
        Level::NoneKnown | Level::Note => "spares all but a few".to_owned(),
        Level::Unknown => "meets nothing known".to_owned(),
        _ => format!("the mildest there is ({})", level_words(level)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Almanac;
    use crate::plan::{Plan, Window, examples::founding_case};
    use crate::search::{Preparation, Query, find};
    use crate::time::{Zone, parse_civil, parse_date};

    /// Around the mid-term elections of 2026.
    fn spares(scope: &[&str], dates: (&str, &str)) -> Option<Spares> {
        let start = parse_civil("2026-11-03T22:00").unwrap();
        let window = Window { start, zone: Zone::UTC, minutes: 60, ..founding_case().windows[0].clone() };
        let mut plan = Plan::of(window);
        plan.audience.scope = scope.iter().map(|code| code.parse().unwrap()).collect();
        plan.rules.from = parse_date(dates.0).ok();
        plan.rules.to = parse_date(dates.1).ok();
        let range = plan.rules.starts(&plan.windows[0]).unwrap();
        let prepared = Preparation::new(&plan, range, false, Almanac::bundled()).finish();
        find(&prepared, &Query::of(&plan, 0, None)).spares
    }

    #[test]
    fn what_spares_nobody_wholly_does_not_say_so() {
        let world = spares(&[], ("2026-11-02", "2026-11-05")).unwrap();
        assert_eq!(world.suggestion.assessment.verdict.level, Level::Watch);
        let said = spares_words(&world);
        assert!(said.starts_with("the mildest there is (Watch), costs 1."), "{said}");
        assert!(said.ends_with(" times as much"), "{said}");
    }

    #[test]
    fn times_are_told_to_the_tenth_and_what_is_free_has_none() {
        let world = spares(&[], ("2026-11-02", "2026-11-05")).unwrap();
        let said = |times| spares_words(&Spares { suggestion: world.suggestion.clone(), times });
        assert!(said(Some(3.12)).ends_with(", costs 3.1 times as much"));
        assert!(said(Some(1.01)).ends_with(", costs hardly more"));
        assert!(said(None).ends_with(", but is not free"));
    }
}
