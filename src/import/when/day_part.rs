//! Parts of the day, and whether a clock time is in one.

/// `morning`, `afternoon`, `evening`, `night`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DayPart {
    Morning,
    Afternoon,
    Evening,
    Night,
}

impl DayPart {
    pub(super) fn of(word: &str) -> Option<Self> {
        Some(match word {
            "morning" => Self::Morning,
            "afternoon" => Self::Afternoon,
            "evening" => Self::Evening,
            "night" => Self::Night,
            _ => return None,
        })
    }

    /// `evening`
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
            Self::Night => "night",
        }
    }

    /// Whether anybody calls this hour so: wide, so that only a contradiction is one.
    pub(super) const fn holds(self, hour: u32) -> bool {
        match self {
            Self::Morning => hour < 12,
            Self::Afternoon => 12 <= hour && hour < 19,
            Self::Evening => 16 <= hour,
            Self::Night => 18 <= hour || hour < 6,
        }
    }
}
