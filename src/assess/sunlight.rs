//! Day and twilight by the sun.

use super::bands::Band;
use crate::time::{DAY_MINUTES, Instant, Span};
use crate::world::{Region, Twilight, minutes_of_solar_day, sun_around};

/// Day from sunrise to sunset, edge in civil twilight, at the region's largest city.
pub(super) fn sunlight(region: &Region, span: Span, each: &mut impl FnMut(Span, Band)) {
    // Solar days that can touch the span: one noon each, a day before to a day after.
    let days = span.minutes() / DAY_MINUTES + 3;
    let mut lit_until = Instant::from_minutes(i64::MIN / 2);
    for day in 0..days {
        let about = span.start.plus_minutes((day - 1) * DAY_MINUTES);
        let around = minutes_of_solar_day(region.lon, about);
        let up = |twilight| sun_around(region.lat, region.lon, about, twilight).span(around);
        let Some(twilight) = up(Twilight::Civil) else { continue };
        // In a polar summer one sun's day can run into the next: no minute counts twice.
        let twilight = Span::new(twilight.start.max(lit_until), twilight.end);
        lit_until = lit_until.max(twilight.end);
        let mut put = |part: Span, band| {
            if let Some(part) = part.intersection(span).and_then(|part| part.intersection(twilight)) {
                each(part, band);
            }
        };
        match up(Twilight::Horizon) {
            Some(sun) => {
                put(Span::new(twilight.start, sun.start), Band::Edge);
                put(sun, Band::Day);
                put(Span::new(sun.end, twilight.end), Band::Edge);
            }
            None => put(twilight, Band::Edge),
        }
    }
}
