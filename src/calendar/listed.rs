//! Events made ready for matching: how far they reach and which regions they concern, worked out once.

use std::sync::{Arc, LazyLock};

use super::bundled::read_events;
use super::event::Event;
use super::reach::Reach;
use crate::plan::Place;
use crate::time::Date;
use crate::world::{RegionId, regions_of_country};

/// An event with its reach and regions.
#[derive(Clone, Debug)]
pub struct Listed {
    pub event: Arc<Event>,
    pub reach: Reach,
    /// In the order of the region table, each once.
    pub regions: Vec<RegionId>,
}

impl Listed {
    pub fn of(event: Event) -> Self {
        Self { reach: Reach::of(&event), regions: regions_of(&event.scope), event: Arc::new(event) }
    }

    /// Whether it can reach any minute of the UTC dates `first` to `last`: no local date is more than a day
    /// from the UTC date.
    pub fn is_near(&self, first: Date, last: Date) -> bool {
        let (from, to) = self.reach.shadow;
        from <= last.succ_opt().unwrap_or(last) && first.pred_opt().unwrap_or(first) <= to
    }
}

/// Every bundled event but the public holidays, by first date, then id.
pub fn listed_events() -> &'static [Listed] {
    static EVENTS: LazyLock<Vec<Listed>> =
        LazyLock::new(|| read_events().into_iter().map(Listed::of).collect());
    &EVENTS
}

fn regions_of(scope: &[Place]) -> Vec<RegionId> {
    if scope.is_empty() {
        return RegionId::all().collect();
    }
    let mut concerned = vec![false; RegionId::all().count()];
    for place in scope {
        match place {
            Place::Country(code) => regions_of_country(code).for_each(|id| concerned[id.index()] = true),
            Place::Region(id) => concerned[id.index()] = true,
        }
    }
    RegionId::all().filter(|id| concerned[id.index()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::region;

    #[test]
    fn a_scope_of_countries_and_regions_names_each_region_once() {
        let scope: Vec<Place> =
            ["US/Pacific/Honolulu", "FR", "US/Pacific/Honolulu"].map(|code| code.parse().unwrap()).into();
        let ids: Vec<_> = regions_of(&scope).iter().map(|id| region(*id).id).collect();
        assert_eq!(ids, ["FR/Europe/Paris", "US/Pacific/Honolulu"]);
        assert_eq!(regions_of(&[]).len(), RegionId::all().count());
    }

    #[test]
    fn every_bundled_event_concerns_a_region() {
        for listed in listed_events() {
            assert!(!listed.regions.is_empty(), "{}", listed.event.id);
        }
    }
}
