//! After the first edit: what is it, and whom does it serve? Offered once, never in the way.

use yew::prelude::*;

use crate::plan::{Edit, Profile};
use crate::present::profile_words;
use crate::session::{Action, Dialog, Handle};
use crate::ui::widgets::icon;

/// `scope` says which places count now: `the world`.
pub fn questions(handle: &Handle, current: Profile, scope: &str) -> Html {
    html! {
        <aside class="questions" aria-label="About your service">
            <div class="question" role="group" aria-labelledby="service-what">
                <b id="service-what">{ "What is it?" }</b>
                for profile in Profile::ALL {
                    <button
                        class="button small choice-button"
                        type="button"
                        aria-pressed={(profile == current).to_string()}
                        onclick={handle.on(Action::Edit(Edit::Service(profile)))}
                    >
                        { profile_words(profile) }
                    </button>
                }
            </div>
            <div class="question" role="group" aria-labelledby="service-whom">
                <b id="service-whom">{ "Whom does it serve?" }</b>
                <button class="button small" type="button" onclick={handle.on(Action::Show(Dialog::Audience))}>
                    { scope }
                </button>
                <button
                    class="button icon"
                    type="button"
                    aria-label="Close these questions"
                    title="Close these questions"
                    onclick={handle.on(Action::Answered)}
                >
                    { icon("close") }
                </button>
            </div>
        </aside>
    }
}
