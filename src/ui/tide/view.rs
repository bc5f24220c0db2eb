//! Which time is in view.

use yew::prelude::*;

use crate::present::{Span, TideZoom, tide_span};

/// The time that tide and timelines show around a window: as it was while the window is `held`, and with room for a
/// span that is only looked at. `None` until there is a window that names an instant.
#[hook]
pub fn use_view(zoom: TideZoom, window: Option<Span>, held: bool, preview: Option<Span>) -> Option<Span> {
    let shown = use_mut_ref(|| None::<Span>);
    let before = *shown.borrow();
    let wanted = window.map(|window| {
        let view = tide_span(zoom, window, before);
        // What is only looked at is shown too, wherever it is.
        let hidden = preview.filter(|ghost| view.intersection(*ghost) != Some(*ghost));
        hidden.map_or(view, |ghost| tide_span(zoom, ghost, Some(view)))
    });
    let view = before.filter(|_| held).or(wanted);
    shown.replace(view);
    view
}
