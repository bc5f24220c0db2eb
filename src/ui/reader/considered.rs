//! The other windows of the plan, and why this one.

use yew::prelude::*;

use crate::present::{Assessed, considered, level_words, window_letter};
use crate::session::{Action, Handle, Workspace};
use crate::ui::widgets::{icon_of, level_icon, prose};

/// Nothing for a plan of one window.
pub fn considered_windows(handle: &Handle, workspace: &Workspace, assessed: &Assessed) -> Html {
    let zone = workspace.reader.zone;
    let Some((others, why)) = considered(workspace.plan(), assessed, workspace.selected, zone) else {
        return html! {};
    };
    html! {
        <section class="considered" aria-labelledby="considered-title">
            <div class="head">
                <h2 id="considered-title">{ "Also considered" }</h2>
                <p>{ if zone.is_some() { "in your time" } else { "in UTC" } }</p>
            </div>
            <ul>
                for other in &others {
                    <li>
                        <button class="choice-open" type="button" onclick={handle.on(Action::Select(other.window))}>
                            { window_letter(other.window) }{ " " }{ &other.name }
                        </button>
                        <span>{ &other.when }</span>
                        <span class="level" data-level={other.level.word()}>
                            { icon_of(level_icon(other.level), 14) }{ level_words(other.level) }
                        </span>
                        <span>{ prose(&other.in_day) }{ " in its day" }</span>
                    </li>
                }
            </ul>
            <p class="why">{ prose(&why) }</p>
        </section>
    }
}
