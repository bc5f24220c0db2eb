//! Whom to count, as a link holds it.

use serde::{Deserialize, Serialize};

use super::LinkError;
use super::extra::limit;
use super::field::wrong;
use crate::plan::{MAX_QUOTED, OwnFigures, OwnWeight, Weights};

const MAX_WEIGHTS: usize = 400;

#[derive(Serialize, Deserialize, Default, PartialEq)]
pub(super) enum WeightsV1 {
    #[default]
    InternetUsers,
    People,
    Even,
    Own(Vec<(String, f64)>),
    /// Own figures that stay out of links: only a draft has them.
    Kept(Vec<(String, f64)>),
    /// Own figures that were left out, and what the author saw by them.
    Withheld(String),
}

pub(super) fn project(weights: &Weights) -> WeightsV1 {
    match weights {
        Weights::InternetUsers => WeightsV1::InternetUsers,
        Weights::People => WeightsV1::People,
        Weights::Even => WeightsV1::Even,
        Weights::Own(own) => {
            let one = |own: &OwnWeight| (own.place.code().to_owned(), own.figure);
            let figures = own.figures.iter().map(one).collect();
            if own.in_link { WeightsV1::Own(figures) } else { WeightsV1::Kept(figures) }
        }
        Weights::Withheld(quoted) => WeightsV1::Withheld(quoted.clone()),
    }
}

pub(super) fn read(weights: WeightsV1) -> Result<Weights, LinkError> {
    Ok(match weights {
        WeightsV1::InternetUsers => Weights::InternetUsers,
        WeightsV1::People => Weights::People,
        WeightsV1::Even => Weights::Even,
        WeightsV1::Own(figures) => {
            Weights::Own(OwnFigures { figures: read_figures(figures)?, in_link: true })
        }
        WeightsV1::Kept(figures) => Weights::from(read_figures(figures)?),
        WeightsV1::Withheld(quoted) => {
            limit(quoted.chars().count(), MAX_QUOTED, "characters of what the author saw")?;
            Weights::Withheld(quoted)
        }
    })
}

fn read_figures(figures: Vec<(String, f64)>) -> Result<Vec<OwnWeight>, LinkError> {
    limit(figures.len(), MAX_WEIGHTS, "weights")?;
    let one = |(code, figure): (String, f64)| {
        let place = code.parse().map_err(|error| wrong("x", &error))?;
        let usable = figure.is_finite() && (0.0..=1e15).contains(&figure);
        usable.then_some(OwnWeight { place, figure }).ok_or(LinkError::Damaged)
    };
    figures.into_iter().map(one).collect()
}
