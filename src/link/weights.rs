//! Whom to count, as a link holds it.

use serde::{Deserialize, Serialize};

use super::LinkError;
use super::field::wrong;
use crate::plan::{OwnFigures, OwnWeight, Weights};

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
        WeightsV1::Withheld(quoted) => Weights::Withheld(quoted),
    })
}

fn read_figures(figures: Vec<(String, f64)>) -> Result<Vec<OwnWeight>, LinkError> {
    let one = |(code, figure): (String, f64)| {
        let place = code.parse().map_err(|error| wrong("x", &error))?;
        Ok(OwnWeight { place, figure })
    };
    figures.into_iter().map(one).collect()
}
