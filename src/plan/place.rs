//! A country or a single region, as a user names it.

use std::fmt;
use std::str::FromStr;

use crate::world::{Region, RegionId, region, region_by_id, regions_of_country};

/// A country or one of its regions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// By ISO 3166-1 alpha-2 code.
    Country(&'static str),
    Region(RegionId),
}

impl Place {
    pub fn holds(self, candidate: &Region) -> bool {
        match self {
            Self::Country(code) => candidate.country == code,
            Self::Region(id) => region(id).id == candidate.id,
        }
    }

    /// `IR` or `IR/Asia/Tehran`: what links, files and the command line carry.
    pub fn code(self) -> &'static str {
        match self {
            Self::Country(code) => code,
            Self::Region(id) => region(id).id,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// No country or region is called that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceError(pub String);

impl fmt::Display for PlaceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "no country or region is called {:?}: use a code such as IR or an id such as IR/Asia/Tehran",
            self.0
        )
    }
}

impl std::error::Error for PlaceError {}

impl FromStr for Place {
    type Err = PlaceError;

    /// Reads a country code (any case) or a region id.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let unknown = || PlaceError(text.to_owned());
        if text.contains('/') {
            return region_by_id(text).map(Self::Region).ok_or_else(unknown);
        }
        let code = text.to_ascii_uppercase();
        let here = regions_of_country(&code).next().ok_or_else(unknown)?;
        Ok(Self::Country(region(here).country))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_by_code_and_by_id() {
        assert_eq!("ir".parse(), Ok(Place::Country("IR")));
        let tehran: Place = "IR/Asia/Tehran".parse().unwrap();
        assert_eq!(tehran.to_string(), "IR/Asia/Tehran");
        assert!("IR/Asia/Paris".parse::<Place>().is_err());
        assert_eq!(
            "ZZ".parse::<Place>().unwrap_err().to_string(),
            "no country or region is called \"ZZ\": \
             use a code such as IR or an id such as IR/Asia/Tehran"
        );
    }
}
