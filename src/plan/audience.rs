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
    Own(OwnFigures),
    /// Its author kept their own figures to themselves, and internet users count in their place. What the author
    /// saw by them, in the author's words: at most [`MAX_QUOTED`] characters, and untrusted.
    Withheld(String),
}

/// The user's figures; a country's is shared over its regions as people are.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnFigures {
    pub figures: Vec<OwnWeight>,
    /// Whether a link carries them: only where the user wants it.
    pub in_link: bool,
}

/// The longest text of what an author saw by figures that are withheld, in characters.
pub const MAX_QUOTED: usize = 200;

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

impl From<Vec<OwnWeight>> for Weights {
    /// Own figures that no link carries.
    fn from(figures: Vec<OwnWeight>) -> Self {
        Self::Own(OwnFigures { figures, in_link: false })
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
            Self::Withheld(_) => "withheld",
        }
    }

    /// The word for what is counted.
    pub const fn unit(&self) -> &'static str {
        match self {
            Self::Withheld(_) => Self::InternetUsers.word(),
            counted => counted.word(),
        }
    }

    /// The user's own figures, where they are in use.
    pub fn own(&self) -> Option<&OwnFigures> {
        match self {
            Self::Own(own) => Some(own),
            _ => None,
        }
    }
}
