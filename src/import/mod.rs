//! What comes in: files, form fields, lines, searches. Untrusted: limits first, then every part is checked
//! and named when wrong.

mod calendar_file;
mod field;
mod figure;
mod find_place;
mod find_zone;
mod matching;
mod notice;
mod own_events;
mod place_names;
mod rule_field;
mod weights;
mod when;
mod zone_caution;

pub use calendar_file::{
    Calendar, CalendarError, Entry, MAX_CALENDAR_BYTES, MAX_EVENTS, MAX_OCCURRENCES,
    MAX_OCCURRENCES_OF_ENTRY, MAX_PROBLEMS, Occurrence, Problem, read_calendar, read_calendar_bytes,
};
pub use field::{Field, read_field};
pub use find_place::{PlaceHit, find_places};
pub use find_zone::{ZoneHit, find_zones};
pub use matching::{begins, begins_words};
pub use notice::{
    MAX_NOTICES, Notice, NoticeImpact, NoticeObject, NoticeStatus, Notices, read_notices, replaced,
};
pub use own_events::{days_around, horizon, nearest, own_events};
pub use rule_field::{RuleField, read_rule};
pub use weights::{FiguresRead, LineError, MAX_WEIGHTS_BYTES, WeightsError, read_figures, weights_from_csv};
pub use when::{Instead, Understood, WhenHints, WhenNote, read_when, when_line};
pub use zone_caution::zone_caution;
