//! A page that stands ready behind another is drawn part by part: nobody waits to see it, and whoever scrolls
//! meanwhile is not held up.

use yew::prelude::*;

use crate::browser::Timer;

/// A part of the page, in the order in which they are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What is drawn is worked out.
    Nothing,
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
            Self::Nothing => Self::Verdict,
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
