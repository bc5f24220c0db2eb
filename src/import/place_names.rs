//! Every name that a place with a clock goes by: zones, their cities and countries, and old zone names.

use crate::time::Zone;
use crate::world::{Region, cities_of_zone, current_zone, old_names, place_of_zone, region, regions};

use super::matching::plain;

/// What kind of name it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `America/Los_Angeles`
    Zone,
    /// `Los Angeles`, the place in a zone's name.
    Place,
    /// A large city that keeps the zone's clock.
    City,
    Country,
    /// `DE`
    Code,
    /// `United States, Pacific`: a region of a country with several.
    Part,
    /// `Asia/Calcutta` or `Calcutta`, for today's `Asia/Kolkata`.
    Old,
}

/// One name of one place.
pub(super) struct Name<'a> {
    pub(super) text: &'a str,
    pub(super) kind: Kind,
    pub(super) zone: Zone,
    /// The region that keeps the clock.
    pub(super) region: &'static Region,
    /// Place in the list of the zone's cities, the largest first.
    pub(super) order: usize,
}

impl Name<'_> {
    /// What the clock is called when it was found by this name: the city that was asked for, else the place
    /// in the zone's name. A region on another country's zone is called by its own city.
    pub(super) fn place(&self) -> String {
        let abroad = !self.region.id.starts_with(home_of(self.zone));
        match self.kind {
            Kind::City => self.text.to_owned(),
            _ if abroad => self.region.city.to_owned(),
            _ => self.zone.place(),
        }
    }
}

/// Shows `visit` every name.
pub(super) fn each_name(visit: &mut dyn FnMut(&Name)) {
    let mut seen: Vec<Zone> = vec![];
    for region in regions() {
        let mut show = |text: &str, kind, zone, order| visit(&Name { text, kind, zone, region, order });
        for (text, kind) in [(region.country_name, Kind::Country), (region.country, Kind::Code)] {
            show(text, kind, region.zone, 0);
        }
        if region.name != region.country_name {
            show(region.name, Kind::Part, region.zone, 0);
        }
        show(region.city, Kind::City, region.zone, 0);
        if seen.contains(&region.zone) {
            continue;
        }
        seen.push(region.zone);
        for zone in std::iter::once(region.zone).chain(region.also.iter().copied()) {
            show(zone.name(), Kind::Zone, zone, 0);
            show(&zone.place(), Kind::Place, zone, 0);
            for (index, city) in cities_of_zone(zone).enumerate() {
                show(city, Kind::City, zone, index + 1);
            }
        }
    }
    for (old, current) in old_names() {
        let Some((zone, region)) = Zone::parse(current).ok().and_then(|zone| Some((zone, region_of(zone)?)))
        else {
            continue;
        };
        for text in [old, old.rsplit('/').next().unwrap_or(old)] {
            visit(&Name { text, kind: Kind::Old, zone, region, order: 0 });
        }
    }
}

/// The zones that are called exactly that, those of the most people first: a zone's place, a city, a country
/// with one clock, an old name.
pub(super) fn zones_named(text: &str) -> Vec<Zone> {
    let wanted = plain(text);
    let mut found: Vec<(u64, Zone)> = vec![];
    each_name(&mut |name| {
        let counts = match name.kind {
            Kind::Code | Kind::Part => false,
            Kind::Country => name.region.name == name.region.country_name,
            _ => true,
        };
        if counts && !found.iter().any(|(_, zone)| *zone == name.zone) && plain(name.text) == wanted {
            found.push((name.region.people, name.zone));
        }
    });
    found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.name().cmp(b.1.name())));
    found.into_iter().map(|(_, zone)| zone).collect()
}

/// The region whose clock a zone is; `None` for UTC and the like.
pub(super) fn region_of(zone: Zone) -> Option<&'static Region> {
    place_of_zone(current_zone(zone)).map(region)
}

/// The country and the slash that the id of the zone's own region begins with.
fn home_of(zone: Zone) -> &'static str {
    region_of(zone).map_or("", |region| &region.id[..=region.country.len()])
}
