//! What is told of the region that is pointed at.

use crate::assess::{Assessment, Level};
use crate::present::number::short_percent;
use crate::present::region_detail::{events, minutes};
use crate::present::when::{day_mark, local_span};
use crate::time::{Instant, clock_time, day_name};
use crate::world::{RegionId, region};

#[derive(Clone, Debug, PartialEq)]
pub struct MapCard {
    pub name: &'static str,
    /// `Tuesday 09:15–10:45, +1 day`
    pub when: String,
    /// `90 min day; 90 min of daytime lost`
    pub minutes: String,
    /// `2.0 % of the loss`
    pub loss: String,
    /// `Do not: protests after the presidential election`
    pub events: String,
    pub level: Option<Level>,
}

/// The card of a region, at one instant where one is looked at; out of scope it has no more than a name and a time.
pub fn map_card(assessment: &Assessment, id: RegionId, at: Option<Instant>) -> MapCard {
    let place = region(id);
    let now = |at: Instant| {
        let here = place.clock.local(at).civil;
        format!("{} {}", day_name(here.date()), clock_time(here))
    };
    let Some(here) = assessment.of_region(id) else {
        return MapCard {
            name: place.name,
            when: now(at.unwrap_or(assessment.window.span.start)),
            minutes: "not in the chosen audience".to_owned(),
            loss: String::new(),
            events: String::new(),
            level: None,
        };
    };
    let mark = day_mark(here.day_shift_start).map(|mark| format!(", {mark}")).unwrap_or_default();
    MapCard {
        name: place.name,
        when: at.map_or_else(|| local_span(here.start, here.end) + &mark, now),
        minutes: minutes(assessment, here),
        loss: format!("{} of the loss", short_percent(assessment.loss_share(here))),
        events: events(assessment, here),
        level: assessment.level_in(here),
    }
}

impl MapCard {
    /// All of it as one text, to be heard.
    pub fn words(&self) -> String {
        let parts = [self.name, &self.when, &self.minutes, &self.loss, &self.events];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
    }
}
