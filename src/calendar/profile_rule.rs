//! What a kind of service does to a kind of event: the table of `docs/impact.md`.

use super::event::Kind;
use crate::plan::Profile;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// `=` counts in full.
    Keep,
    /// `−` counts one less.
    Lower,
    /// `n` is listed, without a price.
    Note,
}

/// How `profile` takes events of `kind`.
pub const fn treatment(kind: Kind, profile: Profile) -> Treatment {
    use Profile::{Business, Commerce, Communication, Education, Finance, Public};
    use Treatment::{Keep, Lower, Note};
    match kind {
        Kind::Freeze | Kind::Own => Keep,
        Kind::Election | Kind::Runoff | Kind::Aftermath | Kind::Crisis | Kind::Shutdown => match profile {
            Communication | Public => Keep,
            Business | Commerce | Finance | Education => Lower,
        },
        Kind::Holiday | Kind::Religious | Kind::Cultural => Note,
        Kind::Exam => match profile {
            Communication | Public => Lower,
            Education => Keep,
            Business | Commerce | Finance => Note,
        },
        Kind::Shopping => match profile {
            Commerce | Finance => Keep,
            Communication | Business | Education | Public => Note,
        },
        Kind::Sport | Kind::Broadcast => match profile {
            Communication => Keep,
            Commerce => Lower,
            Business | Finance | Education | Public => Note,
        },
        Kind::Tax => match profile {
            Finance | Public => Keep,
            Business => Lower,
            Communication | Commerce | Education => Note,
        },
    }
}
