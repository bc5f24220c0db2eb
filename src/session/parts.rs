//! A page that stands ready behind another is drawn part by part: nobody waits to see it, and whoever scrolls
//! meanwhile is not held up.

use yew::prelude::*;

use super::almanac::{OnTheWay, wait_for_holidays};
use crate::browser::{Timer, soon};
use crate::calendar::listed_events;

/// A part of the page, in the order in which they are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What is drawn is worked out.
    Nothing,
    Bar,
    Verdict,
    Window,
    Tide,
    Suggestions,
    Regions,
    Map,
    Timelines,
    Events,
    Comparison,
}

impl Part {
    /// The one that is drawn after this.
    fn next(self) -> Option<Self> {
        Some(match self {
            Self::Nothing => Self::Bar,
            Self::Bar => Self::Verdict,
            Self::Verdict => Self::Window,
            Self::Window => Self::Tide,
            Self::Tide => Self::Suggestions,
            Self::Suggestions => Self::Regions,
            Self::Regions => Self::Map,
            Self::Map => Self::Timelines,
            Self::Timelines => Self::Events,
            Self::Events => Self::Comparison,
            Self::Comparison => return None,
        })
    }
}

/// Unpacks and reads the tables in which everything is looked up, for a page that begins behind the example; `begin`
/// is told where the holidays are.
pub fn get_ready(begin: impl FnOnce(OnTheWay) + 'static) {
    wait_for_holidays(begin);
    soon(|| {
        let _unpacked = listed_events();
    });
}

/// Up to which part the page is drawn: all of it at once where somebody waits, and one more in each turn of the
/// browser where `whole` is to be told of the end.
#[hook]
pub fn use_parts(whole: Option<Callback<()>>) -> Part {
    let drawn = use_state(|| if whole.is_some() { Part::Nothing } else { Part::Comparison });
    let setter = drawn.setter();
    use_effect_with(*drawn, move |drawn| {
        let timer = drawn.next().map(|next| Timer::after(0, move || setter.set(next)));
        if let (None, Some(whole)) = (&timer, whole) {
            whole.emit(());
        }
        move || drop(timer)
    });
    *drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_comes_after_the_one_before_and_the_last_is_all_of_the_page() {
        let drawn: Vec<Part> = std::iter::successors(Some(Part::Nothing), |part| part.next()).collect();
        assert!(drawn.is_sorted_by(|before, after| before < after), "{drawn:?}");
        assert_eq!(drawn.len(), 11);
        assert_eq!(drawn.last(), Some(&Part::Comparison));
    }
}
