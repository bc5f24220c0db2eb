//! One event and the closed vocabulary that describes it.

use crate::time::Date;
use crate::world::Region;

/// Makes an enum whose variants have one word each, in JSON, tables and on the command line.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant),+ }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|each| each.word() == word)
            }
        }
    };
}

words! {
    Kind {
        Election = "election",
        Runoff = "runoff",
        Aftermath = "aftermath",
        Shutdown = "shutdown",
        Crisis = "crisis",
        Holiday = "holiday",
        Religious = "religious",
        Cultural = "cultural",
        Exam = "exam",
        Shopping = "shopping",
        Sport = "sport",
        Broadcast = "broadcast",
        Tax = "tax",
        Freeze = "freeze",
        Own = "own",
    }
}

words! {
    Tier { National = "national", Local = "local" }
}

words! {
    /// How exactly the dates are known.
    Precision {
        Date = "date",
        /// Moon sighting and the like: a day either way.
        Estimate = "estimate",
        /// Somewhere within the dates, by law or practice.
        Window = "window",
        Month = "month",
        /// No later than the date.
        By = "by",
    }
}

words! {
    Confidence {
        Certain = "certain",
        Announced = "announced",
        /// By law, not yet announced.
        Rule = "rule",
        High = "high",
        Medium = "medium",
        Low = "low",
    }
}

words! {
    /// How strong the source is: A is a statute, an electoral body, a named package or a news agency.
    Grade { A = "A", B = "B" }
}

words! {
    /// What an event does to the need for a service.
    Effect {
        NeedUp = "need-up",
        /// Fewer hands, fewer office users.
        StaffDown = "staff-down",
        /// The waking day moves into the night.
        HoursShift = "hours-shift",
        UseDown = "use-down",
    }
}

/// Something dated that people somewhere care about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// A stable slug: `ir-2009-president`.
    pub id: &'static str,
    /// Neutral: it names the vote, never a side.
    pub title: &'static str,
    pub kind: Kind,
    pub tier: Tier,
    /// ISO 3166-1 alpha-2 codes.
    pub countries: Vec<&'static str>,
    /// Local civil dates, both included.
    pub from: Date,
    pub to: Date,
    /// 1 note, 2 avoid, 3 do not: by [`severity_by_rule`](super::severity_by_rule).
    pub severity: u8,
    pub precision: Precision,
    pub confidence: Confidence,
    pub grade: Grade,
    pub effect: Effect,
    pub sources: Vec<&'static str>,
    pub note: &'static str,
}

impl Event {
    pub fn concerns(&self, region: &Region) -> bool {
        self.countries.contains(&region.country)
    }

    /// Whether the row could only be written after the fact: a shutdown or crisis, or an aftermath whose
    /// note says so. (A counting day or a legal window for petitions is known before.)
    pub fn written_afterwards(&self) -> bool {
        matches!(self.kind, Kind::Shutdown | Kind::Crisis) || self.note.contains("written afterwards")
    }
}

impl Kind {
    pub const fn is_vote(self) -> bool {
        matches!(self, Self::Election | Self::Runoff)
    }

    /// What the kind does unless an event says otherwise.
    pub const fn effect(self) -> Effect {
        match self {
            Self::Holiday | Self::Religious | Self::Cultural => Effect::StaffDown,
            _ => Effect::NeedUp,
        }
    }
}
