//! The kinds of events, gathered as people ask for them.

use super::event_card::EventCard;
use super::holiday_group::HolidayGroup;
use crate::plan::EventKind;

/// A group of kinds; the user's own events are one, whatever their kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventGroup {
    Votes,
    Unrest,
    Observances,
    Exams,
    Shopping,
    Sport,
    Deadlines,
    Own,
    Holidays,
    /// Of a day that is not known, whatever the kind.
    MayFall,
}

impl EventGroup {
    const ALL: [Self; 10] = [
        Self::Votes,
        Self::Unrest,
        Self::Observances,
        Self::Exams,
        Self::Shopping,
        Self::Sport,
        Self::Deadlines,
        Self::Own,
        Self::Holidays,
        Self::MayFall,
    ];

    const fn of(kind: EventKind) -> Self {
        match kind {
            EventKind::Election | EventKind::Runoff => Self::Votes,
            EventKind::Aftermath | EventKind::Shutdown | EventKind::Crisis => Self::Unrest,
            EventKind::Religious | EventKind::Cultural => Self::Observances,
            EventKind::Exam => Self::Exams,
            EventKind::Shopping => Self::Shopping,
            EventKind::Sport | EventKind::Broadcast => Self::Sport,
            EventKind::Tax => Self::Deadlines,
            EventKind::Holiday => Self::Holidays,
            EventKind::Freeze | EventKind::Own => Self::Own,
        }
    }

    pub fn of_card(card: &EventCard) -> Self {
        match card {
            _ if card.own.is_some() => Self::Own,
            _ if card.may_fall => Self::MayFall,
            _ => Self::of(card.kind),
        }
    }

    /// Whether it is counted apart: its events are a folded list and no known events around the window.
    pub const fn is_apart(self) -> bool {
        matches!(self, Self::Holidays | Self::MayFall)
    }

    pub const fn words(self) -> &'static str {
        match self {
            Self::Votes => "Votes",
            Self::Unrest => "Unrest and shutdowns",
            Self::Observances => "Religious and cultural",
            Self::Exams => "Exams",
            Self::Shopping => "Shopping",
            Self::Sport => "Sport and broadcasts",
            Self::Deadlines => "Filing deadlines",
            Self::Holidays => "Public holidays",
            Self::Own => "Your own",
            Self::MayFall => "Day not known",
        }
    }
}

/// How many there are of each group that has any, in a fixed order.
pub fn group_counts(cards: &[EventCard], holidays: Option<&HolidayGroup>) -> Vec<(EventGroup, usize)> {
    let held = holidays.map_or(0, |group| group.lines.len());
    let count = |group| match group {
        EventGroup::Holidays => held,
        _ => cards.iter().filter(|card| EventGroup::of_card(card) == group).count(),
    };
    EventGroup::ALL.into_iter().map(|group| (group, count(group))).filter(|(_, count)| *count > 0).collect()
}

/// What an event of a kind is called where one is chosen.
pub const fn kind_words(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Election => "Election",
        EventKind::Runoff => "Run-off",
        EventKind::Aftermath => "Aftermath of a vote",
        EventKind::Shutdown => "Shutdown",
        EventKind::Crisis => "Crisis",
        EventKind::Holiday => "Public holiday",
        EventKind::Religious => "Religious day",
        EventKind::Cultural => "Cultural day",
        EventKind::Exam => "Exam",
        EventKind::Shopping => "Shopping day",
        EventKind::Sport => "Sport",
        EventKind::Broadcast => "Broadcast",
        EventKind::Tax => "Filing deadline",
        EventKind::Freeze => "Change freeze",
        EventKind::Own => "Event of our own",
    }
}
