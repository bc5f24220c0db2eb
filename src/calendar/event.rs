//! One event and the closed vocabulary that describes it.

use std::borrow::Cow;

use crate::plan::{EventKind, OwnEvent, OwnWhen, Place};
use crate::time::{Date, Span, Zone};

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
    /// A stable slug: `ir-2009-president`; `own-3` for one of the user's own.
    pub id: Cow<'static, str>,
    /// Neutral: it names the vote, never a side.
    pub title: Cow<'static, str>,
    pub kind: EventKind,
    pub tier: Tier,
    /// Where: empty for everywhere.
    pub scope: Vec<Place>,
    /// Local civil dates, both included; of an event at fixed instants its dates in UTC, and of one on the
    /// dates of a zone those.
    pub from: Date,
    pub to: Date,
    /// Set where the event is at the same instants everywhere, and not on each region's own days.
    pub instants: Option<Span>,
    /// The zone whose dates `from` and `to` are, where it is one zone's: `instants` follow from them.
    pub dates_in: Option<Zone>,
    /// Its days are those of the Hebrew calendar: it begins at sunset on the first date and ends at nightfall
    /// on the last.
    pub from_sunset: bool,
    /// People are up around the midnight after its first date.
    pub at_midnight: bool,
    /// The holiest or largest of its kind: it counts more, and where people need messages, shops or money
    /// the service is needed.
    pub great: bool,
    /// 1 note, 2 avoid, 3 do not: by [`severity_by_rule`](super::severity_by_rule), or the user's own word.
    pub severity: u8,
    pub precision: Precision,
    pub confidence: Confidence,
    pub grade: Grade,
    pub effect: Effect,
    pub sources: Vec<Cow<'static, str>>,
    pub note: Cow<'static, str>,
}

impl Event {
    /// One of the user's own.
    pub fn own(own: &OwnEvent) -> Self {
        let (from, to) = own.when.dates();
        Self {
            id: own.id().into(),
            title: own.title.clone().into(),
            kind: own.kind,
            tier: Tier::National,
            scope: own.scope.clone(),
            from,
            to,
            instants: match own.when {
                OwnWhen::LocalDates { .. } => None,
                OwnWhen::Dates { .. } | OwnWhen::Instants(_) => own.when.instants(),
            },
            dates_in: match own.when {
                OwnWhen::Dates { zone, .. } => Some(zone),
                OwnWhen::LocalDates { .. } | OwnWhen::Instants(_) => None,
            },
            from_sunset: false,
            at_midnight: false,
            great: own.severity > 1,
            severity: own.severity,
            precision: Precision::Date,
            confidence: Confidence::Certain,
            grade: Grade::A,
            effect: effect_of(own.kind),
            sources: vec!["the plan's own".into()],
            note: "".into(),
        }
    }

    /// Whether it is one of the user's own.
    pub fn is_own(&self) -> bool {
        OwnEvent::number_in(&self.id).is_some()
    }

    /// Whether the row could only be written after the fact: a shutdown or crisis, or an aftermath whose
    /// note says so. (A counting day or a legal window for petitions is known before.)
    pub fn written_afterwards(&self) -> bool {
        matches!(self.kind, EventKind::Shutdown | EventKind::Crisis)
            || self.note.contains("written afterwards")
    }
}

/// What a kind does unless an event says otherwise.
pub(super) const fn effect_of(kind: EventKind) -> Effect {
    match kind {
        EventKind::Holiday | EventKind::Religious | EventKind::Cultural => Effect::StaffDown,
        _ => Effect::NeedUp,
    }
}
