//! How every figure is computed, with the figures of the window that is shown.

use yew::prelude::*;

use crate::plan::{Plan, Profile};
use crate::present::{Assessment, ProfileRow, method, profile_table, profile_words};
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
            { profiles(plan.profile) }
        </Modal>
    }
}

/// What each kind of service makes of each kind of event; `chosen` is the plan's.
fn profiles(chosen: Profile) -> Html {
    let mark = |profile: Profile| (profile == chosen).then_some("true");
    let row = |row: ProfileRow| {
        html! {
            <tr>
                <th scope="row">{ row.kinds }</th>
                for (profile, cell) in Profile::ALL.into_iter().zip(row.cells) {
                    <td data-chosen={mark(profile)}>{ cell }</td>
                }
            </tr>
        }
    };
    html! {
        // Wider than a phone: it scrolls by itself, by keyboard too.
        <div class="wide" role="region" aria-label="What counts for which service" tabindex="0">
            <table class="profiles">
                <caption>
                    { "What counts for which service. This plan’s: " }{ profile_words(chosen) }
                </caption>
                <thead>
                    <tr>
                        <td></td>
                        for profile in Profile::ALL {
                            <th scope="col" data-chosen={mark(profile)}>
                                { profile_words(profile) }
                                if profile == chosen {
                                    <span class="vh">{ ", this plan’s" }</span>
                                }
                            </th>
                        }
                    </tr>
                </thead>
                <tbody>{ for profile_table().into_iter().map(row) }</tbody>
            </table>
        </div>
    }
}
