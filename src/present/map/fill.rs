//! How a region is painted: flat where it is in one band, hatched by the next where it is in two.

use crate::assess::Band;

/// A second band that hatches the first, and how broadly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hatch {
    pub band: Band,
    /// It is a quarter of the time or more.
    pub broad: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fill {
    /// Not in the audience.
    #[default]
    Out,
    Bands(Band, Option<Hatch>),
    /// By its share of the whole loss, 0 (nothing) to 4.
    Heat(u8),
}

/// A band that takes a smaller part of the time than this is not drawn.
const LEAST: f64 = 0.02;
const BROAD: f64 = 0.25;

/// The shares of the loss from which on a region has a deeper colour.
const HEATS: [f64; 4] = [f64::MIN_POSITIVE, 0.001, 0.01, 0.05];

impl Fill {
    /// Of a region that is so many of `minutes` in its day and in its edge.
    pub fn of(day: i64, edge: i64, minutes: i64) -> Self {
        let mut parts = [(day, Band::Day), (edge, Band::Edge), (minutes - day - edge, Band::Night)];
        // The longest first; of equals the lighter.
        if parts[1].0 > parts[0].0 {
            parts.swap(0, 1);
        }
        if parts[2].0 > parts[0].0 {
            parts.swap(0, 2);
        }
        if parts[2].0 > parts[1].0 {
            parts.swap(1, 2);
        }
        let part = parts[1].0 as f64 / minutes.max(1) as f64;
        let hatch = (part >= LEAST).then_some(Hatch { band: parts[1].1, broad: part >= BROAD });
        Self::Bands(parts[0].1, hatch)
    }

    /// The name that the style knows, and what the attribute `fill` says where a pattern is to be used.
    pub const fn paint(self) -> (&'static str, Option<&'static str>) {
        use Band::{Day, Edge, Night};
        macro_rules! hatched {
            ($name:literal) => {
                ($name, Some(concat!("url(#", $name, ")")))
            };
        }
        match self {
            Self::Out => ("out", None),
            Self::Bands(Day, None) => ("day", None),
            Self::Bands(Edge, None) => ("edge", None),
            Self::Bands(Night, None) => ("night", None),
            Self::Bands(Day, Some(Hatch { band: Edge, broad: false })) => hatched!("day-edge"),
            Self::Bands(Day, Some(Hatch { band: Edge, broad: true })) => hatched!("day-edge-broad"),
            Self::Bands(Day, Some(Hatch { broad: false, .. })) => hatched!("day-night"),
            Self::Bands(Day, Some(Hatch { broad: true, .. })) => hatched!("day-night-broad"),
            Self::Bands(Edge, Some(Hatch { band: Day, broad: false })) => hatched!("edge-day"),
            Self::Bands(Edge, Some(Hatch { band: Day, broad: true })) => hatched!("edge-day-broad"),
            Self::Bands(Edge, Some(Hatch { broad: false, .. })) => hatched!("edge-night"),
            Self::Bands(Edge, Some(Hatch { broad: true, .. })) => hatched!("edge-night-broad"),
            Self::Bands(Night, Some(Hatch { band: Day, broad: false })) => hatched!("night-day"),
            Self::Bands(Night, Some(Hatch { band: Day, broad: true })) => hatched!("night-day-broad"),
            Self::Bands(Night, Some(Hatch { broad: false, .. })) => hatched!("night-edge"),
            Self::Bands(Night, Some(Hatch { broad: true, .. })) => hatched!("night-edge-broad"),
            Self::Heat(0) => ("heat-0", None),
            Self::Heat(1) => ("heat-1", None),
            Self::Heat(2) => ("heat-2", None),
            Self::Heat(3) => ("heat-3", None),
            Self::Heat(_) => ("heat-4", None),
        }
    }

    /// Every hatching there is, as (ground, hatch).
    pub fn hatchings() -> impl Iterator<Item = (Band, Hatch)> {
        const BANDS: [Band; 3] = [Band::Day, Band::Edge, Band::Night];
        BANDS.into_iter().flat_map(|ground| {
            let others = BANDS.into_iter().filter(move |band| *band != ground);
            others.flat_map(move |band| [false, true].map(|broad| (ground, Hatch { band, broad })))
        })
    }
}

/// The depth of colour for a share of the whole loss.
pub(super) fn heat_of(loss_share: f64) -> u8 {
    HEATS.iter().filter(|from| loss_share >= **from).count() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_band_is_the_ground_and_the_next_its_hatch() {
        let name = |day, edge| Fill::of(day, edge, 90).paint().0;
        assert_eq!(name(90, 0), "day");
        assert_eq!(name(0, 90), "edge");
        assert_eq!(name(0, 0), "night");
        assert_eq!(name(75, 15), "day-edge");
        assert_eq!(name(15, 75), "edge-day");
        assert_eq!(name(0, 45), "edge-night-broad");
        assert_eq!(name(30, 15), "night-day-broad");
        assert_eq!(name(89, 1), "day", "a minute of ninety is not drawn");
    }

    #[test]
    fn every_hatching_that_can_come_about_is_drawn() {
        let known: Vec<&str> =
            Fill::hatchings().map(|(ground, hatch)| Fill::Bands(ground, Some(hatch)).paint().0).collect();
        assert_eq!(known.len(), 12);
        assert_eq!(known[..4], ["day-edge", "day-edge-broad", "day-night", "day-night-broad"]);
        for day in 0..=90 {
            for edge in 0..=90 - day {
                let fill = Fill::of(day, edge, 90);
                let Fill::Bands(_, hatch) = fill else { unreachable!("bands have a fill of bands") };
                assert!(hatch.is_none() || known.contains(&fill.paint().0), "{fill:?}");
            }
        }
    }

    #[test]
    fn who_loses_nothing_is_pale_and_who_loses_most_is_deep() {
        assert_eq!([0.0, 0.000_1, 0.001, 0.02, 0.3].map(heat_of), [0, 1, 2, 3, 4]);
    }
}
