//! How severe an event is, and how much of that counts: by rule, the same for every country.

use super::event::{Confidence, Effect, Event, Grade, Precision, Tier};
use super::profile_rule::{Treatment, treatment};
use super::reach::ReachPart;
use crate::plan::{EventKind, Profile};

/// How an event stands among those of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Usual,
    /// The holiest and largest days of a country, finals with a mass audience, deadlines of most adults.
    Great,
    /// Less than its kind: a sale that is no mass event, an exam of a few.
    Minor,
}

/// 3 do not, 2 avoid, 1 note. Nobody grades a nation: a national vote is 3 wherever it is held.
pub const fn severity_by_rule(kind: EventKind, tier: Tier, weight: Weight) -> u8 {
    match (kind, tier, weight) {
        (EventKind::Aftermath | EventKind::Shutdown | EventKind::Crisis, _, _)
        | (EventKind::Election | EventKind::Runoff, Tier::National, _) => 3,
        (EventKind::Election | EventKind::Runoff, Tier::Local, _)
        | (EventKind::Freeze | EventKind::Own, _, _)
        | (EventKind::Exam | EventKind::Shopping, _, Weight::Usual | Weight::Great)
        | (
            EventKind::Religious
            | EventKind::Cultural
            | EventKind::Sport
            | EventKind::Broadcast
            | EventKind::Tax,
            _,
            Weight::Great,
        ) => 2,
        _ => 1,
    }
}

/// What is left of an event's severity after evidence, reach and profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// 1 to 3.
    pub severity: u8,
    /// Whether it has a price: only such an event can reach watch, avoid or block.
    pub need_up: bool,
}

/// Applies evidence, reach and profile to an event's severity, in this order; nothing falls below 1.
pub fn counted(event: &Event, part: ReachPart, profile: Profile) -> Counted {
    let by_evidence = supported(event);
    let by_reach = match part {
        ReachPart::Core => by_evidence,
        ReachPart::Shadow => by_evidence - 1,
    };
    // The user's own word is not weighed again.
    let treatment =
        if event.is_own() { Treatment::Keep } else { treatment(event.kind, event.great, profile) };
    let by_profile = match treatment {
        Treatment::Keep | Treatment::Note => i16::from(by_reach),
        Treatment::Lower => i16::from(by_reach) - 1,
    };
    Counted {
        severity: by_profile.max(1) as u8,
        need_up: treatment != Treatment::Note && (event.effect == Effect::NeedUp || is_festive(event.kind)),
    }
}

/// Whether it is a day of feasts: whatever its effect, where a profile counts it at all, people need messages,
/// shops and money.
const fn is_festive(kind: EventKind) -> bool {
    matches!(kind, EventKind::Holiday | EventKind::Religious | EventKind::Cultural)
}

/// The severity that the evidence carries.
fn supported(event: &Event) -> u8 {
    if event.may_fall_here() {
        return event.severity.min(1);
    }
    if event.is_single_source() { 2 } else { event.severity }
}

impl Event {
    /// A severity of 3 on a source weaker than grade A: it counts as 2 and says "single source".
    pub fn is_single_source(&self) -> bool {
        self.severity == 3 && self.grade != Grade::A
    }

    /// The date is not known well enough to act on: it counts as 1 at most. An aftermath's span is what
    /// it is, not an uncertainty.
    pub fn may_fall_here(&self) -> bool {
        let vague = matches!(self.precision, Precision::Window | Precision::Month | Precision::By);
        (vague && self.kind != EventKind::Aftermath) || self.confidence == Confidence::Low
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::listed_events;

    fn event(id: &str) -> &'static Event {
        &listed_events().iter().find(|listed| listed.event.id == id).unwrap().event
    }

    fn severity(id: &str, part: ReachPart, profile: Profile) -> u8 {
        counted(event(id), part, profile).severity
    }

    #[test]
    fn the_shadow_counts_one_less_and_never_nothing() {
        let communication = Profile::Communication;
        assert_eq!(severity("ir-2009-president", ReachPart::Core, communication), 3);
        assert_eq!(severity("ir-2009-president", ReachPart::Shadow, communication), 2);
        assert_eq!(severity("ss-2026-general", ReachPart::Shadow, communication), 1);
    }

    #[test]
    fn a_weak_source_lowers_do_not_to_avoid() {
        assert!(event("hu-2026-parliament").is_single_source());
        assert_eq!(severity("hu-2026-parliament", ReachPart::Core, Profile::Communication), 2);
    }

    #[test]
    fn vague_dates_are_notes_but_an_aftermath_keeps_its_span() {
        assert_eq!(severity("es-2027-general", ReachPart::Core, Profile::Communication), 1);
        assert_eq!(severity("ht-2026-round2", ReachPart::Core, Profile::Communication), 1);
        assert_eq!(severity("ir-2009-aftermath", ReachPart::Core, Profile::Communication), 3);
    }

    #[test]
    fn a_shop_counts_an_election_one_less() {
        assert_eq!(severity("ir-2009-president", ReachPart::Core, Profile::Commerce), 2);
        assert_eq!(severity("ir-2009-president", ReachPart::Core, Profile::Public), 3);
    }
}
