//! What a kind of service does to a kind of event: the table of `docs/impact.md`.

use crate::plan::{EventKind, Profile};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// `=` counts in full.
    Keep,
    /// `−` counts one less.
    Lower,
    /// `n` is listed, without a price.
    Note,
}

/// How `profile` takes events of `kind`; `great` tells the great days from the others.
pub const fn treatment(kind: EventKind, great: bool, profile: Profile) -> Treatment {
    use Profile::{Business, Commerce, Communication, Education, Finance, Public};
    use Treatment::{Keep, Lower, Note};
    match kind {
        EventKind::Freeze | EventKind::Own => Keep,
        EventKind::Election
        | EventKind::Runoff
        | EventKind::Aftermath
        | EventKind::Crisis
        | EventKind::Shutdown => match profile {
            Communication | Public => Keep,
            Business | Commerce | Finance | Education => Lower,
        },
        EventKind::Religious | EventKind::Cultural if great => match profile {
            Communication | Commerce | Finance => Keep,
            Business | Education | Public => Note,
        },
        EventKind::Holiday | EventKind::Religious | EventKind::Cultural => Note,
        EventKind::Exam => match profile {
            Communication | Public => Lower,
            Education => Keep,
            Business | Commerce | Finance => Note,
        },
        EventKind::Shopping => match profile {
            Commerce | Finance => Keep,
            Communication | Business | Education | Public => Note,
        },
        EventKind::Sport | EventKind::Broadcast => match profile {
            Communication => Keep,
            Commerce => Lower,
            Business | Finance | Education | Public => Note,
        },
        EventKind::Tax => match profile {
            Finance | Public => Keep,
            Business => Lower,
            Communication | Commerce | Education => Note,
        },
    }
}
