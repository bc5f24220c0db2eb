//! What timelines and tide draw, read back minute by minute: bands, midnights, hours, clock changes.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::{Datelike as _, Timelike as _};
use lowtide::assess::{Assessor, Band};
use lowtide::calendar::Almanac;
use lowtide::plan::{Audience, Daytime, Plan, Profile, SetAside, Window};
use lowtide::present::{Assessed, Stretch, TideView, Timeline, timelines};
use lowtide::time::{DATA_RANGE, Date, Instant, Span, Zone};
use lowtide::world::{RegionId, region, region_by_id};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::brute_force::{band, minutes};
use super::problem::{CURIOUS, config, daytimes, instants};

/// One region's clock change somewhere in a view of one to three days, or any other time there.
fn scenes() -> impl Strategy<Value = (RegionId, Span, Daytime)> {
    let curious = select(&CURIOUS[..]).prop_map(|id| region_by_id(id).expect("a region of the table"));
    let any_region =
        any::<Index>().prop_map(|index| index.get(&RegionId::all().collect::<Vec<_>>()).to_owned());
    let length = 1440..=4320_i64;
    (
        prop_oneof![curious, any_region],
        any::<Index>(),
        instants(),
        length,
        0..100_i64,
        any::<bool>(),
        daytimes(),
    )
        .prop_map(|(id, which, anywhen, length, before, plain, daytime)| {
            let changes: Vec<Instant> =
                region(id).clock.changes(DATA_RANGE).map(|change| change.at).collect();
            let at = if plain || changes.is_empty() { anywhen } else { *which.get(&changes) };
            // As far from the ends of the data as every window is.
            let margin = 20 * 1440;
            let at = at.max(DATA_RANGE.start.plus_minutes(margin)).min(DATA_RANGE.end.plus_minutes(-margin));
            (id, Span::starting(at.plus_minutes(-before * length / 100), length), daytime)
        })
}

/// For whom the axis is drawn does not matter to it.
static ANYBODY: LazyLock<Assessor> = LazyLock::new(|| {
    Assessor::new(&Audience::default(), Daytime::Waking, Profile::ALL[0], Almanac::bundled())
});

/// The plan's pictures: an hour in the middle of the view.
fn assessed(view: Span, zone: Zone, daytime: Daytime) -> Assessed {
    let start = view.start.plus_minutes(view.minutes() / 2);
    let window = Window { zone, ..Window::of(start.utc(), Zone::UTC, 60) }.starting_at(start);
    Assessed::of(&Plan { daytime: Some(daytime), ..Plan::of(window) }, Almanac::bundled())
}

fn row_of(id: RegionId, assessed: &Assessed, view: Span) -> Option<Timeline> {
    let assessment = assessed.windows[0].as_ref().ok()?;
    timelines(assessed, assessment, view, &[id]).into_iter().find(|row| row.region == id)
}

/// Hundredths of a percent; a view of up to three days has a minute for every two of them.
fn hundredths(text: &str) -> i64 {
    text.trim_end_matches('%').replace('.', "").parse().expect("a percentage")
}

/// The minute that is drawn at `x`.
fn minute(x: &str, view: Span) -> Instant {
    view.start.plus_minutes((hundredths(x) * view.minutes() + 9_999) / 10_000)
}

/// The bands drawn over a minute, but none where it lies at the rim of one.
fn drawn(bands: &[(Band, Stretch)], at: Instant, view: Span) -> Option<Band> {
    let place = at.since(view.start) * 10_000 / view.minutes();
    let mut found = Band::Night;
    for (band, stretch) in bands {
        let (from, to) = (hundredths(&stretch.x), hundredths(&stretch.x) + hundredths(&stretch.width));
        if (place - from).abs() <= 2 || (place - to).abs() <= 2 {
            return None;
        }
        if (from..to).contains(&place) {
            found = *band;
        }
    }
    Some(found)
}

/// Each local day that begins in view, by its first minute.
fn days_begun(zone: Zone, view: Span) -> BTreeSet<(Instant, Date)> {
    let mut seen = BTreeSet::new();
    let date = |at: Instant| zone.local(at).civil.date();
    for at in minutes(Span::new(view.start.plus_minutes(-1440), view.start)) {
        seen.insert(date(at));
    }
    minutes(view).filter(|at| seen.insert(date(*at))).map(|at| (at, date(at))).collect()
}

proptest! {
    #![proptest_config(config(72))]

    #[test]
    fn bands_and_midnights_lie_where_the_clock_there_has_them((id, view, daytime) in scenes()) {
        let place = region(id);
        let assessed = assessed(view, place.zone, daytime);
        let Some(row) = row_of(id, &assessed, view) else {
            prop_assert_eq!(place.people, 0, "no row for {}", place.id);
            return Ok(());
        };
        let mut compared = 0;
        for at in minutes(view).step_by(7) {
            if let Some(drawn) = drawn(&row.bands, at, view) {
                prop_assert_eq!(drawn, band(daytime, place, at), "{} at {}", place.id, at);
                compared += 1;
            }
        }
        prop_assert!(compared > 100, "only {} minutes were compared", compared);
        let midnights: BTreeSet<_> = row.midnights.iter().map(|each| (minute(&each.x, view), each.day)).collect();
        let wanted: BTreeSet<_> = days_begun(place.zone, view)
            .into_iter()
            .map(|(at, date)| (at, ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][date.weekday().num_days_from_monday() as usize]))
            .collect();
        prop_assert_eq!(midnights, wanted);
        let offset = |at: Instant| place.zone.local(at).offset;
        let changes: Vec<_> = minutes(view).skip(1).filter(|at| offset(*at) != offset(at.plus_minutes(-1))).collect();
        let drawn: Vec<_> = row.changes.iter().map(|(x, _)| minute(x, view)).collect();
        prop_assert_eq!(drawn, changes);
    }
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn ticks_of_the_axis_lie_where_the_clock_shows_what_they_say((id, view, _) in scenes()) {
        let zone = region(id).zone;
        let tide = TideView::of(&ANYBODY, &SetAside::default(), zone, view);
        for (row, zone) in tide.rows.iter().zip([Zone::UTC, zone]) {
            let begun = days_begun(zone, view);
            for tick in &row.ticks {
                let at = minute(&tick.x, view);
                let local = zone.local(at).civil;
                if tick.is_day {
                    let named = tick.label.split_once(' ').unwrap().1;
                    prop_assert_eq!(named, local.date().day().to_string(), "{} {}", zone, at);
                    // Where no midnight can be named, the view begins with the name of its day.
                    prop_assert!(begun.contains(&(at, local.date())) || at == view.start, "{} {}", zone, at);
                } else {
                    prop_assert_eq!(&tick.label, &format!("{:02}", local.hour()), "{} {}", zone, at);
                    // Where the clocks skip an hour of the grid, the next one does not stand in for it.
                    prop_assert_eq!((local.hour() % 3, local.minute()), (0, 0), "{} {}", zone, at);
                }
            }
            prop_assert!(row.ticks.iter().any(|tick| !tick.is_day));
        }
    }
}
