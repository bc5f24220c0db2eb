//! Audience, scope and hours in one place.

use yew::prelude::*;

use super::figures::Figures;
use super::hours::hours;
use super::places::places;
use crate::plan::{Audience, Daytime};
use crate::session::Handle;
use crate::ui::widgets::Modal;

/// `left` are figures that were typed before and not used.
pub fn audience_dialog(
    handle: &Handle,
    audience: &Audience,
    daytime: Daytime,
    left: Option<String>,
    speaker: Html,
) -> Html {
    html! {
        <Modal title="Whom does it serve, and when?" {speaker}>
            { places(handle, audience) }
            <Figures weights={audience.weights.clone()} {left} />
            { hours(handle, daytime) }
        </Modal>
    }
}
