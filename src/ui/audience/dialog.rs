//! Audience, scope and hours in one place.

use yew::prelude::*;

use super::figures::Figures;
use super::hours::hours;
use super::places::places;
use crate::plan::{Audience, Daytime};
use crate::session::Handle;
use crate::ui::widgets::Modal;

pub fn audience_dialog(handle: &Handle, audience: &Audience, daytime: Daytime, speaker: Html) -> Html {
    html! {
        <Modal title="Whom does it serve, and when?" {speaker}>
            { places(handle, audience) }
            <Figures weights={audience.weights.clone()} />
            { hours(handle, daytime) }
        </Modal>
    }
}
