//! What one window cannot do.

use super::super::number::{count, percent};
use super::who_pays::counts_heads;
use crate::assess::{Assessment, Level};
use crate::plan::Plan;
use crate::search::Split;
use crate::time::{Instant, Zone, clock_time};

/// Below this share one window is good enough.
const WORTH_SAYING: f64 = 0.01;

/// `by region, two windows would cut 920 million to about 10 million: at 01:30 and 19:15 in Berlin`; nothing where
/// two are not half of one, and where events stand in the way: two windows are not looked at for those.
pub fn split_words(split: &Split, first: &Assessment, plan: &Plan) -> Option<String> {
    let one = first.totals.daytime_share;
    let two = if first.audience > 0.0 { split.weight_in_day / first.audience } else { 0.0 };
    if one < WORTH_SAYING || two * 2.0 > one || first.verdict.level >= Level::Watch {
        return None;
    }
    let said = |share: f64| {
        if counts_heads(first, plan) { count(share * first.audience) } else { percent(share) }
    };
    let two = if two == 0.0 { "nobody".to_owned() } else { format!("about {}", said(two)) };
    let zone = first.window.zone;
    let place = if zone == Zone::UTC { "UTC".to_owned() } else { format!("in {}", zone.place()) };
    let time = |at: Instant| clock_time(zone.local(at).civil);
    Some(format!(
        "by region, two windows would cut {} to {two}: at {} and {} {place}",
        said(one),
        time(split.first),
        time(split.second)
    ))
}
