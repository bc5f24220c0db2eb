//! One country on one clock, and the table of them all.

use std::fmt;
use std::sync::LazyLock;

use super::weekdays::Weekdays;
use crate::time::{Clock, Zone};

const TABLE: &str = include_str!("../../data/built/regions.tsv");

/// A region's place in the table. It is stable only within one build: links and files carry the
/// region's textual id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegionId(u16);

impl RegionId {
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Continent {
    Africa,
    Antarctica,
    Asia,
    Europe,
    NorthAmerica,
    Oceania,
    SouthAmerica,
}

impl Continent {
    fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "AF" => Self::Africa,
            "AN" => Self::Antarctica,
            "AS" => Self::Asia,
            "EU" => Self::Europe,
            "NA" => Self::NorthAmerica,
            "OC" => Self::Oceania,
            "SA" => Self::SouthAmerica,
            _ => return None,
        })
    }
}

/// One country × one clock. Figures are of the 2020s; see `docs/data.md` for their sources.
#[derive(Debug)]
pub struct Region {
    /// `IR/Asia/Tehran`: append-only, since links hold it for ever.
    pub id: &'static str,
    /// ISO 3166-1 alpha-2, and `XK` for Kosovo.
    pub country: &'static str,
    pub country_name: &'static str,
    /// The country's name, with more after a comma where it has several regions: `United States, Eastern`.
    pub name: &'static str,
    pub continent: Continent,
    pub zone: Zone,
    /// Other zones of the country whose clocks agree with `zone` from April 2024 to 2029.
    pub also: Vec<Zone>,
    /// The largest city and its position in degrees, north and east positive.
    pub city: &'static str,
    pub lat: f64,
    pub lon: f64,
    pub people: u64,
    pub internet_users: u64,
    /// The year of the internet figure, where there is one.
    pub internet_year: Option<u16>,
    pub weekend: Weekdays,
    /// The offset history of `zone`.
    pub clock: Clock,
    /// The first region of the table whose clock has the same history: this one, or one before it. Some 320 regions
    /// share about half as many clocks.
    pub clock_twin: RegionId,
}

/// Every region, ordered by id.
pub fn regions() -> &'static [Region] {
    static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| {
        let mut found: Vec<Region> = vec![];
        for line in TABLE.lines().skip(1) {
            let id = RegionId(found.len() as u16);
            let mut region = read(line, id).unwrap_or_else(|| panic!("generated region table: {line}"));
            let mut firsts =
                found.iter().enumerate().filter(|(index, each)| each.clock_twin.index() == *index);
            if let Some((_, twin)) = firsts.find(|(_, each)| each.clock == region.clock) {
                region.clock_twin = twin.clock_twin;
            }
            found.push(region);
        }
        found
    });
    &REGIONS
}

pub fn region(id: RegionId) -> &'static Region {
    &regions()[id.index()]
}

/// Finds a region by its textual id.
pub fn region_by_id(id: &str) -> Option<RegionId> {
    regions().binary_search_by(|region| region.id.cmp(id)).ok().map(|index| RegionId(index as u16))
}

/// The regions of a country, by ISO code; empty when there is none of that code.
pub fn regions_of_country(country: &str) -> impl Iterator<Item = RegionId> {
    let first = regions().partition_point(|region| region.country < country);
    let here = regions()[first..].iter().take_while(move |region| region.country == country);
    here.enumerate().map(move |(index, _)| RegionId((first + index) as u16))
}

impl RegionId {
    pub fn all() -> impl Iterator<Item = Self> {
        (0..regions().len() as u16).map(Self)
    }
}

/// A row of the table, as one that shares its clock with none before it.
fn read(line: &'static str, place: RegionId) -> Option<Region> {
    let mut cells = line.split('\t');
    let mut next = || cells.next();
    let (id, name) = (next()?, next()?);
    let (country, zone) = id.split_once('/')?;
    let zone = Zone::parse(zone).ok()?;
    let continent = Continent::from_code(next()?)?;
    let also = next()?.split_whitespace().map(Zone::parse).collect::<Result<_, _>>().ok()?;
    let (city, lat, lon) = (next()?, degrees(next()?)?, degrees(next()?)?);
    let (people, internet_users) = (next()?.parse().ok()?, next()?.parse().ok()?);
    let internet_year = match next()? {
        "" => None,
        year => Some(year.parse().ok()?),
    };
    let weekend = next()?.parse().ok()?;
    Some(Region {
        id,
        country,
        country_name: name.split_once(", ").map_or(name, |(country, _)| country),
        name,
        continent,
        zone,
        also,
        city,
        lat,
        lon,
        people,
        internet_users,
        internet_year,
        weekend,
        clock: Clock::of(zone),
        clock_twin: place,
    })
}

/// Reads `-118.24`, always with two decimals: the general reading of floating-point numbers would bring
/// 12 kB (gzip) of tables into the page.
fn degrees(text: &str) -> Option<f64> {
    let (whole, hundredths) = text.split_once('.')?;
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let size = digits.parse::<u32>().ok()? * 100 + hundredths.parse::<u32>().ok()?;
    let size = f64::from(size) / 100.0;
    (hundredths.len() == 2).then_some(if whole.starts_with('-') { -size } else { size })
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_and_ids_are_unique_and_in_order() {
        assert!(regions().len() >= 319, "{} regions", regions().len());
        assert!(regions().is_sorted_by(|a, b| a.id < b.id));
    }

    #[test]
    fn a_twin_is_the_first_region_with_the_same_clock() {
        let same_clock = |a: &Region, b: &Region| a.clock == b.clock;
        for (here, id) in regions().iter().zip(RegionId::all()) {
            let first = RegionId::all().find(|other| same_clock(region(*other), here));
            assert_eq!(first, Some(here.clock_twin), "{}", here.id);
            assert!(here.clock_twin <= id);
        }
        let twin = |id| region(region(region_by_id(id).unwrap()).clock_twin).id;
        assert_eq!(twin("FR/Europe/Paris"), twin("DE/Europe/Berlin"));
    }

    #[test]
    fn an_id_is_made_of_the_country_and_the_zone() {
        for region in regions() {
            assert_eq!(region.id, format!("{}/{}", region.country, region.zone.name()));
        }
    }

    #[test]
    fn positions_are_read_as_the_standard_library_reads_them() {
        for text in ["0.00", "-0.25", "51.05", "-118.24", "179.99"] {
            assert_eq!(degrees(text), text.parse().ok());
        }
        assert_eq!((degrees("51"), degrees("51.5"), degrees("x.00")), (None, None, None));
    }

    /// Links hold ids for ever. The first id that leaves the table needs `region_by_id` to follow its alias.
    #[test]
    fn no_id_has_left_the_table_yet() {
        let aliases = include_str!("../../data/facts/region-id-aliases.csv");
        assert_eq!(
            aliases.lines().count(),
            1,
            "an alias stands in the file: teach region_by_id to follow it"
        );
    }

    #[test]
    fn regions_are_found_by_id_and_by_country() {
        let tehran = region_by_id("IR/Asia/Tehran").unwrap();
        assert_eq!(regions_of_country("IR").collect::<Vec<_>>(), [tehran]);
        assert!(regions_of_country("US").count() > 5);
        assert_eq!(region_by_id("IR/Asia/Nowhere"), None);
    }

    #[test]
    fn the_world_adds_up() {
        let people: u64 = regions().iter().map(|r| r.people).sum();
        let online: u64 = regions().iter().map(|r| r.internet_users).sum();
        let off = |sum: u64, of: f64| (sum as f64 / of - 1.0).abs();
        assert!(off(people, 8.1e9) < 0.015, "{people} people");
        assert!(off(online, 5.4e9) < 0.015, "{online} internet users");
        assert!(regions().iter().all(|r| r.internet_users <= r.people));
    }
}
