//! Countries and continents in a sentence.

use crate::plan::{Audience, Place};
use crate::world::{Continent, Region, region, regions_of_country};

/// Country names that take an article in English: by their ending or whole.
const ARTICLE_ENDINGS: [&str; 4] = ["Islands", "Republic", "Emirates", "Territories"];
const ARTICLE_NAMES: [&str; 8] = [
    "United States",
    "United Kingdom",
    "Philippines",
    "Netherlands",
    "Maldives",
    "Bahamas",
    "Gambia",
    "Caribbean Netherlands",
];

/// `Iran`, `the United States`.
pub(super) fn with_article(country: &str) -> String {
    let wants =
        ARTICLE_NAMES.contains(&country) || ARTICLE_ENDINGS.iter().any(|ending| country.ends_with(ending));
    if wants { format!("the {country}") } else { country.to_owned() }
}

/// `in Iran`, `in the United States`.
pub fn in_country(country: &str) -> String {
    format!("in {}", with_article(country))
}

/// The name of a country or of one of its regions.
pub fn place_name(place: Place) -> &'static str {
    match place {
        Place::Country(code) => regions_of_country(code).next().map_or(code, |id| region(id).country_name),
        Place::Region(id) => region(id).name,
    }
}

/// `; Germany, Austria and 3 more`: where an event of one's own is; nothing for everywhere.
pub fn places_words(places: &[Place]) -> String {
    if places.is_empty() { String::new() } else { format!("; {}", names_of(places)) }
}

/// `the world`, `Germany, Austria and 3 more`, `all but China`: which places count.
pub fn scope_words(audience: &Audience) -> String {
    let scope = if audience.scope.is_empty() { "the world".to_owned() } else { names_of(&audience.scope) };
    match audience.except.as_slice() {
        [] => scope,
        but if audience.scope.is_empty() => format!("all but {}", names_of(but)),
        but => format!("{scope}, but not {}", names_of(but)),
    }
}

/// The first two of several places, and how many more there are.
fn names_of(places: &[Place]) -> String {
    let mut named: Vec<_> = places.iter().take(2).map(|place| place_name(*place).to_owned()).collect();
    let last = match places.len() {
        0..=2 => named.pop(),
        more => Some(format!("{} more", more - 2)),
    };
    match (named.is_empty(), last) {
        (false, Some(last)) => format!("{} and {last}", named.join(", ")),
        (_, last) => last.unwrap_or_default(),
    }
}

pub(super) const fn continent_name(continent: Continent) -> &'static str {
    match continent {
        Continent::Africa => "Africa",
        Continent::Antarctica => "Antarctica",
        Continent::Asia => "Asia",
        Continent::Europe => "Europe",
        Continent::NorthAmerica => "North America",
        Continent::Oceania => "Oceania",
        Continent::SouthAmerica => "South America",
    }
}

/// The parts of the world as people sum them up; the Americas are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum WorldPart {
    Africa,
    Americas,
    Asia,
    Europe,
    Oceania,
}

impl WorldPart {
    pub(super) const ALL: [Self; 5] = [Self::Africa, Self::Americas, Self::Asia, Self::Europe, Self::Oceania];

    pub(super) fn of(region: &Region) -> Self {
        match region.continent {
            Continent::Africa => Self::Africa,
            Continent::Asia => Self::Asia,
            Continent::Europe => Self::Europe,
            Continent::NorthAmerica | Continent::SouthAmerica => Self::Americas,
            Continent::Oceania | Continent::Antarctica => Self::Oceania,
        }
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Africa => "Africa",
            Self::Americas => "the Americas",
            Self::Asia => "Asia",
            Self::Europe => "Europe",
            Self::Oceania => "Oceania",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_countries_take_an_article() {
        assert_eq!(in_country("Iran"), "in Iran");
        assert_eq!(in_country("United States"), "in the United States");
        assert_eq!(in_country("Marshall Islands"), "in the Marshall Islands");
        assert_eq!(in_country("Dominican Republic"), "in the Dominican Republic");
    }

    #[test]
    fn a_scope_is_said_in_a_few_words() {
        let said = |scope: &[&str], except: &[&str]| {
            let places = |codes: &[&str]| codes.iter().map(|code| code.parse().unwrap()).collect();
            scope_words(&Audience { scope: places(scope), except: places(except), ..Audience::default() })
        };
        assert_eq!(said(&[], &[]), "the world");
        assert_eq!(said(&["DE"], &[]), "Germany");
        assert_eq!(said(&["DE", "AT"], &[]), "Germany and Austria");
        assert_eq!(said(&["DE", "AT", "CH"], &[]), "Germany, Austria and 1 more");
        assert_eq!(said(&[], &["CN"]), "all but China");
        assert_eq!(said(&["US"], &["US/Pacific/Honolulu"]), "United States, but not United States, Hawaii");
    }
}
