//! Whom the service serves: a weight for each region, and which regions count.

use super::place::Place;
use crate::world::Region;

/// One line of the user's own figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnWeight {
    pub place: Place,
    /// Any unit: users, seats, percent. Finite and not negative.
    pub figure: f64,
}

/// How much each region weighs.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Weights {
    /// People × the share of them online (ITU), of the year that the region table names.
    #[default]
    InternetUsers,
    People,
    /// 1 for each inhabited region.
    Even,
    /// The user's figures; a country's is shared over its regions as people are.
    Own(Vec<OwnWeight>),
}

/// Weights, and the places that count: those in `scope` (all when empty) but not in `except`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Audience {
    pub weights: Weights,
    pub scope: Vec<Place>,
    pub except: Vec<Place>,
}

impl Audience {
    pub fn covers(&self, region: &Region) -> bool {
        (self.scope.is_empty() || self.scope.iter().any(|place| place.holds(region)))
            && !self.except.iter().any(|place| place.holds(region))
    }
}

impl Weights {
    /// The word on the command line and in JSON.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::InternetUsers => "internet-users",
            Self::People => "people",
            Self::Even => "even",
            Self::Own(_) => "own",
        }
    }
}
