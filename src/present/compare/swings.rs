//! Between two windows: the countries in which less of it falls into the day, and those in which more does.

use super::super::number::percent;
use crate::assess::{Assessment, Level, RegionImpact};
use crate::sorting::sort_by_key;

/// From this level on an event there puts a country first, whatever its weight.
const SERIOUS: Level = Level::Avoid;

/// A country between two windows.
#[derive(Clone, Debug, PartialEq)]
pub struct Swing {
    pub country: &'static str,
    /// Shares of each window in the day of the people there, 0 to 1.
    pub before: f64,
    pub after: f64,
    /// Its share of the audience, 0 to 1.
    pub weight: f64,
    /// Where one of the windows meets there what is to avoid.
    pub serious: bool,
}

/// Who wins and who loses by the second window: countries with a serious event first, then the biggest
/// change first.
#[derive(Clone, Debug, PartialEq)]
pub struct Swings {
    pub wins: Vec<Swing>,
    pub loses: Vec<Swing>,
    /// Those with a serious event for which nothing changes.
    pub unmoved: Vec<Swing>,
}

/// What changes for whom from one window to another of the same plan.
pub fn swings(before: &Assessment, after: &Assessment) -> Swings {
    let all = by_country(before, after);
    let side = |belongs: fn(&Swing) -> bool| {
        let mut side: Vec<Swing> = all.iter().filter(|swing| belongs(swing)).cloned().collect();
        sort_by_key(&mut side, |swing| {
            let change = swing.weight * (swing.after - swing.before).abs();
            // What differs by less is alike, and stays in the order of the table.
            (!swing.serious, std::cmp::Reverse((change * 1e9).round() as u64))
        });
        side
    };
    Swings {
        wins: side(|swing| swing.after < swing.before),
        loses: side(|swing| swing.after > swing.before),
        unmoved: side(|swing| swing.serious && swing.after.to_bits() == swing.before.to_bits()),
    }
}

/// `67 % → 18 % of the audience; Iran 100 % → 0 %`
pub fn swings_caption(before: &Assessment, after: &Assessment, swings: &Swings) -> String {
    let pair = |before, after| format!("{} → {}", percent(before), percent(after));
    let whole = pair(before.totals.daytime_share, after.totals.daytime_share);
    let mut said = format!("{whole} of the audience");
    let sides = [&swings.wins, &swings.loses, &swings.unmoved];
    if let Some(first) = sides.into_iter().flatten().find(|swing| swing.serious) {
        said += &format!("; {} {}", first.country, pair(first.before, first.after));
    }
    said
}

/// Every country of the audience, by the sums of its regions.
fn by_country(before: &Assessment, after: &Assessment) -> Vec<Swing> {
    let mut all: Vec<Swing> = vec![];
    for (then, now) in in_order(before).into_iter().zip(in_order(after)) {
        let country = then.region().country_name;
        // Regions are ordered by id, so a country's stand together.
        if all.last().is_none_or(|swing| swing.country != country) {
            all.push(Swing { country, before: 0.0, after: 0.0, weight: 0.0, serious: false });
        }
        let Some(swing) = all.last_mut() else { continue };
        swing.before += then.weight * then.daytime_share;
        swing.after += now.weight * now.daytime_share;
        swing.weight += then.weight;
        let levels = [before.level_in(then), after.level_in(now)];
        swing.serious |= levels.into_iter().flatten().any(|level| level >= SERIOUS);
    }
    for swing in &mut all {
        (swing.before, swing.after) = (swing.before / swing.weight, swing.after / swing.weight);
        swing.weight /= before.audience;
    }
    all
}

/// The inhabited regions by id: sums do not depend on which window loses most where.
fn in_order(assessment: &Assessment) -> Vec<&RegionImpact> {
    let mut regions: Vec<_> = assessment.regions.iter().filter(|here| here.weight > 0.0).collect();
    sort_by_key(&mut regions, |here| here.region);
    regions
}

#[cfg(test)]
mod tests {
    use super::super::super::assessed::Assessed;
    use super::*;
    use crate::calendar::Almanac;
    use crate::plan::{Audience, Plan, Weights, examples::founding_case};
    use std::rc::Rc;

    fn assessments(plan: &Plan) -> Vec<Rc<Assessment>> {
        Assessed::of(plan, Almanac::bundled()).windows.into_iter().flatten().collect()
    }

    fn said(side: &[Swing]) -> Vec<String> {
        let line = |swing: &Swing| {
            let Swing { country, before, after, weight, .. } = swing;
            format!("{country} {} → {}, {}", percent(*before), percent(*after), percent(*weight))
        };
        side.iter().map(line).collect()
    }

    #[test]
    fn the_move_of_the_founding_case_spares_iran_and_the_americas_pay() {
        let both = assessments(&founding_case());
        let swings = swings(&both[0], &both[1]);
        assert_eq!(
            said(&swings.wins)[..3],
            ["Iran 100 % → 0 %, 1.3 %", "China 100 % → 0 %, 20 %", "India 100 % → 0 %, 15 %"]
        );
        let loses = said(&swings.loses);
        assert_eq!(loses[0], "United States 3.7 % → 100 %, 5.9 %");
        assert!(loses[1..4].iter().any(|line| line.starts_with("Brazil 0 % → 100 %")), "{loses:?}");
        assert!(swings.unmoved.is_empty());
        assert_eq!(
            swings_caption(&both[0], &both[1], &swings),
            "67 % → 18 % of the audience; Iran 100 % → 0 %"
        );
    }

    #[test]
    fn what_one_wins_by_the_second_window_it_loses_by_the_first() {
        let mut plan = founding_case();
        plan.windows.push(plan.windows[0].starting_at("2009-06-16T12:00Z".parse().unwrap()));
        for weights in [Weights::InternetUsers, Weights::Even] {
            plan.audience = Audience { weights, ..Audience::default() };
            let all = assessments(&plan);
            for (a, b) in [(0, 1), (0, 2), (1, 2)] {
                let (there, back) = (swings(&all[a], &all[b]), swings(&all[b], &all[a]));
                let turn = |s: &Swing| Swing { before: s.after, after: s.before, ..s.clone() };
                let turned = |side: &[Swing]| side.iter().map(turn).collect::<Vec<_>>();
                assert_eq!((turned(&there.wins), turned(&there.loses)), (back.loses, back.wins));
            }
        }
    }

    #[test]
    fn the_changes_of_all_countries_add_up_to_that_of_the_whole() {
        let mut plan = founding_case();
        for daytime in ["waking", "office", "daylight", "activity"] {
            plan.daytime = Some(daytime.parse().unwrap());
            let both = assessments(&plan);
            let changes = by_country(&both[0], &both[1]);
            let sum: f64 = changes.iter().map(|swing| swing.weight * (swing.after - swing.before)).sum();
            let whole = both[1].totals.daytime_share - both[0].totals.daytime_share;
            assert!((sum - whole).abs() < 1e-9, "{daytime}: {sum} {whole}");
            let weights: f64 = changes.iter().map(|swing| swing.weight).sum();
            assert!((weights - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn a_serious_country_for_which_nothing_changes_is_named_beside() {
        let mut plan = founding_case();
        plan.windows[1] = plan.windows[0].starting_at("2009-06-16T05:15Z".parse().unwrap());
        let both = assessments(&plan);
        assert_eq!(said(&swings(&both[0], &both[1]).unmoved), ["Iran 100 % → 100 %, 1.3 %"]);
    }

    #[test]
    fn an_audience_of_nobody_has_no_changes() {
        let mut plan = founding_case();
        plan.audience.scope = vec!["AQ".parse().unwrap()];
        let both = assessments(&plan);
        assert!(by_country(&both[0], &both[1]).is_empty());
    }
}
