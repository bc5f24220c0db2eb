//! How every figure is computed, with the figures of the window that is shown.

use yew::prelude::*;

use crate::plan::Plan;
use crate::present::{Assessment, method};
use crate::ui::widgets::{Modal, prose};

pub fn method_dialog(assessment: &Assessment, plan: &Plan, speaker: Html) -> Html {
    html! {
        <Modal title="How this is computed" {speaker}>
            <dl class="method">
                for part in method(assessment, plan) {
                    <div>
                        <dt>{ part.name }{ " " }<b>{ prose(&part.value) }</b></dt>
                        <dd>{ part.how }</dd>
                    </div>
                }
            </dl>
        </Modal>
    }
}
