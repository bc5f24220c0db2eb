//! A row of `lowtide regions`.

use serde::Serialize;

use crate::world::Region;

#[derive(Serialize)]
pub struct RegionJson {
    id: &'static str,
    country: &'static str,
    name: &'static str,
    zone: &'static str,
    also: Vec<&'static str>,
    city: &'static str,
    lat: f64,
    lon: f64,
    people: u64,
    internet_users: u64,
    internet_year: Option<u16>,
    weekend: Vec<&'static str>,
}

impl RegionJson {
    pub fn of(region: &'static Region) -> Self {
        Self {
            id: region.id,
            country: region.country,
            name: region.name,
            zone: region.zone.name(),
            also: region.also.iter().map(|zone| zone.name()).collect(),
            city: region.city,
            lat: region.lat,
            lon: region.lon,
            people: region.people,
            internet_users: region.internet_users,
            internet_year: region.internet_year,
            weekend: region.weekend.names(),
        }
    }
}
