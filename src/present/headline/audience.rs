//! Who loses: the audience's noun, and the parts of the world that bear the loss.

use super::super::place_words::WorldPart;
use crate::assess::{Assessment, RegionImpact};
use crate::plan::{self, Weights};
use crate::sorting::sort_by_key;

/// The audience in words.
pub(super) struct Audience {
    noun: &'static str,
    short: &'static str,
}

impl Audience {
    /// `before_figures`: the figures are later than the window.
    pub(super) fn new(audience: &plan::Audience, before_figures: bool) -> Self {
        let whole = audience.scope.is_empty() && audience.except.is_empty();
        let (noun, short) = match (&audience.weights, before_figures) {
            (Weights::Own(_), _) => ("your users", "your users"),
            _ if !whole => ("your audience", "your audience"),
            (Weights::InternetUsers | Weights::Withheld(_), true) => {
                ("today’s internet users", "today’s users")
            }
            (Weights::InternetUsers | Weights::Withheld(_), false) => ("internet users", "users"),
            (Weights::People, true) => ("today’s people", "today’s people"),
            (Weights::People, false) => ("all people", "all people"),
            (Weights::Even, _) => ("all regions", "all regions"),
        };
        Self { noun, short }
    }

    pub(super) fn noun(&self) -> &'static str {
        self.noun
    }

    pub(super) fn short_noun(&self) -> &'static str {
        self.short
    }
}

/// The parts of the world whose day it is: one with 60 % of the daytime minutes, or two with three quarters.
/// Of the whole window, as the share beside it, however short the interruption is.
pub(super) fn losers(assessment: &Assessment) -> Option<String> {
    let in_day = |each: &RegionImpact| each.weight * each.daytime_share;
    let total: f64 = assessment.regions.iter().map(in_day).sum();
    if total == 0.0 {
        return None;
    }
    let mut parts: Vec<(f64, WorldPart)> = WorldPart::ALL
        .into_iter()
        .map(|part| {
            let there = assessment.regions.iter().filter(|each| WorldPart::of(each.region()) == part);
            (there.map(in_day).sum::<f64>() / total, part)
        })
        .collect();
    // Shares lie in 0 to 1, where the order of the bits is that of the numbers.
    sort_by_key(&mut parts, |(share, _)| std::cmp::Reverse(share.to_bits()));
    match parts[..] {
        [(first, part), ..] if first >= 0.6 => Some(part.name().to_owned()),
        [(first, one), (second, two), ..] if first + second >= 0.75 => {
            Some(format!("{} and {}", one.name(), two.name()))
        }
        _ => None,
    }
}
