//! A plan's window → what it costs: people, events, verdict.
//!
//! [`Assessor`] holds what a plan's audience, daytime and profile fix, and answers for one window after
//! another; [`Assessment`] is the answer. The command line and the page call the same function, so they
//! show the same numbers. Formulas: `docs/impact.md`. Knows no words for people ([`crate::present`] has
//! them) and no JSON ([`crate::wire`]).

mod alike;
mod bands;
mod impact;
mod load;
mod matches;
mod verdict;
mod weight;

use crate::plan::{Audience, Daytime, Plan, Profile, ResolvedWindow};
use crate::world::{RegionId, region};

pub use bands::{Band, BandMinutes, BandRule};
pub use impact::{RegionImpact, Totals};
pub use load::{Load, Standing};
pub use matches::EventMatch;
pub use verdict::{Level, NotCovered, Verdict};
pub use weight::RegionWeights;

/// What an audience, a daytime rule and a profile fix, prepared once for many windows.
pub struct Assessor {
    weights: RegionWeights,
    rule: BandRule,
    daytime: Daytime,
    profile: Profile,
    scope: Vec<RegionId>,
}

/// What one window costs.
#[derive(Clone, Debug)]
pub struct Assessment {
    pub window: ResolvedWindow,
    pub daytime: Daytime,
    pub profile: Profile,
    /// The weight of the whole audience, in its own unit.
    pub audience: f64,
    pub totals: Totals,
    /// Every region in scope, most people-minutes lost first, ties by id.
    pub regions: Vec<RegionImpact>,
    /// Most severe first.
    pub matches: Vec<EventMatch>,
    pub standing: Standing,
    pub verdict: Verdict,
}

impl Assessment {
    /// What the window costs one region; `None` out of scope.
    pub fn of_region(&self, id: RegionId) -> Option<&RegionImpact> {
        self.regions.iter().find(|each| each.region == id)
    }
}

impl Assessor {
    pub fn new(audience: &Audience, daytime: Daytime, profile: Profile) -> Self {
        let scope = RegionId::all().filter(|id| audience.covers(region(*id))).collect();
        Self { weights: RegionWeights::of(audience), rule: BandRule::new(daytime), daytime, profile, scope }
    }

    pub fn for_plan(plan: &Plan) -> Self {
        Self::new(&plan.audience, plan.daytime_rule(), plan.profile)
    }

    /// The daytime rule alone, for drawing.
    pub fn into_rule(self) -> BandRule {
        self.rule
    }

    /// Assesses a window. `set_aside` tells for an event id the reason why the author set it aside.
    pub fn assess(&self, window: &ResolvedWindow, set_aside: impl Fn(&str) -> Option<String>) -> Assessment {
        let (mut regions, totals) = impact::of_regions(&self.scope, &self.weights, &self.rule, window);
        let matches =
            matches::of_window(&self.scope, &self.weights, &self.rule, self.profile, window, set_aside);
        for (index, found) in matches.iter().enumerate() {
            for id in &found.regions {
                if let Some(region) = regions.iter_mut().find(|region| region.region == *id) {
                    region.matches.push(index as u16);
                }
            }
        }
        impact::sort(&mut regions);
        let standing = load::standing(&self.scope, &self.weights, &self.rule, window.span);
        let verdict = verdict::judge(&matches, &self.scope, &self.weights, standing.load(), window);
        Assessment {
            window: window.clone(),
            daytime: self.daytime,
            profile: self.profile,
            audience: self.weights.in_own_unit(self.weights.total()),
            totals,
            regions,
            matches,
            standing,
            verdict,
        }
    }
}
