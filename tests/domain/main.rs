//! Proof that the core is right: golden answers, other people's clocks, brute force and properties.
//!
//! Runs natively and needs nothing but this checkout. What is the same in WebAssembly is held by
//! `tests/wasm.rs`, which shares the modules marked so below.

/// Which layer may use which, where serde and chrono may be named, and how large a file may grow.
mod architecture;
/// The minute-by-minute answers that `oracle` and `event_oracle` compare with: slow and plainly right.
mod brute_force;
/// Calendar files of real programs, damaged ones, and any bytes.
mod calendar_files;
/// Recurrence rules against an independent implementation.
mod calendar_rules;
/// What is happening there: feasts, sales, exams, finals, freezes, and the traps in their dates.
mod calendar_stories;
/// The historic cases: what their stories say, against what is computed.
mod cases;
/// Offsets, abbreviations and local times of every zone against an independent implementation.
mod clock_against_jiff;
/// Every link of the documents leads somewhere.
mod documents;
/// Which events a window meets and how severe that is, against a reading of the rules minute by minute.
mod event_oracle;
/// The two windows of the founding case, in the words of their sources. Shared with the wasm tests.
mod founding_case;
/// Links that were made once and open for ever.
mod golden_links;
/// `resolve` against local times whose answer is known.
mod golden_times;
/// The holiday table against the program that made it, and against damage.
mod holidays;
/// Reads the golden local times and compares. Shared with the wasm tests.
mod local_times;
/// The shapes of the regions as they are released, and damage to them.
mod map;
/// Daytime, sums and load against brute force on random problems.
mod oracle;
/// Where timelines and axis draw bands, midnights and hours, against the clocks minute by minute.
mod pictures;
/// Plans as files: every plan comes back, and any text is answered.
mod plan_files;
/// Random windows, audiences and rules, for `oracle`, `event_oracle` and `properties`.
mod problem;
/// What holds for every plan: bounds, orders, invariances.
mod properties;
/// The table of what may go wrong, and the tests that it names.
mod reliability;
/// Better windows, against trying every start.
mod search_oracle;
/// What holds for every search.
mod search_properties;
/// The hour at which the world is best spared.
mod search_stories;
/// The zones that older clock data gets wrong.
mod stale_zones;
/// What the tool is for, told case by case with real windows.
mod stories;
/// Sunrise and sunset against an ephemeris.
mod sun;
/// Any window as a line and back; lines of any words.
mod when_line;
/// The worked example of the docs, against the program and by hand.
mod worked_example;
/// Every zone and old name is found; any query is answered.
mod zone_search;
