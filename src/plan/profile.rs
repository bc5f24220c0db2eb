//! What the service is: this decides which events matter and which hours count.

use std::fmt;
use std::str::FromStr;

use super::daytime::Daytime;

/// The kind of service. What it does to each kind of event stands in [`crate::calendar`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Profile {
    #[default]
    Communication,
    Business,
    Commerce,
    Finance,
    Education,
    Public,
}

impl Profile {
    pub const ALL: [Self; 6] =
        [Self::Communication, Self::Business, Self::Commerce, Self::Finance, Self::Education, Self::Public];

    /// The word on the command line and in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Communication => "communication",
            Self::Business => "business",
            Self::Commerce => "commerce",
            Self::Finance => "finance",
            Self::Education => "education",
            Self::Public => "public",
        }
    }

    /// The daytime rule that goes with the profile unless another is chosen.
    pub const fn daytime(self) -> Daytime {
        match self {
            Self::Business => Daytime::Office,
            _ => Daytime::Waking,
        }
    }
}

impl fmt::Display for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A text that names no profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileError(pub String);

impl fmt::Display for ProfileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<_> = Profile::ALL.iter().map(|profile| profile.word()).collect();
        write!(f, "{:?} is not a profile: use one of {}", self.0, words.join(", "))
    }
}

impl std::error::Error for ProfileError {}

impl FromStr for Profile {
    type Err = ProfileError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|profile| profile.word() == text)
            .ok_or_else(|| ProfileError(text.to_owned()))
    }
}
