//! Minute by minute, from the words of `docs/impact.md`: no tables, no pieces, no sums ahead of time.
//!
//! Shares no code with `lowtide::assess`. It asks a zone for its local time afresh at every minute.

use std::collections::HashSet;
use std::sync::LazyLock;

use chrono::{Datelike as _, NaiveTime, TimeDelta, Timelike as _};
use lowtide::assess::Band;
use lowtide::calendar::holidays;
use lowtide::plan::{Audience, Daytime, OwnHours, Weights};
use lowtide::time::{Civil, Date, Instant, Span};
use lowtide::world::{Day, Region, Twilight, regions, sun_around};

/// The minutes of a span.
pub(crate) fn minutes(span: Span) -> impl Iterator<Item = Instant> {
    (span.start.minutes()..span.end.minutes()).map(Instant::from_minutes)
}

/// The band of the minute that begins at `instant`.
pub(crate) fn band(daytime: Daytime, region: &Region, instant: Instant) -> Band {
    let local = region.zone.local(instant).civil;
    let within = |day: bool, edge: bool| match (day, edge) {
        (true, _) => Band::Day,
        (_, true) => Band::Edge,
        _ => Band::Night,
    };
    match daytime {
        Daytime::Waking => within((8..22).contains(&local.hour()), local.hour() >= 6),
        Daytime::Office => {
            let works =
                !region.weekend.contains_date(local.date()) && !is_public_holiday(region, local.date());
            within(works && (9..17).contains(&local.hour()), works && (8..18).contains(&local.hour()))
        }
        Daytime::Own(hours) => within(in_own_hours(hours, local, 0), in_own_hours(hours, local, 60)),
        Daytime::Activity(_) => {
            let percent = level(daytime, region, instant);
            within(percent >= 50, percent >= 25)
        }
        Daytime::Daylight => {
            within(sun_is_up(region, instant, Twilight::Horizon), sun_is_up(region, instant, Twilight::Civil))
        }
    }
}

/// How much the minute that begins at `instant` counts, in percent.
pub(crate) fn level(daytime: Daytime, region: &Region, instant: Instant) -> u32 {
    match daytime {
        Daytime::Activity(activity) => {
            let hour = region.zone.local(instant).civil.hour();
            u32::from(activity.percentages()[hour as usize])
        }
        _ if band(daytime, region, instant) == Band::Day => 100,
        _ => 0,
    }
}

/// Whether the table has a public holiday there, of the country or of the region alone.
fn is_public_holiday(region: &Region, date: Date) -> bool {
    static HOLIDAYS: LazyLock<HashSet<(Date, &str)>> = LazyLock::new(|| {
        let years = holidays::bundled().first_year()..=holidays::bundled().last_year();
        let all = years.flat_map(|year| holidays::bundled().of_year(year));
        all.map(|holiday| (holiday.date, holiday.place.code())).collect()
    });
    [region.country, region.id].iter().any(|place| HOLIDAYS.contains(&(date, *place)))
}

/// Whether `local` lies in hours that began today, on one of the two days before, or begin tomorrow (an edge
/// may), with `margin` minutes more on either side.
fn in_own_hours(OwnHours { from, to, days }: OwnHours, local: Civil, margin: i64) -> bool {
    let (from, to) = (i64::from(from), i64::from(to));
    let to = if to > from { to } else { to + 24 * 60 };
    (-2..=1).any(|shift| {
        let begins = local.date() + TimeDelta::days(shift);
        let minute = (local - begins.and_time(NaiveTime::MIN)).num_minutes();
        days.contains(begins.weekday().num_days_from_monday() as usize)
            && (from - margin..to + margin).contains(&minute)
    })
}

/// Whether the sun stands above the height at the beginning of the minute: it rose and has not set, on the
/// solar day of the nearest noon or a neighbour of it, or does not set at all on the day of the nearest noon.
fn sun_is_up(region: &Region, instant: Instant, twilight: Twilight) -> bool {
    let seconds = instant.unix_seconds() as f64;
    [-1, 0, 1].into_iter().any(|shift| {
        match sun_around(region.lat, region.lon, instant.plus_minutes(shift * 24 * 60), twilight) {
            Day::RisesAndSets { rise, set } => rise <= seconds && seconds < set,
            Day::UpAllDay => shift == 0,
            Day::DownAllDay => false,
        }
    })
}

/// What a region weighs in the audience's own unit.
pub(crate) fn weight(audience: &Audience, region: &Region) -> f64 {
    let listed = |places: &[lowtide::plan::Place]| places.iter().any(|place| place.holds(region));
    if !audience.scope.is_empty() && !listed(&audience.scope) || listed(&audience.except) {
        return 0.0;
    }
    match &audience.weights {
        Weights::InternetUsers | Weights::Withheld(_) => region.internet_users as f64,
        Weights::People => region.people as f64,
        Weights::Even => f64::from(u8::from(region.people > 0)),
        Weights::Own(own) => own
            .figures
            .iter()
            .filter(|own| own.place.holds(region))
            .map(|own| {
                let holders: Vec<_> = regions().iter().filter(|each| own.place.holds(each)).collect();
                let people: u64 = holders.iter().map(|each| each.people).sum();
                match people {
                    0 => own.figure / holders.len() as f64,
                    _ => own.figure * region.people as f64 / people as f64,
                }
            })
            .sum(),
    }
}
