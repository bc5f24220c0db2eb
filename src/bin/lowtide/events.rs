//! `lowtide events`: what is known between two dates.

use chrono::Datelike as _;
use lowtide::calendar::{Almanac, Event};
use lowtide::plan::{EventKind, Place};
use lowtide::time::{DATA_YEARS, Date, Resolution, parse_date};
use lowtide::wire::{EventJson, to_text};
use lowtide::world::region;

use crate::table;
use crate::window::{places, text};

pub(crate) fn events_command(
    from: &str,
    to: &str,
    regions: &[String],
    kinds: &[String],
    json: bool,
) -> Result<String, String> {
    let (from, to): (Date, Date) = (parse_date(from).map_err(text)?, parse_date(to).map_err(text)?);
    for date in [from, to] {
        if !DATA_YEARS.contains(&date.year()) {
            let years = Resolution::range_text();
            return Err(format!("{date} is outside the years of the data: use {years}"));
        }
    }
    if to < from {
        return Err(format!("--to {to} lies before --from {from}: swap them"));
    }
    let (places, kinds) =
        (places(regions)?, kinds.iter().map(|word| kind(word)).collect::<Result<Vec<_>, _>>()?);
    let concerns = |place: &Place, ids: &[_]| ids.iter().any(|id| place.holds(region(*id)));
    let near = Almanac::bundled().near(from, to, &[]);
    let mut found: Vec<&Event> = near
        .iter()
        .filter(|listed| listed.event.from <= to && from <= listed.event.to)
        .filter(|listed| kinds.is_empty() || kinds.contains(&listed.event.kind))
        .filter(|listed| places.is_empty() || places.iter().any(|place| concerns(place, &listed.regions)))
        .map(|listed| &*listed.event)
        .collect();
    found.sort_by(|a, b| (a.from, &a.id).cmp(&(b.from, &b.id)));
    Ok(if json {
        to_text(&found.into_iter().map(EventJson::of).collect::<Vec<_>>())
    } else {
        table::events(&found, to)
    })
}

fn kind(word: &str) -> Result<EventKind, String> {
    EventKind::from_word(word).ok_or_else(|| {
        let words: Vec<_> = EventKind::ALL.iter().map(|kind| kind.word()).collect();
        format!("{word:?} is not a kind of event: use one of {}", words.join(", "))
    })
}
