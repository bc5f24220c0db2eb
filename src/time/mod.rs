//! Instants, civil times and the zones that join them.
//!
//! Everything here has minute resolution: inside [`DATA_RANGE`] every offset and every transition of
//! every zone lies on a whole minute (the build helper's tests hold that), so an [`Instant`] is a
//! whole number of minutes and no answer is ever rounded.
//!
//! Knows chrono and chrono-tz and nothing else of this crate. It never reads a clock: "now" is always
//! an argument. Start with [`Zone`] and [`resolve`].

mod civil;
mod clock;
mod instant;
mod resolve;
mod written;
mod zone;

pub use civil::{
    Civil, CivilError, Date, day_name, parse_civil, parse_date, short_day_name, weekday, weekday_of,
};
pub use clock::{Clock, ClockChange, day_begins};
pub use instant::{Instant, InstantError, Span};
pub use resolve::{Resolution, resolve};
pub use written::{
    at_minute, calendar_day, calendar_days, clock_time, day_and_month, day_of_month, days_from, hour,
    iso_minute, minute_of_day, month_and_year, month_name, month_number, month_of, new_year,
    short_calendar_day, short_month, year_of,
};
pub use zone::{Local, Offset, Zone, ZoneError};

/// The IANA release of the bundled clock data, such as `2026f`.
pub const TZDB_VERSION: &str = chrono_tz::IANA_TZDB_VERSION;

/// Minutes in 24 hours; a local day with a clock change has others.
pub const DAY_MINUTES: i64 = 24 * 60;

/// The span for which the clock data is complete. Questions outside it are refused, never guessed.
///
/// `chrono_tz::DATA_RANGE` exists only when our build helper made the tables: should the patch in
/// `Cargo.toml` ever stop to apply, this line does not compile.
pub const DATA_RANGE: Span = Span {
    start: Instant::from_minutes(chrono_tz::DATA_RANGE.start / 60),
    end: Instant::from_minutes(chrono_tz::DATA_RANGE.end / 60),
};

/// The first and last calendar year that can be asked about.
pub const DATA_YEARS: std::ops::RangeInclusive<i32> = 2000..=2069;
