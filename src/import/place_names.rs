//! Every name that a place with a clock goes by: zones, their cities and countries, and old zone names.

use crate::time::Zone;
use crate::world::{Region, large_cities, old_names, place_of_zone, region, regions};

use super::matching::{is_called, plain};

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

const COMMON_CODES: [(&str, &str); 3] = [("AE", "UAE"), ("GB", "UK"), ("US", "USA")];

/// One name of one place.
pub(super) struct Name<'a> {
    pub(super) text: &'a str,
    pub(super) kind: Kind,
    pub(super) zone: Zone,
    /// The region that keeps the clock, where it is known without searching.
    home: Option<&'static Region>,
    /// Place in the list of the zone's cities, the largest first.
    pub(super) order: usize,
}

impl Name<'_> {
    /// The region that keeps the clock. Every name has one: a test follows them all.
    pub(super) fn region(&self) -> Option<&'static Region> {
        self.home.or_else(|| region_of(self.zone))
    }
}

/// Shows `visit` every name.
pub(super) fn each_name(visit: &mut dyn FnMut(&Name)) {
    let mut seen: Vec<Zone> = vec![];
    for region in regions() {
        let mut show =
            |text: &str, kind, zone, order| visit(&Name { text, kind, zone, home: Some(region), order });
        for (text, kind) in [(region.country_name, Kind::Country), (region.country, Kind::Code)] {
            show(text, kind, region.zone, 0);
        }
        // What people write, where that is not the code.
        if let Some((_, text)) = COMMON_CODES.iter().find(|(code, _)| *code == region.country) {
            show(text, Kind::Code, region.zone, 0);
        }
        if region.name != region.country_name {
            show(region.name, Kind::Part, region.zone, 0);
        }
        // Novosibirsk is the largest city on the clock of Krasnoyarsk and has a zone of its own.
        let own = region.also.iter().find(|zone| zone.place() == region.city);
        show(region.city, Kind::City, own.copied().unwrap_or(region.zone), 0);
        if seen.contains(&region.zone) {
            continue;
        }
        seen.push(region.zone);
        for zone in std::iter::once(region.zone).chain(region.also.iter().copied()) {
            show(zone.name(), Kind::Zone, zone, 0);
            show(&zone.place(), Kind::Place, zone, 0);
        }
    }
    for (zone, cities) in large_cities() {
        let Ok(zone) = Zone::parse(zone) else { continue };
        for (index, text) in cities.enumerate() {
            visit(&Name { text, kind: Kind::City, zone, home: None, order: index + 1 });
        }
    }
    for (old, current) in old_names() {
        let Ok(zone) = Zone::parse(current) else { continue };
        for text in [old, old.rsplit('/').next().unwrap_or(old)] {
            visit(&Name { text, kind: Kind::Old, zone, home: None, order: 0 });
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
            Kind::Country => name.region().is_some_and(|region| region.name == region.country_name),
            _ => true,
        };
        if counts && is_called(name.text, &wanted) && !found.iter().any(|(_, zone)| *zone == name.zone) {
            found.push((name.region().map_or(0, |region| region.people), name.zone));
        }
    });
    found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.name().cmp(b.1.name())));
    found.into_iter().map(|(_, zone)| zone).collect()
}

/// The region whose clock a zone is; `None` for UTC and the like.
pub(super) fn region_of(zone: Zone) -> Option<&'static Region> {
    place_of_zone(zone).map(region)
}

/// What a region's clock is called: the place in the zone's name, but its own city where that place lies in
/// another country.
pub(super) fn place_in(region: &Region, zone: Zone) -> String {
    let abroad = region_of(zone).is_some_and(|home| home.country != region.country);
    if abroad { region.city.to_owned() } else { zone.place() }
}
