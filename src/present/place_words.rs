//! Countries and continents in a sentence.

use crate::world::{Continent, Region};

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
}
