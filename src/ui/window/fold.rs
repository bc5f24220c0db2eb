//! Which of two instants is meant, where the start happens twice: it can be switched after it was chosen.

use yew::prelude::*;

use crate::plan::{Edit, Window};
use crate::present::fold_choice;
use crate::session::{Action, Handle};

pub fn fold(handle: &Handle, of: &Window, window: usize) -> Html {
    let choice = fold_choice(of);
    if choice.is_empty() {
        return html! {};
    }
    html! {
        <div class="fold" role="group" aria-labelledby="fold-title">
            <span id="fold-title">{ "This time happens twice that day:" }</span>
            for (way, chosen) in choice {
                if let Some(fold) = way.fold {
                    <button
                        class="button small choice-button"
                        type="button"
                        aria-pressed={chosen.to_string()}
                        onclick={handle.on(Action::Edit(Edit::Fold { window, fold }))}
                    >
                        { way.label }
                    </button>
                }
            }
        </div>
    }
}
