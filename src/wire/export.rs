//! The documents of `lowtide ics` and `lowtide export`.

use serde::Serialize;

/// A calendar file.
#[derive(Serialize)]
pub struct CalendarJson {
    /// The UID of the plan's first window.
    pub uid: String,
    pub sequence: u32,
    /// What the file may be called.
    pub name: String,
    pub file: String,
}

/// A window as text.
#[derive(Serialize)]
pub struct ExportJson {
    pub format: String,
    pub text: String,
}
