//! Maintenance that made news, to read and to open.

use yew::prelude::*;

use crate::present::{HistoricCase, historic_cases};
use crate::session::{Action, Handle};
use crate::ui::widgets::{Modal, prose, sources};

/// `opens` is false where a plan is read-only, which is not left by another. Keyed, since the help leads here
/// from a dialog of the same kind, whose focus would be lost.
pub fn gallery_dialog(handle: &Handle, opens: bool, speaker: Html) -> Html {
    let card = |case: HistoricCase| {
        let HistoricCase { title, story, sources: said, plan } = case;
        html! {
            <article class="case">
                <h3>{ title }</h3>
                <p>{ prose(story) }</p>
                { sources(&said) }
                if opens {
                    <button
                        class="button small"
                        type="button"
                        aria-label={format!("Open {title}")}
                        onclick={handle.on(Action::Begin(Box::new(plan)))}
                    >
                        { "Open" }
                    </button>
                }
            </article>
        }
    };
    html! {
        <Modal key="gallery" title="Historic cases" {speaker}>{ for historic_cases().map(card) }</Modal>
    }
}
