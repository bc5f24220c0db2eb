//! Whom it serves, when they need it, what it is: the choices behind every number.

use yew::prelude::*;

use crate::plan::{Audience, Daytime, Edit, Profile, Weights};
use crate::present::{
    DAYTIMES, daytime_name, profile_words, scope_words, sentence_case, weights_words, withheld_words,
};
use crate::session::{Action, Dialog, Handle};
use crate::ui::widgets::{Choice, choices, prose};

pub fn audience_choices(
    handle: &Handle,
    audience: &Audience,
    daytime: Daytime,
    profile: Profile,
    read_only: bool,
) -> Html {
    let scope = sentence_case(&scope_words(audience));
    let withheld = html! {
        if let Some(words) = withheld_words(&audience.weights) {
            <p class="withheld">{ prose(&words) }{ "." }</p>
        }
    };
    if read_only {
        return html! {
            <>
                <p class="choices read-only">
                    { weights_words(&audience.weights) }{ " · " }{ scope }{ " · " }
                    { daytime_name(daytime) }{ " · " }{ profile_words(profile) }
                </p>
                { withheld }
            </>
        };
    }
    html! {
        <>
        <div class="choices">
            { choices(handle, "Audience", audiences(&audience.weights), weights_words(&audience.weights)) }
            <span class="choice">
            <span class="choice-label" id="places-label">{ "Places" }</span>
            <button
                class="choice-open"
                type="button"
                id="places-open"
                aria-labelledby="places-label places-open"
                title="Places, own figures, own hours"
                onclick={handle.on(Action::Show(Dialog::Audience))}
            >
                { scope }
            </button>
            </span>
            { choices(handle, "Daytime", daytimes(daytime), &daytime_name(daytime)) }
            { choices(handle, "Kind of service", profiles(profile), "") }
        </div>
        { withheld }
        </>
    }
}

fn audiences(current: &Weights) -> Vec<Choice> {
    [Weights::InternetUsers, Weights::People, Weights::Even]
        .map(|weights| Choice {
            label: weights_words(&weights).into(),
            chosen: *current == weights,
            edit: Edit::Weights(weights),
        })
        .into()
}

fn daytimes(current: Daytime) -> Vec<Choice> {
    DAYTIMES
        .map(|daytime| Choice {
            label: daytime_name(daytime).into(),
            chosen: current == daytime,
            edit: Edit::Daytime(Some(daytime)),
        })
        .into()
}

fn profiles(current: Profile) -> Vec<Choice> {
    Profile::ALL
        .map(|profile| Choice {
            label: profile_words(profile).into(),
            chosen: current == profile,
            edit: Edit::Profile(profile),
        })
        .into()
}
