//! A plan's window → what it costs: people, events, verdict.
//!
//! [`Assessor`] holds what a plan's audience, daytime and profile fix, and answers for one window after
//! another; [`Assessment`] is the answer. The command line and the page call the same function, so they
//! show the same numbers. Formulas: `docs/impact.md`. Knows no words for people ([`crate::present`] has
//! them) and no JSON ([`crate::wire`]).

mod alike;
mod bands;
mod impact;
mod level_stretch;
mod levels;
mod load;
mod local_week;
mod local_window;
mod matches;
mod sunlight;
mod tide;
mod verdict;
mod weight;

use crate::calendar::{Almanac, Event, Listed, Near};
use crate::plan::{Audience, Daytime, Plan, Profile, ResolvedWindow};
use crate::time::{Date, Span};
use crate::world::{RegionId, region};

pub use bands::{Band, BandMinutes, BandRule};
pub use impact::{RegionImpact, Totals};
pub use level_stretch::LevelStretch;
pub use levels::band_of;
pub use load::{Load, Standing};
pub use matches::EventMatch;
use matches::Matching;
pub(crate) use matches::{AVOID_FLOOR, level_of};
pub use tide::{Tide, TideStep};
pub use verdict::{Level, NotCovered, Verdict, compiled};
pub use weight::RegionWeights;

/// What an audience, a daytime rule and a profile fix, prepared once for many windows.
pub struct Assessor {
    weights: RegionWeights,
    rule: BandRule,
    daytime: Daytime,
    profile: Profile,
    scope: Vec<RegionId>,
    almanac: &'static Almanac,
    /// The plan's own events.
    own: Vec<Listed>,
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

    /// A region's share of the whole loss, 0 to 1.
    pub fn loss_share(&self, here: &RegionImpact) -> f64 {
        let whole = self.totals.people_minutes_lost;
        if whole > 0.0 { here.people_minutes_lost / whole } else { 0.0 }
    }

    /// What the window meets in a region, most severe first.
    pub fn matches_in(&self, here: &RegionImpact) -> impl Iterator<Item = &EventMatch> {
        here.matches.iter().map(|index| &self.matches[usize::from(*index)])
    }

    /// The most severe level in a region that is not set aside.
    pub fn level_in(&self, here: &RegionImpact) -> Option<Level> {
        self.matches_in(here).filter(|found| found.set_aside.is_none()).map(|found| found.level).max()
    }

    /// The band that a region is in for most of the window.
    pub fn main_band(&self, here: &RegionImpact) -> Band {
        let minutes = self.window.minutes();
        if here.day_minutes * 2 >= minutes {
            Band::Day
        } else if (here.day_minutes + here.edge_minutes) * 2 >= minutes {
            Band::Edge
        } else {
            Band::Night
        }
    }
}

impl Assessor {
    /// What is at hand of `almanac` when this is called is what the answers know.
    pub fn new(audience: &Audience, daytime: Daytime, profile: Profile, almanac: &'static Almanac) -> Self {
        let scope = RegionId::all().filter(|id| audience.covers(region(*id))).collect();
        let rule = BandRule::new(daytime, almanac);
        Self { weights: RegionWeights::of(audience), rule, daytime, profile, scope, almanac, own: vec![] }
    }

    pub fn for_plan(plan: &Plan, almanac: &'static Almanac) -> Self {
        let own = plan.own_events.iter().map(|own| Listed::of(Event::own(own))).collect();
        Self { own, ..Self::new(&plan.audience, plan.daytime_rule(), plan.profile, almanac) }
    }

    /// What each region weighs.
    pub fn weights(&self) -> &RegionWeights {
        &self.weights
    }

    /// What it looks events up in.
    pub fn almanac(&self) -> &'static Almanac {
        self.almanac
    }

    pub fn daytime(&self) -> Daytime {
        self.daytime
    }

    /// The daytime rule made ready.
    pub fn rule(&self) -> &BandRule {
        &self.rule
    }

    /// What the service is.
    pub fn profile(&self) -> Profile {
        self.profile
    }

    /// The regions that count, in the order of the table.
    pub fn scope(&self) -> &[RegionId] {
        &self.scope
    }

    /// The events that can reach a minute of the UTC dates `first` to `last`, the plan's own among them.
    pub fn events_near(&self, first: Date, last: Date) -> Near<'_> {
        self.matching().near(first, last)
    }

    /// Whether what happens in a region counts: in scope, and for all but freezes with weight.
    pub fn counts(&self, event: &Event, id: RegionId) -> bool {
        self.matching().counts(event, id) && self.scope.binary_search(&id).is_ok()
    }

    /// How much of the audience is in its day and in its edge over a span.
    pub fn tide(&self, span: Span) -> Tide {
        tide::tide(&self.scope, &self.weights, &self.rule, span)
    }

    /// Where in a span a window of one minute would be to watch, to avoid or not to be, and by which event;
    /// `set_aside` tells of an event id whether the author set it aside.
    pub fn level_stretches(&self, span: Span, set_aside: impl Fn(&str) -> bool) -> Vec<LevelStretch> {
        self.matching().level_stretches(span, &self.scope, set_aside)
    }

    /// Assesses a window. `set_aside` tells for an event id the reason why the author set it aside.
    pub fn assess(&self, window: &ResolvedWindow, set_aside: impl Fn(&str) -> Option<String>) -> Assessment {
        let (mut regions, totals) = self.of_regions(window);
        let matches = self.matches(window, &regions, set_aside);
        for (index, found) in matches.iter().enumerate() {
            for id in &found.regions {
                // Still in the order of the scope, which is that of the table.
                if let Ok(place) = regions.binary_search_by_key(id, |region| region.region) {
                    regions[place].matches.push(index as u16);
                }
            }
        }
        impact::sort(&mut regions);
        let standing = load::standing(&self.scope, &self.weights, &self.rule, window.span);
        let verdict =
            verdict::judge(&matches, &self.scope, &self.weights, self.almanac, standing.load(), window);
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

    /// What a window costs each region in scope, in the order of the table, and all of them together: an assessment
    /// without its events and its load.
    pub fn of_regions(&self, window: &ResolvedWindow) -> (Vec<RegionImpact>, Totals) {
        impact::of_regions(&self.scope, &self.weights, &self.rule, window)
    }

    /// The events that a window meets, most severe first; `regions` is what it costs the regions in scope.
    pub fn matches(
        &self,
        window: &ResolvedWindow,
        regions: &[RegionImpact],
        set_aside: impl Fn(&str) -> Option<String>,
    ) -> Vec<EventMatch> {
        self.matching().of_window(window, regions, set_aside)
    }

    fn matching(&self) -> Matching<'_> {
        Matching {
            almanac: self.almanac,
            own: &self.own,
            weights: &self.weights,
            rule: &self.rule,
            profile: self.profile,
        }
    }
}

/// A window of a minute, for tests.
#[cfg(test)]
fn minute_from(at: crate::time::Instant) -> crate::plan::Window {
    crate::plan::Window {
        start: at.utc(),
        zone: crate::time::Zone::UTC,
        minutes: 1,
        interruption: None,
        ..crate::plan::examples::founding_case().windows[0].clone()
    }
}
